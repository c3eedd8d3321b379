// What happens to players, to bytes and back: who ate whom, how the own life ended, and where a guest looks that does not
// play. PROTOCOL.md P38, P39. Knows no bodies.
import { type ByteReader, type ByteWriter, MAX_U32, WireError } from "../bytes.ts";
import { COARSE, FINE, MAX_COARSE, MAX_KILLS, toGrid } from "../snapshot/format.ts";
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
export function readKills(reader: ByteReader, out: Snapshot): void {
  const count = reader.count(MIN_KILL_BYTES);
  if (count > MAX_KILLS) throw new WireError("range", "too many kills");
  const kills: Kill[] = [];
  for (let i = 0; i < count; i++) kills.push({ byPlayerId: reader.varuint(), playerId: reader.varuint() });
  if (count > 0) out.kills = kills;
  const deaths = reader.u8();
  if (deaths > 1) throw new WireError("range", "one death at most");
  if (deaths === 1) out.death = readDeath(reader);
}

function readDeath(reader: ByteReader): Death {
  return {
    byPlayerId: reader.varuint(),
    aliveTicks: reader.varuint(),
    highestScore: reader.varuint() / FINE,
    ballsEaten: reader.varuint(),
    cellsEaten: reader.varuint(),
  };
}

export function writeWatch(writer: ByteWriter, { playerId, x, y, totalRadius }: WatchView): void {
  writer.varuint(playerId);
  writer.u16(toGrid(x, COARSE, MAX_COARSE));
  writer.u16(toGrid(y, COARSE, MAX_COARSE));
  writer.varuint(toGrid(totalRadius, COARSE, MAX_U32));
}

/** Raises WireError. */
export function readWatch(reader: ByteReader): WatchView {
  return {
    playerId: reader.varuint(),
    x: reader.u16() / COARSE,
    y: reader.u16() / COARSE,
    totalRadius: reader.varuint() / COARSE,
  };
}
