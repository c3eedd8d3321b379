// Guests that look on: what they see, whom they follow, how they come to play and what the others are told of it.
import { expect, test } from "vitest";
import { decodeInput, encodeInput } from "../net/inputCodec.ts";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { benchRules } from "../rulesets/bench.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { BUTTON_PLAY, MOVE_LIMIT } from "../sim/playerInput.ts";
import { scoreOf } from "../sim/scores.ts";
import { enqueueInput } from "./inputQueue.ts";
import { enter as join, runTicks } from "./room.stage.ts";
import { Room } from "./room.ts";
import { noteInput } from "./stillness.ts";

const CALM: Rules = { ...benchRules("14k"), ballsAtStart: 50, ballsLow: 0 };

function enter(room: Room, isWatching = false) {
  return join(room, { isWatching });
}

function createRoom(rules: Rules = CALM): Room {
  return new Room({ rules, seed: 4, maxPlayers: 16 });
}

test("P39 who watches has no cell, sees what the leader sees, and is told where that is", () => {
  const room = createRoom();
  const player = enter(room);
  const watcher = enter(room, true);
  runTicks(room, 40);
  const { watch, ownCells, movers } = watcher.newest();
  const own = player.newest().ownCells[0]!;
  expect(ownCells).toEqual([]);
  expect(watch?.playerId).toBe(player.playerId);
  expect(watch?.x).toBeCloseTo(own.x, 0);
  expect(watch?.y).toBeCloseTo(own.y, 0);
  expect(watch?.totalRadius).toBeCloseTo(own.radius, 0);
  expect(movers.map(({ id }) => id)).toEqual([own.id]);
  expect(player.newest().watch).toBeUndefined();
});

test("P39 a watcher is in the roster as one, and on no leaderboard", () => {
  const room = createRoom();
  const player = enter(room);
  const watcher = enter(room, true);
  runTicks(room, 40);
  const roster = watcher.sent[0]?.roster?.map(({ playerId, role }) => [playerId, role]);
  expect(roster).toEqual([
    [player.playerId, undefined],
    [watcher.playerId, "watcher"],
  ]);
  const ranked = watcher.sent.flatMap(({ leaderboard }) => leaderboard ?? []);
  expect(new Set(ranked.map(({ playerId }) => playerId))).toEqual(new Set([player.playerId]));
});

test("P40 who plays and watches gives its cells up; who watches and plays enters after the delay", () => {
  const room = createRoom({ ...CALM, respawnDelayS: 1 });
  const player = enter(room);
  const other = enter(room);
  runTicks(room, 2);
  room.watch(player.playerId, { kind: "player", playerId: other.playerId });
  runTicks(room, 1);
  expect(player.newest().ownCells).toEqual([]);
  expect(player.newest().watch?.playerId).toBe(other.playerId);
  room.play(player.playerId);
  runTicks(room, 30);
  expect(player.newest().ownCells).toEqual([]);
  runTicks(room, 1);
  expect(player.newest().ownCells).toHaveLength(1);
  expect(player.newest().watch).toBeUndefined();
  room.play(player.playerId);
  runTicks(room, 1);
  expect(player.newest().ownCells).toHaveLength(1);
});

test("P37 presses count from the join on, the very first input's too; those while watching are none", () => {
  const room = createRoom({ ...CALM, cellsMax: 16, startRadius: 100, respawnDelayS: 0 });
  const player = enter(room);
  const send = (buttons: number) => player.steer(0, 0, buttons);
  send(0);
  send(1);
  runTicks(room, 1);
  expect(player.newest().ownCells).toHaveLength(2);
  room.watch(player.playerId, { kind: "free" });
  send(2);
  runTicks(room, 2);
  room.play(player.playerId);
  send(2);
  runTicks(room, 2);
  expect(player.newest().ownCells).toHaveLength(1);
  send(3);
  runTicks(room, 1);
  expect(player.newest().ownCells).toHaveLength(2);
});

test("P37 where the next life must be asked for it begins when it is, not before", () => {
  const room = createRoom({ ...CALM, respawnLaw: "asked", respawnDelayS: 0 });
  const player = enter(room);
  room.watch(player.playerId, { kind: "leader" });
  room.play(player.playerId);
  runTicks(room, 60);
  expect(player.newest().ownCells).toEqual([]);
  player.steer(0, 0, BUTTON_PLAY);
  runTicks(room, 1);
  expect(player.newest().ownCells).toHaveLength(1);
});

test("P39 in free flight the guest's inputs steer, and the arena's edge stops it", () => {
  const room = createRoom();
  const watcher = enter(room, true);
  runTicks(room, 1);
  room.watch(watcher.playerId, { kind: "free" });
  const from = watcher.newest().watch!;
  const steer = (moveX: number) => {
    const input = { tick: room.tickNumber + 1, moveX, moveY: 0, buttons: 0 };
    enqueueInput(watcher.feed.inputs, decodeInput(encodeInput(input)), room.tickNumber);
  };
  steer(MOVE_LIMIT);
  runTicks(room, 30);
  const after = watcher.newest().watch!;
  expect(after.playerId).toBe(0);
  expect(after.x - from.x).toBeGreaterThan(1000);
  expect(after.y).toBeCloseTo(from.y, 0);
  runTicks(room, 300);
  expect(watcher.newest().watch?.x).toBe(CALM.arenaWidth);
  steer(0);
  runTicks(room, 10);
  expect(watcher.newest().watch?.x).toBe(CALM.arenaWidth);
});

test("P40 whom one follows may go: then it is the leader, and with nobody left the view stays", () => {
  const room = createRoom();
  const [leader, player] = [enter(room), enter(room)];
  const watcher = enter(room, true);
  room.watch(watcher.playerId, { kind: "player", playerId: player.playerId });
  runTicks(room, 20);
  expect(watcher.newest().watch?.playerId).toBe(player.playerId);
  room.leave(player.playerId);
  runTicks(room, 20);
  expect(watcher.newest().watch?.playerId).toBe(leader.playerId);
  const { x, y } = watcher.newest().watch!;
  room.leave(leader.playerId);
  runTicks(room, 2);
  expect(watcher.newest().watch).toMatchObject({ playerId: 0, x, y });
});

test("P39 a watcher takes no seat and keeps no bot away", () => {
  const room = new Room({ rules: CALM, seed: 1, maxPlayers: 2, bots: { fillTo: 3, level: "calm" } });
  const watcher = enter(room, true);
  runTicks(room, 20);
  const roles = () => watcher.sent.findLast(({ roster }) => roster)?.roster?.map(({ role }) => role);
  expect(roles()?.filter((role) => role === "bot")).toHaveLength(3);
  room.play(watcher.playerId);
  runTicks(room, 1);
  expect(roles()?.filter((role) => role === "bot")).toHaveLength(2);
  expect(room.isFull).toBe(false);
  enter(room);
  expect(room.isFull).toBe(true);
  const late = enter(room, true);
  room.play(late.playerId);
  expect(late.seat.watching).not.toBeNull();
});

/** One that stands still among bots, until one of them has eaten it. */
function playUntilEaten(rules: Rules) {
  const room = new Room({ rules, seed: 2, maxPlayers: 16, bots: { fillTo: 12, level: "fierce" } });
  const still = enter(room);
  let ticks = 0;
  while (!still.sent.some(({ death }) => death) && ticks++ < 20_000) room.tick(0);
  return { room, still };
}

test.each([
  ["Classic", { ...CLASSIC, ballsAtStart: 150 }],
  ["a small Arena", { ...ARENA, arenaWidth: 2000, arenaHeight: 2000, ballsAtStart: 300, ballsLow: 300 }],
])("P38 whoever is eaten is told how its life ended in that tick, everybody who ate whom: %s", (_, rules) => {
  const { room, still } = playUntilEaten(rules);
  const at = still.sent.findIndex(({ death }) => death);
  const { death, ownCells, tick } = still.sent[at]!;
  expect(ownCells.map(({ radius }) => radius)).toEqual([0]);
  expect(death).toMatchObject({ aliveTicks: tick, cellsEaten: 0 });
  // The best it ever was shown as; radii travel rounded.
  const radii = still.sent.flatMap((snapshot) => snapshot.ownCells.map(({ radius }) => radius));
  expect(death!.highestScore).toBeCloseTo(scoreOf(rules, Math.max(...radii)), 1);
  runTicks(room, 6);
  const kills = still.sent.flatMap((snapshot) => snapshot.kills ?? []);
  expect(kills).toContainEqual({ byPlayerId: death!.byPlayerId, playerId: still.playerId });
  expect(still.sent.filter((snapshot) => snapshot.death)).toHaveLength(1);
});

test("a pointer that rests points another way from where the next life begins: nobody did it", () => {
  const rules = { ...ARENA, arenaWidth: 2000, arenaHeight: 2000, ballsAtStart: 300, ballsLow: 300 };
  const { stillness } = playUntilEaten(rules).still.feed;
  noteInput(stillness, { moveX: -300, moveY: 200, buttons: 0 }, 5000);
  expect(stillness.sinceMs).toBe(0);
  noteInput(stillness, { moveX: 300, moveY: 200, buttons: 0 }, 6000);
  expect(stillness.sinceMs).toBe(6000);
});

test("P25 who is eaten is gone for everybody in the same tick: players, watchers, and whoever came this moment", () => {
  const bots = { fillTo: 12, level: "fierce" } as const;
  const room = new Room({ rules: { ...CLASSIC, ballsAtStart: 150 }, seed: 3, maxPlayers: 16, bots });
  const players = [enter(room), enter(room), enter(room)];
  const watcher = enter(room, true);
  let victim: (typeof players)[number] | undefined;
  for (let ticks = 0; victim === undefined && ticks < 20_000; ticks++) {
    room.tick(0);
    victim = players.find((player) => player.newest().death);
  }
  const { tick, ownCells } = victim!.newest();
  const { id } = ownCells[0]!;
  const others = [...players.filter((player) => player !== victim), watcher];
  const shown = () => others.map(({ newest }) => newest().movers.find((mover) => mover.id === id)?.radius);
  expect(others.map(({ newest }) => newest().tick)).toEqual([tick, tick, tick]);
  expect(shown()).toEqual([0, 0, 0]);
  others.push(enter(room));
  room.tick(0);
  expect(shown()).toEqual([undefined, undefined, undefined, undefined]);
  expect(victim!.newest().ownCells.map((cell) => cell.id)).not.toContain(id);
});
