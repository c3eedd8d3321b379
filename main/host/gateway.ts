// Behind the door: connections become sessions, and bad peers are closed with a reason.
// Knows how connections come and go; what their messages mean is in guestMessages.

import type { Socket as TcpSocket } from "node:net";
import { isolate } from "../../shared/names.ts";
import { WireError } from "../../shared/net/bytes.ts";
import type { HostCloseReason } from "../../shared/net/closeReasons.ts";
import { isInputFrame } from "../../shared/net/frameParser.ts";
import { type GameServer, onControlFrame } from "./gameServer.ts";
import { handleGuestMessage, type MessageContext } from "./guestMessages.ts";
import type { LogLevel } from "./hostContract.ts";
import { createLink, type GuestSocket, type Link, plainAddress } from "./link.ts";
import type { Lobby } from "./lobby.ts";
import type { PeerKeys } from "./peerKey.ts";
import { createFrameLimit, createTokenBucket, type TokenBucket } from "./rateLimiter.ts";
import { Session } from "./session.ts";

export type GatewayOptions = MessageContext & {
  lobby: Lobby;
  keyOf: PeerKeys["keyOf"];
  log(level: LogLevel, text: string): void;
};

/** A closed connection whose peer does not end it is cut after this. */
const LINGER_MS = 2000;
/** Lines about those turned away: a flood of them must not become a flood of the log. */
const REFUSALS_PER_S = 5;
const REFUSALS_BURST = 50;

/** A peer's words for the log: one line, bounded. */
function printable(text: string): string {
  return text.slice(0, 120).replace(/[^\x20-\x7e]/g, "?");
}

export class Gateway {
  readonly #options: GatewayOptions;
  /** Each with the connection it came by. */
  readonly #sessions = new Map<Session, TcpSocket>();
  /** Closed connections, with the time at which they are cut. */
  readonly #lingering = new Map<Link, number>();
  readonly #refusals: TokenBucket;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#refusals = createTokenBucket(REFUSALS_PER_S, REFUSALS_BURST, options.now());
  }

  get sessions(): Iterable<Session> {
    return this.#sessions.keys();
  }

  /** Somebody connected, whatever for: it is in the lobby until it joins, and again after it has left. */
  admit(tcp: TcpSocket): void {
    const { lobby, keyOf } = this.#options;
    lobby.add(tcp, keyOf(plainAddress(tcp.remoteAddress)));
    tcp.once("close", () => lobby.remove(tcp));
  }

  /** Serves everybody who connects from now on. */
  attach(server: GameServer): void {
    const sessionOfConn = new WeakMap<object, Session>();
    server.on("connection", (socket) => {
      // Two CONNECT packets in a row make two sockets of one connection.
      if (sessionOfConn.has(socket.conn)) socket.conn.close();
      else sessionOfConn.set(socket.conn, this.#openSession(socket));
    });
    server.engine.on("connection", (conn: GuestSocket["conn"]) => {
      const limit = createFrameLimit(this.#options.now());
      const isTooFast = (): boolean => {
        if (limit.take(this.#options.now())) return false;
        sessionOfConn.get(conn)?.close("tooFast");
        conn.close();
        return true;
      };
      onControlFrame(conn, isTooFast);
      conn.on("packet", ({ data }: { data?: unknown }) => {
        if (isTooFast() || !isInputFrame(data)) return;
        const session = sessionOfConn.get(conn);
        if (session) this.#onMessage(session, "input", [data.subarray(1)]);
        else conn.close();
      });
    });
  }

  /** Closes who did not join in time, and cuts who does not hang up. Called each tick. */
  sweep(nowMs: number): void {
    for (const session of this.#sessions.keys())
      if (session.isJoinOverdue(nowMs)) session.close("joinTimeout");
    for (const [link, deadlineMs] of this.#lingering) {
      if (!link.isGone() && nowMs < deadlineMs) continue;
      link.destroy();
      this.#lingering.delete(link);
    }
  }

  /** Tells everybody the reason and closes. */
  closeAll(reason: HostCloseReason): void {
    for (const session of [...this.#sessions.keys()]) session.close(reason);
  }

  /** One line about a peer that was turned away; beyond a bounded number they are left out. */
  logRefusal(text: string): void {
    if (this.#refusals.take(this.#options.now())) this.#options.log("warn", printable(text));
  }

  #openSession(socket: GuestSocket): Session {
    const session = new Session(createLink(socket, this.#options.now), this.#options.now());
    this.#sessions.set(session, socket.request.socket);
    // Every event but input passes here and goes no further, so no name a peer may think of reaches an emitter.
    socket.use(([event, ...args]) => this.#onMessage(session, event, args));
    socket.on("disconnect", (cause) => this.#onDisconnect(session, socket, cause));
    socket.on("error", (error: Error) => this.#onBroken(session, "error", error));
    return session;
  }

  #onMessage(session: Session, event: unknown, args: readonly unknown[]): void {
    const wasPlaying = session.playing !== null;
    try {
      const reason = handleGuestMessage(session, event, args, this.#options);
      if (reason !== null) this.#refuse(session, reason);
    } catch (error) {
      this.#onBroken(session, event, error);
    }
    const { playing, link } = session;
    if (playing && !wasPlaying) {
      const tcp = this.#sessions.get(session);
      if (tcp) this.#options.lobby.remove(tcp);
      this.#options.log(
        "info",
        `player ${playing.playerId} «${isolate(playing.name)}» joined from ${link.address}`,
      );
    }
  }

  /** A message nobody could make sense of, or an accident of ours while trying: it ends this session alone. */
  #onBroken(session: Session, event: unknown, error: unknown): void {
    if (error instanceof WireError) {
      this.logRefusal(`${session.link.address}: bad message (${String(event)}): ${error.message}`);
      session.close("malformed");
      return;
    }
    this.#options.log("error", `${session.link.address}: ${error instanceof Error ? error.stack : error}`);
    session.close("hostFailed");
  }

  #refuse(session: Session, reason: HostCloseReason): void {
    if (session.playing === null) this.logRefusal(`${session.link.address}: refused: ${reason}`);
    session.close(reason);
  }

  #onDisconnect(session: Session, socket: GuestSocket, cause: string): void {
    const { room, lobby, keyOf, now, log } = this.#options;
    const end = session.markGone(cause);
    const tcp = this.#sessions.get(session);
    this.#sessions.delete(session);
    if (tcp && !tcp.destroyed) lobby.add(tcp, keyOf(session.link.address));
    this.#lingering.set(session.link, now() + LINGER_MS);
    // A guest may leave the game's namespace and keep its connection: there is nothing else here.
    socket.conn.close();
    if (end.player === null) return;
    room.removeSession(end.player.playerId);
    log("info", `player ${end.player.playerId} «${isolate(end.player.name)}» left: ${end.cause}`);
  }
}
