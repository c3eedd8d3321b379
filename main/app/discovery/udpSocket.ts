// One UDP socket that outlives errors and floods. What the system refuses is logged and tried again later. If more
// datagrams come than honest peers send, the socket is closed for a while. Does not know what is in them.

import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { LOOPBACK_IPV4 } from "../../../shared/net/loopback.ts";

export type UdpPeer = { address: string; port: number };

export type UdpSocket = {
  /** Sends a datagram. Does nothing while the socket is not open, and fails silently: questions are repeated anyway. */
  send(bytes: Uint8Array, to: UdpPeer): void;
  /** The port it is bound to; null while it is not. */
  port(): number | null;
  close(): void;
};

export type CreateSocket = (options: { type: "udp4"; reuseAddr: boolean }) => Socket;

export type UdpSocketDeps = {
  /** Monotonic milliseconds. */
  now(): number;
  /** @returns calls it off */
  later(run: () => void, delayMs: number): () => void;
  log(text: string): void;
  createSocket?: CreateSocket;
};

export type UdpSocketOptions = {
  /** Addresses to bind; the first that the system grants is taken. */
  addresses: readonly string[];
  /** 0: a port of its own that the system picks. Any other port is shared with others. */
  port: number;
  onDatagram(bytes: Uint8Array, from: UdpPeer): void;
  /** Called each time the socket is bound. */
  onOpen?(port: number): void;
};

/** Most datagrams read in a second, which takes a few milliseconds. Fifty hosts and fifty apps that look send under
 *  150. */
export const MAX_DATAGRAMS_PER_S = 500;
const SECOND_MS = 1000;
/** Time until the next try after an error of the system, such as a missing network or a port that is taken. */
const RETRY_MS = 30_000;
/** Most lines that one socket logs. */
const MAX_LINES = 8;

class ReopeningSocket implements UdpSocket {
  readonly #options: UdpSocketOptions;
  readonly #deps: UdpSocketDeps;
  #socket: Socket | null = null;
  #isOpen = false;
  #isClosed = false;
  #callOff: () => void = () => undefined;
  #windowStartMs = 0;
  #inWindow = 0;
  /** Texts that were logged: each is logged once. */
  readonly #told = new Set<string>();

  constructor(options: UdpSocketOptions, deps: UdpSocketDeps) {
    this.#options = options;
    this.#deps = deps;
    this.#open(0);
  }

  send(bytes: Uint8Array, { address, port }: UdpPeer): void {
    if (!this.#isOpen) return;
    this.#socket?.send(bytes, port, address, (error) => {
      // A firewall, or a network that is gone.
      if (error !== null) this.#tell(`sending to ${address}:${port} failed: ${error.message}`);
    });
  }

  port(): number | null {
    return this.#isOpen ? (this.#socket?.address().port ?? null) : null;
  }

  close(): void {
    this.#isClosed = true;
    this.#callOff();
    this.#end();
  }

  /** @param choice index of the address to bind */
  #open(choice: number): void {
    const { addresses, port } = this.#options;
    // Linux shares a port among sockets that all say SO_REUSEADDR; macOS wants SO_REUSEPORT, which libuv sets there for the
    // same option; Windows takes SO_REUSEADDR. Everywhere a broadcast then reaches each of them, a unicast only one.
    // (`reusePort` would spread datagrams among them instead.) A port of one's own must not be shared.
    const create = this.#deps.createSocket ?? createSocket;
    const socket = create({ type: "udp4", reuseAddr: port !== 0 });
    this.#socket = socket;
    socket.on("error", (error) => this.#onError(socket, error, choice));
    socket.on("message", (bytes, from) => this.#onMessage(socket, bytes, from));
    socket.bind({ address: addresses[choice] ?? LOOPBACK_IPV4, port }, () => this.#onBound(socket));
    socket.unref();
  }

  #onBound(socket: Socket): void {
    if (socket !== this.#socket) return;
    this.#isOpen = true;
    try {
      socket.setBroadcast(true);
    } catch (error) {
      this.#tell(`broadcasts are refused: ${error}`);
    }
    this.#options.onOpen?.(socket.address().port);
  }

  #onError(socket: Socket, error: Error, choice: number): void {
    if (socket !== this.#socket) return;
    const wasOpen = this.#isOpen;
    this.#end();
    if (!wasOpen && choice + 1 < this.#options.addresses.length) {
      this.#open(choice + 1);
      return;
    }
    this.#tell(`port ${this.#options.port} cannot be used: ${error.message}`);
    this.#reopenIn(RETRY_MS);
  }

  #onMessage(socket: Socket, bytes: Uint8Array, { address, port }: RemoteInfo): void {
    if (socket !== this.#socket) return;
    const nowMs = this.#deps.now();
    if (nowMs - this.#windowStartMs >= SECOND_MS) {
      this.#windowStartMs = nowMs;
      this.#inWindow = 0;
    }
    this.#inWindow += 1;
    // Node cannot stop reading a UDP socket: only a closed one costs nothing.
    if (this.#inWindow > MAX_DATAGRAMS_PER_S) {
      this.#tell(`more than ${MAX_DATAGRAMS_PER_S} datagrams a second: the rest is not read`);
      this.#end();
      this.#reopenIn(SECOND_MS);
      return;
    }
    this.#options.onDatagram(bytes, { address, port });
  }

  #reopenIn(delayMs: number): void {
    if (this.#isClosed) return;
    this.#callOff = this.#deps.later(() => this.#open(0), delayMs);
  }

  #end(): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#isOpen = false;
    // A socket that was never bound may report its error once more.
    socket?.on("error", () => undefined);
    socket?.close();
  }

  #tell(text: string): void {
    if (this.#told.has(text) || this.#told.size >= MAX_LINES) return;
    this.#told.add(text);
    this.#deps.log(`games on this network: ${text}`);
  }
}

/** Opens a socket, as soon as the system grants it. */
export function openUdpSocket(options: UdpSocketOptions, deps: UdpSocketDeps): UdpSocket {
  return new ReopeningSocket(options, deps);
}
