// The WebSocket of a match: joins, hands on what arrives, says why it ended. The only file that knows socket.io-client.
// Must not know what is in a snapshot or an input.
import { io, type Socket } from "socket.io-client";
import type { CloseReason } from "../../shared/net/closeReasons.ts";
import type { GuestEvents, SentEvent } from "../../shared/net/events/guestEvents.ts";
import {
  type HostEvents,
  type HostPayload,
  readHostEvent,
  TOLD_EVENTS,
  type ToldEvent,
} from "../../shared/net/events/hostEvents.ts";
import {
  type JoinAccepted,
  type JoinReply,
  type JoinRequest,
  readJoinReply,
} from "../../shared/net/events/join.ts";
import { Decoder, Encoder, MALFORMED_EVENT } from "../../shared/net/frameParser.ts";
import { SOCKET_PATH } from "../../shared/net/protocol.ts";
import { createHeldCalls } from "./heldCalls.ts";
import { ignoreWallClock } from "./wallClock.ts";

/** From the first attempt to the answer of the join. PROTOCOL P6. */
const JOIN_TIMEOUT_MS = 10_000;
/** WebSocket close code of a message that is too big. PROTOCOL P10. */
const CODE_TOO_BIG = 1009;

/** From CONNECT to the answer of a claim: the host may ask for 1.5 s whether its seat is played in. PROTOCOL P62. */
const CLAIM_ANSWER_MS = 3000;

/** What waits behind this much is late already: six inputs, a fifth of a second. */
const MAX_WAITING_BYTES = 64;

/** engine.io hands each message on at once, and keeps to itself the WebSocket in which it may wait. */
type HiddenTransport = { ws?: { bufferedAmount: number } };

/** All counts grow from the opening on. */
export type ConnectionCounters = { bytesIn: number; bytesOut: number; snapshots: number };

export type Connection = {
  /** False while the browser still holds what was sent: more would only lengthen the queue. */
  isDrained(): boolean;
  /** Says a row of GUEST_EVENTS; once the connection is over it does nothing. */
  send<E extends SentEvent>(event: E, ...payload: Parameters<GuestEvents[E]>): void;
  /** Leaves: the seat is given up. No handler is called any more. */
  close(): void;
  /** Hangs up without a word: the host keeps the seat for a while (P61). No handler is called any more. */
  drop(): void;
  readonly counters: Readonly<ConnectionCounters>;
};

export type ConnectionHandlers = {
  onSnapshot(bytes: Uint8Array): void;
  /** Once, unless closed from here. */
  onClosed(reason: CloseReason): void;
  /** What the host tells besides, a row of HOST_EVENTS. Heard in the order of the wire. */
  onTold<E extends ToldEvent>(event: E, payload: HostPayload<E>): void;
};

export type OpenResult =
  | { ok: true; accepted: JoinAccepted; connection: Connection }
  /** version: the host's, where the versions differ. seatInS: where all seats are taken, in how many seconds one may be
   *  free; null: none is in sight. */
  | { ok: false; reason: CloseReason; version: string | null; seatInS: number | null };

export type OpenOptions = {
  /** The host's page, like "http://192.168.0.10:8999/". */
  url: string;
  request: JoinRequest;
  handlers: ConnectionHandlers;
  /** Gives up the attempt; the result is then "cannotConnect". Does nothing after the join. */
  signal?: AbortSignal;
  /** So long the host may take until it says CONNECT, milliseconds: one that hangs takes the call and says nothing. */
  patienceMs?: number;
};

type GameSocket = Socket<HostEvents & Record<typeof MALFORMED_EVENT, () => void>, GuestEvents>;

/** A WebSocket to a host, on which nobody has said yet who comes. */
type Line = { origin: string; socket: GameSocket; counters: ConnectionCounters };

function reachHost(url: string): Line {
  const { origin } = new URL(url);
  const socket: GameSocket = io(origin, {
    path: SOCKET_PATH,
    transports: ["websocket"],
    parser: { Encoder, Decoder },
    reconnection: false,
    forceNew: true,
    timeout: JOIN_TIMEOUT_MS,
  });
  ignoreWallClock(socket.io.engine);
  return { origin, socket, counters: countTraffic(socket) };
}

export type Opener = {
  /** Reaches for a host while the page still prepares for its match: the next `open` of that host finds the line made. */
  reachAhead(url: string): void;
  /** As openConnection. */
  open(options: OpenOptions): Promise<OpenResult>;
};

export function createOpener(): Opener {
  let ahead: Line | null = null;
  return {
    reachAhead(url) {
      const line = reachHost(url);
      ahead = line;
      const forget = () => {
        if (ahead === line) ahead = null;
      };
      // Whoever opens then tries anew, and hears why it fails.
      line.socket.once("connect_error", forget).once("disconnect", forget);
    },
    open(options) {
      const line = ahead;
      ahead = null;
      if (line?.origin === new URL(options.url).origin && !options.signal?.aborted)
        return join(line, options);
      line?.socket.disconnect();
      return openConnection(options);
    },
  };
}

/** Never rejects. Handlers are called from the task after the one in which the promise resolved, never earlier. */
export function openConnection(options: OpenOptions): Promise<OpenResult> {
  if (options.signal?.aborted) return Promise.resolve(refusal("cannotConnect"));
  return join(reachHost(options.url), options);
}

/** Without DISCONNECT, which would give the seat up. What closes already sends nothing more. */
function hangUp(socket: GameSocket): void {
  socket.io.engine.close();
  socket.disconnect();
}

function join({ socket, counters }: Line, options: OpenOptions): Promise<OpenResult> {
  const { request, handlers, signal, patienceMs } = options;
  const stream = createHeldCalls();
  // Whoever claims has a seat to lose.
  const hasSeat = request.claim !== null;
  return new Promise((resolve) => {
    let isJoined = false;
    const end = (reason: CloseReason) => {
      if (isJoined) stream.end(() => handlers.onClosed(reason));
      else settle(refusal(reason));
      if (isJoined || hasSeat) hangUp(socket);
      else socket.disconnect();
    };
    const giveUp = () => end("cannotConnect");
    let timer = setTimeout(giveUp, patienceMs ?? JOIN_TIMEOUT_MS);
    signal?.addEventListener("abort", giveUp);
    function settle(result: OpenResult): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      resolve(result);
    }
    listen(socket, end, (bytes) => {
      counters.snapshots++;
      stream.pass(() => handlers.onSnapshot(bytes));
    });
    listenToTold(socket, handlers, stream.pass);
    const onReply = (answer: JoinReply) => {
      if (!answer.ok) {
        settle({ ...refusal(answer.reason, versionToTell(answer)), seatInS: answer.seatInS ?? null });
        socket.disconnect();
        return;
      }
      isJoined = true;
      settle({ ok: true, accepted: answer, connection: connectionOf(socket, counters, stream.stop) });
      stream.open();
    };
    const askToJoin = () => {
      if (patienceMs !== undefined) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, CLAIM_ANSWER_MS);
      }
      socket.emit("join", request, (value: unknown) => {
        const answer = readOrNull(readJoinReply, value);
        if (answer) onReply(answer);
        else giveUp();
      });
    };
    if (socket.connected) askToJoin();
    else socket.once("connect", askToJoin);
    socket.on("connect_error", giveUp);
  });
}

function listen(socket: GameSocket, end: (reason: CloseReason) => void, push: (bytes: Uint8Array) => void) {
  socket.on("snapshot", (bytes: unknown) => {
    if (bytes instanceof Uint8Array) push(bytes);
    else end("malformed");
  });
  socket.on(MALFORMED_EVENT, () => end("malformed"));
  socket.on("close", (value: unknown) => {
    // A reason only a newer host knows is no reason here: the end itself follows.
    const notice = readOrNull((one) => readHostEvent("close", one), value);
    if (notice) end(notice.reason);
  });
  socket.on("disconnect", (_reason, details) => end(isTooBig(details) ? "oversized" : "lost"));
}

/** What breaks its schema is not heard. */
function listenToTold(
  socket: Socket,
  handlers: Pick<ConnectionHandlers, "onTold">,
  pass: (call: () => void) => void,
): void {
  for (const event of TOLD_EVENTS) {
    socket.on(event as string, (value: unknown) => {
      const payload = readOrNull((one) => readHostEvent(event, one), value);
      if (payload !== null) pass(() => handlers.onTold(event, payload));
    });
  }
}

function connectionOf(socket: GameSocket, counters: ConnectionCounters, stop: () => void): Connection {
  const { ws } = socket.io.engine.transport as unknown as HiddenTransport;
  return {
    isDrained: () => (ws?.bufferedAmount ?? 0) <= MAX_WAITING_BYTES,
    send: (event, ...payload) => {
      if (socket.connected) socket.emit(event, ...payload);
    },
    close: () => {
      stop();
      socket.disconnect();
    },
    drop: () => {
      stop();
      hangUp(socket);
    },
    counters,
  };
}

function countTraffic(socket: GameSocket): ConnectionCounters {
  const counters: ConnectionCounters = { bytesIn: 0, bytesOut: 0, snapshots: 0 };
  socket.io.engine.on("packet", (packet) => {
    counters.bytesIn += sizeOf(packet.data);
  });
  socket.io.engine.on("packetCreate", (packet) => {
    counters.bytesOut += sizeOf(packet.data);
  });
  return counters;
}

/** Text frames start with engine.io's digit; they are rare and nearly all ASCII. */
function sizeOf(data: unknown): number {
  if (typeof data === "string") return data.length + 1;
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return data.byteLength;
  return 1;
}

function versionToTell(answer: { reason: CloseReason; version: string }): string | null {
  return answer.reason === "guestOlder" || answer.reason === "guestNewer" ? answer.version : null;
}

function refusal(reason: CloseReason, version: string | null = null) {
  return { ok: false, reason, version, seatInS: null } as const;
}

/** A host that breaks the protocol is answered by the caller, not by an exception in a socket's event. */
function readOrNull<T>(parse: (value: unknown) => T, value: unknown): T | null {
  try {
    return parse(value);
  } catch {
    return null;
  }
}

/** socket.io gives the browser's close event as `context`. */
function isTooBig(details: unknown): boolean {
  if (typeof details !== "object" || details === null || !("context" in details)) return false;
  const { context } = details;
  return (
    typeof context === "object" && context !== null && "code" in context && context.code === CODE_TOO_BIG
  );
}
