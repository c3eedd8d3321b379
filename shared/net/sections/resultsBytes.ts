// The bytes of a round's results, written and read side by side. PROTOCOL.md P65. Decides nothing of who is told what.
import type { Profile } from "../../model.ts";
import { RULE_SPECS } from "../../rules.ts";
import { ByteWriter, MAX_U32, WireError } from "../bytes.ts";
import { MIN_PROFILE_BYTES, readProfile, writeProfile } from "../profileBytes.ts";
import { FINE, toGrid } from "../snapshot/format.ts";
import { readList, type SnapshotReader } from "../snapshot/items.ts";
import {
  AWARD_KINDS,
  type Award,
  MAX_RESULT_LINES,
  type ResultLine,
  type Rival,
  type RoundResults,
  type SeriesRow,
} from "./results.ts";
import type { Section } from "./section.ts";
import { teamScoresSection } from "./teamScores.ts";

/** A sample is a part of its line's highest score. */
const SAMPLE_STEPS = 255;

/** Bits of the head's last byte. */
const HAS_NEMESIS = 1;
const HAS_FAVOURITE = 2;
const IS_SERIES_OVER = 4;
const HEAD_MASK = HAS_NEMESIS | HAS_FAVOURITE | IS_SERIES_OVER;

/** Bits of a line, with the team above them. */
const IS_BOT = 1;
const IS_GONE = 2;
const TEAM_SHIFT = 2;

// Fewest bytes of an item. Whoever is named a second time comes without a profile.
const MIN_LINE_BYTES = 11 + MIN_PROFILE_BYTES;
const MIN_AWARD_BYTES = 3;
const MIN_ROW_BYTES = 5;

const FIGURES = new WeakMap<ResultLine, Uint8Array>();

/** Profiles by player id, as they were written or read last: who is named again in the same results has no profile
 *  there. */
type Named = Map<number, Profile>;

/** Told as the round ends, and to whoever comes while they are shown. */
export const resultsSection: Section<"results", RoundResults> = {
  key: "results",
  bit: 1 << 12,
  write(writer, results) {
    const named: Named = new Map();
    const { nemesis, favourite } = results;
    writer.varuint(results.round);
    writer.varuint(results.ticks);
    writer.varuint(results.sampleTicks);
    writer.varuint(results.players);
    writer.u8(
      (nemesis ? HAS_NEMESIS : 0) |
        (favourite ? HAS_FAVOURITE : 0) |
        (results.isSeriesOver ? IS_SERIES_OVER : 0),
    );
    writeLines(writer, named, results.lines);
    writeAwards(writer, results.awards);
    teamScoresSection.write(writer, results.teamScores);
    if (nemesis) writeRival(writer, named, nemesis);
    if (favourite) writeRival(writer, named, favourite);
    writer.varuint(results.series.length);
    for (const row of results.series) writeRow(writer, named, row);
  },
  read(reader) {
    const named: Named = new Map();
    const round = reader.say("round", reader.varuint());
    const ticks = reader.say("roundTicks", reader.varuint());
    const sampleTicks = reader.say("sampleTicks", reader.varuint());
    const players = reader.say("players", reader.varuint());
    const bits = reader.u8();
    if (bits > HEAD_MASK) throw new WireError("range", "unknown bits of results");
    const isSeriesOver = (bits & IS_SERIES_OVER) !== 0;
    if (isSeriesOver) reader.say("isSeriesOver", 1);
    reader.note("results");
    const lines = readLines(reader, named);
    const awards = readAwards(reader);
    const teamScores = teamScoresSection.read(reader, undefined);
    const nemesis = bits & HAS_NEMESIS ? readRival(reader, named) : null;
    if (nemesis) reader.note("nemesis");
    const favourite = bits & HAS_FAVOURITE ? readRival(reader, named) : null;
    if (favourite) reader.note("favourite");
    const series = readList(reader, "series", "seriesRow", MIN_ROW_BYTES, (one) => readRow(one, named));
    if (series.length > MAX_RESULT_LINES + 1) throw new WireError("range", "too many rows");
    const told = { round, ticks, sampleTicks, players, lines, awards, teamScores };
    return { ...told, nemesis, favourite, series, isSeriesOver };
  },
};

function writeLines(writer: ByteWriter, named: Named, lines: readonly ResultLine[]): void {
  writer.varuint(lines.length);
  let lastPlace = 0;
  for (const line of lines) {
    writePerson(writer, named, line);
    writer.varuint(line.place - lastPlace);
    lastPlace = line.place;
    writer.block(figuresOf(line));
  }
}

/** The bytes of a line's figures. Kept as long as the line is: it is told to everybody in one tick. */
function figuresOf(line: ResultLine): Uint8Array {
  const known = FIGURES.get(line);
  if (known) return known;
  const writer = new ByteWriter(128);
  writer.u8((line.isBot ? IS_BOT : 0) | (line.isGone ? IS_GONE : 0) | (line.team << TEAM_SHIFT));
  writeScore(writer, line.score);
  writeScore(writer, line.highestScore);
  writer.varuint(line.ballsEaten);
  writer.varuint(line.cellsEaten);
  writer.varuint(line.kills);
  writer.varuint(line.deaths);
  writer.varuint(line.longestLife);
  writeScore(writer, line.biggestMeal);
  writer.varuint(line.samples.length);
  for (const sample of line.samples) {
    writer.u8(line.highestScore > 0 ? toGrid(sample / line.highestScore, SAMPLE_STEPS, SAMPLE_STEPS) : 0);
  }
  const bytes = writer.copy();
  FIGURES.set(line, bytes);
  return bytes;
}

function readLines(reader: SnapshotReader, named: Named): ResultLine[] {
  let place = 0;
  const lines = readList(reader, "resultLines", "resultLine", MIN_LINE_BYTES, (one) => {
    const line = readLine(one, named, place);
    place = line.place;
    return line;
  });
  if (lines.length > MAX_RESULT_LINES + 1) throw new WireError("range", "too many lines");
  return lines;
}

function readLine(reader: SnapshotReader, named: Named, lastPlace: number): ResultLine {
  const who = readPerson(reader, named);
  const place = lastPlace + reader.varuint();
  if (place === lastPlace || place > MAX_U32) throw new WireError("range", "places must ascend");
  reader.say("place", place);
  const bits = reader.u8();
  if (bits & IS_BOT) reader.say("role", 1);
  if (bits & IS_GONE) reader.say("isGone", 1);
  const line = {
    ...who,
    place,
    isBot: (bits & IS_BOT) !== 0,
    isGone: (bits & IS_GONE) !== 0,
    team: readTeam(reader, bits >> TEAM_SHIFT),
    score: reader.say("score", reader.varuint() / FINE),
    highestScore: reader.say("highestScore", reader.varuint() / FINE),
    ballsEaten: reader.say("ballsEaten", reader.varuint()),
    cellsEaten: reader.say("cellsEaten", reader.varuint()),
    kills: reader.say("kills", reader.varuint()),
    deaths: reader.say("deaths", reader.varuint()),
    longestLife: reader.say("longestLife", reader.varuint()),
    biggestMeal: reader.say("biggestMeal", reader.varuint() / FINE),
  };
  return { ...line, samples: readSamples(reader, line.highestScore) };
}

function readSamples(reader: SnapshotReader, highestScore: number): number[] {
  const samples: number[] = [];
  for (let left = reader.say("samples", reader.count(1)); left > 0; left--) {
    samples.push((reader.u8() / SAMPLE_STEPS) * highestScore);
  }
  return samples;
}

function writeAwards(writer: ByteWriter, awards: readonly Award[]): void {
  writer.varuint(awards.length);
  for (const { kind, playerId, value } of awards) {
    writer.u8(AWARD_KINDS.indexOf(kind));
    writer.varuint(playerId);
    writeScore(writer, value);
  }
}

/** Each award is given once at most, in the order of AWARD_KINDS. */
function readAwards(reader: SnapshotReader): Award[] {
  let last = -1;
  return readList(reader, "awards", "award", MIN_AWARD_BYTES, (one) => {
    const nth = one.say("award", one.u8());
    const kind = AWARD_KINDS[nth];
    if (kind === undefined || nth <= last) throw new WireError("range", "unknown award, or one given twice");
    last = nth;
    const playerId = one.say("playerId", one.varuint());
    return { kind, playerId, value: one.say("amount", one.varuint() / FINE) };
  });
}

function writeRival(writer: ByteWriter, named: Named, rival: Rival): void {
  writePerson(writer, named, rival);
  writer.varuint(rival.times);
}

function readRival(reader: SnapshotReader, named: Named): Rival {
  const who = readPerson(reader, named);
  return { ...who, times: reader.say("times", reader.varuint()) };
}

function writeRow(writer: ByteWriter, named: Named, row: SeriesRow): void {
  writePerson(writer, named, row);
  writer.u8(row.team);
  writer.varuint(row.wins);
  writer.varuint(row.points);
  writer.varuint(row.places.length);
  for (const place of row.places) writer.varuint(place);
}

function readRow(reader: SnapshotReader, named: Named): SeriesRow {
  const who = readPerson(reader, named);
  const team = readTeam(reader, reader.u8());
  const wins = reader.say("wins", reader.varuint());
  const points = reader.say("points", reader.varuint());
  const places = Array.from({ length: reader.count(1) }, () => reader.varuint());
  reader.say("places", places.join(", "));
  return { ...who, team, wins, points, places };
}

/** A player id, twice, and 1 more where a profile follows. */
function writePerson(writer: ByteWriter, named: Named, who: Profile & { playerId: number }): void {
  const known = named.get(who.playerId);
  const isKnown = known?.name === who.name && known.color === who.color && known.skin === who.skin;
  writer.varuint(2 * who.playerId + (isKnown ? 0 : 1));
  if (isKnown) return;
  writeProfile(writer, who);
  named.set(who.playerId, who);
}

function readPerson(reader: SnapshotReader, named: Named): Profile & { playerId: number } {
  const word = reader.varuint();
  const playerId = word >>> 1;
  if (playerId > 0) reader.say("playerId", playerId);
  const profile = word % 2 === 1 ? readProfile(reader) : named.get(playerId);
  if (profile === undefined) throw new WireError("range", "somebody without a name");
  named.set(playerId, profile);
  return { ...profile, playerId };
}

function readTeam(reader: SnapshotReader, team: number): number {
  if (team > RULE_SPECS.teams.max) throw new WireError("range", "unknown team");
  return team === 0 ? 0 : reader.say("team", team);
}

function writeScore(writer: ByteWriter, score: number): void {
  writer.varuint(toGrid(score, FINE, MAX_U32));
}
