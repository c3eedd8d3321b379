// A file with several worlds, round by round: what each was, who won it, and in which of them something was changed.
import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../model.ts";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { endlessRules } from "../rulesets/rounds.ts";
import { endRound } from "../sim/round/judging.ts";
import { stepWorld } from "../sim/step.ts";
import { addPlayer, createWorld, removePlayer, setInput, type World } from "../sim/world.ts";
import { readReplay } from "./replayReader.ts";
import { type ReplayVerdict, verifyReplay } from "./replayVerify.ts";
import { ReplayWriter } from "./replayWriter.ts";

const TIMED: Rules = {
  ...ARENA,
  arenaWidth: 1500,
  arenaHeight: 1200,
  ballsAtStart: 100,
  roundKind: 1,
  roundS: 2,
};
const TEAMS: Rules = { ...TIMED, teams: 2 };
const NAMES = ["Ola", "Jan", "Ewa"];

/** @returns the file of a lobby and two rounds, the second of them ended by the host, and where each world begins,
 *  but for what its writer still kept */
function recordEvening(): { bytes: Uint8Array; starts: number[]; winners: unknown[] } {
  const chunks: number[] = [];
  const header = { appVersion: "1", gameName: "Sala", startedAtS: 0, seed: 1 };
  const writer = new ReplayWriter(header, endlessRules(TIMED), (bytes) => chunks.push(...bytes));
  const starts: number[] = [];
  const winners: unknown[] = [];
  const play = (world: World, ticks: number) => {
    starts.push(chunks.length);
    world.journal = writer;
    NAMES.forEach((name, i) => {
      addPlayer(world, i + 1, world.rules.teams > 0 ? 1 + (i % 2) : 0);
      writer.onProfile({ ...PLAIN_PROFILE, playerId: i + 1, name });
    });
    for (let i = 0; i < ticks; i++) {
      for (const id of world.players.keys())
        setInput(world, id, { moveX: 40 * (i % 50) - 999, moveY: 300 * id, buttons: 0 });
      stepWorld(world);
      writer.onStep(world);
    }
  };
  const begin = (rules: Rules, seed: number) => {
    writer.onCommand({ kind: "start", seed, rules });
    return createWorld(rules, seed);
  };
  play(createWorld(endlessRules(TIMED), 1), 45);
  const timed = begin(TIMED, 2);
  play(timed, 60);
  winners.push(timed.round!.endTick);
  const teams = begin(TEAMS, 3);
  play(teams, 31);
  removePlayer(teams, 3, true);
  endRound(teams);
  writer.onCommand({ kind: "end" });
  writer.end();
  return { bytes: Uint8Array.from(chunks), starts, winners };
}

const judge = (bytes: Uint8Array) => verifyReplay(readReplay(bytes));
const told = ({ rounds }: ReplayVerdict) => rounds.map(({ kind, ticks, outcome }) => [kind, ticks, outcome]);

test("R7 each world is told with its kind, its length and its winner", () => {
  const { bytes, winners } = recordEvening();
  expect(winners).toEqual([60]);
  const verdict = judge(bytes);
  expect(verdict).toMatchObject({ outcome: "same", tick: 136 });
  expect(told(verdict)).toEqual([
    ["endless", 45, "same"],
    ["timed", 60, "same"],
    ["timed", 31, "same"],
  ]);
  expect(verdict.rounds.map(({ winner }) => winner)).toEqual([
    null,
    { playerId: expect.any(Number), name: expect.stringMatching(/Ola|Jan|Ewa/) },
    { team: expect.any(Number) },
  ]);
});

test("R3 the end of a round is followed by a hash, wherever in a second it is", () => {
  const kinds = [...readReplay(recordEvening().bytes).records].map(({ kind }) => kind);
  // 45 steps of the lobby, then 60: one hash, then two, the second of them at the end; then 31.
  expect(kinds.filter((kind) => kind === "hash")).toHaveLength(1 + 2 + 1);
});

test.each([0, 1, 2])("a byte that is changed in world %i is found there, and not before", (nth) => {
  const { bytes, starts } = recordEvening();
  const found = new Set<number>();
  const end = starts[nth + 1] ?? bytes.length - 6;
  // Some bytes of its last steps: all of them are inputs and checks.
  for (let at = end - 300; at < end - 40; at += 13) {
    const changed = bytes.slice();
    changed[at]! ^= 1;
    const { rounds, outcome } = judge(changed);
    if (outcome === "same") continue;
    found.add(rounds.length - 1);
    expect(rounds.slice(0, -1).every((round) => round.outcome === "same")).toBe(true);
    expect(rounds.at(-1)!.outcome).toBe(outcome);
  }
  expect([...found]).toEqual([nth]);
});

test("a round that the file breaks off in has no winner", () => {
  const { bytes, starts } = recordEvening();
  const verdict = judge(bytes.subarray(0, starts[2]! - 20));
  expect(verdict.outcome).toBe("cut");
  expect(verdict.rounds).toHaveLength(2);
  expect(verdict.rounds[1]).toMatchObject({ outcome: "cut", winner: null });
});
