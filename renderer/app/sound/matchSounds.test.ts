// When things are heard: with the picture, once; and the heart that beats while somebody hunts.
import { expect, test } from "vitest";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { QUICK } from "../../../shared/rulesets/quick.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { isOwnDeed } from "../../view/effects/waiting.ts";
import { listenToMatch } from "./listener.stage.ts";
import { createSoundRig, FRAME_MS, otherCell, ownCell, personOf, VIEW_MIDDLE } from "./soundRig.stage.ts";

const BALL = { id: 900, ...VIEW_MIDDLE, radius: 10, color: 1 };
const meal = (ballId = BALL.id) => ({
  ...{ x: BALL.x, y: BALL.y, radius: 10, color: 1 },
  ...{ ballId, byPlayerId: 1, byCellId: 1 },
});

test("a match begins with one's birth, unless one only looks on or comes back into a life", () => {
  const begin = (watchedId: number | null, isBack = false) => {
    const rig = createSoundRig({ movers: [ownCell({ playerId: watchedId ?? 1 })] }, 0, isBack);
    if (watchedId !== null) rig.state.watch = { playerId: watchedId, ...VIEW_MIDDLE, totalRadius: 40 };
    return rig.run(3).map(({ name }) => name);
  };
  expect(begin(null)).toEqual(["birth"]);
  expect(begin(2)).toEqual([]);
  expect(begin(null, true), "a life that goes on").toEqual([]);
});

test("one's own meal is heard as it is seen, and not again when the host tells of it", () => {
  const rig = createSoundRig();
  rig.frame.balls = [BALL];
  expect(rig.run().map(({ name }) => name)).toEqual(["eat"]);
  expect(rig.run(3)).toEqual([]);
  rig.tell("ballEaten", meal());
  rig.frame.balls = [];
  expect(rig.run(30)).toEqual([]);
});

test("what the host tells first is not foretold afterwards", () => {
  const rig = createSoundRig();
  rig.tell("ballEaten", meal());
  rig.frame.balls = [BALL];
  expect(rig.run(5).map(({ name }) => name)).toEqual(["eat"]);
});

test("quick meals climb a scale; after a rest they begin anew", () => {
  const rig = createSoundRig();
  const eat = (ballId: number, pauseMs: number) => {
    rig.run(pauseMs / FRAME_MS);
    rig.tell("ballEaten", meal(ballId));
    return rig.run()[0]!.placed.rate!;
  };
  const run = [1, 2, 3, 4].map((id) => eat(id, 200));
  for (let i = 1; i < run.length; i++) expect(run[i]).toBeGreaterThan(run[i - 1]!);
  expect(eat(5, 1000)).toBeCloseTo(run[0]!);
});

test("balls of one mouthful are one note: the next one heard is the next of the scale", () => {
  const rig = createSoundRig();
  const rates = Array.from({ length: 9 }, (_, i) => {
    rig.tell("ballEaten", meal(i));
    return rig.run(2)[0]!.placed.rate!;
  });
  expect(new Set(rates.map((rate) => rate.toFixed(3))).size).toBe(5);
});

test("who never stops eating goes up and down within two octaves", () => {
  const rig = createSoundRig();
  const rates = Array.from({ length: 60 }, (_, i) => {
    rig.run(5);
    rig.tell("ballEaten", meal(i));
    return rig.run()[0]!.placed.rate!;
  });
  const lowest = rates[0]!;
  expect(Math.min(...rates)).toBeCloseTo(lowest);
  expect(Math.max(...rates)).toBeCloseTo(4 * lowest);
  // Never the same note for long, as if it hung.
  for (let i = 1; i < rates.length; i++) expect(rates[i]).not.toBeCloseTo(rates[i - 1]!);
});

test("own cells that split are heard once, as they are seen; pieces of a pop are the pop alone", () => {
  const rig = createSoundRig({ movers: [ownCell(), ownCell({ id: 3, x: 1900 })] });
  rig.frame.movers.push(ownCell({ id: 5, x: 2100 }), ownCell({ id: 6, x: 1850 }));
  expect(rig.run(3).map(({ name }) => name)).toEqual(["split"]);
  rig.tell("split", { ...VIEW_MIDDLE, radius: 40, playerId: 1, cellId: 5, fromCellId: 1 });
  expect(rig.run(3)).toEqual([]);
  rig.tell("popped", { ...VIEW_MIDDLE, radius: 60, virusId: 33, playerId: 1, cellId: 1, pieces: 3 });
  rig.run(0);
  for (const id of [7, 8, 9]) rig.frame.movers.push(ownCell({ id, x: 2200 + id }));
  expect(rig.run(3).map(({ name }) => name)).toEqual(["pop"]);
});

test("what others do waits for its picture", () => {
  const rig = createSoundRig();
  rig.tell("ejected", { ...VIEW_MIDDLE, radius: 20, playerId: 2, blobId: 40, cellId: 2 });
  const toldAt = rig.state.tick;
  const heard = rig.run(6, () => {
    rig.frame.at = rig.state.tick - 4;
  });
  expect(heard.map(({ name }) => name)).toEqual(["eject"]);
  expect(rig.frame.at).toBeGreaterThanOrEqual(toldAt);
  expect(heard[0]!.atMs).toBe(1000 + FRAME_MS * (1 + 4));
});

/** Beats in so many seconds with somebody there. */
function beats(right: number, seconds = 6, radius = 90): number {
  const rig = createSoundRig({ movers: [ownCell(), otherCell(right, { radius })] });
  return rig.run(seconds * 50).filter(({ name }) => name === "hunted").length;
}

test("the nearer somebody who could eat one, the faster the heart; far away it is still", () => {
  const [touching, near, edge, far] = [135, 220, 340, 700].map((right) => beats(right));
  expect(touching).toBeGreaterThan(near!);
  expect(near).toBeGreaterThan(edge!);
  expect(edge).toBeGreaterThan(4);
  expect(far).toBe(0);
});

test("nobody hunts who is too small, a mate, has dropped out, or meets one who cannot be eaten yet", () => {
  expect(beats(150, 3, 42)).toBe(0);
  const teams = createSoundRig({
    rules: { ...ARENA, teams: 2 },
    roster: new Map([1, 2].map((id) => [id, personOf(id)])),
    movers: [ownCell(), otherCell(150, { radius: 90 })],
  });
  expect(teams.run(100)).toEqual([]);
  const hunterWith = (role: "away" | "driven") =>
    createSoundRig({
      roster: new Map([[2, personOf(2, role)]]),
      movers: [ownCell(), otherCell(150, { radius: 90 })],
    });
  expect(hunterWith("away").run(100)).toEqual([]);
  expect(hunterWith("driven").run(100).length).toBeGreaterThan(2);
  const protectedRig = createSoundRig({
    movers: [ownCell({ isProtected: true }), otherCell(150, { radius: 90 })],
  });
  expect(protectedRig.run(100)).toEqual([]);
});

test("the heart is still at once for who is safe, dead or watching, and in a world that is held", () => {
  const hunter = otherCell(150, { radius: 90 });
  const hunted = () => createSoundRig({ movers: [ownCell(), hunter] });
  const rig = hunted();
  expect(rig.run(100).length).toBeGreaterThan(2);
  rig.frame.movers = [ownCell()];
  expect(rig.run(100)).toEqual([]);
  const dead = hunted();
  dead.run(100);
  dead.frame.movers = [hunter];
  expect(dead.run(100)).toEqual([]);
  const watching = hunted();
  watching.run(100);
  watching.state.watch = { playerId: 1, ...VIEW_MIDDLE, totalRadius: 40 };
  watching.frame.ownPlayerId = 9;
  expect(watching.run(100)).toEqual([]);
  const held = hunted();
  held.run(100);
  const { newest } = held.state;
  const stand = () => {
    held.state.newest = newest;
  };
  held.run(30, stand);
  expect(held.run(100, stand)).toEqual([]);
});

/** What may be heard of a match, and what has to be: of others only what is in sight. */
function expectedOf({ events, ownPlayerId }: ReturnType<typeof listenToMatch>) {
  const of = (...kinds: MatchEvent["kind"][]) => events.filter(({ kind }) => kinds.includes(kind));
  const isOwn = (event: MatchEvent) => isOwnDeed(event, ownPlayerId);
  const isVictim = (event: MatchEvent) => event.kind === "cellEaten" && event.playerId === ownPlayerId;
  const between = (all: MatchEvent[]) => [all.filter(isOwn).length, all.length] as const;
  const lives = of("ownDeath").length;
  return {
    swallow: between(of("cellEaten").filter((event) => !isVictim(event))),
    // The last bite of a life is its death.
    bitten: [0, of("cellEaten").filter(isVictim).length - lives] as const,
    death: [lives, lives] as const,
    birth: [0, of("ownLife").length + 1] as const,
    merge: between(of("merged")),
    eject: [0, of("ejected", "virusShot").length] as const,
    pop: between(of("popped")),
    join: [0, 0] as const,
    leave: [0, 0] as const,
  };
}

test("over a match of bots each event has its sound: no more, no less", () => {
  const listened = listenToMatch({ rules: QUICK, bots: 7, level: "keen", seconds: 30, seed: 4 });
  const count = (name: string) => listened.asked.filter((one) => one.name === name).length;
  for (const [name, [least, most]] of Object.entries(expectedOf(listened))) {
    expect(count(name), name).toBeGreaterThanOrEqual(least);
    expect(count(name), name).toBeLessThanOrEqual(most);
  }
  const meals = listened.events.filter(
    (event) => event.kind === "ballEaten" && event.byPlayerId === listened.ownPlayerId,
  ).length;
  expect(meals).toBeGreaterThan(40);
  // Two may be about the same ball: who was seen to have it may lose it.
  expect(count("eat")).toBeGreaterThanOrEqual(meals);
  expect(count("eat")).toBeLessThanOrEqual(1.06 * meals + 1);
});
