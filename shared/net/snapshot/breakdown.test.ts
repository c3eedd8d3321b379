// The breakdown against the encoder: every byte is told once, and what the parts say is what a guest reads.

import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { type Ball, PALETTE, PLAIN_PROFILE } from "../../model.ts";
import {
  allocateSlot,
  BODY_BALL,
  BODY_CELL,
  BODY_FREE,
  type Bodies,
  createBodies,
  freeSlot,
} from "../../sim/bodies.ts";
import { WireError } from "../bytes.ts";
import { ROSTER_ROLES } from "../sections/roster.ts";
import { describeSnapshot } from "./breakdown.ts";
import { createSnapshotDecoder } from "./decoder.ts";
import { SnapshotEncoder, type SnapshotSource } from "./encoder.ts";
import type { KnownState, SnapshotField, SnapshotPart } from "./parts.ts";
import { createSentState, listKnown } from "./sentState.ts";
import type { OwnCell, Snapshot, SnapshotMover } from "./snapshot.ts";

const OWN_ID = 7;
/** Places of small arenas and of large ones: balls travel in two forms. */
const place = fc.oneof(fc.nat(1000 * 64), fc.nat(16000 * 64)).map((steps) => steps / 64);
const body = fc.record({
  isBall: fc.boolean(),
  owner: fc.integer({ min: 6, max: 9 }),
  x: place,
  y: place,
  radius: fc.constantFrom(5, 5, 5, 7.25, 40, 300),
  color: fc.nat(PALETTE.length - 1),
  /** Until when nobody can eat it. */
  protectedUntil: fc.constantFrom(0, 0, 3, 6, 100),
});
const tick = fc.record({
  born: fc.array(body, { maxLength: 8 }),
  /** By slot: how far a cell goes, units; 1000 and it is gone. */
  moves: fc.array(fc.constantFrom(0, 0, 1, 3.5, -8, 200, 1000), { minLength: 16, maxLength: 16 }),
  growth: fc.constantFrom(0, 0, 1),
  gap: fc.constantFrom(1, 1, 1, 2),
  /** How far behind the room's tick the world's is. */
  behind: fc.constantFrom(0, 0, 0, 1),
  rttMs: fc.constantFrom(0, 0, 40),
  sections: fc.record(
    {
      leaderboard: fc.constant([{ rank: 1, playerId: OWN_ID, score: 2.5 }]),
      teamScores: fc.constant([90.5, 0, 12]),
      roster: fc.constant({
        left: [],
        entries: [
          { ...PLAIN_PROFILE, playerId: OWN_ID, name: "Żu", color: 4 },
          { ...PLAIN_PROFILE, playerId: 300, name: "", color: 0 },
          { ...PLAIN_PROFILE, playerId: 301, name: "Bot", color: 11, role: "bot" as const },
        ],
      }),
      hostTick: fc.constant({ p50Ms: 0.5, p99Ms: 3 }),
      minimap: fc.constant([{ playerId: 300, x: 0.2, y: 1 }]),
      kills: fc.constant([{ byPlayerId: 300, playerId: OWN_ID }]),
      death: fc.constant({
        byPlayerId: 300,
        aliveTicks: 900,
        highestScore: 12.5,
        ballsEaten: 3,
        cellsEaten: 1,
      }),
      watch: fc.constant({ playerId: 300, x: 640.25, y: 360, totalRadius: 99.5 }),
    },
    { requiredKeys: [] },
  ),
});
type Tick = typeof tick extends fc.Arbitrary<infer T> ? T : never;

function applyTick(bodies: Bodies, { born, moves, growth }: Tick): void {
  for (let slot = 0; slot < bodies.end; slot++) {
    const move = moves[slot % moves.length]!;
    if (bodies.kind[slot] === BODY_FREE) continue;
    if (move === 1000) freeSlot(bodies, slot);
    else if (bodies.kind[slot] === BODY_CELL && move !== 0) {
      bodies.x[slot] = Math.min(16000, Math.max(0, bodies.x[slot]! + move));
      bodies.radius[slot]! += growth;
    }
  }
  for (const { isBall, owner, x, y, radius, color, protectedUntil } of born) {
    const slot = allocateSlot(bodies, isBall ? BODY_BALL : BODY_CELL, isBall ? 0 : owner);
    bodies.x[slot] = x;
    bodies.y[slot] = y;
    bodies.radius[slot] = isBall ? Math.min(radius, 60) : radius;
    bodies.color[slot] = color;
    bodies.protectedUntil[slot] = isBall ? 0 : protectedUntil;
  }
}

type Told = {
  bytes: Uint8Array;
  parts: SnapshotPart[];
  known: KnownState | null;
  before: Snapshot | null;
  after: Snapshot;
};

/** One session's snapshots of a story, each with its breakdown. */
function tell(ticks: readonly Tick[]): Told[] {
  const bodies = createBodies(4);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  const decoder = createSnapshotDecoder();
  let now = 0;
  let before: Snapshot | null = null;
  return ticks.map((one) => {
    applyTick(bodies, one);
    for (let i = 0; i < one.gap; i++) encoder.beginTick(bodies, ++now, now - one.behind);
    const source: SnapshotSource = {
      inputMarginTicks: -2,
      rttMs: one.rttMs,
      ownPlayerId: OWN_ID,
      ...one.sections,
    };
    const known = listKnown(sent, []);
    const bytes = encoder.encode(source, sent);
    const told = {
      bytes,
      parts: describeSnapshot(bytes, known),
      known,
      before,
      after: decoder.decode(bytes),
    };
    before = told.after;
    return told;
  });
}

/** Of the parts of these fields. */
function valuesOf(parts: readonly SnapshotPart[], ...fields: SnapshotField[]): SnapshotPart["values"][] {
  return parts.filter(({ field }) => fields.includes(field)).map(({ values }) => values);
}

const story = fc.array(tick, { minLength: 1, maxLength: 12 });
const options = { seed: 7, numRuns: 200 };

prop.prop([story], options)("every byte is of exactly one part, and none is unknown", (ticks) => {
  for (const { bytes, parts } of tell(ticks)) {
    let end = 0;
    for (const { offset, length, field } of parts) {
      expect(offset).toBe(end);
      expect(length, field).toBeGreaterThan(0);
      end += length;
    }
    expect(end).toBe(bytes.length);
    expect(valuesOf(parts, "rest")).toEqual([]);
  }
});

type Lists = Pick<Snapshot, "ownCells" | "movers" | "balls">;

/** @param changes of those known, counted from 1: how far they went, or where they are now */
function applyChanges<T extends SnapshotMover>(
  known: readonly T[],
  changes: readonly SnapshotPart["values"][],
): T[] {
  const cells = [...known];
  for (const { nth, dx = 0, dy = 0, growth = 0, isProtected, ...place } of changes) {
    const cell = cells[Number(nth) - 1]!;
    const { x, y, radius } = cell;
    const moved = { x: x + Number(dx), y: y + Number(dy), radius: radius + Number(growth) };
    const isStill = "x" in place ? isProtected === 1 : isProtected !== 0 && cell.isProtected;
    cells[Number(nth) - 1] = { ...cell, ...moved, ...place, isProtected: isStill } as T;
  }
  return cells;
}

function without<T extends { id: number }>(known: readonly T[], gone: SnapshotPart["values"][]): T[] {
  return known.filter(({ id }) => !gone.some((one) => one.id === id));
}

/** What a guest knows after a snapshot, from its parts alone. */
function rebuild(parts: readonly SnapshotPart[], before: Lists, worldTick: number): Lists {
  const values = (...fields: SnapshotField[]) => valuesOf(parts, ...fields);
  const own = values("ownCell").map(({ age, isProtected, ...cell }) => {
    const told = { ...cell, kind: "cell", playerId: OWN_ID, bornTick: worldTick - Number(age) };
    return { ...told, isProtected: isProtected === 1 } as OwnCell;
  });
  const moved = values("ownMove").map((move) => ({ impulseX: 0, impulseY: 0, ...move }));
  const entered = values("cell").map(({ mover, isProtected, ...cell }) => {
    const kind = ["cell", "blob", "virus"][Number(mover)];
    return { ...cell, kind, isProtected: isProtected === 1 } as SnapshotMover;
  });
  const kept = without(before.movers, values("leftCell"));
  const stayed = applyChanges(kept, values("movedCell", "placedCell"));
  const balls = values("ball").map((ball) => ({ ...values("ballRadius")[0], ...ball })) as Ball[];
  const byId = <T extends { id: number }>(list: T[]) => list.sort((a, b) => a.id - b.id);
  return {
    ownCells: values("ownCells").length > 0 ? own : applyChanges(before.ownCells, moved),
    movers: byId([...stayed, ...entered]),
    balls: byId([...without(before.balls, values("goneBall")), ...balls]),
  };
}

prop.prop([story], options)("the parts say what a guest reads", (ticks) => {
  for (const { parts, before, after } of tell(ticks)) {
    const { ownCells, movers, balls } = after;
    expect(rebuild(parts, before ?? { ownCells: [], movers: [], balls: [] }, after.worldTick)).toEqual({
      ownCells,
      movers,
      balls,
    });
    expect(valuesOf(parts, "tick", "ticksSince")).toEqual([{ ticks: after.tick - (before?.tick ?? 0) }]);
    const isUsual = before !== null && before.tick - before.worldTick === after.tick - after.worldTick;
    expect(valuesOf(parts, "worldTick")).toEqual(isUsual ? [] : [{ ticks: after.worldTick }]);
    expect(valuesOf(parts, "leaderboardLine")).toEqual(after.leaderboard ?? []);
    expect(valuesOf(parts, "teamScore").map(({ score }) => score)).toEqual(after.teamScores ?? []);
    const roster = valuesOf(parts, "rosterEntry").map(({ role, ...entry }) =>
      role === undefined ? entry : { ...entry, role: ROSTER_ROLES[Number(role)] },
    );
    expect(roster).toEqual(after.roster ?? []);
    expect(valuesOf(parts, "kill")).toEqual(after.kills ?? []);
    const deaths = valuesOf(parts, "death").map(({ score, ...rest }) => ({ ...rest, highestScore: score }));
    expect(deaths).toEqual(after.death ? [after.death] : []);
    expect(valuesOf(parts, "watch")).toEqual(after.watch ? [after.watch] : []);
    expect(valuesOf(parts, "hostTick")).toEqual(after.hostTick ? [after.hostTick] : []);
  }
});

prop.prop([story, fc.nat()], options)("a snapshot cut short raises WireError", (ticks, cut) => {
  for (const { bytes, known } of tell(ticks).slice(0, 2)) {
    const short = bytes.subarray(0, cut % bytes.length);
    expect(() => describeSnapshot(short, known)).toThrow(WireError);
  }
});

test("what a later version adds is one part of its own", () => {
  const [told] = tell([{ born: [], moves: [0], growth: 0, gap: 1, behind: 0, rttMs: 0, sections: {} }]);
  const later = new Uint8Array([...told!.bytes, 1, 2, 3]);
  const { length } = told!.bytes;
  expect(describeSnapshot(later, null).at(-1)).toEqual({
    offset: length,
    length: 3,
    field: "rest",
    values: {},
  });
});
