// A guest from the link to the first life: sees the match, says who one is, and plays. Knows the store and the gate, no
// component; whoever has a seat here goes straight back to it.
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
  /** The page has been opened: to the sheet, or back to the seat that is kept here. */
  begin(): void;
  /** Play was pressed on the sheet. @param typed the name as it stands there; the host names who has none */
  play(typed: string): void;
  /** Resolves with the first life here, or when the person does something else instead. */
  readonly isOver: Promise<void>;
  /** The person does something else instead. */
  drop(): void;
};

/** More than there are names in any language. */
const PROPOSALS = 1000;

export function createArrival(parts: ArrivalParts): Arrival {
  const { store, gate, joining, preferences, seatKeys, rng } = parts;
  const { arrival, own, death, watching } = store;
  /** The host was asked for a life since Play was pressed. */
  let hasAsked = false;

  let end: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => (end = resolve));
  const drop = () => {
    arrival.value = null;
    end();
  };
  /** @returns true: behind the sheet one looks on */
  const ask = () => {
    arrival.value = { phase: "asked", proposal: Math.floor(rng() * PROPOSALS) };
    return true;
  };
  // Only a watcher can ask, and a window knows that it watches with the first names it is told.
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
  // Whoever comes back while a pause runs has a seat and no life yet.
  death.subscribe((report) => report !== null && playsHere());
  watching.subscribe((now) => {
    if (now === null && hasAsked) playsHere();
    // Whoever waits for a place watches until then as everybody does who watches.
    else if (now?.isWaiting && arrival.peek()?.phase === "entering") drop();
    else askOnce();
  });
  store.screen.subscribe((screen) => {
    if (screen === "home") hasAsked = false;
  });

  return {
    isOver,
    begin() {
      if (seatKeys.list(null).length === 0) joining.joinServingHost(ask());
      else joining.joinBack(ask);
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
