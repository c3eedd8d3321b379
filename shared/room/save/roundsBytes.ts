// The rounds of a room as bytes: the phase, the series so far and the round that was last, and who of it is gone. Writer
// and reader stand side by side.
import type { ByteReader, ByteWriter } from "../../net/bytes.ts";
import { MIN_PROFILE_BYTES, readProfile, writeProfile } from "../../net/profileBytes.ts";
import { readRules, writeRules } from "../../net/rulesBytes.ts";
import { ROUND_PHASES } from "../../net/sections/round.ts";
import type { Rules } from "../../rules.ts";
import { hasRounds } from "../../rulesets/rounds.ts";
import { demand, FAR, readFloat, readRng, writeRng } from "../../save/numbers.ts";
import { LINE_BYTES, readRoundLine, writeRoundLine } from "../../save/roundBytes.ts";
import { MAX_COUNTED } from "../../save/worldCheck.ts";
import type { World } from "../../sim/world.ts";
import type { Match, Participant } from "../match.ts";
import type { FinishedRound, PlayedRound, RoundsState } from "../rounds/roundsState.ts";

/** A standing takes at least so many bytes; a score eight; a finished round one list of each at least. */
const STANDING_BYTES = 10;
const SCORE_BYTES = 8;
const PLAYED_BYTES = 2;

export function writeRounds(writer: ByteWriter, rounds: RoundsState): void {
  writeRules(writer, rounds.rules);
  writer.flag(rounds.nextRules !== null);
  if (rounds.nextRules) writeRules(writer, rounds.nextRules);
  writer.u8(ROUND_PHASES.indexOf(rounds.phase));
  writer.varuint(rounds.untilTick === null ? 0 : rounds.untilTick + 1);
  for (const flag of [rounds.isShuffling, rounds.beginsSeries]) writer.flag(flag);
  const { round, left, roundRevision, rulesRevision, resultsRevision } = rounds;
  for (const count of [round, left, roundRevision, rulesRevision, resultsRevision]) writer.varuint(count);
  writer.varuint(rounds.ready.size);
  for (const playerId of rounds.ready) writer.varuint(playerId);
  writeRng(writer, rounds.rng);
  writer.varuint(rounds.played.length);
  for (const played of rounds.played) writePlayed(writer, played);
  writer.flag(rounds.last !== null);
  if (rounds.last) writeLast(writer, rounds.last);
}

/** @throws WireError for bytes that are no rounds of a room with this world */
export function readRounds(reader: ByteReader, world: World): RoundsState {
  const rules = readRules(reader);
  const nextRules = reader.flag() ? readRules(reader) : null;
  const phase = ROUND_PHASES[reader.u8()];
  demand(phase !== undefined, "no such phase");
  const until = reader.varuint();
  const [isShuffling, beginsSeries] = [reader.flag(), reader.flag()];
  const rounds: RoundsState = {
    rules,
    nextRules,
    phase: phase ?? "endless",
    untilTick: until === 0 ? null : until - 1,
    isShuffling,
    beginsSeries,
    round: reader.varuint(),
    left: reader.varuint(),
    roundRevision: reader.varuint(),
    rulesRevision: reader.varuint(),
    resultsRevision: reader.varuint(),
    ready: new Set(Array.from({ length: reader.count(1) }, () => reader.varuint())),
    rng: readRng(reader),
    played: Array.from({ length: reader.count(PLAYED_BYTES) }, () => readPlayed(reader)),
    last: reader.flag() ? readLast(reader) : null,
  };
  checkRounds(rounds, world);
  return rounds;
}

/** Checks that the phase is one that the world can be in. */
function checkRounds({ rules, phase, untilTick, round, last, ...rest }: RoundsState, world: World): void {
  const state = world.round;
  const isEnded = state !== null && state.endTick !== null;
  demand(hasRounds(rules) === (phase !== "endless"), "a phase of other rules");
  demand(
    (state !== null) === ["countdown", "playing", "results"].includes(phase),
    "a world of another phase",
  );
  demand(isEnded === (phase === "results"), "a round in another phase");
  demand(phase !== "countdown" || world.tick === 0, "a countdown in a round");
  demand(phase !== "results" || last !== null, "no results");
  const isTimed = phase === "countdown" || phase === "results";
  demand(phase === "lobby" || isTimed === (untilTick !== null), "a phase without its end");
  const counts = [untilTick ?? 0, rest.roundRevision, rest.rulesRevision, rest.resultsRevision];
  demand(
    counts.every((count) => count <= MAX_COUNTED),
    "counts are used up",
  );
  demand(round >= 1 && round <= rest.played.length + 1, "a round that cannot be");
}

function writePlayed(writer: ByteWriter, { standings, teamScores }: PlayedRound): void {
  writer.varuint(standings.length);
  for (const { playerId, team, score } of standings) {
    writer.varuint(playerId);
    writer.u8(team);
    writer.f64(score);
  }
  writeScores(writer, teamScores);
}

function readPlayed(reader: ByteReader): PlayedRound {
  const standings = Array.from({ length: reader.count(STANDING_BYTES) }, () => ({
    playerId: reader.varuint(),
    team: reader.u8(),
    score: readFloat(reader, FAR),
  }));
  const teamScores = readScores(reader);
  const isIn = (team: number) =>
    teamScores.length === 0 ? team === 0 : team > 0 && team <= teamScores.length;
  demand(
    standings.every(({ team }) => isIn(team)),
    "a team that is not there",
  );
  return { standings, teamScores };
}

function writeLast(writer: ByteWriter, { round, rules, ticks, lines, teamScores }: FinishedRound): void {
  writer.varuint(round);
  writeRules(writer, rules);
  writer.varuint(ticks);
  writer.varuint(lines.length);
  for (const line of lines) writeRoundLine(writer, line);
  writeScores(writer, teamScores);
}

function readLast(reader: ByteReader): FinishedRound {
  const round = reader.varuint();
  const rules: Rules = readRules(reader);
  const ticks = reader.varuint();
  const lines = Array.from({ length: reader.count(LINE_BYTES) }, () => readRoundLine(reader));
  const teamScores = readScores(reader);
  demand(
    lines.every(({ team }) => team <= teamScores.length),
    "a team that is not there",
  );
  return { round, rules, ticks, lines, teamScores };
}

function writeScores(writer: ByteWriter, scores: readonly number[]): void {
  writer.varuint(scores.length);
  for (const score of scores) writer.f64(score);
}

function readScores(reader: ByteReader): number[] {
  return Array.from({ length: reader.count(SCORE_BYTES) }, () => readFloat(reader, FAR));
}

export function writeFormer(writer: ByteWriter, former: Match["former"]): void {
  writer.varuint(former.size);
  for (const [playerId, participant] of former) {
    writer.varuint(playerId);
    writeProfile(writer, participant, Number(participant.isBot));
  }
}

export function readFormer(reader: ByteReader): Map<number, Participant> {
  const former = new Map<number, Participant>();
  for (let left = reader.count(1 + MIN_PROFILE_BYTES); left > 0; left--) {
    const playerId = reader.varuint();
    let isBot = false;
    const profile = readProfile(reader, (extra) => {
      demand(extra <= 1, "neither a person nor a bot");
      isBot = extra === 1;
    });
    former.set(playerId, { ...profile, isBot });
  }
  return former;
}
