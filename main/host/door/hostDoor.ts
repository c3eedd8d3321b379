// The door of a host: its HTTP server, the game server on it and every TCP socket that came in. Decides which
// connections may come in, and closes them. Knows no room and no session.
import type { IncomingMessage } from "node:http";
import type { AddressInfo, Socket as TcpSocket } from "node:net";
import type { HostStatus } from "../../../shared/net/messages.ts";
import type { Timers } from "../../timers.ts";
import { type ByteCredit, createByteCredit } from "./byteCredit.ts";
import { createGameServer, type GameServer } from "./gameServer.ts";
import type { GuestFiles } from "./guestFiles.ts";
import type { HostNames } from "./hostNames.ts";
import { createHttpServer } from "./httpServer.ts";
import { plainAddress } from "./link.ts";
import { type Bind, type Listen, listenAsAsked } from "./listen.ts";
import { PeerCredits } from "./peerCredits.ts";
import { gateSocket } from "./socketGate.ts";
import { Turns } from "./turns.ts";

export type HostDoorOptions = {
  files: GuestFiles;
  names: HostNames;
  /** As PeerKeys tells. */
  keyOf(address: string): string;
  /** Monotonic milliseconds. */
  now(): number;
  timers: Timers;
  /** A TCP connection came. */
  onSocket(socket: TcpSocket): void;
  readStatus(): HostStatus;
  /** Why a peer was refused or cut off, for the log. */
  onRefused(text: string): void;
};

/** How long a closing door waits for its guests to hang up. */
const CLOSE_GRACE_MS = 500;
/** A peer that was told to go and does not hang up is cut off after this. */
const LINGER_MS = 2000;
const SWEEP_EVERY_MS = 1000;

/** One TCP connection, from its first byte on. */
type Visit = {
  /** Key of the peer it counts for. */
  peer: string;
  credit: ByteCredit;
  /** When it is cut off, monotonic milliseconds; null while it is welcome. */
  endsAtMs: number | null;
};

export class HostDoor {
  readonly server: GameServer;
  readonly #options: HostDoorOptions;
  readonly #http;
  readonly #visits = new Map<TcpSocket, Visit>();
  readonly #peers = new PeerCredits();
  readonly #turns = new Turns();
  readonly #cutOff = new WeakSet<TcpSocket>();
  #nextSweepMs = 0;
  #isClosing = false;

  /** A door that does not listen yet. */
  constructor(options: HostDoorOptions) {
    const { files, names, readStatus, onRefused } = options;
    this.#options = options;
    this.#http = createHttpServer({
      files,
      isTrustedHost: (name) => names.isTrusted(name),
      readStatus,
    });
    this.#http.on("connection", (socket) => this.#welcome(socket));
    this.server = createGameServer(this.#http, (request) => this.#judge(request), onRefused);
  }

  /** Listens. @param onError called with errors after that @returns where it listens @throws the system's error */
  async listen(bind: Bind, listen: Listen, onError: (error: Error) => void): Promise<AddressInfo> {
    await listenAsAsked(this.#http, bind, listen);
    this.#http.on("error", onError);
    return this.#http.address() as AddressInfo;
  }

  /** Lets nobody in any more, says goodbye, and cuts off peers that do not hang up. The port is free when it
   *  resolves. */
  async close(sayGoodbye: () => Promise<void>): Promise<void> {
    this.#isClosing = true;
    const closed = new Promise<void>((resolve) => {
      this.#http.close(() => resolve());
    });
    await sayGoodbye();
    this.#http.closeIdleConnections();
    const { timers } = this.#options;
    const grace = timers.setTimer(() => this.#destroySockets(), CLOSE_GRACE_MS);
    await closed;
    timers.clearTimer(grace);
    this.#destroySockets();
    this.server.engine.close();
  }

  /** A peer was told to go: for LINGER_MS it may hang up by itself, and send next to nothing meanwhile. */
  dismiss(socket: TcpSocket): void {
    const visit = this.#visits.get(socket);
    if (visit === undefined) return;
    visit.endsAtMs ??= this.#options.now() + LINGER_MS;
    visit.credit.dismiss();
  }

  /** Whether a socket was destroyed because of what it sent. */
  wasCutOff(socket: TcpSocket): boolean {
    return this.#cutOff.has(socket);
  }

  /** Starts to read connections whose turn it is, and cuts off peers that do not go. Called each tick. */
  sweep(nowMs: number): void {
    this.#turns.sweep(nowMs);
    if (nowMs < this.#nextSweepMs) return;
    this.#nextSweepMs = nowMs + SWEEP_EVERY_MS;
    for (const [socket, { endsAtMs }] of this.#visits) {
      if (endsAtMs !== null && nowMs >= endsAtMs) socket.destroy();
    }
    this.#peers.sweep(nowMs);
  }

  #welcome(socket: TcpSocket): void {
    const { keyOf, now, onSocket } = this.#options;
    const peer = keyOf(plainAddress(socket.remoteAddress));
    const credit = createByteCredit(this.#peers.open(peer, now()), now);
    const visit: Visit = { peer, credit, endsAtMs: null };
    this.#visits.set(socket, visit);
    gateSocket(socket, (bytes) => this.#mayRead(socket, visit, bytes));
    this.#turns.enter(socket, peer, now());
    socket.once("close", () => {
      this.#visits.delete(socket);
      this.#turns.leave(socket, peer);
      this.#peers.close(peer);
    });
    onSocket(socket);
  }

  #mayRead(socket: TcpSocket, { peer, credit }: Visit, bytes: number): boolean {
    if (credit.take(bytes)) return true;
    this.#cutOff.add(socket);
    if (this.#peers.isNews(peer, this.#options.now())) {
      this.#options.onRefused(`${peer}: cut off for sending more than a guest does`);
    }
    return false;
  }

  #destroySockets(): void {
    for (const socket of this.#visits.keys()) socket.destroy();
  }

  #judge(request: IncomingMessage): string | null {
    const { origin, host } = request.headers;
    if (this.#isClosing) return "the host is stopping";
    return this.#options.names.judge(origin, host);
  }
}
