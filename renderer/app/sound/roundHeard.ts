// What is heard and felt of a round: its countdown, its last seconds, its end, and a pause. News for everybody, so
// without a place.
import type { MatchEventKind } from "../../net/events/matchEvent.ts";
import type { Hear } from "./hearing.ts";

/** Seconds at a round's end that are stronger than those before. */
const LAST_SECONDS = 3;
/** Loudness of the call to a round, as its first count comes in the same moment. */
const BELOW_COUNT = 0.6;
/** Of the seconds before: the first one's loudness, and the last one's speed, which makes it higher. */
const FIRST_GAIN = 0.55;
const HIGHEST_RATE = 1.26;
/** The first of them, seconds before the end. */
const FIRST_SECOND = 10;

/** How far the seconds before the last three have come, 0-1. */
function tensionAt(leftS: number): number {
  return Math.min(1, Math.max(0, (FIRST_SECOND - leftS) / (FIRST_SECOND - LAST_SECONDS - 1)));
}

const onRoundPhase: Hear<"roundPhase"> = ({ engine, feel }, { phase, before }) => {
  // Who comes into a phase is told of nothing.
  if (before === null) return;
  if (phase === "countdown") engine.play("allReady", { gain: BELOW_COUNT });
  if (phase !== "results") return;
  engine.play("gong");
  feel.now("roundEnd");
};

const onRoundCount: Hear<"roundCount"> = ({ engine, feel }, { leftS }) => {
  if (leftS > 0) return engine.play("count");
  engine.play("go");
  feel.now("go");
};

const onRoundSecond: Hear<"roundSecond"> = ({ engine, feel }, { leftS }) => {
  if (leftS > LAST_SECONDS) {
    const part = tensionAt(leftS);
    engine.play("tick", { gain: FIRST_GAIN + (1 - FIRST_GAIN) * part, rate: 1 + (HIGHEST_RATE - 1) * part });
    return;
  }
  engine.play("lastTick");
  feel.now("lastSecond");
};

const onRoundPause: Hear<"roundPause"> = ({ engine }, { isPaused }) =>
  engine.play(isPaused ? "hold" : "goOn");

export const ROUND_HEARD = {
  roundPhase: onRoundPhase,
  roundCount: onRoundCount,
  roundSecond: onRoundSecond,
  roundPause: onRoundPause,
} as const satisfies { [K in MatchEventKind]?: Hear<K> };
