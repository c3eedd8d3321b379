// A person's highest score with each ruleset: noted during play, kept among the settings. Does not know how it is
// shown.
import type { SettingsChange } from "../../../../shared/appApi.ts";
import type { RuleName, Rules } from "../../../../shared/rules.ts";
import { changesOf } from "../../../../shared/rulesets/ruleChoices.ts";
import type { Store } from "../../../ui/store.ts";
import type { Follow } from "../follower.ts";

/** Time between two looks for a new best, milliseconds: closing the page loses no more than this. */
const KEEP_EACH_MS = 10_000;

/** What lies between rounds makes no score easier. */
const BESIDE_ROUNDS: ReadonlySet<string> = new Set<RuleName>(["bestOf", "lobbyS", "lateJoin"]);

/** Whether a score counts: not with changed rules, not in practice, and not in a lobby, whose world is thrown away. */
export function countsForBest(rules: Rules, store: Pick<Store, "isPractice" | "round">): boolean {
  return isOpenToAll(rules) && isKept(store);
}

/** Whether these are a ruleset's own rules, as everybody has them. */
function isOpenToAll(rules: Rules): boolean {
  return Object.keys(changesOf(rules)).every((rule) => BESIDE_ROUNDS.has(rule));
}

function isKept({ isPractice, round }: Pick<Store, "isPractice" | "round">): boolean {
  return !isPractice.value && round.value?.phase !== "lobby";
}

/** The best score or mass; null: none with these rules yet. */
export function bestOf({ ruleset }: Rules, { settings }: Pick<Store, "settings">): number | null {
  return settings.value.bestScores[ruleset] || null;
}

/** @param keep puts a change onto the settings */
export function keepBestScores(
  store: Pick<Store, "own" | "isPractice" | "round" | "settings">,
  keep: (change: SettingsChange) => void,
): Follow {
  return ({ accepted: { rules }, state }) => {
    const isOpen = isOpenToAll(rules);
    let highest = 0;
    let lookedMs: number | null = null;
    const look = () => {
      if (!isOpen || highest <= (bestOf(rules, store) ?? 0)) return;
      keep({ bestScores: { [rules.ruleset]: Math.floor(100 * highest) / 100 } });
    };
    const note = (score: number) => {
      if (score > highest && isKept(store)) highest = score;
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
