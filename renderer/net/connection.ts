// The WebSocket of a match: joins, passes on what arrives, says why it ended. The only file that knows
// socket.io-client. Must not know what is in a snapshot or an input.
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
import { JOIN_TIMEOUT_MS, SOCKET_PATH } from "../../shared/net/protocol.ts";
import { createHeldCalls } from "./heldCalls.ts";
import { ignoreWallClock } from "./wallClock.ts";

/** WebSocket close code of a message that is too big. PROTOCOL P10. */
const CODE_TOO_BIG = 1009;

/** Time from CONNECT to the answer of a claim: the host may wait 1.5 s for the seat's other window. PROTOCOL P62. */
const CLAIM_ANSWER_MS = 3000;

/** With more bytes than this waiting, new inputs would be late: six inputs, a fifth of a second. */
const MAX_WAITING_BYTES = 64;

/** engine.io passes each message on at once, but does not export the WebSocket in which it may wait. */
type HiddenTransport = { ws?: { bufferedAmount: number } };

/** Counts since the opening. */
export type ConnectionCounters = { bytesIn: number; bytesOut: number; snapshots: number };

export type Connection = {
  /** False while the browser still holds what was sent: more would only lengthen the queue. */
  isDrained(): boolean;
  /** Sends one of GUEST_EVENTS; does nothing once the connection is over. */
  send<E extends SentEvent>(event: E, ...payload: Parameters<GuestEvents[E]>): void;
  /** Leaves: the seat is given up. No handler is called any more. */
  close(): void;
  /** Hangs up without a word: the host keeps the seat for a while (P61). No handler is called any more. */
  drop(): void;
  readonly counters: Readonly<ConnectionCounters>;
};

export type ConnectionHandlers = {
  onSnapshot(bytes: Uint8Array): void;
  /** Called once, unless closed from here. @param leftS for how many more seconds the reason counts, if the host said
   *  so; null: for good, or not known */
  onClosed(reason: CloseReason, leftS: number | null): void;
  /** Any other event of HOST_EVENTS, in the order of the wire. */
  onTold<E extends ToldEvent>(event: E, payload: HostPayload<E>): void;
};

export type OpenResult =
  | { ok: true; accepted: JoinAccepted; connection: Connection }
  | ({ ok: false } & JoinRefusal);

/** Why a join failed. version: the host's, if the versions differ. seatInS: if all seats are taken, in how many seconds
 *  one may be free; null: not known. leftS: for how many more seconds the reason counts; null: for good, or not known. */
export type JoinRefusal = {
  reason: CloseReason;
  version: string | null;
  seatInS: number | null;
  leftS: number | null;
};

export type OpenOptions = {
  /** The host's page, like "http://192.168.0.10:8999/". */
  url: string;
  request: JoinRequest;
  handlers: ConnectionHandlers;
  /** Gives up the attempt; the result is then "cannotConnect". Does nothing after the join. */
  signal?: AbortSignal;
  /** Longest wait for the host's CONNECT, milliseconds: a host that hangs accepts connections and says nothing. */
  patienceMs?: number;
};

type GameSocket = Socket<HostEvents & Record<typeof MALFORMED_EVENT, () => void>, GuestEvents>;

/** A WebSocket to a host before the join. */
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

export type ConnectionOpener = {
  /** Connects to a host while the page still prepares for its match, so that the next `open` of that host is faster. */
  reachAhead(url: string): void;
  /** As openConnection. */
  open(options: OpenOptions): Promise<OpenResult>;
};

export function createOpener(): ConnectionOpener {
  let ahead: Line | null = null;
  return {
    reachAhead(url) {
      const line = reachHost(url);
      ahead = line;
      const forget = () => {
        if (ahead === line) ahead = null;
      };
      // `open` then tries anew, and tells why it fails.
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

/** Never rejects. Opens a connection and joins. Handlers are called from the task after the one in which the promise
 *  resolved, never earlier. */
export function openConnection(options: OpenOptions): Promise<OpenResult> {
  if (options.signal?.aborted) return Promise.resolve(refusal("cannotConnect"));
  return join(reachHost(options.url), options);
}

/** Closes without DISCONNECT, which would give the seat up. A socket that is closing sends nothing more. */
function hangUp(socket: GameSocket): void {
  socket.io.engine.close();
  socket.disconnect();
}

function join({ socket, counters }: Line, options: OpenOptions): Promise<OpenResult> {
  const { request, handlers, signal, patienceMs } = options;
  const stream = createHeldCalls();
  // A claim has a seat to lose.
  const hasSeat = request.claim !== null;
  return new Promise((resolve) => {
    let isJoined = false;
    const end: End = (reason, leftS = null) => {
      if (isJoined) stream.end(() => handlers.onClosed(reason, leftS));
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
        const { reason, seatInS, leftS } = answer;
        settle({ ok: false, reason, version: versionToTell(answer), seatInS, leftS });
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

type End = (reason: CloseReason, leftS?: number | null) => void;

function listen(socket: GameSocket, end: End, push: (bytes: Uint8Array) => void) {
  socket.on("snapshot", (bytes: unknown) => {
    if (bytes instanceof Uint8Array) push(bytes);
    else end("malformed");
  });
  socket.on(MALFORMED_EVENT, () => end("malformed"));
  socket.on("close", (value: unknown) => {
    // A reason that only a newer host knows is ignored; the end itself follows.
    const notice = readOrNull((one) => readHostEvent("close", one), value);
    if (notice) end(notice.reason, notice.leftS);
  });
  socket.on("disconnect", (_reason, details) => end(isTooBig(details) ? "oversized" : "lost"));
}

/** Listens to the host's other events. Payloads that do not fit their schema are ignored. */
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

/** Bytes of a message, roughly: text frames start with engine.io's digit, are rare and nearly all ASCII. */
function sizeOf(data: unknown): number {
  if (typeof data === "string") return data.length + 1;
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return data.byteLength;
  return 1;
}

function versionToTell(answer: { reason: CloseReason; version: string }): string | null {
  return answer.reason === "guestOlder" || answer.reason === "guestNewer" ? answer.version : null;
}

function refusal(reason: CloseReason) {
  return { ok: false, reason, version: null, seatInS: null, leftS: null } as const;
}

/** The value, or null where it breaks the protocol, so that the caller decides and no exception comes from a
 *  socket's event. */
function readOrNull<T>(parse: (value: unknown) => T, value: unknown): T | null {
  try {
    return parse(value);
  } catch {
    return null;
  }
}

/** Whether the connection ended as a message was too big. socket.io gives the browser's close event as `context`. */
function isTooBig(details: unknown): boolean {
  if (typeof details !== "object" || details === null || !("context" in details)) return false;
  const { context } = details;
  return (
    typeof context === "object" && context !== null && "code" in context && context.code === CODE_TOO_BIG
  );
}
