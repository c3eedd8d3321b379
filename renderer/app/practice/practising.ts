// Practice as a person asks for it: with which rules, when it is paused, and what is shown afterwards. Knows the store
// and the gate, not how the match is made.
import type { ReadonlySignal } from "@preact/signals";
import { OFFERED_RULESETS, type OfferedRuleset } from "../../../shared/rules.ts";
import type { Language } from "../../i18n/languages.ts";
import type { Store } from "../../ui/store.ts";
import type { Joining } from "../match/joining.ts";
import type { MatchGate } from "../match/matchGate.ts";
import type { BringOwnRooms } from "../ownRooms.ts";
import type { PracticeClock } from "./ticking.ts";

export type PractisingParts = {
  store: Store;
  gate: MatchGate;
  /** Used to give up a join to another host. */
  joining: Pick<Joining, "cancel">;
  clock: PracticeClock;
  /** Uniform in [0, 1). */
  rng: () => number;
  /** Whether the page is hidden. */
  isHidden: () => boolean;
  bringOwnRooms: BringOwnRooms;
  spoken: ReadonlySignal<Language>;
};

/** The ruleset for a person who has neither practised nor hosted yet. */
const FIRST_RULESET: OfferedRuleset = "arena";

export type Practising = {
  /** Starts practice. Without a ruleset: the one last practised in this window, else the one last hosted. */
  practise(ruleset?: OfferedRuleset): void;
};

export function createPractising(parts: PractisingParts): Practising {
  const { store, gate, joining, clock, rng, isHidden, spoken } = parts;
  let last: OfferedRuleset | null = null;
  // The name of the host that the page is at, to be shown again after practice.
  let hostName = "";
  store.isPractice.subscribe((isPractice) => {
    if (!isPractice) store.hostName.value = hostName;
  });
  return {
    practise(ruleset = last ?? rulesHosted(store) ?? FIRST_RULESET) {
      last = ruleset;
      if (!store.isPractice.value) hostName = store.hostName.value;
      joining.cancel();
      store.notice.value = null;
      const options = {
        ruleset,
        name: spoken.value.texts.home.practice,
        seed: Math.floor(rng() * 0x100000000),
        clock,
        isHeld: () => isHidden() || store.dialog.value !== null,
      };
      void parts.bringOwnRooms().then(
        ({ createPracticeMatch }) => gate.enter(createPracticeMatch(options)),
        () => {
          store.notice.value = { kind: "partMissing" };
        },
      );
    },
  };
}

function rulesHosted({ settings }: Store): OfferedRuleset | undefined {
  const hosted = settings.value.lastHost?.ruleset;
  return OFFERED_RULESETS.find((ruleset) => ruleset === hosted);
}
