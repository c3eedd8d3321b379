// A guest from the link to the first life: sees the match, chooses a name, and plays. A guest who has a seat here goes
// straight back to it. Knows the store and the gate, no component.
import { cleanName } from "../../../shared/names.ts";
import type { Store } from "../../ui/store.ts";
import type { MatchGate } from "../match/matchGate.ts";
import type { SeatKeys } from "../match/seat/seatKeys.ts";
import type { Preferences } from "../settings/preferences.ts";
import type { GuestJoining } from "./guestJoining.ts";

export type ArrivalParts = {
  store: Store;
  gate: Pick<MatchGate, "match">;
  joining: Pick<GuestJoining, "joinServingHost" | "joinBack" | "tryNow">;
  preferences: Pick<Preferences, "change">;
  seatKeys: Pick<SeatKeys, "list">;
  /** Uniform in [0, 1). */
  rng: () => number;
};

export type Arrival = {
  /** The page was opened: shows the sheet, or goes back to the seat that is kept here. */
  begin(): void;
  /** Play was pressed on the sheet. @param typed the name in its field; the host gives a name to a guest without one */
  play(typed: string): void;
  /** Resolves with the first life here, or when the person does something else instead. */
  readonly isOver: Promise<void>;
  /** Ends the arrival, as the person does something else instead. */
  drop(): void;
};

/** More numbers than there are proposed names in any language. */
const PROPOSALS = 1000;

/** Who has the kept seat back is in the match, also without a life. */
function onScreen({ screen, arrival }: Pick<Store, "screen" | "arrival">, onHome: () => void): void {
  screen.subscribe((now) => {
    if (now === "home") onHome();
    else if (arrival.peek()?.phase === "returning") arrival.value = null;
  });
}

/** Who comes too late for a round has a place in the next one, and watches until then. */
function onNextRound({ round, arrival }: Pick<Store, "round" | "arrival">, tell: () => void): void {
  round.subscribe((now) => {
    if (now?.isNext && arrival.peek()?.phase === "entering") tell();
  });
}

/** Whom the host's person makes watch does so without the sheet. */
function onBench({ order, arrival }: Pick<Store, "order" | "arrival">, tell: () => void): void {
  const look = () => {
    if (order.peek().isBenched && arrival.peek()?.phase === "entering") tell();
  };
  order.subscribe(look);
  arrival.subscribe(look);
}

export function createArrival(parts: ArrivalParts): Arrival {
  const { store, gate, joining, preferences, seatKeys, rng } = parts;
  const { arrival, own, death, watching } = store;
  /** Whether the host was asked for a life since Play was pressed. */
  let hasAsked = false;
  let end: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => (end = resolve));
  const drop = () => {
    arrival.value = null;
    end();
  };
  /** @returns true: behind the sheet the guest watches */
  const ask = () => {
    arrival.value = { phase: "asked", proposal: Math.floor(rng() * PROPOSALS) };
    return true;
  };
  // Only a watcher can ask, and a window knows that it watches once it is told the first names.
  const askOnce = () => {
    if (arrival.value?.phase !== "entering" || watching.value === null || hasAsked) return;
    hasAsked = true;
    gate.match()?.playAgain();
  };
  const playsHere = () => {
    if (store.isPractice.peek()) return;
    if (arrival.peek() !== null) drop();
    end();
  };
  own.subscribe((values) => values !== null && playsHere());
  // A guest who comes back during a pause has a seat and no life yet.
  death.subscribe((report) => report !== null && playsHere());
  watching.subscribe((now) => {
    if (now === null && hasAsked) playsHere();
    // A guest who waits for a seat watches until then like any watcher.
    else if (now?.isWaiting && arrival.peek()?.phase === "entering") drop();
    else askOnce();
  });
  onNextRound(store, playsHere);
  onBench(store, drop);
  onScreen(store, () => (hasAsked = false));

  return {
    isOver,
    begin() {
      if (seatKeys.list(null).length === 0) return joining.joinServingHost(ask());
      arrival.value = { phase: "returning" };
      joining.joinBack(ask);
    },
    play(typed) {
      if (arrival.value?.phase !== "asked") return;
      const name = cleanName(typed);
      if (name !== "") preferences.change({ name });
      hasAsked = false;
      arrival.value = { ...arrival.value, phase: "entering" };
      askOnce();
      if (gate.match() === null) joining.tryNow();
    },
    drop,
  };
}
