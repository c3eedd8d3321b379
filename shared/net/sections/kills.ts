// What happens to players, to bytes and back: who ate whom, how the own life ended, and where a guest looks that does not
// play. PROTOCOL.md P38, P39. Knows no bodies.
import { type ByteWriter, MAX_U32, WireError } from "../bytes.ts";
import { COARSE, FINE, MAX_COARSE, MAX_KILLS, toGrid } from "../snapshot/format.ts";
import { readList, type SnapshotReader } from "../snapshot/items.ts";
import type { Death, Kill, Snapshot, WatchView } from "../snapshot/snapshot.ts";

const MIN_KILL_BYTES = 2;

export function writeKills(writer: ByteWriter, kills: readonly Kill[], death: Death | undefined): void {
  const told = kills.slice(-MAX_KILLS);
  writer.varuint(told.length);
  for (const { byPlayerId, playerId } of told) {
    writer.varuint(byPlayerId);
    writer.varuint(playerId);
  }
  writer.u8(death ? 1 : 0);
  if (!death) return;
  writer.varuint(death.byPlayerId);
  writer.varuint(death.aliveTicks);
  writer.varuint(toGrid(death.highestScore, FINE, MAX_U32));
  writer.varuint(death.ballsEaten);
  writer.varuint(death.cellsEaten);
}

/** Raises WireError. @param out gets what is there */
export function readKills(reader: SnapshotReader, out: Snapshot): void {
  const kills = readList(reader, "kills", "kill", MIN_KILL_BYTES, readKill);
  if (kills.length > MAX_KILLS) throw new WireError("range", "too many kills");
  if (kills.length > 0) out.kills = kills;
  const deaths = reader.say("count", reader.u8());
  reader.note("deaths");
  if (deaths > 1) throw new WireError("range", "one death at most");
  if (deaths === 1) out.death = readDeath(reader);
}

function readKill(reader: SnapshotReader): Kill {
  return {
    byPlayerId: reader.say("byPlayerId", reader.varuint()),
    playerId: reader.say("playerId", reader.varuint()),
  };
}

function readDeath(reader: SnapshotReader): Death {
  const death = {
    byPlayerId: reader.say("byPlayerId", reader.varuint()),
    aliveTicks: reader.say("aliveTicks", reader.varuint()),
    highestScore: reader.say("score", reader.varuint() / FINE),
    ballsEaten: reader.say("ballsEaten", reader.varuint()),
    cellsEaten: reader.say("cellsEaten", reader.varuint()),
  };
  reader.note("death");
  return death;
}

export function writeWatch(writer: ByteWriter, { playerId, x, y, totalRadius }: WatchView): void {
  writer.varuint(playerId);
  writer.u16(toGrid(x, COARSE, MAX_COARSE));
  writer.u16(toGrid(y, COARSE, MAX_COARSE));
  writer.varuint(toGrid(totalRadius, COARSE, MAX_U32));
}

/** Raises WireError. */
export function readWatch(reader: SnapshotReader): WatchView {
  const view = {
    playerId: reader.say("playerId", reader.varuint()),
    x: reader.say("x", reader.u16() / COARSE),
    y: reader.say("y", reader.u16() / COARSE),
    totalRadius: reader.say("totalRadius", reader.varuint() / COARSE),
  };
  reader.note("watch");
  return view;
}
