// A round of a world as bytes: written and read side by side. Whether there is one follows from the rules.
// roundCheck.ts checks whether it fits the world.
import type { ByteReader, ByteWriter } from "../net/bytes.ts";
import type { Rules } from "../rules.ts";
import { createLine } from "../sim/round/lines.ts";
import { createRound, type Meetings, type RoundLine, type RoundState } from "../sim/round/roundState.ts";
import { FAR, readFloat } from "./numbers.ts";

/** What is counted in whole numbers, in this order. */
const COUNTS = ["ballsEaten", "cellsEaten", "kills", "deaths", "longestLife"] as const;
const SCORES = ["score", "highestScore", "biggestMeal"] as const;
/** Fewest bytes that a line takes, a meeting, a sample. */
export const LINE_BYTES = 36;
const MEETING_BYTES = 2;
const SAMPLE_BYTES = 8;

export function writeRound(writer: ByteWriter, round: RoundState | null): void {
  if (round === null) return;
  writer.varuint(round.sides);
  writer.varuint(round.endTick === null ? 0 : round.endTick + 1);
  writer.varuint(round.lines.length);
  for (const line of round.lines) writeRoundLine(writer, line);
}

export function readRound(reader: ByteReader, rules: Rules): RoundState | null {
  const round = createRound(rules);
  if (round === null) return null;
  round.sides = reader.varuint();
  round.endTick = readTick(reader);
  for (let left = reader.count(LINE_BYTES); left > 0; left--) round.lines.push(readRoundLine(reader));
  return round;
}

export function writeRoundLine(writer: ByteWriter, line: RoundLine): void {
  writer.varuint(line.playerId);
  writer.u8(line.team);
  writer.u8(Number(line.isGone));
  writer.varuint(line.outTick === null ? 0 : line.outTick + 1);
  for (const name of COUNTS) writer.varuint(line[name]);
  for (const name of SCORES) writer.f64(line[name]);
  writeMeetings(writer, line.eatenBy);
  writeMeetings(writer, line.ate);
  writer.varuint(line.samples.length);
  for (const sample of line.samples) writer.f64(sample);
}

export function readRoundLine(reader: ByteReader): RoundLine {
  const line = createLine(reader.varuint());
  line.team = reader.u8();
  line.isGone = reader.u8() === 1;
  line.outTick = readTick(reader);
  for (const name of COUNTS) line[name] = reader.varuint();
  for (const name of SCORES) line[name] = readFloat(reader, FAR);
  line.eatenBy = readMeetings(reader);
  line.ate = readMeetings(reader);
  line.samples = Array.from({ length: reader.count(SAMPLE_BYTES) }, () => readFloat(reader, FAR));
  return line;
}

function writeMeetings(writer: ByteWriter, meetings: readonly Meetings[]): void {
  writer.varuint(meetings.length);
  for (const { playerId, times } of meetings) {
    writer.varuint(playerId);
    writer.varuint(times);
  }
}

function readMeetings(reader: ByteReader): Meetings[] {
  const length = reader.count(MEETING_BYTES);
  return Array.from({ length }, () => ({ playerId: reader.varuint(), times: reader.varuint() }));
}

/** @returns null where 0 was written */
function readTick(reader: ByteReader): number | null {
  const tick = reader.varuint();
  return tick === 0 ? null : tick - 1;
}
