// A person's highest score with each ruleset: noted during play, kept among the settings. Does not know how it is
// shown.
import type { SettingsChange } from "../../../../shared/appApi.ts";
import type { Rules } from "../../../../shared/rules.ts";
import { changesOf } from "../../../../shared/rulesets/ruleChoices.ts";
import type { Store } from "../../../ui/store.ts";
import type { Follow } from "../follower.ts";

/** Time between two looks for a new best, milliseconds: closing the page loses no more than this. */
const KEEP_EACH_MS = 10_000;

/** Whether a score counts: not with changed rules, and not in practice. */
export function countsForBest(rules: Rules, { isPractice }: Pick<Store, "isPractice">): boolean {
  return !isPractice.value && Object.keys(changesOf(rules)).length === 0;
}

/** The best score or mass; null: none with these rules yet. */
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
