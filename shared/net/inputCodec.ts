// The bytes of one input: what a player wants, stamped with the tick it is meant for. Knows no session and no clock.
import { MAX_BUTTONS, MOVE_LIMIT, type PlayerInput } from "../sim/playerInput.ts";
import { ByteReader, ByteWriter, WireError } from "./bytes.ts";

/** tick: the host's step that is to use this input. Bodies of that tick's snapshot have moved with it. */
export type StampedInput = PlayerInput & { tick: number };

/** Size of an encoded input, bytes. P21. */
export const INPUT_BYTES = 9;

/** @returns u32 tick, i16 moveX, i16 moveY, u8 buttons. A number out of range is the caller's mistake (RangeError). */
export function encodeInput(input: StampedInput): Uint8Array {
  const writer = new ByteWriter(INPUT_BYTES);
  writer.u32(input.tick);
  writer.i16(input.moveX);
  writer.i16(input.moveY);
  writer.u8(input.buttons);
  return writer.copy();
}

/** Raises WireError for a wrong length, a displacement beyond MOVE_LIMIT and unknown buttons. */
export function decodeInput(bytes: Uint8Array): StampedInput {
  const reader = new ByteReader(bytes);
  const input = { tick: reader.u32(), moveX: reader.i16(), moveY: reader.i16(), buttons: reader.u8() };
  reader.end();
  if (Math.abs(input.moveX) > MOVE_LIMIT || Math.abs(input.moveY) > MOVE_LIMIT) {
    throw new WireError("range", "displacement out of range");
  }
  if ((input.buttons & ~MAX_BUTTONS) !== 0) throw new WireError("range", "unknown buttons");
  return input;
}
