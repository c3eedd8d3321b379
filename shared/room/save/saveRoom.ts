// A room as bytes, and the room that goes on from them. Feeds are not saved, so everybody is told everything anew.
// People keep their seats, and nobody is at the controls until the guest comes back.
import { type BotFill, MAX_BOTS } from "../../bots/levels.ts";
import { AWAY_DRIVERS, type KeptSeats, MAX_KEEP_SEAT_S } from "../../keptSeats.ts";
import { type ByteReader, type ByteWriter, WireError } from "../../net/bytes.ts";
import type { Kill } from "../../net/sections/kills.ts";
import { readPauseNote, writePauseNote } from "../../net/sections/round.ts";
import { demand } from "../../save/numbers.ts";
import { readLevel, writeLevel } from "../../save/saveBot.ts";
import { readWorld, writeWorld } from "../../save/saveWorld.ts";
import { seal, unseal } from "../../save/seal.ts";
import { MAX_COUNTED } from "../../save/worldCheck.ts";
import { respawnDelayTicks } from "../../sim/spawning/respawning.ts";
import type { World } from "../../sim/world.ts";
import { MAX_PLAYER_ID } from "../../sim/worldState.ts";
import {
  createLoadState,
  LADDER,
  LAST_OF_OURS,
  LONG_AGO_S,
  type LoadState,
  MAX_PATIENCE_S,
} from "../loadControl.ts";
import type { NewsState } from "../news.ts";
import { Pauses } from "../pauses.ts";
import { Room } from "../room.ts";
import type { RoomHooks, RoomState } from "../roomState.ts";
import type { Seat } from "../seat.ts";
import { Seats } from "../seats.ts";
import { readPauses, writePauses } from "./pausesBytes.ts";
import { readFormer, readRounds, writeFormer, writeRounds } from "./roundsBytes.ts";
import { readSeat, writeSeat } from "./seatBytes.ts";
import { readSettled, writeSettled } from "./settledBytes.ts";

/** Fewest bytes that a seat takes, and a kill. */
const SEAT_BYTES = 4;
const KILL_BYTES = 2;
const MAX_SEATS = 2 ** 16;

/** Memory to begin with, bytes: for a slot, for a player, for all the rest. */
const SLOT_LIKELY_BYTES = 64;
const PLAYER_LIKELY_BYTES = 256;
const REST_LIKELY_BYTES = 16_384;

/** Saves a room between two ticks, to be loaded by the same build. */
export function saveRoom({ state }: Room): Uint8Array<ArrayBuffer> {
  const { bodies, players } = state.match.world;
  const likely = REST_LIKELY_BYTES + SLOT_LIKELY_BYTES * bodies.end + PLAYER_LIKELY_BYTES * players.size;
  return seal("room", (writer) => writeRoom(writer, state), likely);
}

/** @throws WireError for bytes that are no such save, and nothing else */
export function loadRoom(bytes: Uint8Array, hooks: RoomHooks = {}): Room {
  return new Room(hooks, unseal("room", bytes, readRoom));
}

function writeRoom(writer: ByteWriter, state: RoomState): void {
  const { match, news, load, maxPlayers, keepsViewsInside, rounds, tick, isPaused, pauseNote } = state;
  writeWorld(writer, match.world);
  writer.u32(tick);
  for (const flag of [isPaused, keepsViewsInside]) writer.flag(flag);
  writePauseNote(writer, pauseNote);
  writer.varuint(maxPlayers);
  writeKept(writer, state);
  writeBotFill(writer, match.botFill);
  writeLoad(writer, load);
  writeNews(writer, news);
  writeSeats(writer, match.seats);
  writePauses(writer, match.pauses);
  writeRounds(writer, rounds);
  writeFormer(writer, match.former);
  writeSettled(writer, match.settled);
}

function readRoom(reader: ByteReader): RoomState {
  const world = readWorld(reader);
  const tick = reader.u32();
  const [isPaused, keepsViewsInside] = [reader.flag(), reader.flag()];
  const pauseNote = readPauseNote(reader);
  const maxPlayers = reader.varuint();
  demand(tick <= MAX_COUNTED, "ticks are used up");
  demand(maxPlayers >= 1 && maxPlayers <= MAX_SEATS, "a room for nobody");
  const kept = readKept(reader);
  const botFill = readBotFill(reader);
  const load = readLoad(reader);
  const news = readNews(reader);
  const seats = readSeats(reader, world);
  const pauses = new Pauses(respawnDelayTicks(world.rules));
  readPauses(reader, pauses);
  checkPeople(seats, pauses);
  const rounds = readRounds(reader, world);
  const former = readFormer(reader);
  const settled = readSettled(reader);
  return {
    match: { world, seats, pauses, botFill, former, settled },
    news,
    load,
    maxPlayers,
    keepsViewsInside,
    ...kept,
    rounds,
    tick,
    isPaused,
    pauseNote,
  };
}

function writeKept(writer: ByteWriter, { keepSeatS, awayDriver }: KeptSeats): void {
  writer.varuint(keepSeatS);
  writer.u8(AWAY_DRIVERS.indexOf(awayDriver));
}

function readKept(reader: ByteReader): KeptSeats {
  const keepSeatS = reader.varuint();
  const awayDriver = AWAY_DRIVERS[reader.u8()];
  if (awayDriver === undefined || keepSeatS > MAX_KEEP_SEAT_S)
    throw new WireError("range", "seats kept as nobody keeps them");
  return { keepSeatS, awayDriver };
}

function writeBotFill(writer: ByteWriter, fill: BotFill | null): void {
  writer.u8(fill ? 1 : 0);
  if (fill === null) return;
  writeLevel(writer, fill.level);
  writer.varuint(fill.fillTo);
}

function readBotFill(reader: ByteReader): BotFill | null {
  const kind = reader.u8();
  if (kind === 0) return null;
  const level = readLevel(reader);
  const fillTo = reader.varuint();
  if (kind > 1 || fillTo > MAX_BOTS) throw new WireError("range", "bots that cannot be");
  return { fillTo, level };
}

/** Writes the load. lostBeforeMs belongs to the ticker and begins anew with it. */
function writeLoad(writer: ByteWriter, { rung, relaxedS, patienceS, sinceReturnS, load }: LoadState): void {
  for (const value of [rung, relaxedS, patienceS, sinceReturnS]) writer.varuint(value);
  writer.u8(LADDER.indexOf(load));
}

function readLoad(reader: ByteReader): LoadState {
  const state = createLoadState();
  state.rung = reader.varuint();
  state.relaxedS = reader.varuint();
  state.patienceS = reader.varuint();
  state.sinceReturnS = reader.varuint();
  const load = LADDER[reader.u8()];
  if (load === undefined) throw new WireError("range", "no such load");
  demand(state.rung <= LAST_OF_OURS && state.patienceS <= MAX_PATIENCE_S, "a load that cannot be");
  demand(state.patienceS > 0 && state.sinceReturnS <= LONG_AGO_S, "a load that cannot be");
  state.load = load;
  return state;
}

function writeNews(writer: ByteWriter, { newKills, kills, leaderId }: NewsState): void {
  writer.varuint(leaderId);
  for (const list of [newKills, kills]) {
    writer.varuint(list.length);
    for (const { byPlayerId, playerId } of list) {
      writer.varuint(byPlayerId);
      writer.varuint(playerId);
    }
  }
}

function readNews(reader: ByteReader): NewsState {
  const unsaid = { newPhrases: [], phrases: [] };
  return { leaderId: reader.varuint(), newKills: readKills(reader), kills: readKills(reader), ...unsaid };
}

function readKills(reader: ByteReader): Kill[] {
  return Array.from({ length: reader.count(KILL_BYTES) }, () => ({
    byPlayerId: reader.varuint(),
    playerId: reader.varuint(),
  }));
}

function writeSeats(writer: ByteWriter, seats: Seats): void {
  const all = [...seats];
  writer.varuint(seats.lastPlayerId);
  writer.varuint(seats.roster.revision);
  writer.varuint(all.length);
  for (const seat of all) writeSeat(writer, seat);
}

function readSeats(reader: ByteReader, world: World): Seats {
  const lastPlayerId = reader.varuint();
  const revision = reader.varuint();
  const list = Array.from({ length: reader.count(SEAT_BYTES) }, () => readSeat(reader, world.rules));
  demand(lastPlayerId <= MAX_PLAYER_ID - MAX_SEATS && revision <= MAX_COUNTED, "ids are used up");
  checkSeats(list, lastPlayerId, world);
  const seats = new Seats(() => undefined);
  seats.resume(list, lastPlayerId, revision);
  return seats;
}

/** Checks that seats stand in the order they came, that players are in the world and watchers are not, and that
 *  nobody else is in it. */
function checkSeats(list: readonly Seat[], lastPlayerId: number, { players }: World): void {
  let before = 0;
  let playing = 0;
  for (const { playerId, watching } of list) {
    demand(playerId > before && playerId <= lastPlayerId, "seats out of order");
    demand(players.has(playerId) === (watching === null), "a player without a place, or two");
    if (watching === null) playing++;
    before = playerId;
  }
  demand(playing === players.size, "a player without a seat");
}

/** Checks that exactly the people who are here have pauses. */
function checkPeople(seats: Seats, { present }: Pauses): void {
  let people = 0;
  for (const { playerId, whose } of seats) {
    if (whose === null) continue;
    people++;
    demand(present.get(playerId)?.peer === whose, "a person nobody knows");
  }
  demand(people === present.size, "a person without a seat");
}
