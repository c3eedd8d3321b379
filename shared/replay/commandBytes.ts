// What the host's person did to a match, as records of a replay. Writer and reader stand side by side.
import type { ByteReader, ByteWriter } from "../net/bytes.ts";
import { readProfile, writeProfile } from "../net/profileBytes.ts";
import { readRules, writeRules } from "../net/rulesBytes.ts";
import type { Command } from "../sim/listeners.ts";
import {
  RECORD_OVER,
  RECORD_PAUSE,
  RECORD_REMOVE,
  RECORD_RENAME,
  RECORD_START,
  RECORD_TEAM,
} from "./replayFormat.ts";

export const COMMAND_RECORDS = {
  start: RECORD_START,
  pause: RECORD_PAUSE,
  end: RECORD_OVER,
  remove: RECORD_REMOVE,
  rename: RECORD_RENAME,
  team: RECORD_TEAM,
} as const satisfies Record<Command["kind"], number>;

/** Writes all of a command but the player, who is in the record's first word. */
export function writeCommand(writer: ByteWriter, command: Command): void {
  if (command.kind === "start") {
    writer.u32(command.seed);
    writeRules(writer, command.rules);
  }
  if (command.kind === "pause") writer.flag(command.isPaused);
  if (command.kind === "team") writer.u8(command.team);
  if (command.kind === "rename") writeProfile(writer, command.profile);
}

/** @returns null for a kind of record that is no command. @throws WireError for a command that no writer writes */
export function readCommand(reader: ByteReader, kind: number, playerId: number): Command | null {
  if (kind === RECORD_START) return { kind: "start", seed: reader.u32(), rules: readRules(reader) };
  if (kind === RECORD_PAUSE) return { kind: "pause", isPaused: reader.flag() };
  if (kind === RECORD_OVER) return { kind: "end" };
  if (kind === RECORD_REMOVE) return { kind: "remove", playerId };
  if (kind === RECORD_TEAM) return { kind: "team", playerId, team: reader.u8() };
  if (kind === RECORD_RENAME) return { kind: "rename", playerId, profile: readProfile(reader) };
  return null;
}
