// The sections of rounds: what is told is what is read, and any other bytes raise WireError.
import { fc, test as prop } from "@fast-check/vitest";
import { expect } from "vitest";
import { PALETTE, SKINS } from "../../model.ts";
import { RULE_SPECS, type Rules } from "../../rules.ts";
import { ARENA } from "../../rulesets/arena.ts";
import { CLASSIC } from "../../rulesets/classic.ts";
import { WireError } from "../bytes.ts";
import { describeSnapshot } from "../snapshot/breakdown.ts";
import { createSnapshotDecoder } from "../snapshot/decoder.ts";
import { createSnapshotRig } from "../snapshot/rig.stage.ts";
import {
  AWARD_KINDS,
  type Award,
  type ResultLine,
  type Rival,
  type RoundResults,
  type SeriesRow,
} from "./results.ts";
import { PAUSE_REASONS, PLAIN_PAUSE, ROUND_PHASES, type RoundNews } from "./round.ts";
import type { Sections } from "./sections.ts";

const options = { seed: 64, numRuns: 200 };

/** The bytes of a full snapshot of nothing but these sections, and how many of them the sections are. */
function bytesOf(sections: Sections): { bytes: Uint8Array; bare: number } {
  const bare = createSnapshotRig().encode(9, {}).length + 1;
  return { bytes: createSnapshotRig().encode(9, sections), bare };
}

const read = (bytes: Uint8Array) => createSnapshotDecoder().decode(bytes);

/** @returns how many items were read; 0 where the bytes are refused */
function countRead(bytes: Uint8Array): number {
  try {
    const { round, results } = read(bytes);
    const samples = results?.lines.flatMap((line) => line.samples) ?? [];
    const places = results?.series.flatMap((row) => row.places) ?? [];
    return (
      (round?.ready.length ?? 0) +
      (results?.lines.length ?? 0) +
      samples.length +
      places.length +
      (results?.awards.length ?? 0)
    );
  } catch (error) {
    expect(error).toBeInstanceOf(WireError);
    return 0;
  }
}

const id = fc.integer({ min: 1, max: 500 });
const ascending = fc.uniqueArray(id, { maxLength: 40 }).map((ids) => ids.sort((a, b) => a - b));
const news: fc.Arbitrary<RoundNews> = fc
  .record({
    phase: fc.constantFrom(...ROUND_PHASES),
    isPaused: fc.boolean(),
    why: fc.constantFrom(...PAUSE_REASONS),
    untilTick: fc.option(fc.nat(0xffffffff)),
    round: fc.integer({ min: 1, max: 9 }),
    left: fc.nat(300),
    ready: ascending,
  })
  .map(({ why, ...rest }) => {
    const text = why === "other" ? "Back in a minute" : "";
    return { ...rest, pauseNote: rest.isPaused ? { why, text } : PLAIN_PAUSE };
  });

const profile = {
  name: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  color: fc.nat(PALETTE.length - 1),
  skin: fc.nat(SKINS.length - 1),
};
const score = fc.nat(64 * 5000).map((steps) => steps / 64);
const team = fc.integer({ min: 0, max: RULE_SPECS.teams.max });
const few = fc.nat(300);

/** A line, with its samples as parts of its highest score. */
const line: fc.Arbitrary<ResultLine> = fc.record({
  ...profile,
  playerId: id,
  isBot: fc.boolean(),
  /** How many places behind the line before. */
  place: fc.integer({ min: 1, max: 3 }),
  team,
  score,
  highestScore: score,
  ballsEaten: few,
  cellsEaten: few,
  kills: few,
  deaths: few,
  longestLife: fc.nat(108_000),
  biggestMeal: score,
  isGone: fc.boolean(),
  samples: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }),
});
const lines = fc.uniqueArray(line, { selector: ({ playerId }) => playerId, maxLength: 33 }).map((all) => {
  let place = 0;
  for (const one of all) {
    place += one.place;
    Object.assign(one, { place, samples: one.samples.map((part) => part * one.highestScore) });
  }
  return all;
});
const award: fc.Arbitrary<Award> = fc.record({
  kind: fc.constantFrom(...AWARD_KINDS),
  playerId: id,
  value: score,
});
const awards = fc
  .uniqueArray(award, { selector: ({ kind }) => kind })
  .map((all) => all.sort((a, b) => AWARD_KINDS.indexOf(a.kind) - AWARD_KINDS.indexOf(b.kind)));
const rival: fc.Arbitrary<Rival> = fc.record({
  ...profile,
  playerId: id,
  times: fc.integer({ min: 1, max: 40 }),
});
const row: fc.Arbitrary<SeriesRow> = fc.record({
  ...profile,
  name: fc.oneof(fc.constant(""), profile.name),
  playerId: fc.nat(500),
  team,
  places: fc.array(fc.nat(40), { maxLength: 9 }),
  wins: fc.nat(9),
  points: fc.nat(27),
});
const results: fc.Arbitrary<RoundResults> = fc.record({
  round: fc.integer({ min: 1, max: 9 }),
  ticks: fc.nat(108_000),
  sampleTicks: fc.integer({ min: 1, max: 1800 }),
  players: fc.nat(500),
  lines,
  awards,
  teamScores: fc.array(score, { maxLength: RULE_SPECS.teams.max }),
  nemesis: fc.option(rival),
  favourite: fc.option(rival),
  series: fc.array(row, { maxLength: 33 }),
  isSeriesOver: fc.boolean(),
});
const rules: fc.Arbitrary<Rules> = fc
  .record({
    base: fc.constantFrom(ARENA, CLASSIC),
    roundS: fc.integer({ min: 1, max: 3600 }),
    roundKind: fc.nat(3),
  })
  .map(({ base, ...change }) => ({ ...base, ...change }));
const sections = fc.record({ round: news, results, rules }, { requiredKeys: [] }) as fc.Arbitrary<Sections>;

/** Samples are told in 255 steps. */
function expectResults(got: RoundResults, wanted: RoundResults): void {
  const bare = ({ lines: all, ...rest }: RoundResults) => ({
    ...rest,
    lines: all.map((one) => ({ ...one, samples: one.samples.length })),
  });
  expect(bare(got)).toEqual(bare(wanted));
  got.lines.forEach(({ samples, highestScore }, i) => {
    samples.forEach((sample, n) => {
      expect(Math.abs(sample - wanted.lines[i]!.samples[n]!)).toBeLessThanOrEqual(highestScore / 509);
      expect(sample).toBeLessThanOrEqual(highestScore);
    });
  });
}

prop.prop([sections], options)("P64 P65 P66 what is told is what is read", (told) => {
  const snapshot = read(bytesOf(told).bytes);
  expect(snapshot.round).toEqual(told.round);
  expect(snapshot.rules).toEqual(told.rules);
  expect(snapshot.results === undefined).toBe(told.results === undefined);
  if (snapshot.results && told.results) expectResults(snapshot.results, told.results);
});

prop.prop([sections], options)("every byte of them has a name, and the names say what is read", (told) => {
  const { bytes } = bytesOf(told);
  const parts = describeSnapshot(bytes, null);
  let end = 0;
  for (const { offset, length } of parts) {
    expect(offset).toBe(end);
    end += length;
  }
  expect(end).toBe(bytes.length);
  const values = (field: string) => parts.filter((part) => part.field === field).map((part) => part.values);
  expect(values("rest")).toEqual([]);
  expect(values("readyPlayer").map(({ playerId }) => playerId)).toEqual(told.round?.ready ?? []);
  expect(values("resultLine").map(({ place }) => place)).toEqual(
    (told.results?.lines ?? []).map(({ place }) => place),
  );
  expect(values("round").map(({ inRound = 0, round }) => [inRound, round])).toEqual(
    told.round ? [[told.round.left, told.round.round]] : [],
  );
  expect(values("award").map(({ amount }) => amount)).toEqual(
    (told.results?.awards ?? []).map(({ value }) => value),
  );
  expect(values("seriesRow").map(({ wins, points }) => [wins, points])).toEqual(
    (told.results?.series ?? []).map(({ wins, points }) => [wins, points]),
  );
});

prop.prop([sections, fc.nat()], options)("P26 cut short they raise WireError", (told, cut) => {
  const { bytes } = bytesOf(told);
  expect(() => read(bytes.subarray(0, cut % bytes.length))).toThrow(WireError);
});

prop.prop([sections, fc.nat(), fc.nat(7)], options)(
  "P26 a flipped bit raises WireError, or gives no more than its bytes",
  (told, at, bit) => {
    const { bytes, bare } = bytesOf(told);
    if (bytes.length <= bare) return;
    bytes[bare + (at % (bytes.length - bare))]! ^= 1 << bit;
    expect(countRead(bytes)).toBeLessThanOrEqual(bytes.length);
  },
);

prop.prop([fc.constantFrom(0x08, 0x10, 0x20, 0x38), fc.uint8Array({ maxLength: 200 })], options)(
  "P26 any bytes are sections or raise WireError",
  (bits, some) => {
    const bare = createSnapshotRig().encode(9);
    const bytes = new Uint8Array([0x60, bits, ...bare.subarray(1), ...some]);
    expect(countRead(bytes)).toBeLessThanOrEqual(bytes.length);
  },
);
