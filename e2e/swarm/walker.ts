// When one headless client sends its next input: at a hand's rate, and like a window not into a silence.
// Knows no sockets; the clock is handed in.
import { nextFloat, type Rng } from "../../shared/math/rng.ts";
import type { StampedInput } from "../../shared/net/inputCodec.ts";
import { MAX_UNHEARD_TICKS } from "../../shared/net/protocol.ts";
import type { Rules } from "../../shared/rules.ts";
import type { Observer } from "./observer.ts";
import { moveOf, nextHeading } from "./walk.ts";

/** Changed inputs a second: a hand on a mouse. */
const INPUTS_PER_S = 15;
/** Part of an input's period by which it is early or late: all phases of a tick are met. */
const INPUT_JITTER = 0.3;

export type WalkerParts = {
  rng: Rng;
  /** Monotonic milliseconds. */
  now(): number;
  rules: Rules;
  observer: Pick<Observer, "place" | "lastTick" | "lastMs" | "onSent">;
  sendInput(input: StampedInput): void;
};

/** Walks: one changed input at a time, stamped for the tick after the newest snapshot's; none while the host has been
 *  silent for as long as a window predicts. @returns sends what is due, gives when the next one is */
export function createWalker({ rng, now, rules, observer, sendInput }: WalkerParts) {
  const periodMs = 1000 / INPUTS_PER_S;
  const patienceMs = (MAX_UNHEARD_TICKS * 1000) / rules.stepHz;
  const baseMs = now() + nextFloat(rng) * periodMs;
  let sent = 0;
  let dueMs = baseMs;
  let heading = nextFloat(rng) * 2 * Math.PI;
  return (nowMs: number): number => {
    if (nowMs < dueMs) return dueMs;
    if (nowMs - (observer.lastMs() ?? nowMs) <= patienceMs) {
      heading = nextHeading(heading, rng, rules, observer.place());
      sendInput({ tick: (observer.lastTick() ?? 0) + 1, ...moveOf(heading), buttons: 0 });
      observer.onSent(heading, nowMs);
    }
    // A generator that was held up does not make up for lost inputs with a burst.
    sent = Math.max(sent + 1, Math.floor((nowMs - baseMs) / periodMs));
    dueMs = baseMs + (sent + (nextFloat(rng) - 0.5) * INPUT_JITTER) * periodMs;
    return dueMs;
  };
}
