// A world's state as bytes, and the world that goes on from them. Working memory and listeners are not in it: a loaded
// world has its own, and nobody hears of it yet.
import { type ByteReader, type ByteWriter, WireError } from "../net/bytes.ts";
import { readRules, writeRules } from "../net/rulesBytes.ts";
import type { Rules } from "../rules.ts";
import { BODY_BALL, BODY_VIRUS } from "../sim/bodies.ts";
import { resumeWorld, type World } from "../sim/world.ts";
import type { WorldPlayer, WorldState } from "../sim/worldState.ts";
import { readBodies, writeBodies } from "./bodiesBytes.ts";
import { readRng, writeRng } from "./numbers.ts";
import { readPlayer, writePlayer } from "./playerBytes.ts";
import { readRound, writeRound } from "./roundBytes.ts";
import { seal, unseal } from "./seal.ts";
import { checkWorld, countKind } from "./worldCheck.ts";

/** A player takes at least so many bytes. */
const PLAYER_BYTES = 48;

/** Saves a world between two steps, to be loaded by the same build. The loaded world goes on exactly as this one
 *  does. */
export function saveWorld(world: WorldState): Uint8Array {
  return seal("world", (writer) => writeWorld(writer, world));
}

/** @throws WireError for bytes that are no such save, and nothing else */
export function loadWorld(bytes: Uint8Array): World {
  return unseal("world", bytes, readWorld);
}

/** As part of a larger save. */
export function writeWorld(writer: ByteWriter, world: WorldState): void {
  writeRules(writer, world.rules);
  writer.u32(world.tick);
  writeBodies(writer, world.bodies);
  writer.varuint(world.players.size);
  for (const player of world.players.values()) writePlayer(writer, player);
  for (const rng of [world.ballRng, world.spawnRng, world.virusRng, world.pieceRng, world.ejectRng]) {
    writeRng(writer, rng);
  }
  writer.u32(world.clusters.seed);
  writer.u32(world.clusters.made);
  writer.varuint(world.cellOrder.length);
  for (const slot of world.cellOrder) writer.varuint(slot);
  writeRound(writer, world.round);
}

/** @throws WireError for what is no world */
export function readWorld(reader: ByteReader): World {
  const rules = readRules(reader);
  const tick = reader.u32();
  const bodies = readBodies(reader);
  const state: WorldState = {
    rules,
    tick,
    bodies,
    players: readPlayers(reader, rules),
    // Counted from the bodies, so that a save cannot have them wrong.
    ballCount: countKind(bodies, BODY_BALL),
    virusCount: countKind(bodies, BODY_VIRUS),
    ballRng: readRng(reader),
    spawnRng: readRng(reader),
    virusRng: readRng(reader),
    pieceRng: readRng(reader),
    ejectRng: readRng(reader),
    clusters: { seed: reader.u32(), made: reader.u32() },
    cellOrder: Array.from({ length: reader.count(1) }, () => reader.varuint()),
    round: readRound(reader, rules),
  };
  checkWorld(state);
  return resumeWorld(state);
}

function readPlayers(reader: ByteReader, rules: Rules): Map<number, WorldPlayer> {
  const players = new Map<number, WorldPlayer>();
  for (let left = reader.count(PLAYER_BYTES); left > 0; left--) {
    const player = readPlayer(reader, rules);
    if (players.has(player.id)) throw new WireError("range", "a player twice");
    players.set(player.id, player);
  }
  return players;
}
