// The highest a person has ever come to by each of the rulesets: noted while one plays, kept among the settings. Knows not
// how it is told.
import type { SettingsChange } from "../../../../shared/appApi.ts";
import type { Rules } from "../../../../shared/rules.ts";
import { changesOf } from "../../../../shared/rulesets/ruleChoices.ts";
import type { Store } from "../../../ui/store.ts";
import type { Follow } from "../follower.ts";

/** Between two looks at whether there is something to keep, milliseconds: who closes the page loses no more. */
const KEEP_EACH_MS = 10_000;

/** Changed rules are no measure for others, and practice is none for play. */
export function countsForBest(rules: Rules, { isPractice }: Pick<Store, "isPractice">): boolean {
  return !isPractice.value && Object.keys(changesOf(rules)).length === 0;
}

/** Score or mass; null before the first game by these rules that came to anything. */
export function bestOf({ ruleset }: Rules, { settings }: Pick<Store, "settings">): number | null {
  return settings.value.bestScores[ruleset] || null;
}

/** @param keep puts a change onto the settings */
export function keepBestScores(
  store: Pick<Store, "own" | "isPractice" | "settings">,
  keep: (change: SettingsChange) => void,
): Follow {
  return ({ accepted: { rules }, state }) => {
    let highest = 0;
    let lookedMs: number | null = null;
    const look = () => {
      if (!countsForBest(rules, store) || highest <= (bestOf(rules, store) ?? 0)) return;
      keep({ bestScores: { [rules.ruleset]: Math.floor(100 * highest) / 100 } });
    };
    const note = (score: number) => {
      if (score > highest) highest = score;
    };
    state.events.on("ownDeath", ({ death }) => {
      note(death.highestScore);
      look();
    });
    return {
      onFrame(_frame, nowMs) {
        note(store.own.value?.score ?? 0);
        lookedMs ??= nowMs;
        if (nowMs - lookedMs < KEEP_EACH_MS) return;
        lookedMs = nowMs;
        look();
      },
      end: look,
    };
  };
}
