// The pauses between two lives as bytes, of people here and of people who left. Writer and reader stand side by side.
import type { ByteReader, ByteWriter } from "../../net/bytes.ts";
import type { Death } from "../../net/sections/death.ts";
import { FAR, readFloat } from "../../save/numbers.ts";
import type { Owed, Pauses, Person } from "../pauses.ts";

/** Longest key of a peer, and of a peer with a name, UTF-8 bytes. */
export const MAX_PEER_BYTES = 1000;
const MAX_TEXT_BYTES = 2 * MAX_PEER_BYTES;
const PERSON_BYTES = 5;
const OWED_BYTES = 3;

export function writePauses(writer: ByteWriter, { present, owed }: Pauses): void {
  writer.varuint(present.size);
  for (const [playerId, person] of present) {
    writer.varuint(playerId);
    writer.text(person.peer, MAX_PEER_BYTES);
    writer.text(person.name, MAX_TEXT_BYTES);
    writeOwed(writer, person);
  }
  writer.varuint(owed.size);
  for (const [key, one] of owed) {
    writer.text(key, MAX_TEXT_BYTES);
    writeOwed(writer, one);
  }
}

/** @param out the pauses of a room without anybody; filled @throws WireError for bytes that are no pauses */
export function readPauses(reader: ByteReader, out: Pauses): void {
  const people = reader.count(PERSON_BYTES);
  for (let i = 0; i < people; i++) {
    const playerId = reader.varuint();
    const person: Person = {
      peer: reader.text(MAX_PEER_BYTES),
      name: reader.text(MAX_TEXT_BYTES),
      ...readOwed(reader),
    };
    out.present.set(playerId, person);
  }
  const owed = reader.count(OWED_BYTES);
  for (let i = 0; i < owed; i++) {
    const key = reader.text(MAX_TEXT_BYTES);
    out.owed.set(key, readOwed(reader));
  }
}

function writeOwed(writer: ByteWriter, { pause, protectionRest }: Owed): void {
  writer.varuint(protectionRest);
  writer.flag(pause !== null);
  if (!pause) return;
  writer.flag(pause.death !== null);
  if (pause.death) writeDeath(writer, pause.death);
  writer.u32(pause.dueTick);
}

function readOwed(reader: ByteReader): Owed {
  const protectionRest = reader.varuint();
  if (!reader.flag()) return { pause: null, protectionRest };
  const death = reader.flag() ? readDeath(reader) : null;
  return { pause: { death, dueTick: reader.u32() }, protectionRest };
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
