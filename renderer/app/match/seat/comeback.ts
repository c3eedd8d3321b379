// The way back to a seat whose connection is gone: how often it is tried, for how long, and what is shown meanwhile.
// Knows the store's countdown; is handed what an attempt does.
import type { AwayDriver } from "../../../../shared/keptSeats.ts";
import type { CloseReason } from "../../../../shared/net/closeReasons.ts";
import { comebackPauseMs } from "../../../../shared/net/retryPauses.ts";
import type { Store } from "../../../ui/store.ts";

/** Least time of trying, however short seats are kept: a host that died keeps them for 60 s once it is back, and a
 *  phone that wakes up must find its network first. A window that is too late is told so by the first answer. */
const LEAST_MS = 10_000;
/** If a timer is this late, the page slept. */
const ASLEEP_MS = 2000;
/** Time between two updates of the countdown. */
const LOOK_MS = 250;

/** Time between two tries of somebody who was put out, which the host's person may take back. */
const PUT_OUT_MS = 2000;

/** Ends that nobody wanted: the seat is kept. */
const DROPS: ReadonlySet<CloseReason> = new Set(["lost", "tooSlow", "hostFailed"]);
/** Ends after which the seat is gone. */
const SEAT_ENDS: ReadonlySet<CloseReason> = new Set([
  ...(["malformed", "tooFast", "oversized", "seatGone", "otherMatch", "kicked"] as const),
]);
/** Failures that may pass by themselves. */
const PASSING: ReadonlySet<CloseReason> = new Set([
  ...DROPS,
  ...(["cannotConnect", "joinTimeout", "full", "addressFull"] as const),
]);
const SEAT_IS_GONE: ReadonlySet<CloseReason> = new Set(["seatGone", "otherMatch"]);

/** How a match ended, or an attempt to come back. leftS: for how many more seconds the reason counts; null: for good, or
 *  not known. */
export type End = { reason: CloseReason; leftS: number | null };

export const LOST: End = { reason: "lost", leftS: null };

/** Whether the seat is gone with it. */
export function endsSeat({ reason }: End): boolean {
  return SEAT_ENDS.has(reason);
}

/** Whether the seat is kept, for a while. */
export function canComeBack({ reason, leftS }: End): boolean {
  return DROPS.has(reason) || (reason === "kicked" && leftS !== null);
}

export type ComebackState = {
  /** When the seat is given up. */
  untilMs: number;
  /** When it is tried next. */
  nextMs: number;
  /** Failed attempts so far. */
  count: number;
  /** Whether there was an attempt since the page last slept. Until then the time being over does not end the tries. */
  hasTried: boolean;
};

/** @param heardMs when something last came from the host @param chance uniform in [0, 1), as in all functions here */
export function beginComeback(
  keepSeatS: number,
  heardMs: number,
  nowMs: number,
  chance: number,
): ComebackState {
  const untilMs = Math.max(heardMs + 1000 * keepSeatS, nowMs + LEAST_MS);
  return { untilMs, nextMs: nowMs + comebackPauseMs(0, chance), count: 0, hasTried: false };
}

export function afterTry(state: ComebackState, nowMs: number, chance: number): ComebackState {
  const count = state.count + 1;
  return { ...state, count, nextMs: nowMs + comebackPauseMs(count, chance), hasTried: true };
}

/** The next attempt comes at once, as the network may be back, or the page slept. */
export function hurry(state: ComebackState, nowMs: number): ComebackState {
  return { ...state, nextMs: Math.min(state.nextMs, nowMs), hasTried: false };
}

/** What to do now; a number: wait so many milliseconds. */
export function nextStep(state: ComebackState, nowMs: number): "try" | "over" | number {
  if (nowMs >= state.untilMs && state.hasTried) return "over";
  if (nowMs >= state.nextMs || nowMs >= state.untilMs) return "try";
  return Math.max(1, Math.min(state.nextMs - nowMs, state.untilMs - nowMs, LOOK_MS));
}

/** For how many seconds somebody who was put out may still be taken back; null: there is no such time. */
function putOutFor({ reason, leftS }: End): number | null {
  return reason === "kicked" ? leftS : null;
}

/** The host said so itself, and tells it anew with each try: nothing is to be waited for beyond that. */
function afterPutOut(leftS: number, nowMs: number): ComebackState {
  return { untilMs: nowMs + 1000 * leftS, nextMs: nowMs + PUT_OUT_MS, count: 0, hasTried: true };
}

export type ComebackParts = {
  store: Store;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** Calls once after so many milliseconds, unless the returned function is called before. */
  after: (ms: number, call: () => void) => () => void;
  /** Uniform in [0, 1). */
  rng: () => number;
};

export type LostSeat = End & {
  keepSeatS: number;
  /** Who drives the circle meanwhile; null: there is no circle. */
  driver: AwayDriver | null;
  heardMs: number;
  /** Makes an attempt. Resolves with null if the window is back, else with the reason. Never rejects. */
  tryBack: (signal: AbortSignal) => Promise<End | null>;
  /** Called when the tries are over, with the reason. */
  onOver: (end: End) => void;
};

/** The comeback of one window, which has at most one lost seat at a time. */
export class Comeback {
  readonly #parts: ComebackParts;
  #lost: LostSeat | null = null;
  #state: ComebackState | null = null;
  #attempt: AbortController | null = null;
  #cancelTimer: () => void = () => undefined;
  #lookMs = 0;

  constructor(parts: ComebackParts) {
    this.#parts = parts;
  }

  get isUnderWay(): boolean {
    return this.#lost !== null;
  }

  begin(lost: LostSeat): void {
    const nowMs = this.#parts.now();
    this.end();
    this.#lost = lost;
    this.#lookMs = nowMs;
    const putOutS = putOutFor(lost);
    this.#state =
      putOutS === null
        ? beginComeback(lost.keepSeatS, lost.heardMs, nowMs, this.#parts.rng())
        : afterPutOut(putOutS, nowMs);
    this.#look();
  }

  /** Tries now instead of waiting. */
  hurry(): void {
    if (this.#state === null) return;
    this.#state = hurry(this.#state, this.#parts.now());
    this.#look();
  }

  /** Ends the tries without telling onOver. */
  end(): void {
    this.#cancelTimer();
    this.#attempt?.abort();
    this.#attempt = null;
    this.#lost = null;
    this.#state = null;
    this.#parts.store.comeback.value = null;
  }

  #look = (): void => {
    const { now, after } = this.#parts;
    this.#cancelTimer();
    const lost = this.#lost;
    if (lost === null || this.#state === null) return;
    const nowMs = now();
    if (nowMs - this.#lookMs > ASLEEP_MS) this.#state = hurry(this.#state, nowMs);
    this.#lookMs = nowMs;
    const next = this.#attempt === null ? nextStep(this.#state, nowMs) : LOOK_MS;
    if (next === "over") {
      this.#over({ reason: lost.reason, leftS: null });
      return;
    }
    if (next === "try") void this.#try(lost);
    this.#show(lost, nowMs);
    this.#cancelTimer = after(next === "try" ? LOOK_MS : next, this.#look);
  };

  async #try(lost: LostSeat): Promise<void> {
    const own = new AbortController();
    this.#attempt = own;
    const end = await lost.tryBack(own.signal);
    if (this.#attempt !== own || this.#state === null) return;
    this.#attempt = null;
    if (end === null) return this.end();
    const putOutS = putOutFor(end);
    if (putOutS !== null) {
      this.#lost = { ...lost, reason: end.reason, driver: null };
      this.#state = afterPutOut(putOutS, this.#parts.now());
    } else if (PASSING.has(end.reason)) {
      this.#state = afterTry(this.#state, this.#parts.now(), this.#parts.rng());
    } else return this.#over(end);
    this.#look();
  }

  #over({ reason, leftS }: End): void {
    const lost = this.#lost;
    this.end();
    // The seat of somebody who was put out goes, and that is why.
    const isPutOut = lost?.reason === "kicked" && SEAT_IS_GONE.has(reason);
    // The token is this window's, so its person plays in another window.
    const told = isPutOut ? "kicked" : reason === "alreadyPlaying" ? "takenOver" : reason;
    lost?.onOver({ reason: told, leftS });
  }

  #show({ reason, driver }: LostSeat, nowMs: number): void {
    const { comeback } = this.#parts.store;
    const leftS = Math.max(0, Math.ceil(((this.#state?.untilMs ?? nowMs) - nowMs) / 1000));
    const isTrying = this.#attempt !== null;
    const shown = comeback.peek();
    if (shown?.leftS === leftS && shown.isTrying === isTrying && shown.reason === reason) return;
    comeback.value = { reason, leftS, driver, isTrying };
  }
}
