// One seat as bytes, without its feed. Writer and reader stand side by side. A guest's seat comes back with nobody at
// the controls; a bot goes on with its decisions, and looks anew.
import { PALETTE, SKINS, type WatchWish } from "../../model.ts";
import { type ByteReader, type ByteWriter, WireError } from "../../net/bytes.ts";
import { readProfile, writeProfile } from "../../net/profileBytes.ts";
import type { Rules } from "../../rules.ts";
import { readInput, writeInput } from "../../save/inputBytes.ts";
import { demand, readFloat } from "../../save/numbers.ts";
import { readBot, writeBot } from "../../save/saveBot.ts";
import { resumeBot } from "../botDriver.ts";
import type { Driver, Seat } from "../seat.ts";
import { createWatching, type Watching } from "../watching.ts";
import { MAX_PEER_BYTES, readDeath, writeDeath } from "./pausesBytes.ts";

/** Longest proof of a seat, bytes of UTF-8. */
export const MAX_PROOF_BYTES = 1000;
/** Largest sum of radii of a view, world units. */
const MAX_TOTAL_RADIUS = 2 ** 24;

const HAS_OWNER = 1;
const HAS_BOT = 2;
const HAS_DEATH = 4;
const HAS_PROOF = 8;
const IS_WATCHING = 16;
const IS_AWAITED = 32;
const JOINS_NEXT = 64;
const HAS_GUEST = 128;
const IS_HOSTS = 256;
const IS_MUTED = 512;
const IS_BENCHED = 1024;
const IS_OUT = 2048;
const PLAYS_AGAIN = 4096;
const IS_RENAMED = 8192;
const ALL_PARTS = 2 * IS_RENAMED - 1;

const WISHES: readonly WatchWish["kind"][] = ["leader", "player", "free"];

export function writeSeat(writer: ByteWriter, seat: Seat): void {
  const { playerId, profile, whose, wished, driver, watching, death, proof, awayUntil } = seat;
  const parts =
    (whose === null ? 0 : HAS_OWNER) |
    (driver.kind === "bot" ? HAS_BOT : 0) |
    (death ? HAS_DEATH : 0) |
    (proof === null ? 0 : HAS_PROOF) |
    (watching ? IS_WATCHING : 0) |
    (awayUntil === null ? 0 : IS_AWAITED) |
    (seat.joinsNext ? JOINS_NEXT : 0) |
    (seat.guest === null ? 0 : HAS_GUEST) |
    (seat.isHosts ? IS_HOSTS : 0) |
    (seat.isMuted ? IS_MUTED : 0) |
    (seat.isBenched ? IS_BENCHED : 0) |
    (seat.isOut ? IS_OUT : 0) |
    (seat.playsAgain ? PLAYS_AGAIN : 0) |
    (seat.isRenamed ? IS_RENAMED : 0);
  writer.varuint(playerId);
  writer.varuint(parts);
  writeProfile(writer, profile);
  writer.u8(wished.color);
  writer.u8(wished.skin);
  if (whose !== null) writer.text(whose, MAX_PEER_BYTES);
  if (driver.kind === "bot") writeBot(writer, driver.bot);
  if (death) writeDeath(writer, death);
  if (proof !== null) writer.text(proof, MAX_PROOF_BYTES);
  if (watching) writeWatching(writer, watching);
  if (awayUntil !== null) writer.u32(awayUntil);
  if (seat.guest !== null) writer.text(seat.guest, MAX_PROOF_BYTES);
}

/** @throws WireError for bytes that are no seat */
export function readSeat(reader: ByteReader, rules: Rules): Seat {
  const playerId = reader.varuint();
  const parts = reader.varuint();
  demand(parts <= ALL_PARTS, "parts of a seat that nobody knows");
  const profile = readProfile(reader);
  const wished = { color: reader.u8(), skin: reader.u8() };
  demand(wished.color < PALETTE.length && wished.skin < SKINS.length, "a look that nobody can have");
  const whose = parts & HAS_OWNER ? reader.text(MAX_PEER_BYTES) : null;
  demand(whose !== null || (parts & HAS_BOT) > 0, "a seat of the room's own without a bot");
  demand(whose !== null || (parts & (IS_AWAITED | JOINS_NEXT)) === 0, "a bot that is waited for");
  demand((parts & (IS_WATCHING | JOINS_NEXT)) !== JOINS_NEXT, "a player who joins next");
  const waitsUnseen = IS_AWAITED | IS_WATCHING;
  demand((parts & IS_OUT) === 0 || (parts & waitsUnseen) === waitsUnseen, "out, and still playing");
  const driver: Driver = parts & HAS_BOT ? resumeBot(readBot(reader)) : { kind: "away" };
  return {
    playerId,
    profile,
    whose,
    wished,
    driver,
    death: parts & HAS_DEATH ? readDeath(reader) : null,
    proof: parts & HAS_PROOF ? reader.text(MAX_PROOF_BYTES) : null,
    watching: parts & IS_WATCHING ? readWatching(reader, rules) : null,
    joinsNext: (parts & JOINS_NEXT) > 0,
    awayUntil: parts & IS_AWAITED ? reader.u32() : null,
    guest: parts & HAS_GUEST ? reader.text(MAX_PROOF_BYTES) : null,
    isHosts: (parts & IS_HOSTS) > 0,
    isMuted: (parts & IS_MUTED) > 0,
    isBenched: (parts & IS_BENCHED) > 0,
    isOut: (parts & IS_OUT) > 0,
    playsAgain: (parts & PLAYS_AGAIN) > 0,
    isRenamed: (parts & IS_RENAMED) > 0,
  };
}

function writeWatching(writer: ByteWriter, { wish, view, input }: Watching): void {
  writer.u8(WISHES.indexOf(wish.kind));
  if (wish.kind === "player") writer.varuint(wish.playerId);
  writer.varuint(view.playerId);
  for (const value of [view.x, view.y, view.totalRadius]) writer.f64(value);
  writeInput(writer, input);
}

function readWatching(reader: ByteReader, { arenaWidth, arenaHeight }: Rules): Watching {
  const watching = createWatching(readWish(reader), { x: 0, y: 0 });
  const { view } = watching;
  view.playerId = reader.varuint();
  view.x = readFloat(reader, arenaWidth);
  view.y = readFloat(reader, arenaHeight);
  view.totalRadius = readFloat(reader, MAX_TOTAL_RADIUS);
  demand(view.x >= 0 && view.y >= 0 && view.totalRadius >= 0, "a view that cannot be");
  watching.input = readInput(reader);
  return watching;
}

function readWish(reader: ByteReader): WatchWish {
  const kind = WISHES[reader.u8()];
  if (kind === undefined) throw new WireError("range", "no such wish");
  return kind === "player" ? { kind, playerId: reader.varuint() } : { kind };
}
