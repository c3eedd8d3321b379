// Behind the door: makes sessions of connections, and closes bad peers with a reason. Knows how connections come and
// go; what their messages mean is in guestMessages.

import type { Socket as TcpSocket } from "node:net";
import { createLineLimit, type LineLimit } from "../../../shared/lineLimit.ts";
import type { TokenBucket } from "../../../shared/math/tokenBucket.ts";
import { isolate } from "../../../shared/names.ts";
import { WireError } from "../../../shared/net/bytes.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import { isInputFrame } from "../../../shared/net/frameParser.ts";
import { JOIN_TIMEOUT_MS } from "../../../shared/net/protocol.ts";
import type { Seat } from "../../../shared/room/seat.ts";
import { Claims } from "../seats/claims.ts";
import type { LogLevel } from "../thread/hostContract.ts";
import type { Callers } from "./callers.ts";
import { endOf, onControlFrame } from "./gameServer.ts";
import { handleGuestMessage } from "./guestMessages.ts";
import type { MessageContext } from "./handler.ts";
import type { HostDoor } from "./hostDoor.ts";
import { createLink, type GuestSocket, plainAddress } from "./link.ts";
import type { PeerKeys } from "./peerKey.ts";
import { createFrameLimit } from "./rateLimiter.ts";
import { isDropCause, Session } from "./session.ts";

export type GatewayOptions = Omit<MessageContext, "claims" | "later"> & {
  callers: Callers;
  keyOf: PeerKeys["keyOf"];
  log(level: LogLevel, text: string): void;
};

/** Log lines about refused peers. A flood of peers must not become a flood of the log. */
const REFUSAL_LINES = { ratePerS: 5, burst: 50 };
/** Log lines about people who come and go. The burst is for several classes at once. */
const PEOPLE_LINES = { ratePerS: 1, burst: 250 };

/** A peer's text for the log: one line, of bounded length. */
function printable(text: string): string {
  return text.slice(0, 120).replace(/[^\x20-\x7e]/g, "?");
}

/** What the gateway needs of the door. */
type GatewayDoor = Pick<HostDoor, "server" | "dismiss" | "wasCutOff">;
type Conn = GuestSocket["conn"];

/** One WebSocket. It has no session before its CONNECT packet. */
type Line = { readonly openedAtMs: number; readonly frames: TokenBucket; session: Session | null };

export class Gateway {
  readonly #options: GatewayOptions;
  readonly #claims: Claims;
  readonly #context: MessageContext;
  /** Sessions, each with its TCP connection. */
  readonly #sessions = new Map<Session, TcpSocket>();
  readonly #lines = new Map<Conn, Line>();
  /** Seats whose guests dropped out, until they are back or their time is over. */
  readonly #awaited = new Set<Seat>();
  readonly #refusals: LineLimit;
  readonly #people: LineLimit;
  #door: GatewayDoor | null = null;

  constructor(options: GatewayOptions) {
    const { now, log } = options;
    this.#options = options;
    this.#claims = new Claims(options);
    this.#context = {
      ...options,
      claims: this.#claims,
      later: (session, run) => this.#handle(session, "join", run),
    };
    this.#refusals = createLineLimit({
      ...REFUSAL_LINES,
      now,
      summarize: (count) => log("warn", `lines left out about those turned away: ${count}`),
    });
    this.#people = createLineLimit({
      ...PEOPLE_LINES,
      now,
      summarize: (count) => log("info", `lines left out about who joined and left: ${count}`),
    });
  }

  get sessions(): Iterable<Session> {
    return this.#sessions.keys();
  }

  /** A TCP connection came. It is among the callers until it joins, and again after it has left. */
  admit(tcp: TcpSocket): void {
    const { callers, keyOf } = this.#options;
    callers.add(tcp, keyOf(plainAddress(tcp.remoteAddress)));
    tcp.once("close", () => callers.remove(tcp));
  }

  /** Serves everybody who connects from now on. */
  attach(door: GatewayDoor): void {
    const { server } = door;
    this.#door = door;
    server.engine.on("connection", (conn: Conn) => {
      const nowMs = this.#options.now();
      const line: Line = { openedAtMs: nowMs, frames: createFrameLimit(nowMs), session: null };
      this.#lines.set(conn, line);
      conn.once("close", () => {
        this.#lines.delete(conn);
        this.#hangUp(conn);
      });
      onControlFrame(conn, () => this.#isTooFast(conn, line));
      conn.on("packet", ({ data }: { data?: unknown }) => this.#onPacket(conn, line, data));
    });
    server.on("connection", (socket) => {
      const line = this.#lines.get(socket.conn);
      // Two CONNECT packets in a row make two sockets of one connection.
      line?.session?.close("malformed");
      if (line === undefined || line.session !== null) this.#hangUp(socket.conn);
      else line.session = this.#openSession(socket, line.openedAtMs);
    });
  }

  /** Closes connections that did not join in time, and answers those that wait. Called each tick. */
  sweep(nowMs: number): void {
    this.#refusals.tell();
    this.#people.tell();
    this.#claims.sweep(nowMs);
    this.#giveUpAwaited();
    for (const [conn, { session, openedAtMs }] of this.#lines) {
      if (session?.isJoinOverdue(nowMs)) session.close("joinTimeout");
      // Without a CONNECT packet no reason can be sent.
      else if (session === null && nowMs >= openedAtMs + JOIN_TIMEOUT_MS) conn.request.socket.destroy();
    }
  }

  /** Tells everybody the reason and closes. */
  closeAll(reason: HostCloseReason): void {
    for (const session of [...this.#sessions.keys()]) session.close(reason);
  }

  /** Logs a refused peer; beyond REFUSAL_LINES lines are left out. */
  logRefusal(text: string): void {
    this.#refusals.pass(() => this.#options.log("warn", printable(text)));
  }

  /** Logs who comes and goes; beyond PEOPLE_LINES lines are left out. */
  logPerson(text: string): void {
    this.#people.pass(() => this.#options.log("info", text));
  }

  #isTooFast(conn: Conn, { frames, session }: Line): boolean {
    if (frames.take(this.#options.now())) return false;
    session?.close("tooFast");
    this.#hangUp(conn);
    return true;
  }

  /** Ends a connection without waiting for long: engine.io would wait until everything is read, and ws until the
   *  peer closes, too. */
  #hangUp(conn: Conn): void {
    conn.close();
    this.#door?.dismiss(conn.request.socket);
  }

  /** Sees each frame before socket.io does, and takes inputs out. */
  #onPacket(conn: Conn, line: Line, data: unknown): void {
    if (this.#isTooFast(conn, line) || !isInputFrame(data)) return;
    if (line.session) this.#onMessage(line.session, "input", [data.subarray(1)]);
    else this.#hangUp(conn);
  }

  #openSession(socket: GuestSocket, openedAtMs: number): Session {
    const { keyOf, now } = this.#options;
    const session = new Session(createLink(socket, keyOf, now), openedAtMs);
    this.#sessions.set(session, socket.request.socket);
    // Every event but input ends here, so that no name a peer invents reaches an emitter.
    socket.use(([event, ...args]) => this.#onMessage(session, event, args));
    socket.on("disconnect", (...end) => this.#onDisconnect(session, socket, endOf(...end)));
    socket.on("error", (error: Error) => this.#onBroken(session, "error", error));
    return session;
  }

  #onMessage(session: Session, event: unknown, args: readonly unknown[]): void {
    this.#handle(session, event, () => handleGuestMessage(session, event, args, this.#context));
  }

  #handle(session: Session, event: unknown, run: () => HostCloseReason | null): void {
    const wasSeated = session.seated !== null;
    try {
      const reason = run();
      if (reason !== null) this.#refuse(session, reason);
    } catch (error) {
      this.#onBroken(session, event, error);
    }
    const { seated, link } = session;
    if (seated && !wasSeated) {
      const tcp = this.#sessions.get(session);
      if (tcp) this.#options.callers.remove(tcp);
      this.#logSeat(seated.seat, `${seated.isBack ? "came back" : "joined"} from ${link.address}`);
    }
  }

  /** A message could not be read, or our own code failed on it: ends this one session. */
  #onBroken(session: Session, event: unknown, error: unknown): void {
    if (error instanceof WireError) {
      this.logRefusal(`${session.link.address}: bad message (${String(event)}): ${error.message}`);
      session.close("malformed");
      return;
    }
    const words = `${session.link.address}: ${error instanceof Error ? error.stack : error}`;
    this.#refusals.pass(() => this.#options.log("error", words));
    session.close("hostFailed");
  }

  #refuse(session: Session, reason: HostCloseReason): void {
    // Who waits to be let in knocks every other second; that it waits was told once.
    const isNews = session.seated === null && reason !== "asking";
    if (isNews) this.logRefusal(`${session.link.address}: refused: ${reason}`);
    session.close(reason);
  }

  #onDisconnect(session: Session, socket: GuestSocket, cause: string): void {
    const { room, callers } = this.#options;
    const end = session.markGone(cause);
    const tcp = this.#sessions.get(session);
    this.#sessions.delete(session);
    if (tcp && !tcp.destroyed) callers.add(tcp, session.link.peer);
    // A guest that leaves the game's namespace may keep its connection; it is of no use for anything else.
    this.#hangUp(socket.conn);
    if (end.seat === null) return;
    const isDropped = isDropCause(end.cause) && !(tcp && this.#door?.wasCutOff(tcp));
    if (isDropped) room.drop(end.seat.playerId);
    else room.leave(end.seat.playerId);
    if (room.seatOf(end.seat.playerId)) this.#awaited.add(end.seat);
    this.#logSeat(end.seat, `${isDropped ? "dropped out" : "left"}: ${end.cause}`);
  }

  #giveUpAwaited(): void {
    for (const seat of this.#awaited) {
      const isHere = this.#options.room.seatOf(seat.playerId) === seat;
      if (isHere && seat.awayUntil !== null) continue;
      this.#awaited.delete(seat);
      if (!isHere) this.#logSeat(seat, "did not come back");
    }
  }

  #logSeat({ playerId, profile }: Seat, what: string): void {
    this.logPerson(`player ${playerId} «${isolate(profile.name)}» ${what}`);
  }
}
