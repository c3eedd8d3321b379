// A kept match as the bytes of one file, and back: exactly what was kept, or nothing. Knows no disk, and does not look
// into the room's bytes; the host's thread checks those.

import { createHash } from "node:crypto";
import * as v from "valibot";
import { keptDesk } from "../../../shared/desk/desk.ts";
import { key, port } from "../../../shared/net/events/schemas.ts";
import { parseJson } from "../files/json.ts";
import { keptRequestSchema } from "../hostRequest.ts";
import type { SavedMatch } from "./savedMatch.ts";

/** What a file has of a saved match. Extras are not in it, as the next host has its own. */
export type KeptMatch = Omit<SavedMatch, "extras"> & {
  /** Counts the writes of this match: of two files the one with the higher count is newer, whatever the clock says. */
  turn: number;
};

export type ReadMatch =
  | { ok: true; kept: KeptMatch }
  /** otherVersion: it seems whole, but another build wrote it. */
  | { ok: false; reason: "damaged" | "otherVersion" };

// magic | format u16 | length of version u8 | version | length of head u32 | head, JSON | room | SHA-256 of all before.
const MAGIC = Buffer.from("KulkiSav", "latin1");
const FORMAT = 1;
const FORMAT_AT = MAGIC.length;
const VERSION_LENGTH_AT = FORMAT_AT + 2;
const VERSION_AT = VERSION_LENGTH_AT + 1;
const HEAD_LENGTH_BYTES = 4;
const HASH_BYTES = 32;
const MIN_BYTES = VERSION_AT + HEAD_LENGTH_BYTES + HASH_BYTES;

/** Longest file that is read; 2000 players take half a MiB. */
export const MAX_MATCH_BYTES = 16 * 1024 * 1024;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const headSchema = v.object({
  request: keptRequestSchema,
  boundPort: port,
  savedAtMs: count,
  turn: count,
  match: key,
  tick: count,
  people: count,
  desk: keptDesk,
});

function hashOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** The bytes of a file. @param version this app's @throws ValiError for values that no host could have */
export function writeMatch(kept: KeptMatch, version: string): Uint8Array {
  const { request, boundPort, savedAtMs, turn, checkpoint } = kept;
  const { match, tick, people, desk, room } = checkpoint;
  const head = v.parse(headSchema, { request, boundPort, savedAtMs, turn, match, tick, people, desk });
  const name = Buffer.from(version, "utf8");
  const json = Buffer.from(JSON.stringify(head), "utf8");
  const fixed = Buffer.alloc(VERSION_AT);
  MAGIC.copy(fixed);
  fixed.writeUInt16BE(FORMAT, FORMAT_AT);
  fixed.writeUInt8(name.length, VERSION_LENGTH_AT);
  const headLength = Buffer.alloc(HEAD_LENGTH_BYTES);
  headLength.writeUInt32BE(json.length);
  const content = Buffer.concat([fixed, name, headLength, json, room]);
  return Buffer.concat([content, hashOf(content)]);
}

/** What a file has. @param version this app's; files of another version are not read */
export function readMatch(bytes: Uint8Array, version: string): ReadMatch {
  const damaged: ReadMatch = { ok: false, reason: "damaged" };
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.length < MIN_BYTES || !all.subarray(0, FORMAT_AT).equals(MAGIC)) return damaged;
  // Only the newer Kulki knows what comes behind the format's number.
  if (all.readUInt16BE(FORMAT_AT) > FORMAT) return { ok: false, reason: "otherVersion" };
  const content = all.subarray(0, -HASH_BYTES);
  if (!hashOf(content).equals(all.subarray(-HASH_BYTES))) return damaged;
  const headLengthAt = VERSION_AT + content.readUInt8(VERSION_LENGTH_AT);
  const headAt = headLengthAt + HEAD_LENGTH_BYTES;
  if (headAt > content.length) return damaged;
  if (content.toString("utf8", VERSION_AT, headLengthAt) !== version) {
    return { ok: false, reason: "otherVersion" };
  }
  const roomAt = headAt + content.readUInt32BE(headLengthAt);
  if (roomAt >= content.length) return damaged;
  const head = v.safeParse(headSchema, parseJson(content.subarray(headAt, roomAt)));
  if (!head.success) return damaged;
  const { match, tick, people, desk, ...rest } = head.output;
  // A copy, which can be handed to a thread.
  const room = new Uint8Array(content.subarray(roomAt));
  return { ok: true, kept: { ...rest, checkpoint: { match, tick, people, desk, room } } };
}
