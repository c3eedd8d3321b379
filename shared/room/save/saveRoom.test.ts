// A room written down goes on as if nothing had happened, but that its guests have to come back to their seats.
import { describe, expect, test } from "vitest";
import { createRng, nextInt } from "../../math/rng.ts";
import { RULESET_IDS, type Rules } from "../../rules.ts";
import { RULES_BY_ID } from "../../rulesets/catalogue.ts";
import { hashWorld } from "../../sim/stateHash.ts";
import { stepWorld } from "../../sim/step.ts";
import { addPlayer, removePlayer, setInput, type World } from "../../sim/world.ts";
import { createBotDriver } from "../botDriver.ts";
import { deskOf } from "../desk/roomDesk.ts";
import { createFeed } from "../feed.ts";
import { enqueueInput } from "../inputQueue.ts";
import { enter, type MemoryGuest, memoryLink, runTicks } from "../room.stage.ts";
import { Room } from "../room.ts";
import type { Recorder } from "../roomState.ts";
import { loadRoom, saveRoom } from "./saveRoom.ts";

const LAW_STEPS = 2000;

/** So dense that things happen in the time tests have. */
function denser(rules: Rules): Rules {
  const size = rules.ruleset === "classic" ? 1 : 0;
  if (size) return { ...rules, ballsAtStart: 150 };
  return {
    ...rules,
    arenaWidth: 2200,
    arenaHeight: 2000,
    ballsAtStart: 250,
    ballsLow: 250,
    respawnDelayS: 5,
  };
}

type Change = (world: World) => void;

/** What came from outside, step by step. */
function createJournal() {
  const steps: Change[][] = [[]];
  const note = (change: Change) => void steps.at(-1)!.push(change);
  const recorder: Recorder = {
    onJoin: (...joined) => note((world) => void addPlayer(world, ...joined)),
    onLeave: (id, keepsScore) => note((world) => removePlayer(world, id, keepsScore)),
    onInput: (id, { ...input }) => note((world) => setInput(world, id, input)),
    onProfile: () => undefined,
    onCommand: () => undefined,
    onStep: () => void steps.push([]),
  };
  return { recorder, steps };
}

/** Wild enough to eat and be eaten, the same for a tick and an id. */
function wish(tick: number, id: number): [number, number] {
  const rng = createRng(1000 * id + (tick >> 4));
  return [nextInt(rng, 8001) - 4000, nextInt(rng, 8001) - 4000];
}

/** People who play, watch, are away, wait and left between two lives; bots, one in a person's seat. */
function openRoom(rules: Rules, recorder: Recorder | null = null) {
  const bots = { fillTo: 12, level: "fierce" } as const;
  const room = new Room({ rules, seed: 6, maxPlayers: 16, bots, recorder });
  const guests = ["Ola", "Jan", "Ewa", "Iza", "Żuk", "Kot"].map((name, i) =>
    enter(room, { name, color: i, whose: `192.168.0.${i}` }),
  );
  const flyer = enter(room, { name: "Lot", isWatching: true });
  const follower = enter(room, { isWatching: true });
  room.watch(flyer.playerId, { kind: "free" });
  room.watch(follower.playerId, { kind: "player", playerId: guests[2]!.playerId });
  return { room, guests, flyer, follower };
}

function playOn(room: Room, guests: readonly MemoryGuest[], ticks: number): void {
  for (let i = 0; i < ticks; i++) {
    for (const { steer, playerId } of guests)
      if (room.seatOf(playerId)) steer(...wish(room.tickNumber, playerId), 8);
    room.tick(0);
  }
}

function middleOf(rules: Rules) {
  const opened = openRoom(rules);
  const { room, guests, flyer } = opened;
  playOn(room, [...guests, flyer], 300);
  guests[1]!.seat.proof = "a proof";
  room.drive(guests[2]!.playerId, { kind: "away" });
  room.drive(guests[3]!.playerId, createBotDriver("keen", 5));
  // Until somebody has just been eaten who leaves meanwhile.
  const isWaiting = (id: number) => room.world.players.get(id)?.eatenTick !== null;
  for (let ticks = 0; !guests.some(({ playerId }) => isWaiting(playerId)); ticks++) {
    if (ticks > 5000) throw new Error("nobody was eaten");
    playOn(room, guests.slice(4), 1);
  }
  const gone = guests.find(({ playerId }) => isWaiting(playerId))!;
  room.leave(gone.playerId);
  return { ...opened, gone };
}

/** All that must come back. */
function essence({ state }: Room) {
  const { match, news, load, maxPlayers, keepsViewsInside, rounds, tick, isPaused } = state;
  const { keepSeatS, awayDriver } = state;
  const { seats, pauses, botFill, world, settled } = match;
  return {
    ...{ maxPlayers, keepsViewsInside, keepSeatS, awayDriver, tick, isPaused, rounds, news, botFill },
    load: { ...load, lostBeforeMs: 0 },
    world: hashWorld(world),
    present: [...pauses.present],
    owed: [...pauses.owed],
    settled: [...settled],
    ids: seats.lastPlayerId,
    revision: seats.roster.revision,
    roster: seats.roster.changesSince(0).entries.map(({ role, ...entry }) => ({
      ...entry,
      // A guest that was there is away now.
      role: role === "away" ? undefined : role,
    })),
    seats: [...seats].map(({ driver, ...seat }) => ({
      ...seat,
      driver: driver.kind === "bot" ? driver.bot : "away",
    })),
  };
}

const ARENA = denser(RULES_BY_ID.arena);

describe("what is saved", () => {
  test("comes back, whoever is here and whatever they do", () => {
    const { room, follower } = middleOf(ARENA);
    room.pause(true);
    room.tick(0);
    const load = { rung: 2, relaxedS: 1, patienceS: 6, sinceReturnS: 4, load: "snapshots" } as const;
    Object.assign(room.state.load, load);
    room.state.news.newKills.push({ byPlayerId: 2, playerId: 3 });
    room.state.news.kills.push({ byPlayerId: 4, playerId: 5 });
    const decided = { guest: "a hash", isHosts: true, isMuted: true, isBenched: true };
    Object.assign(follower.seat, { ...decided, isRenamed: true, playsAgain: true });
    room.state.match.settled.set("a hash", { isMuted: true, isBenched: false });
    const { playerId } = enter(room, { name: "Out", proof: "out" });
    deskOf(room).putOut(playerId, "kicked");
    follower.seat.death = { byPlayerId: 3, aliveTicks: 4, highestScore: 5.5, ballsEaten: 6, cellsEaten: 7 };
    const before = essence(room);
    const loaded = loadRoom(saveRoom(room));
    expect(essence(loaded)).toEqual(before);
    expect(saveRoom(loaded)).toEqual(saveRoom(room));
    // None of it was as it would be by itself.
    expect(before).toMatchObject({ isPaused: true, load });
    expect(before.owed).toHaveLength(1);
    expect(
      before.seats.map(({ driver }) => driver).filter((driver) => driver !== "away").length,
    ).toBeGreaterThan(3);
    expect(before.news.leaderId).toBeGreaterThan(0);
    room.pause(false);
    expect(essence(loadRoom(saveRoom(room)))).toMatchObject({ isPaused: false });
  });

  test("are no feeds: guests come back to their seats, and nobody else is told anything", () => {
    const { room, guests, gone, follower } = middleOf(ARENA);
    const loaded = loadRoom(saveRoom(room));
    const { playerId } = guests.findLast((one) => one !== gone)!;
    expect(loaded.seatOf(playerId)!.driver).toEqual({ kind: "away" });
    const slot = loaded.world.players.get(playerId)!.cellSlots[0];
    runTicks(loaded, 1);
    const { input } = loaded.world.players.get(playerId)!;
    expect([input.moveX, input.moveY]).toEqual([0, 0]);
    const back = [playerId, follower.playerId].map((id) => {
      const memory = memoryLink();
      loaded.drive(id, { kind: "guest", feed: createFeed(memory.link, 0) });
      return memory;
    });
    runTicks(loaded, 2);
    expect(back[0]!.sent.map(({ tick }) => tick)).toEqual([room.tickNumber + 2, room.tickNumber + 3]);
    expect(back[0]!.sent[0]!.roster).toHaveLength([...room.seats].length);
    expect(back[0]!.sent[0]!.ownCells.length > 0).toBe(slot !== undefined);
    expect(back[1]!.sent[0]!.watch?.playerId).toBe(room.seatOf(follower.playerId)!.watching!.view.playerId);
  });

  test("is a pause that somebody owes, and the place of the bot that a newcomer takes", () => {
    const { room, gone } = middleOf(ARENA);
    const loaded = loadRoom(saveRoom(room));
    const bots = () => [...loaded.seats].filter(({ whose }) => whose === null).length;
    const before = bots();
    const again = enter(loaded, { name: gone.seat.profile.name, whose: gone.seat.whose! });
    expect(again.playerId).toBe(room.state.match.seats.lastPlayerId + 1);
    expect(bots()).toBe(before - 1);
    runTicks(loaded, 1);
    expect(again.newest().ownCells).toEqual([]);
    expect(again.newest().death).toBeDefined();
  });

  test("are bots that go on", () => {
    const { room } = middleOf(ARENA);
    const loaded = loadRoom(saveRoom(room));
    const places = () =>
      [...loaded.seats]
        .filter(({ driver }) => driver.kind === "bot")
        .map(({ playerId }) =>
          loaded.world.players.get(playerId)!.cellSlots.map((slot) => loaded.world.bodies.x[slot]),
        );
    const before = places();
    runTicks(loaded, 150);
    const after = places();
    expect(after.length).toBeGreaterThan(3);
    // Who was eaten before and is eaten again is nowhere both times.
    const still = after.filter((place, i) => place.length > 0 && String(place) === String(before[i]));
    expect(still).toEqual([]);
  });
});

describe("2000 steps after a load the world is what it is after 2000 steps without", {
  timeout: 90_000,
}, () => {
  test.each(RULESET_IDS)("with the inputs of the journal: %s", (ruleset) => {
    const { recorder, steps } = createJournal();
    const { room, guests } = openRoom(denser(RULES_BY_ID[ruleset]), recorder);
    playOn(room, guests, 450);
    const bytes = saveRoom(room);
    steps.splice(0, steps.length, []);
    playOn(room, guests, LAW_STEPS);
    const { world } = loadRoom(bytes);
    for (const changes of steps.slice(0, LAW_STEPS)) {
      for (const change of changes) change(world);
      stepWorld(world);
    }
    expect(hashWorld(world)).toBe(hashWorld(room.world));
  });

  test("as a room goes on by itself, with bots who see the whole arena", () => {
    const { room, guests } = openRoom(denser(RULES_BY_ID.classic));
    playOn(room, guests, 450);
    const loaded = loadRoom(saveRoom(room));
    const feeds = guests.map(({ playerId }) => {
      const feed = createFeed(memoryLink().link, 0);
      loaded.drive(playerId, { kind: "guest", feed });
      return { playerId, feed };
    });
    for (let i = 0; i < LAW_STEPS; i++) {
      const { tickNumber } = loaded;
      for (const { playerId, feed } of feeds) {
        const [moveX, moveY] = wish(tickNumber, playerId);
        enqueueInput(feed.inputs, { tick: tickNumber + 1, moveX, moveY, buttons: 8 }, tickNumber);
      }
      loaded.tick(0);
      playOn(room, guests, 1);
      if (i % 50 === 0) expect([i, hashWorld(loaded.world)]).toEqual([i, hashWorld(room.world)]);
    }
    expect(hashWorld(loaded.world)).toBe(hashWorld(room.world));
  });
});
