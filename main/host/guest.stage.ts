// Test support: a hand-made guest over TCP, which can break every rule of the protocol, stop reading, or hang up at any
// point. Speaks WebSocket, engine.io and the protocol's frames; knows nothing of the host's code.

import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { STRANGER } from "../../shared/net/events/join.stage.ts";
import type { JoinReply, JoinRequest } from "../../shared/net/events/join.ts";
import { Decoder, Encoder, MALFORMED_EVENT, type Packet } from "../../shared/net/frameParser.ts";
import { PROTOCOL_VERSION, SOCKET_PATH } from "../../shared/net/protocol.ts";
import type { RosterEntry } from "../../shared/net/sections/roster.ts";
import { createSnapshotDecoder } from "../../shared/net/snapshot/decoder.ts";
import type { Snapshot } from "../../shared/net/snapshot/snapshot.ts";

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;

export const JOIN: JoinRequest = {
  protocol: PROTOCOL_VERSION,
  version: "0.0.0",
  profile: { ...PLAIN_PROFILE, name: "Ola", color: 3 },
  watch: false,
  claim: null,
  ...STRANGER,
};

/** A client's frame, masked as the standard asks; at most 64 kB. */
export function wsFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? [128 | length] : [128 | 126, length >> 8, length & 255];
  const mask = randomBytes(4);
  const masked = Buffer.from(payload.map((byte, i) => byte ^ mask[i % 4]!));
  return Buffer.concat([Buffer.from([128 | opcode, ...head]), mask, masked]);
}

export class TestGuest {
  readonly tcp: Socket;
  /** The status line of the handshake's answer. */
  statusLine = "";
  /** The host's messages, in order: names of events, "reply", "connected". */
  readonly heard: string[] = [];
  readonly ticks: number[] = [];
  /** The kind of each snapshot: 1 full, 2 delta. */
  readonly kinds: number[] = [];
  snapshot: Snapshot | null = null;
  /** The latest roster. */
  roster: readonly RosterEntry[] = [];
  closeReason: string | null = null;
  /** The arguments of `stillThere`, in order. */
  readonly asks: (number | null)[] = [];
  /** The WebSocket's close code, 1005 without one; null until the host closes. */
  closeCode: number | null = null;
  /** The WebSocket's own pings and pongs. */
  controlFrames = 0;
  isGone = false;
  /** How many CONNECTs it sends in one write, in answer to the host's opening. */
  connects = 1;
  /** Ends its side when the host closes, as a client does. */
  hangsUp = true;
  readonly #encoder = new Encoder();
  readonly #decoder = new Decoder();
  readonly #snapshots = createSnapshotDecoder();
  readonly #replies = new Map<number, (reply: unknown) => void>();
  readonly #waiting = new Set<() => void>();
  #pending: Buffer = Buffer.alloc(0);
  #nextId = 0;

  /** @param door where it comes in: a port of loopback, or a pipe by its path @param from its own address */
  constructor(door: number | string, headers: Record<string, string> = {}, from = "127.0.0.1") {
    this.tcp = connect(
      typeof door === "number" ? { port: door, host: "127.0.0.1", localAddress: from } : { path: door },
    );
    this.#decoder.on("decoded", (packet) => this.#onPacket(packet));
    const lines = {
      Host: typeof door === "number" ? `127.0.0.1:${door}` : "localhost",
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
      ...headers,
    };
    const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
    this.tcp.write(`GET ${SOCKET_PATH}?EIO=4&transport=websocket HTTP/1.1\r\n${head.join("")}\r\n`);
    this.tcp.on("data", (bytes) => this.#onBytes(bytes));
    // Tests wait for resets by the host; "close" follows.
    this.tcp.on("error", () => this.#wake());
    this.tcp.on("close", () => {
      this.isGone = true;
      this.#wake();
    });
  }

  /** Resolves when the condition holds, which is checked after each message of the host. Rejects once the connection
   *  has ended. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const isMet = condition();
        if (!isMet && !this.isGone) return;
        this.#waiting.delete(look);
        if (isMet) resolve();
        else reject(new Error(`gone; heard ${this.heard.slice(-5)}; ${this.closeReason}`));
      };
      this.#waiting.add(look);
      look();
    });
  }

  gone(): Promise<void> {
    return this.until(() => this.isGone);
  }

  connected(): Promise<void> {
    return this.until(() => this.heard.includes("connected"));
  }

  sendText(text: string): void {
    this.tcp.write(wsFrame(TEXT, Buffer.from(text)));
  }

  sendBinary(bytes: Uint8Array): void {
    this.tcp.write(wsFrame(BINARY, bytes));
  }

  sendPacket(packet: Packet): void {
    for (const frame of this.#encoder.encode(packet)) {
      if (typeof frame === "string") this.sendText(`4${frame}`);
      else this.sendBinary(frame);
    }
  }

  emit(event: string, ...args: unknown[]): void {
    this.sendPacket({ type: 2, nsp: "/", data: [event, ...args] });
  }

  /** Emits with a reply wanted. */
  ask(event: string, ...args: unknown[]): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#replies.set(id, resolve);
      this.sendPacket({ type: 2, nsp: "/", data: [event, ...args], id });
    });
  }

  /** @param name the guest's, where it matters */
  async join(name = JOIN.profile.name, change: Partial<JoinRequest> = {}): Promise<JoinReply> {
    await this.connected();
    const profile = { ...JOIN.profile, name };
    return (await this.ask("join", { ...JOIN, profile, ...change })) as JoinReply;
  }

  /** Says that it leaves: its seat is not kept. */
  leave(): void {
    this.sendPacket({ type: 1, nsp: "/" });
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }

  #onBytes(bytes: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, bytes]);
    if (this.statusLine === "") {
      const end = this.#pending.indexOf("\r\n\r\n");
      if (end < 0) return;
      this.statusLine = this.#pending.toString("latin1", 0, this.#pending.indexOf("\r\n"));
      this.#pending = this.#pending.subarray(end + 4);
    }
    if (this.statusLine.includes(" 101 ")) while (this.#readFrame());
    this.#wake();
  }

  #readFrame(): boolean {
    const bytes = this.#pending;
    if (bytes.length < 2) return false;
    const short = bytes[1]! & 127;
    const headSize = short < 126 ? 2 : 4;
    if (bytes.length < headSize) return false;
    const size = short < 126 ? short : bytes.readUInt16BE(2);
    if (bytes.length < headSize + size) return false;
    this.#pending = bytes.subarray(headSize + size);
    this.#onFrame(bytes[0]! & 15, bytes.subarray(headSize, headSize + size));
    return true;
  }

  #onFrame(opcode: number, payload: Buffer): void {
    if (opcode === CLOSE) {
      this.closeCode = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
      if (this.hangsUp) this.tcp.end(wsFrame(CLOSE, payload));
    } else if (opcode > CLOSE) this.controlFrames++;
    else if (opcode === BINARY) this.#decoder.add(payload);
    else if (payload[0] === 0x34) this.#decoder.add(payload.toString("utf8", 1));
    else if (payload[0] === 0x30) this.#connect();
    else if (payload[0] === 0x32) this.sendText("3");
  }

  #connect(): void {
    const frame = wsFrame(TEXT, Buffer.from(`4${this.#encoder.encode({ type: 0, nsp: "/" })[0]}`));
    this.tcp.write(Buffer.concat(Array<Buffer>(this.connects).fill(frame)));
  }

  #onPacket(packet: Packet): void {
    if (packet.type === 0) this.heard.push("connected");
    if (packet.type === 3) {
      this.heard.push("reply");
      this.#replies.get(packet.id ?? -1)?.((packet.data as unknown[])[0]);
    }
    if (packet.type === 2) this.#onEvent(packet.data as unknown[]);
  }

  #onEvent([event, payload]: unknown[]): void {
    if (event === MALFORMED_EVENT) throw new Error("the host sent what nobody can read");
    this.heard.push(String(event));
    if (event === "close") this.closeReason = (payload as { reason: string }).reason;
    if (event === "stillThere") this.asks.push((payload as { inS: number | null }).inS);
    if (event !== "snapshot") return;
    this.snapshot = this.#snapshots.decode(payload as Uint8Array);
    this.roster = this.snapshot.roster ?? this.roster;
    this.ticks.push(this.snapshot.tick);
    this.kinds.push((payload as Uint8Array)[0]! >> 6);
  }
}

/** Connects and joins; the first snapshot is there. @param door as for TestGuest */
export async function joinGuest(
  door: number | string,
  name = "Ola",
): Promise<TestGuest & { playerId: number }> {
  const guest = new TestGuest(door);
  const reply = await guest.join(name);
  if (!reply.ok) throw new Error(`refused: ${reply.reason}`);
  await guest.until(() => guest.snapshot !== null);
  return Object.assign(guest, { playerId: reply.playerId });
}

/** Ticks of snapshots that were not exactly one after the previous one. */
export function missedTicks(guest: TestGuest): string[] {
  const gaps: string[] = [];
  guest.ticks.forEach((tick, i) => {
    if (i > 0 && tick !== guest.ticks[i - 1]! + 1) gaps.push(`${guest.ticks[i - 1]} -> ${tick}`);
  });
  return gaps;
}

/** Waits until the guest has heard so many snapshots more. */
export function moreTicks(guest: TestGuest, count: number): Promise<void> {
  const from = guest.ticks.length;
  return guest.until(() => guest.ticks.length >= from + count);
}
