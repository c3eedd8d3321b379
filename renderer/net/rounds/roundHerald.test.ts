// When a window tells of rounds: at the ticks shown, in the order they came, and each second once.
import { beforeEach, expect, test } from "vitest";
import type { RoundResults } from "../../../shared/net/sections/results.ts";
import { PLAIN_PAUSE, type RoundNews } from "../../../shared/net/sections/round.ts";
import { snapshotOf } from "../../../shared/net/snapshot/snapshot.stage.ts";
import { QUICK } from "../../../shared/rulesets/quick.ts";
import { RoundHerald } from "./roundHerald.ts";

const RULES = { ...QUICK, roundKind: 1, roundS: 60 };
const HZ = RULES.stepHz;
const LOBBY: RoundNews = {
  phase: "lobby",
  isPaused: false,
  pauseNote: PLAIN_PAUSE,
  untilTick: null,
  round: 1,
  left: 0,
  ready: [],
};
const COUNTDOWN: RoundNews = { ...LOBBY, phase: "countdown", untilTick: 200 };
const PLAYING: RoundNews = { ...LOBBY, phase: "playing" };
const OVER: RoundNews = { ...LOBBY, phase: "results", untilTick: 5000 };
const RESULTS = { round: 1, ticks: 90 } as RoundResults;

let herald: RoundHerald;
let heard: unknown[];

beforeEach(() => {
  herald = new RoundHerald(RULES, null);
  heard = [];
});

type Told = Parameters<RoundHerald["observe"]>[0];

function hear(tick: number, told: Partial<Told>, isWhole = false): void {
  herald.observe(snapshotOf({ tick, ...told }), isWhole);
}

/** @returns what is told as a moment is shown, as "kind value @tick" */
function show(at: number, worldTick = 0, present = at): string[] {
  const told: string[] = [];
  herald.show(at, worldTick, present, (event) => {
    const what = "leftS" in event ? event.leftS : "phase" in event ? event.phase : "";
    told.push(`${event.kind} ${what} @${event.tick}`);
  });
  heard.push(...told);
  return told;
}

test("a phase is told as its tick is shown, the first at once", () => {
  hear(100, { round: LOBBY }, true);
  expect(show(98)).toEqual(["roundPhase lobby @100"]);
  hear(110, { round: COUNTDOWN }, true);
  expect(show(109.9)).toEqual([]);
  expect(herald.news).toBe(LOBBY);
  expect(herald.newest).toBe(COUNTDOWN);
  expect(show(110)).toEqual(["roundPhase countdown @110", "roundCount 3 @110"]);
});

test("a match that its page alone holds tells nothing of rounds, nor of a pause", () => {
  herald = new RoundHerald(RULES, null, true);
  hear(100, { round: { ...LOBBY, phase: "endless", isPaused: true } }, true);
  expect([show(101), herald.news, herald.newest]).toEqual([[], null, null]);
});

test("the countdown goes by the present of the own cells, and go is told once", () => {
  hear(110, { round: COUNTDOWN }, true);
  hear(200, { round: PLAYING });
  for (let at = 110; at < 210; at++) show(at, Math.max(0, at - 199), at + 5);
  expect(heard).toEqual([
    "roundPhase countdown @110",
    "roundCount 3 @110",
    "roundCount 2 @140",
    "roundCount 1 @170",
    "roundCount 0 @200",
    "roundPhase playing @200",
  ]);
});

test("3, 2, 1 and go come at the same ticks of the room, however often a window draws", () => {
  for (const everyTicks of [0.3, 1, 4]) {
    herald = new RoundHerald(RULES, null);
    heard = [];
    hear(109, { round: LOBBY }, true);
    hear(110, { round: COUNTDOWN }, true);
    hear(200, { round: PLAYING });
    for (let at = 109; at < 210; at += everyTicks) show(at, Math.max(0, at - 199));
    expect({ everyTicks, heard }).toEqual({
      everyTicks,
      heard: [
        "roundPhase lobby @109",
        "roundPhase countdown @110",
        "roundCount 3 @110",
        "roundCount 2 @140",
        "roundCount 1 @170",
        "roundPhase playing @200",
        "roundCount 0 @200",
      ],
    });
  }
});

test("go is for the tick in which the countdown ended, also where a window is told of it later", () => {
  hear(110, { round: COUNTDOWN }, true);
  show(170);
  hear(201, { round: PLAYING });
  expect(show(201, 2)).toEqual(["roundPhase playing @201", "roundCount 0 @200"]);
});

test("a second that began long ago is not told any more", () => {
  hear(110, { round: COUNTDOWN }, true);
  expect(show(160)).toEqual(["roundPhase countdown @110"]);
  expect(show(170)).toEqual(["roundCount 1 @170"]);
});

test("a round's last ten seconds are told one by one, by the world's clock", () => {
  hear(1000, { round: PLAYING }, true);
  show(1000, 40 * HZ);
  expect(herald.leftTicks).toBe(20 * HZ);
  for (let step = 0; step <= 20 * HZ; step++) show(1000 + step, 40 * HZ + step);
  const seconds = heard.filter((one) => String(one).startsWith("roundSecond"));
  expect(seconds).toEqual(
    Array.from({ length: 10 }, (_, i) => `roundSecond ${10 - i} @${1000 + (10 + i) * HZ}`),
  );
  expect(herald.leftTicks).toBe(0);
});

test("while the room is held no clock runs and no second is told; that it is held is told", () => {
  hear(110, { round: COUNTDOWN }, true);
  show(110);
  hear(120, { round: { ...COUNTDOWN, isPaused: true } });
  expect(show(120)).toEqual(["roundPause  @120"]);
  for (let at = 121; at < 400; at++) expect(show(at)).toEqual([]);
  expect(herald.leftTicks).toBe(80);
  hear(400, { round: { ...COUNTDOWN, untilTick: 480 } });
  expect(show(400)).toEqual(["roundPause  @400"]);
  expect(show(420)).toEqual(["roundCount 2 @420"]);
});

test("how a round ended is told once, and only of a round that was seen", () => {
  hear(100, { round: PLAYING }, true);
  show(100);
  hear(190, { round: OVER, results: RESULTS });
  expect(show(190)).toEqual(["roundPhase results @190", "roundOver  @190"]);
  expect(herald.results).toBe(RESULTS);
  // Told anew, as after a lost baseline.
  hear(200, { round: OVER, results: { ...RESULTS } }, true);
  expect(show(200)).toEqual([]);
  hear(300, { round: LOBBY, results: RESULTS }, true);
  expect(show(300)).toEqual(["roundPhase lobby @300"]);
  expect(herald.results).toBe(RESULTS);
  hear(400, { round: COUNTDOWN }, true);
  show(400);
  expect(herald.results).toBeNull();
  // The countdown was called off: that is no round's end.
  hear(410, { round: LOBBY, results: RESULTS }, true);
  expect(show(410)).toEqual(["roundPhase lobby @410"]);
  herald = new RoundHerald(RULES, null);
  hear(200, { round: OVER, results: RESULTS }, true);
  expect(show(200)).toEqual(["roundPhase results @200"]);
});

test("a room without rounds says nothing, but that it is held", () => {
  hear(5, {}, true);
  expect(show(5)).toEqual([]);
  expect(herald.leftTicks).toBeNull();
  hear(9, { round: { ...LOBBY, phase: "endless", isPaused: true } });
  expect(show(9)).toEqual(["roundPause  @9"]);
  hear(20, {}, true);
  expect(show(20)).toEqual(["roundPause  @20"]);
});

test("under other rules the same connection goes on: a phase it knows is not told again", () => {
  hear(100, { round: LOBBY }, true);
  show(100);
  herald = new RoundHerald({ ...RULES, roundS: 90 }, herald);
  hear(110, { round: { ...LOBBY } }, true);
  expect(show(110)).toEqual([]);
});
