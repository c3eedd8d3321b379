// The socket.io parser both ends use: a hot event is one binary frame, any other packet one frame of JSON text.
// Own code on purpose: it imports nothing of socket.io, and knows no message's meaning.

// Numbers of socket.io's protocol, revision 5.
export const CONNECT = 0;
const DISCONNECT = 1;
export const EVENT = 2;
export const ACK = 3;
const CONNECT_ERROR = 4;

export type Packet = { type: number; nsp: string; data?: unknown; id?: number };
type Listener = (packet: Packet) => void;

/** First byte of a binary frame, by event. P7. */
export const SNAPSHOT_CODE = 1;
export const INPUT_CODE = 2;
const CODE_BY_EVENT: ReadonlyMap<unknown, number> = new Map([
  ["snapshot", SNAPSHOT_CODE],
  ["input", INPUT_CODE],
]);
const EVENT_BY_CODE: ReadonlyMap<number, string> = new Map([
  [SNAPSHOT_CODE, "snapshot"],
  [INPUT_CODE, "input"],
]);

/** A frame that cannot be read becomes this event; the host ends that session (P9). */
export const MALFORMED_EVENT = "malformed";

/** Events with a meaning inside socket.io or its emitter: a peer must not be able to raise them. */
const RESERVED_EVENTS: ReadonlySet<string> = new Set([
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "error",
  "newListener",
  "removeListener",
]);

/** @returns one frame: bytes for a hot event, text for the rest */
function encodePacket(packet: Packet): Uint8Array | string {
  return (
    encodeHot(packet) ??
    JSON.stringify({ type: packet.type, nsp: packet.nsp, data: packet.data, id: packet.id })
  );
}

function encodeHot(packet: Packet): Uint8Array | null {
  if (packet.type !== EVENT || packet.id !== undefined || packet.nsp !== "/") return null;
  if (!Array.isArray(packet.data) || packet.data.length !== 2) return null;
  const code = CODE_BY_EVENT.get(packet.data[0]);
  const payload: unknown = packet.data[1];
  if (code === undefined || !(payload instanceof Uint8Array)) return null;
  const frame = new Uint8Array(payload.length + 1);
  frame[0] = code;
  frame.set(payload, 1);
  return frame;
}

/** The packet of a frame; null for anything that is none. Never throws, whatever a peer sends. */
function decodeFrame(frame: unknown): Packet | null {
  if (typeof frame === "string") return decodeText(frame);
  const bytes = toBytes(frame);
  const event = bytes === null ? undefined : EVENT_BY_CODE.get(bytes[0] ?? 0);
  return bytes === null || event === undefined
    ? null
    : { type: EVENT, nsp: "/", data: [event, bytes.subarray(1)] };
}

/** Whether a frame is a guest's input, the message a host gets most of. */
export function isInputFrame(frame: unknown): frame is Uint8Array {
  return frame instanceof Uint8Array && frame[0] === INPUT_CODE;
}

/** Node hands over a Buffer, a browser an ArrayBuffer: both become a plain view of the same memory. */
function toBytes(frame: unknown): Uint8Array | null {
  if (frame instanceof ArrayBuffer) return new Uint8Array(frame);
  if (!ArrayBuffer.isView(frame)) return null;
  return new Uint8Array(frame.buffer, frame.byteOffset, frame.byteLength);
}

function decodeText(text: string): Packet | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const { type, nsp, data, id } = value;
  if (typeof type !== "number" || nsp !== "/" || !isPayloadValid(type, data)) return null;
  if (id !== undefined && !(Number.isSafeInteger(id) && (id as number) >= 0)) return null;
  if (type === ACK && id === undefined) return null;
  // Only the keys of a packet: nothing else that a peer writes reaches socket.io.
  const packet: Packet = { type, nsp };
  if (data !== undefined) packet.data = data;
  if (typeof id === "number") packet.id = id;
  return packet;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPayloadValid(type: number, data: unknown): boolean {
  if (type === CONNECT) return data === undefined || isRecord(data);
  if (type === DISCONNECT) return data === undefined;
  if (type === EVENT)
    return Array.isArray(data) && typeof data[0] === "string" && !RESERVED_EVENTS.has(data[0]);
  if (type === ACK) return Array.isArray(data);
  return type === CONNECT_ERROR && isRecord(data) && typeof data.message === "string";
}

/** What socket.io asks of a parser's encoder. */
export class Encoder {
  /** @returns the frames to write: always exactly one */
  encode(packet: Packet): (Uint8Array | string)[] {
    return [encodePacket(packet)];
  }
}

/** What socket.io asks of a parser's decoder: an emitter of "decoded". */
export class Decoder {
  #listeners: Listener[] = [];

  /** Takes one frame. One that cannot be read becomes MALFORMED_EVENT and is never thrown; what a listener throws
   *  is. */
  add(frame: unknown): void {
    this.emit("decoded", decodeFrame(frame) ?? { type: EVENT, nsp: "/", data: [MALFORMED_EVENT] });
  }

  on(event: string, listener: Listener): this {
    if (event === "decoded") this.#listeners.push(listener);
    return this;
  }

  off(event?: string, listener?: Listener): this {
    if (event !== undefined && event !== "decoded") return this;
    this.#listeners = listener === undefined ? [] : this.#listeners.filter((known) => known !== listener);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  removeAllListeners(): this {
    return this.off();
  }

  emit(event: string, packet: Packet): boolean {
    if (event !== "decoded") return false;
    for (const listener of this.#listeners) listener(packet);
    return this.#listeners.length > 0;
  }

  destroy(): void {
    // Nothing to clean up between frames. Listeners stay, as socket.io expects.
  }
}
