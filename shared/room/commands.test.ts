// What is done to a room from outside while it is played: everybody goes on being told, in ticks that never stop.
import { describe, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../model.ts";
import { MAX_INPUT_LEAD_TICKS } from "../net/protocol.ts";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { endlessRules } from "../rulesets/rounds.ts";
import { TEAMS } from "../rulesets/teams.ts";
import { hashWorld } from "../sim/stateHash.ts";
import { deskOf } from "./desk/roomDesk.ts";
import { BARE, enter, runTicks } from "./room.stage.ts";
import { Room } from "./room.ts";
import type { Recorder } from "./roomState.ts";

const BOTS = { fillTo: 12, level: "fierce" } as const;

function openRoom(rules: Rules = ARENA, bots: typeof BOTS | null = BOTS, seed = 3) {
  const room = new Room({ rules, seed, maxPlayers: 16, bots });
  const ola = enter(room, { name: "Ola" });
  const jan = enter(room, { name: "Jan" });
  const watcher = enter(room, { name: "Ewa", isWatching: true });
  return { room, ola, jan, watcher, guests: [ola, jan, watcher] };
}

const ticksOf = (sent: { tick: number }[]) => sent.map(({ tick }) => tick);
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe("a paused room", () => {
  test("stands, and sends its snapshots on", () => {
    const { room, ola, watcher, guests } = openRoom();
    runTicks(room, 30);
    room.pause(true);
    const hash = hashWorld(room.world);
    const before = ola.newest();
    runTicks(room, 60);
    expect(hashWorld(room.world)).toBe(hash);
    for (const { sent } of guests) expect(ticksOf(sent)).toEqual(upTo(90));
    expect(ola.newest()).toMatchObject({ tick: 90, worldTick: 30, ownCells: before.ownCells });
    expect(ola.newest().movers).toEqual(before.movers);
    expect(watcher.newest().movers.length).toBeGreaterThan(0);
    room.pause(false);
    runTicks(room, 30);
    expect(room.world.tick).toBe(60);
    expect(hashWorld(room.world)).not.toBe(hash);
    for (const { sent } of guests) expect(ticksOf(sent)).toEqual(upTo(120));
    expect(ola.newest().worldTick).toBe(60);
  });

  test("goes on as if it had not been paused", () => {
    const hashes = [0, 77].map((pauseTicks) => {
      const { room, ola, jan } = openRoom(CLASSIC, null);
      for (let step = 0; step < 200; step++) {
        if (step === 100) {
          room.pause(true);
          runTicks(room, pauseTicks);
          room.pause(false);
        }
        ola.steer(3000 - 40 * step, 500);
        jan.steer(-2000, 20 * step);
        runTicks(room, 1);
      }
      return hashWorld(room.world);
    });
    expect(hashes[1]).toBe(hashes[0]);
  });

  test("tells what has happened once", () => {
    const { room, ola, watcher } = openRoom({ ...ARENA, arenaWidth: 1500, arenaHeight: 1500 });
    let ticks = 0;
    while (!ola.sent.some(({ death }) => death) && ticks++ < 20_000) room.tick(0);
    room.pause(true);
    const deaths = ola.sent.filter(({ death }) => death).length;
    runTicks(room, 6);
    const { length } = watcher.sent;
    runTicks(room, 60);
    expect(ola.sent.filter(({ death }) => death)).toHaveLength(deaths);
    expect(watcher.sent.slice(length).flatMap(({ kills }) => kills ?? [])).toEqual([]);
  });

  test("keeps the newest of what players want, and all their presses, in little memory", () => {
    const { room, ola } = openRoom({ ...BARE, cellsMax: 16 }, null);
    runTicks(room, 2);
    room.pause(true);
    for (let i = 1; i <= 300; i++) {
      ola.steer(i, 0, i >= 299 ? i - 298 : 0);
      runTicks(room, 1);
      expect(ola.feed.inputs.waiting.length).toBeLessThanOrEqual(MAX_INPUT_LEAD_TICKS + 1);
    }
    const player = room.world.players.get(ola.playerId)!;
    expect(player.input.moveX).toBe(0);
    room.pause(false);
    runTicks(room, 1);
    expect(player.input.moveX).toBe(300);
    runTicks(room, 1);
    expect(player.cellSlots).toHaveLength(4);
  });

  test("lets people come, go, change their name and look around", () => {
    const { room, jan, watcher } = openRoom(ARENA, null);
    runTicks(room, 2);
    room.pause(true);
    const late = enter(room, { name: "Iza" });
    room.leave(jan.playerId);
    room.watch(watcher.playerId, { kind: "free" });
    const { x } = watcher.newest().watch!;
    watcher.steer(8000);
    runTicks(room, 5);
    expect(late.newest().ownCells).toHaveLength(1);
    expect(watcher.sent.findLast(({ roster }) => roster)?.roster?.map(({ name }) => name)).toEqual([
      "Ola",
      "Ewa",
      "Iza",
    ]);
    expect(watcher.newest().watch!.x).toBeGreaterThan(x);
  });
});

describe.each([
  ["Classic", CLASSIC],
  ["Arena", ARENA],
  ["Teams", endlessRules(TEAMS)],
])("a room that starts anew, %s", (_, rules) => {
  test("has the same people and bots in the same teams, a new world, and tells everybody all of it", () => {
    const { room, ola, watcher, guests } = openRoom(rules);
    runTicks(room, 200);
    const teamsOf = () => [...room.world.players.values()].map(({ id, team }) => [id, team]);
    const teams = teamsOf();
    const profiles = [...room.seats].map(({ profile }) => profile);
    room.rounds.changeRules(room.rules);
    expect(room.world.tick).toBe(0);
    expect(teamsOf().sort()).toEqual(teams.sort());
    expect([...room.seats].map(({ profile }) => profile)).toEqual(profiles);
    runTicks(room, 100);
    expect(room.world.tick).toBe(100);
    for (const { sent } of guests) {
      expect(ticksOf(sent)).toEqual(upTo(300));
      // All is told anew, the roster too, though it has not changed.
      expect(sent[200]!.roster).toHaveLength(profiles.length);
    }
    expect(ola.sent[200]!.ownCells).toHaveLength(1);
    const own = ola.sent[200]!.ownCells[0]!;
    expect([ola.sent[200]!.worldTick, own.bornTick]).toEqual([1, 0]);
    expect(own.radius).toBeCloseTo(rules.startRadius, 0);
    expect(watcher.newest().watch?.playerId).toBeGreaterThan(0);
    const here = new Set(room.world.bodies.id.slice(0, room.world.bodies.end));
    expect(watcher.newest().movers.every(({ id }) => here.has(id))).toBe(true);
    expect(watcher.newest().balls.every(({ id }) => here.has(id))).toBe(true);
  });

  test("is the same for a seed", () => {
    const hashes = [5, 5, 6].map((seed) => {
      const { room } = openRoom(rules, null, seed);
      runTicks(room, 50);
      room.rounds.changeRules(room.rules);
      runTicks(room, 50);
      return hashWorld(room.world);
    });
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });
});

test.each([
  ["none, though it was pressed before", 1, 1],
  ["one with the very first input", 2, 2],
])("a new match goes on with the count of presses: %s", (_, count, cells) => {
  const { room, ola } = openRoom(BARE, null);
  ola.steer(900, 0, 1);
  runTicks(room, 3);
  expect(ola.newest().ownCells).toHaveLength(2);
  room.rounds.changeRules(room.rules);
  ola.steer(900, 0, count);
  runTicks(room, 3);
  expect(ola.newest().ownCells).toHaveLength(cells);
});

test("what is done to it is heard in its order, and a new match begins with who plays in it", () => {
  const heard: unknown[] = [];
  const recorder: Recorder = {
    onJoin: (id) => void heard.push(["join", id]),
    onLeave: (id) => void heard.push(["leave", id]),
    onInput: () => undefined,
    onCommand: (command) => void heard.push(command),
    onStep: () => undefined,
    onProfile: () => undefined,
  };
  const room = new Room({ rules: BARE, seed: 3, maxPlayers: 16, recorder });
  const [ola, jan] = [enter(room, { name: "Ola" }), enter(room, { name: "Jan" })];
  const watcher = enter(room, { isWatching: true });
  const profile = { name: "Ola W", color: 3, skin: 0 };
  heard.length = 0;
  deskOf(room).rename(ola.playerId, "Ola W");
  // What a guest wants for itself is nobody's command.
  room.changeProfile(jan.playerId, { ...PLAIN_PROFILE, name: "Ewa", color: 2 });
  room.pause(true);
  room.pause(false);
  room.rounds.changeRules(BARE);
  deskOf(room).putOut(jan.playerId, "kicked");
  deskOf(room).putOut(watcher.playerId, "kicked");
  expect(deskOf(room).putOut(99, "kicked")).toBe(false);
  expect(deskOf(room).rename(99, "Ewa")).toBeNull();
  expect(heard).toEqual([
    { kind: "rename", playerId: 1, profile },
    { kind: "pause", isPaused: true },
    { kind: "pause", isPaused: false },
    { kind: "start", seed: expect.any(Number), rules: BARE },
    ["join", 1],
    ["join", 2],
    { kind: "remove", playerId: 2 },
    ["leave", 2],
    { kind: "remove", playerId: 3 },
  ]);
});
