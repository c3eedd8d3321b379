// What a window finds out from snapshots alone, held against what the simulation did: in the real game's own crowd, by
// the real encoder and decoder. Where it cannot be known is said here too.
import { expect, test } from "vitest";
import { isFullSnapshot } from "../../../shared/net/snapshot/decoder.ts";
import { forgetSent } from "../../../shared/net/snapshot/sentState.ts";
import { enter, runTicks } from "../../../shared/room/room.stage.ts";
import { Room } from "../../../shared/room/room.ts";
import type { Rules } from "../../../shared/rules.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { type Count, count, createEventRig, sum } from "./event.stage.ts";
import type { MatchEvent } from "./matchEvent.ts";
import { MatchEvents } from "./matchEvents.ts";
import { MatchObserver } from "./matchObserver.ts";

/** Small and full: all that can happen does. */
const CROWDED: Rules = {
  ...ARENA,
  arenaWidth: 3000,
  arenaHeight: 3000,
  startRadius: 130,
  ballsAtStart: 400,
  ballsLow: 400,
  clusterShare: 0,
  ballGrowS: 5,
  virusesMin: 12,
  virusesMax: 30,
  mergeBaseS: 3,
  respawnDelayS: 0.5,
};
const ALL_SEEN: Rules = { ...CROWDED, viewLaw: "arena" };

function byPlayer(events: readonly { byPlayerId: number }[]): Count {
  const counts: Count = new Map();
  for (const { byPlayerId } of events) count(counts, byPlayerId);
  return counts;
}

/** How much of `truth` was heard of the right players. */
function agreeing(heard: Count, truth: Count): number {
  return [...heard].reduce((all, [playerId, times]) => all + Math.min(times, truth.get(playerId) ?? 0), 0);
}

/** Sums over many snapshots: how often it was so, how often it was told, how often of the right player. */
type Score = { true: number; told: number; right: number };

function createScores() {
  const scores = new Map<string, Score>();
  return {
    add(what: string, truth: Count, heard: Count) {
      const score = scores.get(what) ?? { true: 0, told: 0, right: 0 };
      score.true += sum(truth);
      score.told += sum(heard);
      score.right += agreeing(heard, truth);
      scores.set(what, score);
    },
    of: (what: string): Score => scores.get(what) ?? { true: 0, told: 0, right: 0 },
  };
}

function piecesOf(splits: MatchEvent<"split">[], pops: MatchEvent<"popped">[]): Count {
  const counts: Count = new Map();
  for (const { playerId } of splits) count(counts, playerId);
  for (const { playerId, pieces } of pops) count(counts, playerId, pieces);
  return counts;
}

function blobsOf(ejects: MatchEvent<"ejected">[]): Count {
  const counts: Count = new Map();
  for (const { playerId } of ejects) count(counts, playerId);
  return counts;
}

const once = (times: number): Count => new Map([[0, times]]);

function play(rules: Rules, snapshots: number, tellEvery = 1) {
  const stage = createEventRig(rules, 20, tellEvery);
  const scores = createScores();
  stage.run();
  for (let i = 0; i < snapshots; i++) {
    const { truth, of } = stage.run();
    scores.add("balls", truth.ballsEaten, byPlayer(of("ballEaten")));
    scores.add("cells", truth.cellsEaten, byPlayer(of("cellEaten")));
    scores.add("merged", once(truth.merged), once(of("merged").length));
    scores.add("pieces", truth.pieces, piecesOf(of("split"), of("popped")));
    scores.add("ejects", truth.ejects, blobsOf(of("ejected")));
    scores.add("shots", once(truth.shots), once(of("virusShot").length));
    scores.add("pops", once(truth.virusesEaten), once(of("popped").length));
  }
  return scores;
}

test("Classic: every ball and every cell that is eaten is told once, with who ate it", () => {
  const scores = play(CLASSIC, 1500);
  for (const [what, least] of [
    ["balls", 800],
    ["cells", 40],
  ] as const) {
    const score = scores.of(what);
    expect(score.true).toBeGreaterThan(least);
    expect({ what, ...score }).toEqual({ what, true: score.true, told: score.true, right: score.true });
  }
  expect(scores.of("pieces").told).toBe(0);
});

test("Arena: balls, cells, merges, splits, ejects, pops and shots are told, of the right players", () => {
  const scores = play(ALL_SEEN, 1500);
  // Whom a cell ate in the very tick in which it ate a virus, grew and went to pieces, its snapshots do not show.
  const least = { balls: 0.999, cells: 0.98, merged: 0.99, pieces: 0.99, ejects: 0.98, shots: 0.99 };
  for (const [what, part] of Object.entries(least)) {
    const score = scores.of(what);
    expect(score.true, what).toBeGreaterThan(20);
    expect(score.right / score.true, what).toBeGreaterThanOrEqual(part);
    expect(score.told, what).toBeLessThanOrEqual(1.01 * score.true);
  }
  // Without room for another cell nobody goes to pieces.
  const { told, true: eaten } = scores.of("pops");
  expect(told).toBeGreaterThan(2);
  expect(told).toBeLessThanOrEqual(eaten);
});

test("a blob is told with the cell that threw it: one of its player's, at whose rim it lies", () => {
  const stage = createEventRig(ALL_SEEN, 20);
  let before = stage.run().snapshot;
  let [told, far] = [0, 0];
  for (let i = 0; i < 300; i++) {
    const { snapshot, of } = stage.run();
    const was = new Map([...before.ownCells, ...before.movers].map((cell) => [cell.id, cell]));
    for (const { x, y, playerId, cellId } of of("ejected")) {
      const thrower = was.get(cellId);
      told++;
      expect(thrower).toMatchObject({ playerId, kind: "cell" });
      if (Math.abs(Math.hypot(thrower!.x - x, thrower!.y - y) - thrower!.radius) > 120) far++;
    }
    before = snapshot;
  }
  expect(told).toBeGreaterThan(100);
  expect(far).toBe(0);
});

test("two ticks to a snapshot: what came and went between two is not known, the rest is", () => {
  const scores = play(ALL_SEEN, 600, 2);
  const least = { balls: 0.97, cells: 0.9, merged: 0.9, pieces: 0.9, ejects: 0.9, shots: 0.9 };
  for (const [what, part] of Object.entries(least)) {
    const score = scores.of(what);
    expect(score.right / score.true, what).toBeGreaterThan(part);
    expect(score.told, what).toBeLessThan(1.1 * score.true);
  }
});

test("with a view: each ball eaten in it is told once, and none that left it or grew", () => {
  const stage = createEventRig(CROWDED, 20);
  let known = new Set(stage.run().snapshot.balls.map(({ id }) => id));
  let [eatenCount, told, wrong, withoutEater, grown] = [0, 0, 0, 0, 0];
  for (let i = 0; i < 2000; i++) {
    const before = stage.balls();
    const { snapshot, of, truth } = stage.run();
    const after = stage.balls();
    const places = new Set(after.values());
    const goneIds = [...known].filter((id) => !after.has(id));
    const eaten = goneIds.filter((id) => !places.has(before.get(id)!));
    grown += goneIds.length - eaten.length;
    eatenCount += eaten.length;
    const heard = of("ballEaten");
    told += heard.length;
    wrong += Math.max(0, heard.length - eaten.length);
    withoutEater += heard.length - agreeing(byPlayer(heard), truth.ballsEaten);
    known = new Set(snapshot.balls.map(({ id }) => id));
  }
  expect(eatenCount).toBeGreaterThan(500);
  expect(grown).toBeGreaterThan(500);
  // Under whoever is big one leaves the view now and then.
  expect(wrong / eatenCount).toBeLessThanOrEqual(0.01);
  expect(told / eatenCount).toBeGreaterThanOrEqual(0.98);
  expect(withoutEater / told).toBeLessThanOrEqual(0.01);
});

test("who has no room for another cell eats a virus and does not go to pieces", () => {
  const stage = createEventRig({ ...ALL_SEEN, cellsMax: 1 }, 20);
  let [eaten, pops] = [0, 0];
  for (let i = 0; i < 1500; i++) {
    const { truth, of } = stage.run();
    eaten += truth.virusesEaten;
    pops += of("popped").length;
  }
  expect(eaten).toBeGreaterThan(0);
  expect(pops).toBe(0);
});

test("in a room: nothing happens while the world stands, and another world is nobody's news", () => {
  const room = new Room({ rules: CROWDED, seed: 3, maxPlayers: 8, bots: { fillTo: 12, level: "fierce" } });
  const events = new MatchEvents();
  const heard: MatchEvent[] = [];
  events.on("all", (event) => void heard.push(event));
  const observers: MatchObserver[] = [];
  const guest = enter(room, {}, (bytes) => {
    observers[0] ??= new MatchObserver(CROWDED, guest.playerId, events);
    observers[0].observe(guest.newest(), isFullSnapshot(bytes), room.tickNumber);
  });
  const run = (ticks: number) => {
    heard.length = 0;
    runTicks(room, ticks);
    return new Set(heard.map(({ kind }) => kind));
  };
  run(10);
  expect(run(300)).toContain("ballEaten");
  room.pause(true);
  // What was eaten in its last step may still be told.
  run(10);
  expect([...run(60)].filter((kind) => kind !== "leaderChanged")).toEqual([]);
  room.pause(false);
  expect(run(60)).toContain("ballEaten");
  room.rounds.changeRules(room.rules);
  expect(run(1)).toEqual(new Set());
  expect(run(60)).toContain("ballEaten");
});

test("a state told anew, and one after a long gap, say nothing of bodies", () => {
  const stage = createEventRig(ALL_SEEN, 20);
  for (let i = 0; i < 100; i++) stage.run();
  forgetSent(stage.sent);
  expect(stage.run().heard).toEqual([]);
  const late = createEventRig(ALL_SEEN, 20, 10);
  for (let i = 0; i < 20; i++) expect(late.run().heard.filter(({ kind }) => kind !== "ownLife")).toEqual([]);
});
