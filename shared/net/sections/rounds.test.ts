// The sections of rounds: their bytes are those of PROTOCOL.md's tables, and what no host writes is refused.
import { describe, expect, test } from "vitest";
import { RULE_SPECS, type RuleName, type Rules } from "../../rules.ts";
import { ARENA } from "../../rulesets/arena.ts";
import { WireError } from "../bytes.ts";
import { createSnapshotDecoder } from "../snapshot/decoder.ts";
import { createSnapshotRig } from "../snapshot/rig.stage.ts";
import { MAX_RESULT_LINES, type RoundResults } from "./results.ts";
import { PLAIN_PAUSE, type RoundNews } from "./round.ts";
import type { Sections } from "./sections.ts";

/** The bytes of a full snapshot of nothing but these sections, and how many of them the sections are. */
function bytesOf(sections: Sections): { bytes: Uint8Array; bare: number } {
  const bare = createSnapshotRig().encode(9, {}).length + 1;
  return { bytes: createSnapshotRig().encode(9, sections), bare };
}

const read = (bytes: Uint8Array) => createSnapshotDecoder().decode(bytes);

describe("the bytes are those of the tables", () => {
  const tail = (told: Sections) => {
    const { bytes, bare } = bytesOf(told);
    return [...bytes.subarray(bare)];
  };
  const round: RoundNews = {
    phase: "lobby",
    isPaused: false,
    pauseNote: PLAIN_PAUSE,
    untilTick: null,
    round: 1,
    left: 0,
    ready: [],
  };

  test("P64 a phase, held, with its tick, and who is ready", () => {
    expect(tail({ round })).toEqual([1, 1, 0, 0]);
    expect(tail({ round: { ...round, phase: "endless", isPaused: true } })).toEqual([8, 0, 1, 0, 0]);
    const full = {
      phase: "countdown",
      isPaused: true,
      pauseNote: PLAIN_PAUSE,
      untilTick: 300,
      round: 3,
      left: 5,
      ready: [2, 7],
    } as const;
    expect(tail({ round: full })).toEqual([2 | 8 | 16, 0, 0xac, 2, 3, 5, 2, 2, 5]);
  });

  test("P65 results: a name once, places as gaps, samples as parts of the line's highest", () => {
    const ola = { playerId: 3, name: "Ola", color: 4, skin: 5 };
    const zuk = { playerId: 2, name: "Żu", color: 1, skin: 0 };
    const numbers = { ballsEaten: 9, cellsEaten: 2, kills: 1, deaths: 0, longestLife: 300, biggestMeal: 1.5 };
    const told: RoundResults = {
      round: 2,
      ticks: 600,
      sampleTicks: 10,
      players: 40,
      lines: [
        {
          ...ola,
          ...numbers,
          place: 1,
          isBot: false,
          isGone: true,
          team: 2,
          score: 2,
          highestScore: 4,
          samples: [4, 1],
        },
        {
          ...zuk,
          ...numbers,
          place: 40,
          isBot: true,
          isGone: false,
          team: 1,
          score: 0,
          highestScore: 0,
          samples: [],
        },
      ],
      awards: [{ kind: "comeback", playerId: 3, value: 5 }],
      teamScores: [0, 2],
      nemesis: { ...zuk, times: 3 },
      favourite: { ...zuk, playerId: 8, times: 1 },
      series: [{ playerId: 0, name: "", color: 6, skin: 0, team: 2, places: [1, 0], wins: 1, points: 1 }],
      isSeriesOver: true,
    };
    expect(tail({ results: told })).toEqual(
      [
        [2, 0xd8, 4, 10, 40, 7],
        [2],
        [
          7,
          4,
          5,
          3,
          0x4f,
          0x6c,
          0x61,
          1,
          (2 << 2) | 2,
          0x80,
          1,
          0x80,
          2,
          9,
          2,
          1,
          0,
          0xac,
          2,
          96,
          2,
          255,
          64,
        ],
        [5, 1, 0, 3, 0xc5, 0xbb, 0x75, 39, (1 << 2) | 1, 0, 0, 9, 2, 1, 0, 0xac, 2, 96, 0],
        [1, 4, 3, 0xc0, 2],
        [2, 0, 0x80, 1],
        [4, 3],
        [17, 1, 0, 3, 0xc5, 0xbb, 0x75, 1],
        [1, 1, 6, 0, 0, 2, 1, 1, 2, 1, 0],
      ].flat(),
    );
    expect(read(bytesOf({ results: told }).bytes).results).toMatchObject({
      ...told,
      lines: told.lines.map((line) => ({
        ...line,
        samples: line.samples.map((sample) => expect.closeTo(sample, 1)),
      })),
    });
  });
});

describe("P26 what no host writes is refused:", () => {
  const head = [1, 9, 1, 1, 0];
  const person = [3, 1, 0, 1, 65];
  const line = [...person, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  test.each<[string, number, number[], string]>([
    ["an unknown phase", 0x08, [5, 1, 0, 0], "unknown phase"],
    ["a bit of a phase that means nothing", 0x08, [33, 1, 0, 0], "unknown phase"],
    ["the same player ready twice", 0x08, [1, 1, 0, 2, 3, 0], "ids must ascend"],
    ["more ready players than bytes", 0x08, [1, 1, 0, 0xff, 0xff, 3, 1], "items in"],
    ["a bit of results that means nothing", 0x10, [1, 9, 1, 1, 8, 0, 0, 0, 0], "unknown bits"],
    ["more lines than bytes", 0x10, [...head, 0xff, 0x7f, ...line], "items in"],
    ["more samples than bytes", 0x10, [...head, 1, ...line.slice(0, -1), 99, 0, 0, 0], "items in"],
    [
      "a fifth team",
      0x10,
      [...head, 1, ...person, 1, 5 << 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      "unknown team",
    ],
    ["an unknown award", 0x10, [...head, 0, 1, 5, 1, 0, 0, 0], "unknown award"],
    ["an award given twice", 0x10, [...head, 0, 2, 1, 1, 0, 1, 1, 0, 0, 0], "given twice"],
    ["somebody without a name", 0x10, [1, 9, 1, 1, 1, 0, 0, 0, 4, 1, 0], "without a name"],
    ["more rows than bytes", 0x10, [...head, 0, 0, 0, 0xff, 0x7f, 0], "items in"],
    ["rules that are none", 0x20, [2, 0x7b, 0x7d], "rules that are none"],
    ["rules of no text", 0x20, [1, 0xff], "malformed UTF-8"],
  ])("%s", (_what, bits, some, message) => {
    const bare = createSnapshotRig().encode(9);
    const bytes = new Uint8Array([0x60, bits, ...bare.subarray(1), ...some]);
    expect(() => read(bytes)).toThrow(WireError);
    expect(() => read(bytes)).toThrow(message);
  });

  test("the same place twice, though the next one is read", () => {
    const bare = createSnapshotRig().encode(9);
    const second = (gap: number) => [2, gap, ...new Array<number>(10).fill(0)];
    const wrap = (gap: number) =>
      new Uint8Array([0x60, 0x10, ...bare.subarray(1), ...head, 2, ...line, ...second(gap), 0, 0, 0]);
    expect(read(wrap(1)).results?.lines.map(({ place }) => place)).toEqual([1, 2]);
    expect(() => read(wrap(0))).toThrow("places must ascend");
  });

  test("more lines, or rows, than a guest is told", () => {
    const many = MAX_RESULT_LINES + 2;
    const bare = createSnapshotRig().encode(9);
    const wrap = (some: number[]) => new Uint8Array([0x60, 0x10, ...bare.subarray(1), ...some]);
    const lines = Array.from({ length: many }, () => line).flat();
    expect(() => read(wrap([...head, many, ...lines, 0, 0, 0]))).toThrow("too many lines");
    const rows = Array.from({ length: many }, () => [...person, 0, 0, 0, 0]).flat();
    expect(() => read(wrap([...head, 0, 0, 0, many, ...rows]))).toThrow("too many rows");
    const teams = RULE_SPECS.teams.max + 1;
    expect(() => read(wrap([...head, 0, 0, teams, 1, 1, 1, 1, 1, 0]))).toThrow("too many teams");
  });
});

test("every rule travels", () => {
  const told = Object.fromEntries(
    Object.entries(ARENA).map(([rule, value]) => {
      const spec = RULE_SPECS[rule as RuleName] as { max: number } | undefined;
      return [rule, spec ? spec.max : value];
    }),
  ) as Rules;
  expect(read(bytesOf({ rules: told }).bytes).rules).toEqual(told);
});
