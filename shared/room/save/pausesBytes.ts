// The pauses between two lives as bytes, of who is here and of who left, written and read side by side.
import type { ByteReader, ByteWriter } from "../../net/bytes.ts";
import type { Death } from "../../net/sections/death.ts";
import { readFloat } from "../../save/numbers.ts";
import type { Pause, Pauses, Person } from "../pauses.ts";

const MAX_TEXT_BYTES = 2000;
/** Scores are less. */
const FAR = 2 ** 40;
const PERSON_BYTES = 4;
const PAUSE_BYTES = 17;

export function writePauses(writer: ByteWriter, { present, owed }: Pauses): void {
  writer.varuint(present.size);
  for (const [playerId, { peer, name, pause }] of present) {
    writer.varuint(playerId);
    writer.text(peer, MAX_TEXT_BYTES);
    writer.text(name, MAX_TEXT_BYTES);
    writer.flag(pause !== null);
    if (pause) writePause(writer, pause);
  }
  writer.varuint(owed.size);
  for (const [key, pause] of owed) {
    writer.text(key, MAX_TEXT_BYTES);
    writePause(writer, pause);
  }
}

/** @param out of a room without anybody @throws WireError for what are no pauses */
export function readPauses(reader: ByteReader, out: Pauses): void {
  const people = reader.count(PERSON_BYTES);
  for (let i = 0; i < people; i++) {
    const playerId = reader.varuint();
    const person: Person = {
      peer: reader.text(MAX_TEXT_BYTES),
      name: reader.text(MAX_TEXT_BYTES),
      pause: reader.flag() ? readPause(reader) : null,
    };
    out.present.set(playerId, person);
  }
  const owed = reader.count(PAUSE_BYTES);
  for (let i = 0; i < owed; i++) {
    const key = reader.text(MAX_TEXT_BYTES);
    out.owed.set(key, readPause(reader));
  }
}

function writePause(writer: ByteWriter, { death, dueTick }: Pause): void {
  writeDeath(writer, death);
  writer.u32(dueTick);
}

function readPause(reader: ByteReader): Pause {
  return { death: readDeath(reader), dueTick: reader.u32() };
}

export function writeDeath(writer: ByteWriter, death: Death): void {
  writer.varuint(death.byPlayerId);
  writer.varuint(death.aliveTicks);
  writer.f64(death.highestScore);
  writer.varuint(death.ballsEaten);
  writer.varuint(death.cellsEaten);
}

export function readDeath(reader: ByteReader): Death {
  return {
    byPlayerId: reader.varuint(),
    aliveTicks: reader.varuint(),
    highestScore: readFloat(reader, FAR),
    ballsEaten: reader.varuint(),
    cellsEaten: reader.varuint(),
  };
}
