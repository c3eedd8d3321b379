// A match written down and played again is the same match; whatever is changed in between is found.
import { fc, test } from "@fast-check/vitest";
import { expect, test as plainTest } from "vitest";
import { createRng, nextFloat, nextInt, type Rng } from "../math/rng.ts";
import { PLAIN_PROFILE } from "../model.ts";
import { WireError } from "../net/bytes.ts";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import type { Command } from "../sim/listeners.ts";
import { BUTTON_EJECT, BUTTON_PLAY, SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";
import { endRound } from "../sim/round/judging.ts";
import { stepWorld } from "../sim/step.ts";
import { addPlayer, createWorld, removePlayer, setInput, smallestTeam, type World } from "../sim/world.ts";
import { MAGIC, REPLAY_VERSION } from "./replayFormat.ts";
import { readReplay } from "./replayReader.ts";
import { type ReplayVerdict, verifyReplay } from "./replayVerify.ts";
import { ReplayWriter } from "./replayWriter.ts";

const HEADER = { appVersion: "1.2.3", gameName: "Sala 12", startedAtS: 1_700_000_000, seed: 77 };
const SMALL_ARENA: Rules = {
  ...ARENA,
  arenaWidth: 1500,
  arenaHeight: 1200,
  ballsAtStart: 150,
  ballsLow: 150,
  virusesMin: 4,
  startRadius: 70,
  respawnDelayS: 0.3,
  teams: 2,
};
const SHORT_ROUND: Rules = { ...SMALL_ARENA, roundKind: 2, roundS: 2, roundScore: 60 };
const LAST_STANDING: Rules = { ...SMALL_ARENA, teams: 0, roundKind: 3, roundS: 3 };

function change(world: World, rng: Rng, nextId: { value: number }): void {
  const ids = [...world.players.keys()];
  if (ids.length < 2 || (ids.length < 9 && nextFloat(rng) < 0.02)) {
    addPlayer(world, ++nextId.value, smallestTeam(world), nextFloat(rng) < 0.3);
  } else if (nextFloat(rng) < 0.01) removePlayer(world, ids[nextInt(rng, ids.length)]!);
  for (const [id, { input }] of world.players) {
    if (nextFloat(rng) > 0.2) continue;
    const presses = (input.buttons + (nextFloat(rng) < 0.1 ? 1 : 0)) & SPLIT_PRESSES_MASK;
    const buttons = presses | (nextFloat(rng) < 0.2 ? BUTTON_EJECT : 0) | BUTTON_PLAY;
    setInput(world, id, { moveX: nextInt(rng, 4001) - 2000, moveY: nextInt(rng, 4001) - 2000, buttons });
  }
}

/** What a host does now and then. @returns the world that is played from here on */
function actAsHost(world: World, rng: Rng): World {
  const { journal, players, rules } = world;
  const playerId = [...players.keys()][nextInt(rng, players.size)]!;
  const choice = nextFloat(rng);
  if (choice < 0.02) journal!.onCommand({ kind: "pause", isPaused: nextFloat(rng) < 0.5 });
  else if (choice < 0.03) {
    endRound(world);
    journal!.onCommand({ kind: "end" });
  } else if (choice < 0.04)
    journal!.onCommand({ kind: "rename", playerId, profile: { ...PLAIN_PROFILE, name: "Ćma", color: 3 } });
  else if (choice < 0.05) {
    journal!.onCommand({ kind: "remove", playerId });
    removePlayer(world, playerId);
  }
  if (choice > 0.02) return world;
  const seed = nextInt(rng, 2 ** 32);
  const next = createWorld(rules, seed);
  next.journal = journal;
  journal!.onCommand({ kind: "start", seed, rules });
  for (const { id, team } of players.values()) addPlayer(next, id, team);
  return next;
}

/** @returns the file's bytes */
function record(rules: Rules, seed: number, ticks: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const writer = new ReplayWriter({ ...HEADER, seed }, rules, (bytes) => chunks.push(bytes));
  let world = createWorld(rules, seed);
  world.journal = writer;
  const rng = createRng(seed ^ 0xabcdef);
  const nextId = { value: 0 };
  for (let i = 0; i < ticks; i++) {
    // Before what people do: an input to a world that ends in the same moment matters to nobody.
    if (world.players.size > 0) world = actAsHost(world, rng);
    change(world, rng, nextId);
    writer.onProfile({ ...PLAIN_PROFILE, playerId: 1, name: "Żuk", color: 11 });
    stepWorld(world);
    writer.onStep(world);
  }
  writer.end();
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

/** As a person would be told, whatever is wrong with the file. */
function judge(bytes: Uint8Array): ReplayVerdict["outcome"] {
  try {
    return verifyReplay(readReplay(bytes)).outcome;
  } catch (error) {
    if (error instanceof WireError) return "broken";
    throw error;
  }
}

const match = {
  seed: fc.nat(),
  rules: fc.constantFrom(SMALL_ARENA, CLASSIC, SHORT_ROUND, LAST_STANDING),
  ticks: fc.integer({ min: 1, max: 150 }),
};

test.prop(match, { seed: 12, numRuns: 40 })(
  "R1 R3 a match played again is the same",
  ({ seed, rules, ticks }) => {
    const replay = readReplay(record(rules, seed, ticks));
    expect(replay.header).toEqual({ ...HEADER, seed });
    expect(replay.rules).toEqual(rules);
    const verdict = verifyReplay(replay);
    expect(verdict).toMatchObject({ outcome: "same", tick: ticks });
    expect(verdict.rounds.reduce((sum, round) => sum + round.ticks, 0)).toBe(ticks);
  },
);

test.prop({ at: fc.nat() }, { seed: 3, numRuns: 150 })(
  "R2 a file cut anywhere is read up to its last whole record",
  ({ at }) => {
    const bytes = record(SMALL_ARENA, 5, 40);
    const header = bytes.length - record(SMALL_ARENA, 5, 0).length;
    const cut = bytes.length - 1 - (at % (header - 1));
    const verdict = verifyReplay(readReplay(bytes.subarray(0, cut)));
    expect(verdict.outcome).toBe("cut");
    expect(verdict.tick).toBeLessThanOrEqual(40);
  },
);

test.prop({ at: fc.nat(), flip: fc.integer({ min: 1, max: 255 }) }, { seed: 8, numRuns: 300 })(
  "R3 R4 whatever byte of the records is changed, it is found, and nothing else is thrown",
  ({ at, flip }) => {
    const bytes = record(SMALL_ARENA, 6, 45);
    const start = record(SMALL_ARENA, 6, 0).length - 1;
    const changed = bytes.slice();
    changed[start + (at % (bytes.length - start))]! ^= flip;
    // Names and colours are no part of the match, nor is what a host did but begin another world.
    if (sameMatch(bytes, changed)) return;
    expect(judge(changed)).not.toBe("same");
  },
);

/** Whether all records that matter are the same. */
function sameMatch(bytes: Uint8Array, other: Uint8Array): boolean {
  const essence = (file: Uint8Array) => {
    try {
      const { header, rules, records } = readReplay(file);
      const all = [...records].filter(
        (one) => one.kind !== "profile" && (one.kind !== "command" || one.command.kind === "start"),
      );
      return JSON.stringify([header.seed, rules, all]);
    } catch (error) {
      return error;
    }
  };
  return essence(bytes) === essence(other);
}

plainTest("R3 one changed input names the tick in which the match goes another way", () => {
  const bytes = record(CLASSIC, 9, 120);
  const replay = readReplay(bytes);
  const records = [...replay.records];
  let step = 0;
  let changedAt = 0;
  const changed = records.map((one) => {
    if (one.kind === "step") step++;
    if (one.kind !== "input" || step < 60 || changedAt > 0) return one;
    changedAt = step + 1;
    return { ...one, input: { ...one.input, moveX: -one.input.moveX } };
  });
  expect(changedAt).toBeGreaterThan(60);
  expect(verifyReplay({ ...replay, records: changed })).toMatchObject({
    outcome: "differs",
    tick: changedAt,
  });
});

plainTest.each([
  ["nothing", new Uint8Array()],
  ["another file", new TextEncoder().encode("PK........ something else")],
  ["a version to come", Uint8Array.from([...MAGIC, REPLAY_VERSION + 1, 0, 0])],
])("R4 R5 %s is no replay", (_what, bytes) => {
  expect(() => readReplay(bytes)).toThrow(WireError);
});

plainTest("R5 a file of the first version is refused, and the words say why", () => {
  const old = record(CLASSIC, 3, 5);
  old[MAGIC.length] = 1;
  expect(() => readReplay(old)).toThrow("a replay of another version");
});

plainTest("R6 what a host does is read as it was written, and only a start begins another world", () => {
  const chunks: Uint8Array[] = [];
  const writer = new ReplayWriter({ ...HEADER, seed: 5 }, CLASSIC, (bytes) => chunks.push(bytes));
  const commands: Command[] = [
    { kind: "pause", isPaused: true },
    { kind: "pause", isPaused: false },
    { kind: "rename", playerId: 2 ** 29 - 1, profile: { ...PLAIN_PROFILE, name: "Żaba", color: 11 } },
    { kind: "remove", playerId: 3 },
    { kind: "end" },
    { kind: "start", seed: 0xffffffff, rules: CLASSIC },
  ];
  let world = createWorld(CLASSIC, 5);
  for (const one of commands) {
    if (one.kind === "start") world = createWorld(CLASSIC, one.seed);
    writer.onCommand(one);
    world.journal = writer;
    addPlayer(world, world.players.size + 1);
    for (let i = 0; i < 31; i++) {
      stepWorld(world);
      writer.onStep(world);
    }
  }
  writer.end();
  const replay = readReplay(Uint8Array.from(chunks.flatMap((chunk) => [...chunk])));
  const records = [...replay.records];
  expect(records.flatMap((one) => (one.kind === "command" ? [one.command] : []))).toEqual(commands);
  const verdict = verifyReplay({ ...replay, records });
  expect(verdict).toMatchObject({ outcome: "same", tick: 6 * 31, hashes: 6 });
  const others = records.map((one) =>
    one.kind === "command" && one.command.kind === "start"
      ? { kind: "command" as const, command: { kind: "start" as const, seed: 1, rules: CLASSIC } }
      : one,
  );
  expect(verifyReplay({ ...replay, records: others })).toMatchObject({
    outcome: "differs",
    tick: 5 * 31 + 1,
  });
});

/** Two that say so, then the steps. */
const END_BYTES = 6;

plainTest.each([
  ["a kind there is none of", 200, 0],
  ["a pause that is neither on nor off", 10, 2],
])("R4 %s ends the reading", (_what, kind, value) => {
  const bytes = record(CLASSIC, 3, 0);
  const broken = Uint8Array.from([...bytes.subarray(0, -END_BYTES), 7, kind - 8, value]);
  expect(judge(broken)).toBe("broken");
});

plainTest.each([
  ["a displacement beyond the farthest", { moveX: 9000, moveY: 0, buttons: 0 }],
  ["buttons that do not exist", { moveX: 0, moveY: 0, buttons: 32 }],
])("an input nobody can give is no record: %s", (_what, input) => {
  const bytes: number[] = [];
  const writer = new ReplayWriter(HEADER, CLASSIC, (more) => bytes.push(...more));
  writer.onJoin(1, 0, false, 0);
  writer.onInput(1, input);
  writer.end();
  const verdict = verifyReplay(readReplay(Uint8Array.from(bytes)));
  expect(verdict).toMatchObject({ outcome: "broken", detail: expect.stringContaining("an input nobody") });
});

plainTest("R3 a step that is missing is noticed at the end", () => {
  const replay = readReplay(record(CLASSIC, 3, 20));
  const records = [...replay.records];
  const last = records.findLastIndex(({ kind }) => kind === "step");
  const verdict = verifyReplay({ ...replay, records: records.toSpliced(last, 1) });
  expect(verdict).toMatchObject({ outcome: "differs", tick: 19 });
});
