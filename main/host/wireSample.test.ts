// A sample is what went over the wire, with the state it stands for; and nobody's snapshots change because one is taken.
import { expect, test } from "vitest";
import type { WireSample } from "../../shared/hostCalls.ts";
import { describeSnapshot } from "../../shared/net/snapshot/breakdown.ts";
import { createSnapshotDecoder } from "../../shared/net/snapshot/decoder.ts";
import type { Snapshot, SnapshotCell } from "../../shared/net/snapshot/snapshot.ts";
import type { RulesetId } from "../../shared/rules.ts";
import { RULES_BY_ID } from "../../shared/rulesets/catalogue.ts";
import type { Link } from "./door/link.ts";
import { Session } from "./door/session.ts";
import { Room } from "./room.ts";

type Guest = { session: Session; sent: Uint8Array[]; seen: Snapshot[]; state: { isDrained: boolean } };

function addGuest(room: Room, name: string): Guest {
  const sent: Uint8Array[] = [];
  const seen: Snapshot[] = [];
  const decoder = createSnapshotDecoder();
  const state = { isDrained: true };
  const link: Link = {
    address: "127.0.0.1",
    peer: "127.0.0.1",
    isDrained: () => state.isDrained,
    sendSnapshot: (bytes) => {
      sent.push(bytes.slice());
      seen.push(decoder.decode(bytes));
    },
    tell: () => undefined,
    close: () => undefined,
    traffic: () => ({ bytesIn: 0, bytesOut: 0 }),
    rttMs: () => 12,
  };
  const session = new Session(link, 0);
  room.addSession(session, name, 0, 0);
  return { session, sent, seen, state };
}

function openRoom(ruleset: RulesetId = "classic") {
  const room = new Room({ rules: RULES_BY_ID[ruleset], seed: 3, maxPlayers: 8 });
  const guests = ["Ola", "Żuk", "Jan"].map((name) => addGuest(room, name));
  return { room, guests };
}

/** One tick in which all steer, each another way. */
function runTick(room: Room, guests: readonly Guest[]): void {
  guests.forEach(({ session }, i) => {
    const input = { tick: room.tickNumber + 1, moveX: 900 * (i - 1), moveY: 500, buttons: 0 };
    session.enqueueInput(input, room.tickNumber);
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
    if (room.tickNumber === 2) room.removeSession(3);
    const [sample] = sampleNext(room, guests, 2);
    const { sent, seen } = guests[1]!;
    expect(sample).toMatchObject({ playerId: 2, kind, tick: room.tickNumber, stepHz: 30 });
    expect(sample?.bytes).toEqual(sent.at(-1));
    expect(sample?.state).toEqual(seen.at(-1));
    const parts = describeSnapshot(sent.at(-1)!, sample!.known);
    expect(parts.map(({ field }) => field)).not.toContain("rest");
  }
});

test("where the view is not the arena, the state is what is in view", () => {
  const { room, guests } = openRoom("bench5k");
  for (let i = 0; i < 40; i++) runTick(room, guests);
  const [sample] = sampleNext(room, guests, 1);
  const seen = guests[0]!.seen.at(-1)!;
  expect(sample?.state.ownCells).toEqual(seen.ownCells);
  expect(sample!.state.balls.length).toBeGreaterThan(0);
  // What has just left the view stays known for a while.
  expect(seen.balls).toEqual(expect.arrayContaining(sample!.state.balls));
  expect(sample!.worldJsonBytes).toBeGreaterThan(2 * JSON.stringify(sample!.state).length);
});

test("the lecture's way is the JSON of everything there is", () => {
  const { room, guests } = openRoom();
  const [sample] = sampleNext(room, guests, 1);
  const { tick, roster: players, cells, ownCells, balls } = guests[0]!.seen[0]!;
  const onGrid = ({ id, playerId, kind, x, y, radius }: SnapshotCell) => ({
    id,
    playerId,
    kind,
    x: Math.round(x * 4) / 4,
    y: Math.round(y * 4) / 4,
    radius: Math.round(radius * 4) / 4,
  });
  const all = [...ownCells.map(onGrid), ...cells];
  const bytes = Buffer.byteLength(JSON.stringify({ tick, players, cells: all, balls }));
  expect(sample?.worldJsonBytes).toBe(bytes);
});

test("null asks for the smallest id; nobody, or somebody else's wish, is answered with null", () => {
  const { room, guests } = openRoom();
  expect(sampleNext(room, guests, 99)).toEqual([null]);
  expect(sampleNext(room, guests, null)).toMatchObject([{ playerId: 1 }]);
  room.removeSession(1);
  expect(sampleNext(room, guests.slice(1), null)).toMatchObject([{ playerId: 2 }]);
  const first: (WireSample | null)[] = [];
  room.sampleWire(2, (sample) => first.push(sample));
  expect(sampleNext(room, guests.slice(1), 3)).toMatchObject([{ playerId: 3 }]);
  expect(first).toEqual([null]);
  for (const playerId of [2, 3]) room.removeSession(playerId);
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
  expect(watched.guests.map(({ sent }) => sent)).toEqual(alone.guests.map(({ sent }) => sent));
});
