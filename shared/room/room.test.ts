// The room with links that keep what they are given: what each guest is told, and when it is spared.
import { describe, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../model.ts";
import type { SnapshotMover } from "../net/snapshot/snapshot.ts";
import { benchRules } from "../rulesets/bench.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { STUCK_AFTER_MS } from "./feed.ts";
import { enter, runTicks } from "./room.stage.ts";
import { Room } from "./room.ts";
import { leaderboardFor } from "./standings.ts";

function createRoom(guests: number, maxPlayers = 64) {
  const readTickTimes = () => ({ p50Ms: 0.25, p99Ms: 2 });
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers, readTickTimes });
  const players = Array.from({ length: guests }, (_, i) => enter(room, { name: `P${i + 1}`, color: 0 }));
  return { room, players };
}

/** As others are told of it, on their coarser grid. */
function roundedCell({ id, playerId, kind, x, y, radius, isProtected }: SnapshotMover): SnapshotMover {
  const [roundX, roundY, roundRadius] = [x, y, radius].map((value) => Math.round(value * 4) / 4);
  return { id, playerId, kind, x: roundX!, y: roundY!, radius: roundRadius!, isProtected };
}

test("P17 the leaderboard rides twice a second: the ten biggest, then oneself", () => {
  const { room, players } = createRoom(12);
  runTicks(room, 60);
  const { sent } = players[11]!;
  expect(sent.filter((snapshot) => snapshot.leaderboard).map((snapshot) => snapshot.tick)).toEqual([
    15, 30, 45, 60,
  ]);
  const ranks = Array.from({ length: 12 }, (_, i) => ({ playerId: 100 - i, score: 50 - i, rank: i + 1 }));
  expect(leaderboardFor(100, ranks).map((entry) => entry.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(leaderboardFor(89, ranks).map((entry) => entry.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
});

test("P33 how long the host's ticks take rides once a second, to all", () => {
  const { room, players } = createRoom(2);
  runTicks(room, 65);
  for (const { sent } of players) {
    const told = sent.filter((snapshot) => snapshot.hostTick);
    expect(told.map((snapshot) => snapshot.tick)).toEqual([30, 60]);
    expect(told[0]?.hostTick).toEqual({ p50Ms: 0.25, p99Ms: 2 });
  }
});

test("P36 where nobody sees the whole arena the biggest are told of five times a second, elsewhere never", () => {
  const room = new Room({ rules: benchRules("14k"), seed: 1, maxPlayers: 64 });
  const links = Array.from({ length: 12 }, () => enter(room));
  runTicks(room, 30);
  const told = links[11]!.sent.filter((snapshot) => snapshot.minimap);
  expect(told.map((snapshot) => snapshot.tick)).toEqual([6, 12, 18, 24, 30]);
  const dots = told[4]!.minimap!;
  expect(dots).toHaveLength(10);
  for (const { playerId, x, y } of dots) {
    const cell = links[playerId - 1]!.sent.at(-1)!.ownCells[0]!;
    expect(Math.abs(x - cell.x / 14142)).toBeLessThan(1 / 255);
    expect(Math.abs(y - cell.y / 14142)).toBeLessThan(1 / 255);
  }
  const classic = createRoom(2);
  runTicks(classic.room, 30);
  expect(classic.players[0]!.sent.some((snapshot) => snapshot.minimap)).toBe(false);
});

test("P18 the roster rides with the first snapshot and after a change, at no other time", () => {
  const { room, players } = createRoom(2);
  const [first, second] = players;
  runTicks(room, 5);
  room.changeProfile(second!.playerId, { ...PLAIN_PROFILE, name: "", color: 4 });
  runTicks(room, 5);
  room.leave(2);
  runTicks(room, 5);
  const rosters = first!.sent.filter((snapshot) => snapshot.roster);
  expect(rosters.map((snapshot) => snapshot.tick)).toEqual([1, 6, 11]);
  expect(rosters[1]?.roster?.[1]).toEqual({ ...PLAIN_PROFILE, playerId: 2, name: "Guest 2", color: 4 });
  expect(rosters[2]?.roster).toHaveLength(1);
});

describe("P14 a guest that lags", () => {
  test("is left out, and gets the roster it missed once it reads again", () => {
    const { room, players } = createRoom(2);
    const [slow, good] = players;
    runTicks(room, 2);
    slow!.state.isDrained = false;
    room.changeProfile(good!.playerId, { ...PLAIN_PROFILE, name: "Ewa", color: 1 });
    runTicks(room, 10);
    expect(slow!.sent).toHaveLength(2);
    expect(good!.sent.map((snapshot) => snapshot.tick)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    slow!.state.isDrained = true;
    runTicks(room, 2);
    expect(slow!.sent.map((snapshot) => snapshot.tick)).toEqual([1, 2, 13, 14]);
    expect(slow!.sent[2]?.roster?.[1]?.name).toBe("Ewa");
    expect(slow!.sent[3]?.movers).toEqual([
      expect.objectContaining(roundedCell(good!.sent[13]!.ownCells[0]!)),
    ]);
    expect(slow!.sent[3]?.balls).toEqual(good!.sent[13]?.balls);
  });

  test("is closed with tooSlow when nothing could be sent for half a minute, not before", () => {
    const { room, players } = createRoom(1);
    const { state } = players[0]!;
    state.isDrained = false;
    room.tick(0);
    room.tick(STUCK_AFTER_MS - 1);
    state.isDrained = true;
    room.tick(STUCK_AFTER_MS);
    state.isDrained = false;
    room.tick(STUCK_AFTER_MS + 10);
    room.tick(2 * STUCK_AFTER_MS);
    expect(state.closedWith).toBe("");
    room.tick(2 * STUCK_AFTER_MS + 10);
    room.tick(3 * STUCK_AFTER_MS);
    expect(state.closedWith).toBe("tooSlow");
  });
});

describe("P34 an overloaded host", () => {
  /** Full so many seconds, then with time to spare. */
  function createBusyRoom(guests: number, busyS: number) {
    let second = 0;
    const readPressure = () => ({ utilization: second++ < busyS ? 1 : 0, lostMs: 0 });
    const room = new Room({ rules: benchRules("14k"), seed: 1, maxPlayers: 64, readPressure });
    const links = Array.from({ length: guests }, (_, i) => enter(room, { name: `P${i + 1}` }));
    return { room, links };
  }

  test("sends everybody every other snapshot, half of them in each tick, and every kind of news", () => {
    const { room, links } = createBusyRoom(2, 100);
    runTicks(room, 120);
    expect(room.load).toBe("snapshots");
    for (const { sent } of links) sent.length = 0;
    runTicks(room, 90);
    const ticks = links.map(({ sent }) => sent.map((snapshot) => snapshot.tick));
    expect(ticks.map((list) => list.length)).toEqual([45, 45]);
    expect(new Set(ticks.flat()).size).toBe(90);
    expect(links.map(({ sent }) => sent.filter((one) => one.leaderboard).length)).toEqual([6, 6]);
  });

  test("sends all again when it has time, and what everybody knows was right all along", () => {
    const { room, links } = createBusyRoom(3, 3);
    runTicks(room, 400);
    expect(room.load).toBe("none");
    const [first, ...others] = links.map(({ sent }) => sent.slice(-5).map((snapshot) => snapshot.tick));
    expect(first).toEqual([396, 397, 398, 399, 400]);
    expect(others).toEqual([first, first]);
  });

  test("a guest that comes meanwhile is told everything at once", () => {
    const { room } = createBusyRoom(1, 100);
    runTicks(room, 120);
    const late = [enter(room), enter(room)];
    runTicks(room, 1);
    expect(late.map(({ sent }) => sent.length)).toEqual([1, 1]);
    expect(late.every(({ sent }) => sent[0]!.roster?.length === 3)).toBe(true);
  });
});

test("bots fill the arena up, a person takes a bot's place, and it comes back when the person leaves", () => {
  const bots = { fillTo: 4, level: "normal" as const };
  const room = new Room({ rules: benchRules("14k"), seed: 1, maxPlayers: 8, bots });
  const names = (): string[] =>
    watcher.sent.findLast((one) => one.roster)?.roster?.map(({ name }) => name) ?? [];
  const watcher = enter(room, { name: "Ola" });
  runTicks(room, 3);
  expect(names().map((name) => name.startsWith("Bot "))).toEqual([true, true, true, false]);
  expect(room.playerCount).toBe(1);
  const guests = Array.from({ length: 5 }, () => enter(room, { name: "Jan" }));
  runTicks(room, 3);
  expect(names()).toEqual(["Ola", "Jan", "Jan 2", "Jan 3", "Jan 4", "Jan 5"]);
  for (const { playerId } of guests) room.leave(playerId);
  runTicks(room, 3);
  expect(names().filter((name) => name.startsWith("Bot "))).toHaveLength(3);
});

test("P22 an input is applied in the step of its stamp, and goes on until the next", () => {
  const { room, players } = createRoom(1);
  const { steer, sent } = players[0]!;
  runTicks(room, 3);
  const startX = sent[2]!.ownCells[0]!.x;
  const moveX = startX > 640 ? -8000 : 8000;
  steer(moveX, 0, 0, 6);
  runTicks(room, 5);
  const moved = sent.slice(3).map((snapshot) => snapshot.ownCells[0]!.x !== startX);
  expect(moved).toEqual([false, false, true, true, true]);
  expect(sent[7]!.ownCells[0]!.x).not.toBe(sent[6]!.ownCells[0]!.x);
  expect(sent[3]!.inputMarginTicks).toBe(2);
});

test("a full room seats nobody more", () => {
  const { room } = createRoom(2, 2);
  expect(room.isFull).toBe(true);
  expect(() => enter(room)).toThrow();
  room.leave(1);
  expect(enter(room).playerId).toBe(3);
});
