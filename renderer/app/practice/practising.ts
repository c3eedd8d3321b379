// Practice as a person asks for it: which rules, when it stands, and what it leaves behind. Knows the store and the gate,
// not how the match is made.
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
  /** What is under way to another host is given up. */
  joining: Pick<Joining, "cancel">;
  clock: PracticeClock;
  /** Uniform in 0-1. */
  rng: () => number;
  /** Nobody sees the page. */
  isHidden: () => boolean;
  bringOwnRooms: BringOwnRooms;
  spoken: ReadonlySignal<Language>;
};

/** For who has neither practised nor hosted yet. */
const FIRST_RULESET: OfferedRuleset = "arena";

export type Practising = {
  /** Without rules: those last practised in this window, else those last hosted. */
  practise(ruleset?: OfferedRuleset): void;
};

export function createPractising(parts: PractisingParts): Practising {
  const { store, gate, joining, clock, rng, isHidden, spoken } = parts;
  let last: OfferedRuleset | null = null;
  // Practice is no host: afterwards the page is again at the one it was at.
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
