// A player's input as bytes of a save. Writer and reader stand side by side.
import type { ByteReader, ByteWriter } from "../net/bytes.ts";
import { isPossibleInput, type PlayerInput } from "../sim/playerInput.ts";
import { demand } from "./numbers.ts";

export function writeInput(writer: ByteWriter, { moveX, moveY, buttons }: PlayerInput): void {
  writer.varint(moveX);
  writer.varint(moveY);
  writer.u8(buttons);
}

/** @throws WireError for an input that nobody can make */
export function readInput(reader: ByteReader): PlayerInput {
  const input = { moveX: reader.varint(), moveY: reader.varint(), buttons: reader.u8() };
  demand(isPossibleInput(input), "an input nobody can give");
  return input;
}
