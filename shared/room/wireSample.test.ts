// A sample is what went over the wire, with the state it stands for; and nobody's snapshots change because one is taken.
import { expect, test } from "vitest";
import type { WireSample } from "../hostCalls.ts";
import { describeSnapshot } from "../net/snapshot/breakdown.ts";
import type { SnapshotMover } from "../net/snapshot/snapshot.ts";
import type { RulesetId } from "../rules.ts";
import { RULES_BY_ID } from "../rulesets/catalogue.ts";
import { enter } from "./room.stage.ts";
import { Room } from "./room.ts";

type Guest = ReturnType<typeof addGuest>;

/** Beside what it is told, the bytes. */
function addGuest(room: Room, name: string) {
  const bytes: Uint8Array[] = [];
  const guest = enter(room, { name }, (payload) => bytes.push(payload.slice()));
  return { ...guest, bytes };
}

function openRoom(ruleset: RulesetId = "classic") {
  const room = new Room({ rules: RULES_BY_ID[ruleset], seed: 3, maxPlayers: 8 });
  const guests = ["Ola", "Żuk", "Jan"].map((name) => addGuest(room, name));
  return { room, guests };
}

/** One tick in which all steer, each another way. */
function runTick(room: Room, guests: readonly Guest[]): void {
  guests.forEach(({ steer }, i) => {
    steer(900 * (i - 1), 500);
  });
  room.tick(0);
}

/** The next sample; several where more was asked for. */
function sampleNext(room: Room, guests: readonly Guest[], playerId: number | null): (WireSample | null)[] {
  const samples: (WireSample | null)[] = [];
  room.sampleWire(playerId, (sample) => samples.push(sample));
  runTick(room, guests);
  return samples;
}

test("a sample is what was sent, and the whole state the guest then has", () => {
  const { room, guests } = openRoom();
  for (const kind of ["full", "delta", "delta"] as const) {
    // Then the roster has changed, and the whole state tells it whole.
    if (room.tickNumber === 2) room.leave(3);
    const [sample] = sampleNext(room, guests, 2);
    const { bytes, sent } = guests[1]!;
    expect(sample).toMatchObject({ playerId: 2, kind, tick: room.tickNumber, stepHz: 30 });
    expect(sample?.bytes).toEqual(bytes.at(-1));
    expect(sample?.state).toEqual(sent.at(-1));
    const parts = describeSnapshot(bytes.at(-1)!, sample!.known);
    expect(parts.map(({ field }) => field)).not.toContain("rest");
  }
});

test("where the view is not the arena, the state is what is in view", () => {
  const { room, guests } = openRoom("bench5k");
  for (let i = 0; i < 40; i++) runTick(room, guests);
  const [sample] = sampleNext(room, guests, 1);
  const seen = guests[0]!.sent.at(-1)!;
  expect(sample?.state.ownCells).toEqual(seen.ownCells);
  expect(sample!.state.balls.length).toBeGreaterThan(0);
  // What has just left the view stays known for a while.
  expect(seen.balls).toEqual(expect.arrayContaining(sample!.state.balls));
  expect(sample!.worldJsonBytes).toBeGreaterThan(2 * JSON.stringify(sample!.state).length);
});

test("the lecture's way is the JSON of everything there is", () => {
  const { room, guests } = openRoom();
  const [sample] = sampleNext(room, guests, 1);
  const { tick, roster: players, movers, ownCells, balls } = guests[0]!.sent[0]!;
  const onGrid = ({ id, playerId, kind, x, y, radius, isProtected }: SnapshotMover) => ({
    id,
    playerId,
    kind,
    x: Math.round(x * 4) / 4,
    y: Math.round(y * 4) / 4,
    radius: Math.round(radius * 4) / 4,
    isProtected,
  });
  const all = [...ownCells.map(onGrid), ...movers];
  const bytes = Buffer.byteLength(JSON.stringify({ tick, players, cells: all, balls }));
  expect(sample?.worldJsonBytes).toBe(bytes);
});

test("null asks for the smallest id; nobody, or somebody else's wish, is answered with null", () => {
  const { room, guests } = openRoom();
  expect(sampleNext(room, guests, 99)).toEqual([null]);
  expect(sampleNext(room, guests, null)).toMatchObject([{ playerId: 1 }]);
  room.leave(1);
  expect(sampleNext(room, guests.slice(1), null)).toMatchObject([{ playerId: 2 }]);
  const first: (WireSample | null)[] = [];
  room.sampleWire(2, (sample) => first.push(sample));
  expect(sampleNext(room, guests.slice(1), 3)).toMatchObject([{ playerId: 3 }]);
  expect(first).toEqual([null]);
  for (const playerId of [2, 3]) room.leave(playerId);
  expect(sampleNext(room, [], null)).toEqual([null]);
});

test("a wish waits for a guest that lags", () => {
  const { room, guests } = openRoom();
  guests[0]!.state.isDrained = false;
  const samples = sampleNext(room, guests, 1);
  expect(samples).toEqual([]);
  guests[0]!.state.isDrained = true;
  runTick(room, guests);
  expect(samples).toMatchObject([{ playerId: 1, tick: 2 }]);
});

test.each<RulesetId>(["classic", "bench5k"])("looking changes nothing on the wire (%s)", (ruleset) => {
  const watched = openRoom(ruleset);
  const alone = openRoom(ruleset);
  for (let i = 0; i < 40; i++) {
    sampleNext(watched.room, watched.guests, (i % 3) + 1);
    runTick(alone.room, alone.guests);
  }
  expect(watched.guests.map(({ bytes }) => bytes)).toEqual(alone.guests.map(({ bytes }) => bytes));
});
