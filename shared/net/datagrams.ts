// Datagrams by which apps find games on one network: a question, a host's answer, and a host's word that it is there.
// PROTOCOL.md, P53-P57. Knows no sockets, no addresses and no clock; whoever reads must not believe what it is told.
import { ByteReader, ByteWriter, WireError } from "./bytes.ts";
import { encodeUtf8 } from "./utf8.ts";

/** UDP port on which hosts hear questions and apps hear announcements. One below the game's usual TCP port: a host
 *  that finds its port taken tries higher ones, so that none of ours is ever on this one. */
export const DISCOVERY_PORT = 8998;

/** "KULK". */
const MAGIC = [0x4b, 0x55, 0x4c, 0x4b] as const;
/** Version of these datagrams alone. A change of the game's protocol does not change it, so that apps that cannot
 *  play together still find each other. */
const WIRE_VERSION = 1;
const KIND = { question: 1, answer: 2, announcement: 3 } as const;

const NONCE_BYTES = 8;
/** Each question has this size, and no answer is larger: a forged question makes a host send no more than was sent
 *  to it. The longest answer fits in. */
export const QUESTION_BYTES = 192;
export const ANNOUNCEMENT_BYTES = 8;

/** Longest text of each kind, UTF-8 bytes; a longer one is cut. A game's name of 40 letters of three bytes fits. */
export const MAX_FIELD_BYTES = { version: 20, ruleset: 16, name: 120 } as const;

const LOCKED = 1;
const MAX_U16 = 0xffff;

/** Eight bytes nobody can guess, as 16 hexadecimal digits. */
export type Nonce = string;

export type Answer = {
  nonce: Nonce;
  /** A random number for each start of a host, by which a host found at two of its addresses is known as one. */
  hostId: number;
  /** As PROTOCOL_VERSION. */
  protocol: number;
  /** TCP, 1-65535. */
  port: number;
  /** More than 65535 travel as 65535. */
  players: number;
  maxPlayers: number;
  isLocked: boolean;
  version: string;
  ruleset: string;
  name: string;
};

export type Datagram =
  | { kind: "question"; nonce: Nonce }
  | { kind: "answer"; answer: Answer }
  /** port: TCP, 1-65535. */
  | { kind: "announcement"; port: number };

/** As many code points of `text` as have room in `maxBytes` of UTF-8. */
export function cutToBytes(text: string, maxBytes: number): string {
  let kept = "";
  let size = 0;
  for (const char of text) {
    size += encodeUtf8(char).length;
    if (size > maxBytes) break;
    kept += char;
  }
  return kept;
}

function begin(kind: number): ByteWriter {
  const writer = new ByteWriter(QUESTION_BYTES);
  for (const byte of MAGIC) writer.u8(byte);
  writer.u8(WIRE_VERSION);
  writer.u8(kind);
  return writer;
}

function writeNonce(writer: ByteWriter, nonce: Nonce): void {
  for (let at = 0; at < NONCE_BYTES; at++) writer.u8(Number.parseInt(nonce.slice(2 * at, 2 * at + 2), 16));
}

/** P54. @returns QUESTION_BYTES */
export function encodeQuestion(nonce: Nonce): Uint8Array {
  const writer = begin(KIND.question);
  writeNonce(writer, nonce);
  while (writer.length < QUESTION_BYTES) writer.u8(0);
  return writer.copy();
}

/** P55. @returns at most QUESTION_BYTES: texts are cut, counts are capped */
export function encodeAnswer(answer: Answer): Uint8Array {
  const writer = begin(KIND.answer);
  writeNonce(writer, answer.nonce);
  writer.u32(answer.hostId);
  writer.u16(answer.protocol);
  writer.u16(answer.port);
  writer.u16(Math.min(MAX_U16, answer.players));
  writer.u16(Math.min(MAX_U16, answer.maxPlayers));
  writer.u8(answer.isLocked ? LOCKED : 0);
  for (const field of ["version", "ruleset", "name"] as const) {
    writer.text(cutToBytes(answer[field], MAX_FIELD_BYTES[field]), MAX_FIELD_BYTES[field]);
  }
  return writer.copy();
}

/** P56. @param port TCP @returns ANNOUNCEMENT_BYTES */
export function encodeAnnouncement(port: number): Uint8Array {
  const writer = begin(KIND.announcement);
  writer.u16(port);
  return writer.copy();
}

function readNonce(reader: ByteReader): Nonce {
  let nonce = "";
  for (let at = 0; at < NONCE_BYTES; at++) nonce += reader.u8().toString(16).padStart(2, "0");
  return nonce;
}

function readPort(reader: ByteReader): number {
  const port = reader.u16();
  if (port === 0) throw new WireError("range", "no port");
  return port;
}

function readQuestion(reader: ByteReader): Datagram {
  const nonce = readNonce(reader);
  while (reader.left > 0) if (reader.u8() !== 0) throw new WireError("shape", "padding is not empty");
  return { kind: "question", nonce };
}

function readAnswer(reader: ByteReader): Datagram {
  const nonce = readNonce(reader);
  const [hostId, protocol, port] = [reader.u32(), reader.u16(), readPort(reader)];
  const [players, maxPlayers, flags] = [reader.u16(), reader.u16(), reader.u8()];
  if ((flags & ~LOCKED) !== 0) throw new WireError("range", "unknown flags");
  const version = reader.text(MAX_FIELD_BYTES.version);
  const ruleset = reader.text(MAX_FIELD_BYTES.ruleset);
  const name = reader.text(MAX_FIELD_BYTES.name);
  const isLocked = flags === LOCKED;
  return {
    kind: "answer",
    answer: { nonce, hostId, protocol, port, players, maxPlayers, isLocked, version, ruleset, name },
  };
}

function read(bytes: Uint8Array): Datagram | null {
  const reader = new ByteReader(bytes);
  for (const byte of MAGIC) if (reader.u8() !== byte) return null;
  if (reader.u8() !== WIRE_VERSION) return null;
  const kind = reader.u8();
  // Size first: a host must not answer a smaller question with more bytes than it has.
  if (kind === KIND.question) return bytes.length === QUESTION_BYTES ? readQuestion(reader) : null;
  const datagram = kind === KIND.answer ? readAnswer(reader) : null;
  if (datagram === null && kind !== KIND.announcement) return null;
  const whole = datagram ?? { kind: "announcement" as const, port: readPort(reader) };
  reader.end();
  return whole;
}

/** P57. @returns null for bytes that are not exactly one of the three */
export function readDatagram(bytes: Uint8Array): Datagram | null {
  if (bytes.length > QUESTION_BYTES) return null;
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }
}
