// Reads a recorded match, record by record, up to the last whole one. Throws WireError for bytes that no writer writes.
import type { Profile } from "../model.ts";
import { ByteReader, WireError } from "../net/bytes.ts";
import { readProfile } from "../net/profileBytes.ts";
import { readRules } from "../net/rulesBytes.ts";
import type { Rules } from "../rules.ts";
import type { Command } from "../sim/listeners.ts";
import { isPossibleInput, type PlayerInput } from "../sim/playerInput.ts";
import { MAX_PLAYER_ID } from "../sim/worldState.ts";
import { readCommand } from "./commandBytes.ts";
import {
  KIND_COUNT,
  MAGIC,
  MAX_HEAD_TEXT_BYTES,
  RECORD_END,
  RECORD_HASH,
  RECORD_INPUT,
  RECORD_JOIN,
  RECORD_LEAVE,
  RECORD_MOVE,
  RECORD_PROFILE,
  RECORD_RARE,
  RECORD_STEP,
  REPLAY_VERSION,
  type ReplayHeader,
} from "./replayFormat.ts";

export type ReplayRecord =
  | { kind: "step"; check: number }
  | { kind: "join"; playerId: number; team: number; isWaiting: boolean; protectionRest: number }
  | { kind: "leave"; playerId: number; keepsScore: boolean }
  | { kind: "input"; playerId: number; input: PlayerInput }
  | { kind: "profile"; playerId: number; profile: Profile; isBot: boolean }
  | { kind: "command"; command: Command }
  /** 16 hex digits, as hashWorld gives them. */
  | { kind: "hash"; hash: string }
  /** Steps in all. */
  | { kind: "end"; steps: number };

export type Replay = { header: ReplayHeader; rules: Rules; records: Iterable<ReplayRecord> };

/** @throws WireError for bytes that are no replay, or one of another version. `records` throws it where a record is
 *  broken, and ends without an "end" where the file was cut short */
export function readReplay(bytes: Uint8Array): Replay {
  const reader = new ByteReader(bytes);
  for (const byte of MAGIC) if (reader.u8() !== byte) throw new WireError("shape", "no replay");
  const version = reader.u8();
  if (version !== REPLAY_VERSION) {
    throw new WireError("shape", `a replay of another version, ${version}: this is ${REPLAY_VERSION}`);
  }
  const appVersion = reader.text(MAX_HEAD_TEXT_BYTES);
  const gameName = reader.text(MAX_HEAD_TEXT_BYTES);
  const header = { appVersion, gameName, startedAtS: reader.u32(), seed: reader.u32() };
  return { header, rules: readRules(reader), records: readRecords(reader) };
}

/** Keeps only the players' last inputs of what it has read. */
function* readRecords(reader: ByteReader): Generator<ReplayRecord> {
  const inputs = new Map<number, PlayerInput>();
  for (;;) {
    const record = readWhole(() => readRecord(reader, inputs));
    if (record === null) return;
    if (record.kind === "end") reader.end();
    yield record;
    if (record.kind === "end") return;
  }
}

/** @returns null where the bytes end before the record does */
function readWhole(read: () => ReplayRecord): ReplayRecord | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof WireError && error.code === "short") return null;
    throw error;
  }
}

function readRecord(reader: ByteReader, inputs: Map<number, PlayerInput>): ReplayRecord {
  const word = reader.varuint();
  const playerId = Math.floor(word / KIND_COUNT);
  const kind = word % KIND_COUNT === RECORD_RARE ? KIND_COUNT + reader.u8() : word % KIND_COUNT;
  if (kind === RECORD_STEP) return { kind: "step", check: reader.u16() };
  if (kind === RECORD_HASH) return { kind: "hash", hash: readHex(reader) + readHex(reader) };
  if (kind === RECORD_END) return { kind: "end", steps: reader.u32() };
  if (kind === RECORD_JOIN) return readJoin(reader, playerId, inputs);
  if (kind === RECORD_PROFILE) return readProfileRecord(reader, playerId);
  const command = readCommand(reader, kind, playerId);
  if (command?.kind === "team" && !inputs.has(playerId))
    throw new WireError("range", `player ${playerId} is not here`);
  // In the new world everybody joins again.
  if (command?.kind === "start") inputs.clear();
  return command ? { kind: "command", command } : readOfPlayer(reader, kind, playerId, inputs);
}

function readProfileRecord(reader: ByteReader, playerId: number): ReplayRecord {
  let isBot = false;
  const profile = readProfile(reader, (extra) => {
    if (extra > 1) throw new WireError("range", "neither a person nor a bot");
    isBot = extra === 1;
  });
  return { kind: "profile", playerId, profile, isBot };
}

/** Reads a record of a player who has joined. */
function readOfPlayer(
  reader: ByteReader,
  kind: number,
  playerId: number,
  inputs: Map<number, PlayerInput>,
): ReplayRecord {
  const last = inputs.get(playerId);
  if (last === undefined) throw new WireError("range", `player ${playerId} is not here`);
  if (kind === RECORD_MOVE || kind === RECORD_INPUT) {
    return { kind: "input", playerId, input: readInput(reader, last, kind === RECORD_INPUT) };
  }
  if (kind !== RECORD_LEAVE) throw new WireError("range", "unknown record");
  inputs.delete(playerId);
  return { kind: "leave", playerId, keepsScore: reader.flag() };
}

function readJoin(reader: ByteReader, playerId: number, inputs: Map<number, PlayerInput>): ReplayRecord {
  const bits = reader.u8();
  const protectionRest = reader.varuint();
  if (playerId === 0 || playerId > MAX_PLAYER_ID) throw new WireError("range", "no player id");
  if (inputs.has(playerId)) throw new WireError("range", `player ${playerId} joins twice`);
  inputs.set(playerId, { moveX: 0, moveY: 0, buttons: 0 });
  return { kind: "join", playerId, team: bits >> 1, isWaiting: (bits & 1) === 1, protectionRest };
}

/** @param last changed to the input read; the record has a copy */
function readInput(reader: ByteReader, last: PlayerInput, hasButtons: boolean): PlayerInput {
  last.moveX += reader.varint();
  last.moveY += reader.varint();
  if (hasButtons) last.buttons = reader.u8();
  if (!isPossibleInput(last)) throw new WireError("range", "an input nobody can give");
  return { ...last };
}

function readHex(reader: ByteReader): string {
  return reader.u32().toString(16).padStart(8, "0");
}
