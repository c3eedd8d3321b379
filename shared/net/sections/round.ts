// Where a room is between its rounds, as everybody is told it. PROTOCOL.md P64. Knows no world.
import type { TextLimit } from "../../names.ts";
import { type ByteReader, type ByteWriter, WireError } from "../bytes.ts";
import { readCount, readPlayerId } from "../snapshot/items.ts";
import type { Section } from "./section.ts";

/** endless: there are no rounds. lobby: a world of its own is played, which is thrown away. countdown: the round's world
 *  is there and stands. playing: the round. results: it is over, and its world stands. */
export const ROUND_PHASES = ["endless", "lobby", "countdown", "playing", "results"] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

/** Why the host's person holds the match. other: as its text says. */
export const PAUSE_REASONS = ["none", "break", "listen", "trouble", "other"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** text: of "other", cleaned; empty with all else. */
export type PauseNote = { why: PauseReason; text: string };
export const PLAIN_PAUSE: PauseNote = { why: "none", text: "" };

export const MAX_PAUSE_TEXT: TextLimit = { length: 60, units: 240 };
/** Of UTF-8: a UTF-16 unit takes three at most. */
export const MAX_PAUSE_BYTES = 3 * MAX_PAUSE_TEXT.units;

export type RoundNews = {
  phase: RoundPhase;
  /** The host's person holds everything: the world stands, and the phase's clock does. */
  isPaused: boolean;
  /** Why it is paused; PLAIN_PAUSE while it is not. */
  pauseNote: PauseNote;
  /** The room's tick in which the phase ends by itself, if it is not paused meanwhile; null: nothing ends it by time, or
   *  the world's own step does, as while playing. */
  untilTick: number | null;
  /** Which round of the series it is, or in the lobby is to come; counts from 1. */
  round: number;
  /** The last one standing: how many players, or teams, are still in the round; 0 in all else. */
  left: number;
  /** Who is ready for the next round, ascending. Bots always are, and are not named. */
  ready: readonly number[];
};

/** The first byte: the phase, then two bits. */
const PHASE_MASK = 7;
const IS_PAUSED = 8;
const HAS_UNTIL = 16;

/** Told when it changes. Every full snapshot has it, unless there are no rounds and nobody holds the match. */
export const roundSection: Section<"round", RoundNews> = {
  key: "round",
  bit: 1 << 11,
  write(writer, { phase, isPaused, pauseNote, untilTick, round, left, ready }) {
    const hasUntil = untilTick === null ? 0 : HAS_UNTIL;
    writer.u8(ROUND_PHASES.indexOf(phase) | (isPaused ? IS_PAUSED : 0) | hasUntil);
    if (isPaused) writePauseNote(writer, pauseNote);
    if (untilTick !== null) writer.varuint(untilTick);
    writer.varuint(round);
    writer.varuint(left);
    writer.varuint(ready.length);
    let last = 0;
    for (const playerId of ready) {
      writer.varuint(playerId - last);
      last = playerId;
    }
  },
  read(reader) {
    const head = reader.u8();
    const phase = ROUND_PHASES[reader.say("phase", head & PHASE_MASK)];
    if (phase === undefined || head > (PHASE_MASK | IS_PAUSED | HAS_UNTIL)) {
      throw new WireError("range", "unknown phase");
    }
    const isPaused = reader.say("isPaused", (head & IS_PAUSED) === 0 ? 0 : 1) === 1;
    const pauseNote = isPaused ? readPauseNote(reader) : PLAIN_PAUSE;
    if (isPaused) reader.say("pauseReason", PAUSE_REASONS.indexOf(pauseNote.why));
    const untilTick = head & HAS_UNTIL ? reader.say("untilTick", reader.varuint()) : null;
    const round = reader.say("round", reader.varuint());
    const left = reader.varuint();
    if (left > 0) reader.say("inRound", left);
    reader.note("round");
    const ready: number[] = [];
    for (let count = readCount(reader, "ready", 1); count > 0; count--) {
      ready.push(readPlayerId(reader, ready.at(-1) ?? 0));
      reader.note("readyPlayer");
    }
    return { phase, isPaused, pauseNote, untilTick, round, left, ready };
  },
};

export function writePauseNote(writer: ByteWriter, { why, text }: PauseNote): void {
  writer.u8(PAUSE_REASONS.indexOf(why));
  if (why === "other") writer.text(text, MAX_PAUSE_BYTES);
}

/** @throws WireError */
export function readPauseNote(reader: ByteReader): PauseNote {
  const why = PAUSE_REASONS[reader.u8()];
  if (why === undefined) throw new WireError("range", "unknown reason of a pause");
  return { why, text: why === "other" ? reader.text(MAX_PAUSE_BYTES) : "" };
}
