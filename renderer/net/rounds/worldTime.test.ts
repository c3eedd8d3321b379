// A world's tick at each tick of the room: going, standing, about to begin, and over.
import { expect, test } from "vitest";
import { PLAIN_PAUSE, type RoundNews } from "../../../shared/net/sections/round.ts";
import { QUICK } from "../../../shared/rulesets/quick.ts";
import { endlessRules } from "../../../shared/rulesets/rounds.ts";
import { standingOf, WorldTime } from "./worldTime.ts";

const RULES = { ...QUICK, roundKind: 1, roundS: 10 };
const LAST = RULES.roundS * RULES.stepHz;
const NEWS: RoundNews = {
  phase: "playing",
  isPaused: false,
  pauseNote: PLAIN_PAUSE,
  untilTick: null,
  round: 1,
  left: 0,
  ready: [],
};

function timeWith(tick: number, worldTick: number, news: RoundNews | null, rules = RULES): WorldTime {
  const time = new WorldTime(rules);
  time.observe(tick, worldTick, standingOf(news));
  return time;
}

test("while it goes, the world makes a step in each tick of the room", () => {
  const time = timeWith(500, 20, NEWS);
  expect([500, 501, 510].map((tick) => time.worldTickAt(tick))).toEqual([20, 21, 30]);
  expect(time.isStepAt(501)).toBe(true);
});

test("in the countdown the first step comes with the tick in which the round begins", () => {
  const time = timeWith(500, 0, { ...NEWS, phase: "countdown", untilTick: 503 });
  expect([500, 502, 503, 504].map((tick) => time.worldTickAt(tick))).toEqual([0, 0, 1, 2]);
  expect([501, 502, 503, 504].map((tick) => time.isStepAt(tick))).toEqual([false, false, true, true]);
  const held = timeWith(500, 0, { ...NEWS, phase: "countdown", untilTick: 503, isPaused: true });
  expect(held.isStepAt(503)).toBe(false);
});

test("a world that is held, or whose round is over, stands, whatever the phase's clock says", () => {
  for (const news of [
    { ...NEWS, isPaused: true },
    { ...NEWS, phase: "results", untilTick: 501 } as const,
    { ...NEWS, phase: "endless", isPaused: true } as const,
  ])
    expect(timeWith(500, 20, news).worldTickAt(600)).toBe(20);
  const time = timeWith(500, 20, null);
  time.observe(501, 20, standingOf(null));
  expect(time.worldTickAt(510)).toBe(20);
});

test("no step comes after a round's last, but a world without rounds goes on", () => {
  expect(timeWith(500, LAST - 2, NEWS).worldTickAt(510)).toBe(LAST);
  expect(timeWith(500, LAST - 2, NEWS, endlessRules(RULES)).worldTickAt(510)).toBe(LAST + 8);
});

test("another world does not stand because the one before was older", () => {
  const time = timeWith(500, 400, NEWS);
  time.begin(RULES);
  time.observe(501, 1, standingOf(NEWS));
  expect(time.worldTickAt(505)).toBe(5);
});
