// What is heard and felt of a round, and when.
import { describe, expect, test } from "vitest";
import type { Walls } from "../../../shared/sim/round/walls.ts";
import { createListener } from "./listener.stage.ts";
import { createSoundRig, FRAME_MS, VIEW_MIDDLE } from "./soundRig.stage.ts";
import { createWallsHeard } from "./wallsHeard.ts";

const names = (heard: readonly { name: string }[]) => heard.map(({ name }) => name);

test("three, two and one sound alike, and go is felt, too", () => {
  const rig = createSoundRig();
  const heard = [3, 2, 1, 0].map((leftS) => {
    rig.tell("roundCount", { leftS });
    return rig.run();
  });
  expect(heard.map(names)).toEqual([["count"], ["count"], ["count"], ["go"]]);
  expect(new Set(heard.slice(0, 3).map((one) => JSON.stringify(one[0]!.placed))).size).toBe(1);
  expect(rig.felt).toEqual(["go"]);
});

test("the last ten seconds: each one louder and higher than the one before, the last three another sound, and felt", () => {
  const rig = createSoundRig();
  const heard = Array.from({ length: 10 }, (_, i) => {
    rig.tell("roundSecond", { leftS: 10 - i });
    return rig.run();
  });
  expect(heard.flatMap(names)).toEqual([...new Array(7).fill("tick"), ...new Array(3).fill("lastTick")]);
  for (const what of ["gain", "rate"] as const) {
    const values = heard.slice(0, 7).map(([one]) => one!.placed[what]!);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(new Set(values).size).toBe(7);
  }
  expect(rig.felt).toEqual(["lastSecond", "lastSecond", "lastSecond"]);
});

test("a countdown is called at once, also to a hidden window; the end comes with the picture", () => {
  const rig = createSoundRig();
  rig.tell("roundPhase", { phase: "countdown", before: "lobby" });
  expect(rig.heardNow()).toEqual(["allReady"]);
  rig.tell("roundPhase", { phase: "playing", before: "countdown" });
  expect(rig.run()).toEqual([]);
  rig.tell("roundPhase", { phase: "results", before: "playing" });
  expect(rig.heardNow()).toEqual([]);
  expect(names(rig.run())).toEqual(["gong"]);
  expect(rig.felt).toEqual(["roundEnd"]);
  rig.tell("roundPhase", { phase: "lobby", before: "results" });
  expect(rig.run()).toEqual([]);
});

test.each(["lobby", "countdown", "playing", "results"] as const)(
  "who comes into %s is told of nothing",
  (phase) => {
    const rig = createSoundRig();
    rig.tell("roundPhase", { phase, before: null });
    expect(rig.run(3)).toEqual([]);
    expect(rig.felt).toEqual([]);
  },
);

test("a pause and its end", () => {
  const rig = createSoundRig();
  rig.tell("roundPause", { isPaused: true });
  rig.tell("roundPause", { isPaused: false });
  expect(names(rig.run())).toEqual(["hold", "goOn"]);
});

describe("a life that ends", () => {
  const DEATH = { byPlayerId: 2, aliveTicks: 300, highestScore: 40, ballsEaten: 7, cellsEaten: 1 };
  const dieIn = (phase: "lobby" | "playing", hasOneLife: boolean) => {
    const rig = createSoundRig({}, 1, false, hasOneLife);
    rig.state.rounds.newest = { phase };
    rig.tell("ownDeath", { death: DEATH });
    return [names(rig.run()), rig.felt];
  };
  test("for good, in a round that has no other", () => {
    expect(dieIn("playing", true)).toEqual([["out"], ["out"]]);
  });
  test("not for good, in the lobby of such a round or in a round of another kind", () => {
    expect(dieIn("lobby", true)).toEqual([["death"], ["death"]]);
    expect(dieIn("playing", false)).toEqual([["death"], ["death"]]);
  });
});

test("another world: what was foretold in the one before says nothing of a ball that has the same id", () => {
  const rig = createSoundRig();
  const ball = { ...VIEW_MIDDLE, id: 900, radius: 10, color: 1 };
  rig.frame.balls = [ball];
  expect(names(rig.run())).toEqual(["eat"]);
  expect(rig.run(3)).toEqual([]);
  rig.enterWorld();
  expect(names(rig.run())).toEqual(["eat"]);
});

test("each round has a fanfare of its own for who takes the lead", () => {
  const rig = createSoundRig();
  const lead = () => {
    rig.run(22_000 / FRAME_MS);
    rig.tell("leaderChanged", { playerId: 1, beforePlayerId: 2 });
    return names(rig.run());
  };
  expect([lead(), lead()]).toEqual([["fanfare"], ["lead"]]);
  rig.enterWorld();
  rig.run();
  expect(lead()).toEqual(["fanfare"]);
});

describe("walls", () => {
  const SIZE = { arenaWidth: 1000, arenaHeight: 800 };
  const OPEN: Walls = { left: 0, top: 0, right: 1000, bottom: 800 };
  const heard = (...frames: (Walls | null | "world")[]) => {
    const listener = createListener(() => 0);
    const walls = createWallsHeard(listener.engine);
    for (const frame of frames) {
      if (frame === "world") walls.forget();
      else walls.onFrame({ ...SIZE, walls: frame });
    }
    return listener.names();
  };
  const CLOSED = { ...OPEN, left: 1 };
  test("are heard as they begin to move, and then no more", () => {
    expect(heard(null, OPEN, OPEN, CLOSED, { ...CLOSED, left: 2 })).toEqual(["walls"]);
    expect(heard(OPEN, CLOSED, "world", OPEN, CLOSED)).toEqual(["walls", "walls"]);
  });
  test("are not heard by who comes when they move already, or where they stay", () => {
    expect(heard(CLOSED, { ...CLOSED, left: 2 })).toEqual([]);
    expect(heard(OPEN, "world", CLOSED)).toEqual([]);
    expect(heard(null, null)).toEqual([]);
  });
});
