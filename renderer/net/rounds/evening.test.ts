// Rounds as windows see them, from a real room over links of their own: all see the same at the same ticks, and what is
// drawn of one world is never of another.
import { beforeEach, expect, test } from "vitest";
import type { Rules } from "../../../shared/rules.ts";
import { QUICK } from "../../../shared/rulesets/quick.ts";
import { roundTicks } from "../../../shared/rulesets/rounds.ts";
import { createWalls, writeWalls } from "../../../shared/sim/round/walls.ts";
import type { Frame } from "../frame.ts";
import { type RigWindow, RoundRig } from "./roundRig.stage.ts";

/** Nothing to eat or to meet, so that only inputs move a circle. */
const BARE: Rules = {
  ...QUICK,
  ...{ roundKind: 1, roundS: 12, lobbyS: 0, bestOf: 1, lateJoin: 1 },
  ...{ ballsAtStart: 0, ballsLow: 0, virusesMin: 0, decayFraction: 0, protectionS: 60 },
};
const NEAR = { delayMs: 1, jitterMs: 1 };
const FAR = { delayMs: 60, jitterMs: 20 };

/** Steers somewhere else every 700 ms. */
const wander = (nowMs: number) => {
  const turn = Math.floor(nowMs / 700);
  return { moveX: ((turn * 977) % 1201) - 600, moveY: ((turn * 613) % 1201) - 600, buttons: 0 };
};

let rig: RoundRig;
let near: RigWindow;
let far: RigWindow;

function begin(rules: Rules, bots = 0): void {
  rig = new RoundRig(rules, bots);
  near = rig.join(NEAR, wander);
  far = rig.join(FAR, wander);
  rig.run(3000);
}

beforeEach(() => begin(BARE));

const readyAll = () => {
  for (const { playerId } of rig.windows) rig.room.rounds.setReady(playerId, true);
};
const toPhase = (phase: string) => rig.runUntil(() => rig.room.state.rounds.phase === phase);
const ROUND_EVENTS = new Set(["roundPhase", "roundCount", "roundSecond", "roundOver", "roundPause"]);

/** What a window was told of rounds, with the ticks it was for. */
function roundsHeard({ events }: RigWindow): string[] {
  return events.flatMap((event) => {
    if (!ROUND_EVENTS.has(event.kind)) return [];
    const what = "leftS" in event ? event.leftS : "phase" in event ? event.phase : "";
    return [`${event.kind} ${what} @${event.tick}`];
  });
}

test("a whole round: every moment is told at the same ticks, near and far", () => {
  readyAll();
  toPhase("results");
  rig.run(1000);
  const heard = roundsHeard(near);
  expect(roundsHeard(far).slice(1)).toEqual(heard.slice(1));
  const goAt = near.events.find((event) => event.kind === "roundCount" && event.leftS === 0)!.tick;
  const endAt = goAt - 1 + roundTicks(BARE);
  const hz = BARE.stepHz;
  expect(heard.slice(1)).toEqual([
    `roundPhase countdown @${goAt - 3 * hz}`,
    ...[3, 2, 1].map((leftS) => `roundCount ${leftS} @${goAt - leftS * hz}`),
    `roundCount 0 @${goAt}`,
    `roundPhase playing @${goAt}`,
    ...Array.from({ length: 10 }, (_, i) => `roundSecond ${10 - i} @${endAt - (10 - i) * hz}`),
    `roundPhase results @${endAt}`,
    `roundOver  @${endAt}`,
  ]);
});

test("a new world is nobody's news: no birth, no death, nobody who came or went", () => {
  readyAll();
  toPhase("results");
  rig.run(500);
  readyAll();
  toPhase("playing");
  rig.room.rounds.end();
  rig.run(31_000);
  expect(rig.room.state.rounds.phase).toBe("lobby");
  for (const { events } of [near, far]) {
    const kinds = events.filter(({ kind }) => !ROUND_EVENTS.has(kind)).map(({ kind }) => kind);
    // The far window comes after the near one.
    expect(kinds.filter((kind) => kind !== "joined" && kind !== "leaderChanged")).toEqual(
      Array.from({ length: 3 }, () => "worldBegan"),
    );
  }
});

test("own cells stand from the countdown's first frame on, and go with the very tick in which it ends", () => {
  const seen = new Map<RigWindow, Set<string>>([
    [near, new Set()],
    [far, new Set()],
  ]);
  for (const window of rig.windows) {
    window.onFrame = (frame) => {
      const own = frame.movers.find(({ playerId }) => playerId === window.playerId);
      const { rounds, predictedTick } = window.state;
      const isBefore = predictedTick < (rounds.newest?.untilTick ?? 0);
      if (rounds.newest?.phase === "countdown" && isBefore && own) seen.get(window)!.add(`${own.x} ${own.y}`);
    };
  }
  readyAll();
  toPhase("countdown");
  const from = rig.room.tickNumber;
  const goAt = rig.room.state.rounds.untilTick!;
  toPhase("playing");
  rig.run(3000);
  for (const window of rig.windows) {
    expect([...seen.get(window)!]).toHaveLength(1);
    expect(window.wrongTicks(from + 10, goAt + 60)).toEqual([]);
    expect(window.truth.get(goAt - 1)).toEqual(window.truth.get(from));
    // What was held during the countdown acts in the first step.
    expect(window.truth.get(goAt + 5)).not.toEqual(window.truth.get(from));
  }
});

test("where a round ends own cells stop where the host has them: nobody is pulled back", () => {
  readyAll();
  toPhase("results");
  const endAt = rig.room.tickNumber;
  const drawn = new Map<RigWindow, number[]>();
  for (const window of rig.windows) {
    window.onFrame = (frame) => {
      const own = frame.movers.find(({ playerId }) => playerId === window.playerId)!;
      drawn.set(window, [...(drawn.get(window) ?? []), own.x]);
    };
  }
  rig.run(2000);
  for (const window of rig.windows) {
    expect(window.wrongTicks(endAt - 60, endAt + 30)).toEqual([]);
    expect(drawn.get(window)!.at(-1)).toBe(window.truth.get(endAt)!.x);
  }
});

test("a held room holds own cells and clocks, near and far, and all go on together", () => {
  readyAll();
  toPhase("playing");
  rig.run(2000);
  rig.room.pause(true);
  rig.run(500);
  const left = rig.windows.map(({ state }) => state.rounds.leftTicks);
  const { world } = rig.room;
  expect(left).toEqual([roundTicks(BARE) - world.tick, roundTicks(BARE) - world.tick]);
  rig.run(15_000);
  expect(rig.windows.map(({ state }) => state.rounds.leftTicks)).toEqual(left);
  rig.room.pause(false);
  const goesOnAt = rig.room.tickNumber + 1;
  rig.run(2000);
  for (const window of rig.windows) expect(window.wrongTicks(goesOnAt + 15, goesOnAt + 45)).toEqual([]);
  const pauses = (window: RigWindow) => roundsHeard(window).filter((one) => one.startsWith("roundPause"));
  expect(pauses(near)).toHaveLength(2);
  expect(pauses(far)).toEqual(pauses(near));
});

test("no frame shows cells of two worlds, and no circle goes from its place in one to that in the other", () => {
  begin({ ...BARE, ballsAtStart: 60, ballsLow: 60, protectionS: 3 }, 8);
  const frames = new Map<Frame, number>();
  let last: { frame: Frame; places: Map<number, { x: number; y: number }> } | null = null;
  let farthest = 0;
  far.onFrame = (frame) => {
    frames.set(frame, (frames.get(frame) ?? 0) + 1);
    const places = new Map(frame.movers.map(({ id, x, y }) => [id, { x, y }]));
    const before = last?.frame === frame ? last.places : new Map<number, { x: number; y: number }>();
    for (const [id, { x, y }] of places) {
      const was = before.get(id);
      if (was) farthest = Math.max(farthest, Math.hypot(x - was.x, y - was.y));
    }
    last = { frame, places };
  };
  readyAll();
  toPhase("playing");
  rig.run(1000);
  rig.room.rounds.end();
  rig.run(500);
  readyAll();
  toPhase("playing");
  rig.run(1000);
  // A frame for each world: the lobby's, and those of two rounds.
  expect(frames.size).toBe(3);
  expect(farthest).toBeGreaterThan(1);
  expect(farthest).toBeLessThan(60);
});

test("a lobby is played without rounds, a round by the room's rules; walls are drawn where they close in", () => {
  begin({ ...BARE, roundKind: 3 });
  let frame: Frame | null = null;
  near.onFrame = (drawn) => {
    frame = drawn;
  };
  const walls = () => frame!.walls;
  rig.run(100);
  expect([near.state.worldRules.roundKind, walls()]).toEqual([0, null]);
  readyAll();
  toPhase("playing");
  rig.run(100);
  expect(near.state.worldRules.roundKind).toBe(3);
  expect(walls()).toEqual({ left: 0, top: 0, right: BARE.arenaWidth, bottom: BARE.arenaHeight });
  rig.run(8000);
  const [before, now] = [createWalls(), createWalls()];
  const { world } = rig.room;
  writeWalls(world.rules, world.tick - 8, before);
  writeWalls(world.rules, world.tick, now);
  expect(now.left).toBeGreaterThan(0);
  expect(walls()!.left).toBeGreaterThanOrEqual(before.left);
  expect(walls()!.left).toBeLessThanOrEqual(now.left);
  const lefts = new Set<number>();
  near.onFrame = (drawn) => lefts.add(drawn.walls!.left);
  rig.run(500);
  // Between ticks, too.
  expect(lefts.size).toBeGreaterThan(20);
});

test("other rules from one round to the next reach every window, with all that goes on", () => {
  readyAll();
  toPhase("playing");
  rig.run(1000);
  const other = { ...BARE, arenaWidth: 3000, arenaHeight: 2000, roundS: 20 };
  rig.room.rounds.changeRules(other);
  rig.run(500);
  expect(near.state.worldRules).toEqual(BARE);
  rig.room.rounds.end();
  rig.run(500);
  readyAll();
  toPhase("countdown");
  const from = rig.room.tickNumber;
  const goAt = rig.room.state.rounds.untilTick!;
  toPhase("playing");
  rig.run(2000);
  for (const window of rig.windows) {
    expect(window.state.worldRules).toEqual(other);
    expect(window.wrongTicks(from + 10, goAt + 45)).toEqual([]);
  }
  expect(roundsHeard(far).slice(-6)).toEqual(roundsHeard(near).slice(-6));
});
