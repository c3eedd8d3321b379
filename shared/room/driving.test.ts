// A seat outlives whoever drives it: guest, bot and nobody take turns, and the player notices as little as can be.
import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../model.ts";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { createBotDriver } from "./botDriver.ts";
import { createFeed } from "./feed.ts";
import { enqueueInput } from "./inputQueue.ts";
import { BARE, enter, memoryLink, runTicks } from "./room.stage.ts";
import { Room } from "./room.ts";
import type { Driver } from "./seat.ts";

const AWAY: Driver = { kind: "away" };

function openRoom(rules: Rules = BARE) {
  const room = new Room({ rules, seed: 4, maxPlayers: 8 });
  const other = enter(room, { name: "Jan" });
  const ola = enter(room, { name: "Ola", color: 5 });
  runTicks(room, 3);
  return { room, ola, other };
}

function comeBack(room: Room, playerId: number) {
  const memory = memoryLink();
  const feed = createFeed(memory.link, 0);
  room.drive(playerId, { kind: "guest", feed });
  const steer = (moveX: number, moveY: number, buttons: number) =>
    enqueueInput(feed.inputs, { tick: room.tickNumber + 1, moveX, moveY, buttons }, room.tickNumber);
  return { ...memory, feed, steer };
}

/** What others know somebody by. */
function known(room: Room, playerId: number) {
  const { bodies, players } = room.world;
  const { cellSlots, life, team } = players.get(playerId)!;
  const cells = cellSlots.map((slot) => [bodies.id[slot], bodies.radius[slot]]);
  return { cells, bornTick: life.bornTick, team, profile: room.seatOf(playerId)?.profile };
}

const bot = (): Driver => createBotDriver("normal", 9);

test.each<[string, (() => Driver)[]]>([
  ["guest to away", [() => AWAY]],
  ["guest to bot", [bot]],
  ["guest to bot to away", [bot, () => AWAY]],
  ["guest to away to bot", [() => AWAY, bot]],
])("%s to guest: circle, mass, colour, name and life stay", (_, drivers) => {
  const { room, ola, other } = openRoom();
  const before = known(room, ola.playerId);
  const roleTold = () =>
    other.sent.findLast(({ roster }) => roster)!.roster!.find(({ playerId }) => playerId === ola.playerId)!
      .role ?? "guest";
  for (const make of drivers) {
    const driver = make();
    room.drive(ola.playerId, driver);
    runTicks(room, 20);
    expect(known(room, ola.playerId)).toEqual(before);
    expect(room.playerCount).toBe(2);
    expect(roleTold()).toBe(driver.kind === "bot" ? "driven" : "away");
  }
  comeBack(room, ola.playerId);
  runTicks(room, 2);
  expect(known(room, ola.playerId)).toEqual(before);
  expect(roleTold()).toBe("guest");
});

test("a new feed is told everything first, the roster whole; the old one hears no more", () => {
  const { room, ola, other } = openRoom();
  const heard = ola.sent.length;
  room.drive(ola.playerId, AWAY);
  room.changeProfile(other.playerId, { ...PLAIN_PROFILE, name: "Ewa", color: 2 });
  runTicks(room, 5);
  const back = comeBack(room, ola.playerId);
  runTicks(room, 2);
  expect(back.sent).toHaveLength(2);
  expect(back.sent[0]!.roster?.map(({ name }) => name)).toEqual(["Ewa", "Ola"]);
  expect(back.sent[0]!.ownCells).toHaveLength(1);
  expect(back.sent[1]!.roster).toBeUndefined();
  expect(ola.sent).toHaveLength(heard);
});

test("presses of split count on, and taking over is none, wherever its own count is", () => {
  const { room, ola } = openRoom();
  const cellCount = () => room.world.players.get(ola.playerId)!.cellSlots.length;
  ola.steer(900, 0, 1);
  runTicks(room, 2);
  expect(cellCount()).toBe(2);
  for (const driver of [AWAY, bot(), AWAY]) {
    room.drive(ola.playerId, driver);
    runTicks(room, 2);
  }
  for (const count of [0, 3, 2]) {
    const back = comeBack(room, ola.playerId);
    back.steer(0, 0, count);
    runTicks(room, 2);
    expect(cellCount()).toBe(2);
    back.steer(0, 0, count);
    runTicks(room, 2);
    expect(cellCount()).toBe(2);
  }
  const back = comeBack(room, ola.playerId);
  back.steer(900, 0, 2);
  back.steer(900, 0, 3);
  runTicks(room, 2);
  expect(cellCount()).toBe(4);
});

test("who is away stands still, can be eaten, and counts as a player", () => {
  const room = new Room({
    rules: { ...CLASSIC, ballsAtStart: 150 },
    seed: 2,
    maxPlayers: 2,
    bots: { fillTo: 12, level: "fierce" },
  });
  const ola = enter(room);
  ola.steer(5000);
  runTicks(room, 5);
  room.drive(ola.playerId, AWAY);
  const { bodies, players } = room.world;
  const slot = players.get(ola.playerId)!.cellSlots[0]!;
  runTicks(room, 1);
  const place = [bodies.x[slot], bodies.y[slot]];
  runTicks(room, 5);
  expect([bodies.x[slot], bodies.y[slot]]).toEqual(place);
  expect(room.playerCount).toBe(1);
  enter(room);
  expect(room.isFull).toBe(true);
  for (let ticks = 0; room.seatOf(ola.playerId)!.death === null; ticks++) {
    if (ticks > 20_000) throw new Error("nobody ate it");
    room.tick(0);
  }
  // How it ended waits until somebody is there to be told.
  const back = comeBack(room, ola.playerId);
  runTicks(room, 1);
  expect(back.sent[0]!.death?.byPlayerId).toBeGreaterThan(0);
  expect(room.seatOf(ola.playerId)!.death).toBeNull();
});

test("a circle that a bot drives moves, is a person's still, and no bot takes its place", () => {
  const room = new Room({ rules: ARENA, seed: 4, maxPlayers: 8, bots: { fillTo: 4, level: "calm" } });
  const ola = enter(room, { name: "Ola" });
  const watcher = enter(room, { isWatching: true });
  runTicks(room, 2);
  const { bodies, players } = room.world;
  const slot = players.get(ola.playerId)!.cellSlots[0]!;
  const startX = bodies.x[slot];
  room.drive(ola.playerId, createBotDriver("normal", 9));
  runTicks(room, 60);
  expect(bodies.x[slot]).not.toBe(startX);
  for (let i = 0; i < 5; i++) enter(room, { name: "Jan" });
  runTicks(room, 1);
  const roster = watcher.sent.findLast((one) => one.roster)!.roster!;
  expect(roster.filter(({ role }) => role === "bot")).toEqual([]);
  expect(roster.find(({ playerId }) => playerId === ola.playerId)).toEqual({
    playerId: ola.playerId,
    ...PLAIN_PROFILE,
    name: "Ola",
    color: 3,
    role: "driven",
  });
});

test("who watches goes on watching, whoever is at the controls", () => {
  const { room, ola, other } = openRoom();
  room.watch(ola.playerId, { kind: "player", playerId: other.playerId });
  runTicks(room, 2);
  for (const driver of [bot(), AWAY]) {
    room.drive(ola.playerId, driver);
    runTicks(room, 20);
  }
  const back = comeBack(room, ola.playerId);
  runTicks(room, 1);
  expect(back.sent[0]!.watch?.playerId).toBe(other.playerId);
  expect(room.watcherCount).toBe(1);
});

test("a camera in free flight stops when nobody steers it", () => {
  const { room, ola } = openRoom();
  room.watch(ola.playerId, { kind: "free" });
  ola.steer(5000);
  runTicks(room, 3);
  room.drive(ola.playerId, AWAY);
  const { x } = room.seatOf(ola.playerId)!.watching!.view;
  runTicks(room, 5);
  expect(room.seatOf(ola.playerId)!.watching!.view.x).toBe(x);
});

test("a bot's own seat stays a bot's, and where nobody is nobody can drive", () => {
  const room = new Room({ rules: BARE, seed: 4, maxPlayers: 8 });
  const { playerId } = room.addBot("calm");
  expect(() => room.drive(playerId, AWAY)).toThrow();
  expect(() => room.drive(99, AWAY)).toThrow();
});
