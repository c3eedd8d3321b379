// Which rules "How to play" explains: those of the match, else those last hosted, else Arena's.
import type { Rules } from "../../../shared/rules.ts";
import { canEject, canSplit, hasTeams } from "../../../shared/rulesets/abilities.ts";
import { RULES_BY_ID } from "../../../shared/rulesets/catalogue.ts";
import type { Texts } from "../../i18n/texts.ts";
import { useUi } from "../uiContext.ts";

/** What can happen, a picture each. */
export type SceneName = keyof Texts["howTo"]["scenes"];

/** The rules that make a difference to a player. */
export type KnownRules = Pick<Rules, "cellsMax" | "blobRadius" | "virusesMax" | "teams">;

export function useShownRules(): KnownRules {
  const { store } = useUi();
  const inMatch = store.screen.value === "match" ? store.rules.value : null;
  if (inMatch !== null) return inMatch;
  const { lastHost } = store.settings.value;
  return { ...RULES_BY_ID[lastHost?.ruleset ?? "arena"], ...lastHost?.rules };
}

const HAPPENS: Readonly<Record<SceneName, (rules: KnownRules) => boolean>> = {
  eat: () => true,
  hunt: () => true,
  flee: () => true,
  split: canSplit,
  merge: canSplit,
  eject: canEject,
  virus: ({ virusesMax }) => virusesMax > 0,
  teams: hasTeams,
};

/** The scenes that can happen with these rules. */
export function scenesOf(rules: KnownRules): SceneName[] {
  return (Object.keys(HAPPENS) as SceneName[]).filter((name) => HAPPENS[name](rules));
}
