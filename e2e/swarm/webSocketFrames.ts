// WebSocket frames as bytes, a guest's side: reads a host's out of a stream, writes masked ones. RFC 6455, section 5.
// Knows no sockets and no message's meaning.

export const TEXT = 1;
export const BINARY = 2;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;
const OPCODES: ReadonlySet<number> = new Set([TEXT, BINARY, CLOSE, PING, PONG]);

/** Above any honest host's: a full snapshot of the fullest arena is a tenth of it. */
export const MAX_FRAME_BYTES = 1 << 20;
const MAX_CONTROL_BYTES = 125;
/** Longest head of a frame that is not masked. */
const LONGEST_HEAD = 10;
const FINAL = 0x80;
const MASKED = 0x80;

/** The stream is no WebSocket's, or not one of a host that keeps to bounds. */
export class FrameError extends Error {}

/** Length of a head by its second byte. */
function headBytes(second: number): number {
  return second === 127 ? LONGEST_HEAD : second === 126 ? 4 : 2;
}

/** @param at where a whole head begins @returns bytes of the payload behind it */
function payloadBytes(bytes: Uint8Array, at: number): number {
  const second = bytes[at + 1]!;
  if (second < 126) return second;
  if (second === 126) return bytes[at + 2]! * 256 + bytes[at + 3]!;
  let length = 0;
  // Eight bytes pass what a number holds exactly, and MAX_FRAME_BYTES long before.
  for (let i = 2; i < LONGEST_HEAD; i++) length = length * 256 + bytes[at + i]!;
  return length;
}

function checkFirst(first: number): void {
  // A message in several frames has no place here: socket.io sends each whole.
  if ((first & ~0x0f) !== FINAL) throw new FrameError("a frame that is not final, or has reserved bits");
  if (!OPCODES.has(first & 0x0f)) throw new FrameError("a frame of an unknown kind");
}

function checkLength(first: number, length: number): void {
  const isControl = (first & 0x08) !== 0;
  if (length > (isControl ? MAX_CONTROL_BYTES : MAX_FRAME_BYTES)) throw new FrameError("a frame too long");
}

/**
 * @param onFrame opcode and payload of each whole frame. The payload is part of the chunk: it holds during the call.
 * @returns takes the next bytes of the stream, cut anywhere; raises FrameError. A chunk may be reused afterwards.
 */
export function createFrameReader(
  onFrame: (opcode: number, payload: Uint8Array) => void,
): (chunk: Uint8Array) => void {
  let kept: Uint8Array | null = null;

  /** @returns where the frame at `at` ends, or -1 if it is not whole yet */
  function readFrame(bytes: Uint8Array, at: number): number {
    if (at + 2 > bytes.length) return -1;
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    checkFirst(first);
    if (second >= MASKED) throw new FrameError("a masked frame of a host");
    const begin = at + headBytes(second);
    if (begin > bytes.length) return -1;
    const length = payloadBytes(bytes, at);
    checkLength(first, length);
    if (begin + length > bytes.length) return -1;
    onFrame(first & 0x0f, bytes.subarray(begin, begin + length));
    return begin + length;
  }

  return (chunk) => {
    const bytes = kept === null ? chunk : Buffer.concat([kept, chunk]);
    let at = 0;
    for (let end = readFrame(bytes, at); end >= 0; end = readFrame(bytes, at)) at = end;
    kept = at === bytes.length ? null : Uint8Array.prototype.slice.call(bytes, at);
  };
}

/**
 * One frame to send, whole. A guest's frames must be masked; the key here is 0, which leaves the payload as it is.
 * That is legal and costs nothing; unpredictable keys protect proxies from pages, and here are neither.
 */
export function maskedFrame(opcode: number, payload: Uint8Array): Buffer {
  if (payload.length > 0xffff) throw new RangeError("a guest's frame is short");
  const isShort = payload.length < 126;
  const head = isShort ? [payload.length] : [126, payload.length >> 8, payload.length & 0xff];
  head[0]! |= MASKED;
  return Buffer.concat([Uint8Array.of(FINAL | opcode, ...head, 0, 0, 0, 0), payload]);
}
