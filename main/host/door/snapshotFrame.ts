// A snapshot as one WebSocket message (RFC 6455, 5.2; P7), to be written to the TCP socket at once. Knows no socket,
// and not what the payload means.
import { SNAPSHOT_CODE } from "../../../shared/net/frameParser.ts";

/** A whole message of binary data: final, no extension, opcode 2. */
const FINAL_BINARY = 0x82;
/** A length up to this is in the second byte; 126 there says that 16 bits follow, 127 that 64 do. */
const MAX_SHORT = 125;
const LENGTH_16 = 126;
const LENGTH_64 = 127;

/** @param payload copied, so its memory may be used again at once */
export function frameSnapshot(payload: Uint8Array): Buffer {
  const size = payload.length + 1;
  const headSize = size <= MAX_SHORT ? 2 : size <= 0xffff ? 4 : 10;
  // From Node's pool: a snapshot is small, and an allocation would cost more than the copy.
  const frame = Buffer.allocUnsafe(headSize + size);
  frame[0] = FINAL_BINARY;
  if (headSize === 2) frame[1] = size;
  else if (headSize === 4) {
    frame[1] = LENGTH_16;
    frame.writeUInt16BE(size, 2);
  } else {
    frame[1] = LENGTH_64;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(size, 6);
  }
  frame[headSize] = SNAPSHOT_CODE;
  frame.set(payload, headSize + 1);
  return frame;
}
