// A wire without libraries, light enough for a thousand in one process: one TCP socket, WebSocket, engine.io and
// socket.io spoken by hand, as far as a guest needs them. P2, P7, P8.
import { connect, type Socket as TcpSocket } from "node:net";
import type { Profile } from "../../shared/model.ts";
import { readHostEvent } from "../../shared/net/events/hostEvents.ts";
import { readJoinReply } from "../../shared/net/events/join.ts";
import {
  ACK,
  CONNECT,
  Decoder,
  Encoder,
  EVENT,
  INPUT_CODE,
  MALFORMED_EVENT,
  type Packet,
  SNAPSHOT_CODE,
} from "../../shared/net/frameParser.ts";
import { encodeInput, INPUT_BYTES, type StampedInput } from "../../shared/net/inputCodec.ts";
import { SOCKET_PATH } from "../../shared/net/protocol.ts";
import { BINARY, CLOSE, createFrameReader, maskedFrame, PING, PONG, TEXT } from "./webSocketFrames.ts";
import { createUpgrade } from "./webSocketUpgrade.ts";
import type { Wire, WireOptions } from "./wire.ts";

/** First letter of a text frame: engine.io's packets, revision 4. Binary frames have none. */
const ENGINE_OPEN = "0";
const ENGINE_PING = "2";
const ENGINE_PONG = "3";
const ENGINE_MESSAGE = "4";
const ENGINE_NOOP = "6";

/** All sockets read into it: each hands its bytes on before the next one reads. */
const readBuffer = Buffer.allocUnsafeSlow(1 << 16);

class RawSocket implements Wire {
  readonly #options: WireOptions;
  readonly #tcp: TcpSocket;
  readonly #encoder = new Encoder();
  readonly #decoder = new Decoder();
  readonly #inputFrame = maskedFrame(BINARY, Uint8Array.of(INPUT_CODE, ...new Uint8Array(INPUT_BYTES)));
  readonly #readFrames = createFrameReader((opcode, payload) => this.#onFrame(opcode, payload));
  #upgrade: ReturnType<typeof createUpgrade> | null;
  #isOver = false;

  constructor(options: WireOptions) {
    this.#options = options;
    this.#decoder.on("decoded", (packet) => this.#onPacket(packet));
    const url = new URL(options.url);
    this.#upgrade = createUpgrade(url, `${SOCKET_PATH}?EIO=4&transport=websocket`);
    this.#tcp = connect({
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: Number(url.port || 80),
      noDelay: true,
      onread: { buffer: readBuffer, callback: (count) => this.#onBytes(readBuffer.subarray(0, count)) },
    });
    this.#tcp.write(this.#upgrade.request);
    this.#tcp.on("error", (error) => this.#end(error.message));
    this.#tcp.on("close", () => this.#end("the connection is gone"));
  }

  sendInput(input: StampedInput): void {
    // A frame that still waits lies in this same buffer; and who cannot write would only add to a queue.
    if (this.#isOver || this.#tcp.writableLength > 0) return;
    this.#inputFrame.set(encodeInput(input), this.#inputFrame.length - INPUT_BYTES);
    this.#tcp.write(this.#inputFrame);
  }

  resync(): void {
    this.#sendPacket({ type: EVENT, nsp: "/", data: ["resync"] });
  }

  sayReady(): void {
    this.#sendPacket({ type: EVENT, nsp: "/", data: ["ready", { isReady: true }] });
  }

  changeProfile(profile: Profile): void {
    this.#sendPacket({ type: EVENT, nsp: "/", data: ["profile", profile] });
  }

  bytesRead(): number {
    return this.#tcp.bytesRead;
  }

  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#tcp.end(maskedFrame(CLOSE, Uint8Array.of(1000 >> 8, 1000 & 0xff)));
    // A host that does not hang up must not keep the swarm alive.
    this.#tcp.unref();
  }

  #end(why: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#tcp.destroy();
    this.#options.onFault(why);
  }

  #sendText(text: string): void {
    if (!this.#isOver) this.#tcp.write(maskedFrame(TEXT, Buffer.from(text)));
  }

  #sendPacket(packet: Packet): void {
    for (const frame of this.#encoder.encode(packet)) this.#sendText(ENGINE_MESSAGE + frame);
  }

  /** @returns true: read on */
  #onBytes(chunk: Uint8Array): boolean {
    try {
      const rest = this.#upgrade === null ? chunk : this.#upgrade.readAnswer(chunk);
      if (rest === null || this.#isOver) return true;
      this.#upgrade = null;
      this.#readFrames(rest);
    } catch (error) {
      this.#end(error instanceof Error ? error.message : String(error));
    }
    return true;
  }

  #onFrame(opcode: number, payload: Uint8Array): void {
    if (this.#isOver) return;
    if (opcode === BINARY && payload[0] === SNAPSHOT_CODE) this.#options.onSnapshot(payload.subarray(1));
    else if (opcode === TEXT) this.#onText(Buffer.from(payload).toString());
    else if (opcode === PING) this.#tcp.write(maskedFrame(PONG, payload));
    else if (opcode === CLOSE) this.#end(`disconnected: code ${(payload[0] ?? 0) * 256 + (payload[1] ?? 0)}`);
    else if (opcode !== PONG) throw new Error("a frame nobody can read");
  }

  #onText(text: string): void {
    const [kind, rest] = [text[0], text.slice(1)];
    if (kind === ENGINE_MESSAGE) this.#decoder.add(rest);
    else if (kind === ENGINE_PING) this.#sendText(ENGINE_PONG + rest);
    else if (kind === ENGINE_OPEN) this.#sendPacket({ type: CONNECT, nsp: "/" });
    else if (kind !== ENGINE_NOOP) throw new Error(`an engine.io packet "${kind}"`);
  }

  #onPacket({ type, data }: Packet): void {
    if (type === CONNECT)
      this.#sendPacket({ type: EVENT, nsp: "/", data: ["join", this.#options.request], id: 0 });
    else if (type === ACK && Array.isArray(data)) this.#onAnswer(data[0]);
    else if (type === EVENT && Array.isArray(data)) this.#onEvent(data);
    else throw new Error(`a socket.io packet ${type}: ${JSON.stringify(data)}`);
  }

  #onAnswer(value: unknown): void {
    const answer = readJoinReply(value);
    if (!answer.ok) {
      this.#options.onRefused?.(answer.reason);
      throw new Error(`the host refuses: ${answer.reason}`);
    }
    this.#options.onAccepted(answer);
  }

  #onEvent([event, value]: unknown[]): void {
    if (event === "close") throw new Error(`closed: ${readHostEvent("close", value).reason}`);
    if (event === MALFORMED_EVENT) throw new Error("a frame nobody can read");
    if (event === "claimed") this.#sendPacket({ type: EVENT, nsp: "/", data: ["alive"] });
  }
}

/** Connects and joins at once. The bytes it hands to onSnapshot are overwritten after the call. */
export function openRawSocket(options: WireOptions): Wire {
  return new RawSocket(options);
}
