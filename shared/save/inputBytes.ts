// What somebody wants as bytes of a save, written and read side by side.
import type { ByteReader, ByteWriter } from "../net/bytes.ts";
import { isPossibleInput, type PlayerInput } from "../sim/playerInput.ts";
import { demand } from "./numbers.ts";

export function writeInput(writer: ByteWriter, { moveX, moveY, buttons }: PlayerInput): void {
  writer.varint(moveX);
  writer.varint(moveY);
  writer.u8(buttons);
}

/** @throws WireError for what nobody can want */
export function readInput(reader: ByteReader): PlayerInput {
  const input = { moveX: reader.varint(), moveY: reader.varint(), buttons: reader.u8() };
  demand(isPossibleInput(input), "an input nobody can give");
  return input;
}
