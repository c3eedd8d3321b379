// A guest from the link to the first life: sees the match, says who one is, and plays. Knows the store and the session, no
// component; whoever has played in this tab goes straight back in.
import { cleanName } from "../../../shared/names.ts";
import type { Store } from "../../ui/store.ts";
import type { Session } from "../match/session.ts";
import type { Preferences } from "../settings/preferences.ts";
import type { SafeStorage } from "../settings/storage.ts";
import type { GuestJoining } from "./guestJoining.ts";

export type ArrivalParts = {
  store: Store;
  session: Pick<Session, "match">;
  joining: Pick<GuestJoining, "joinServingHost" | "tryNow">;
  preferences: Pick<Preferences, "change">;
  /** The tab's own, which outlives a reload and no more. */
  marks: SafeStorage;
  /** Uniform in [0, 1). */
  rng: () => number;
};

export type Arrival = {
  /** The page has been opened: to the sheet, or back into the match that was played before a reload. */
  begin(): void;
  /** Play was pressed on the sheet. @param typed the name as it stands there; the host names who has none */
  play(typed: string): void;
  /** Resolves with the first life here, or when the person does something else instead. */
  readonly isOver: Promise<void>;
  /** The person does something else instead. */
  drop(): void;
  /** The person leaves on purpose: a reload does not go back in. */
  leave(): void;
};

/** In the tab's storage while its person plays. */
const PLAYING_KEY = "kulki.playing";
/** More than there are names in any language. */
const PROPOSALS = 1000;

export function createArrival(parts: ArrivalParts): Arrival {
  const { store, session, joining, preferences, marks, rng } = parts;
  const { arrival, own, death, watching } = store;
  /** The host was asked for a life since Play was pressed. */
  let hasAsked = false;

  let end: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => (end = resolve));
  const drop = () => {
    arrival.value = null;
    end();
  };
  // Only a watcher can ask, and a window knows that it watches with the first names it is told.
  const askOnce = () => {
    if (arrival.value?.phase !== "entering" || watching.value === null || hasAsked) return;
    hasAsked = true;
    session.match()?.playAgain();
  };
  const playsHere = () => {
    if (store.isPractice.peek()) return;
    marks.write(PLAYING_KEY, "1");
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
      const isBack = marks.read(PLAYING_KEY) !== null;
      if (!isBack) arrival.value = { phase: "asked", proposal: Math.floor(rng() * PROPOSALS) };
      joining.joinServingHost(!isBack);
    },
    play(typed) {
      if (arrival.value?.phase !== "asked") return;
      const name = cleanName(typed);
      if (name !== "") preferences.change({ name });
      hasAsked = false;
      arrival.value = { ...arrival.value, phase: "entering" };
      askOnce();
      if (session.match() === null) joining.tryNow();
    },
    drop,
    leave() {
      marks.remove(PLAYING_KEY);
      drop();
    },
  };
}
