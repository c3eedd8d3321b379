// One headless client: joins, walks at random, looks at what it is sent. Knows the protocol, no process and no report.
import { Agent } from "node:http";
import { connect, type NetConnectOpts, type Socket as TcpSocket } from "node:net";
import { io, type Socket } from "socket.io-client";
import { nextFloat, type Rng } from "../../shared/math/rng.ts";
import { Decoder, Encoder, MALFORMED_EVENT } from "../../shared/net/frameParser.ts";
import { encodeInput } from "../../shared/net/inputCodec.ts";
import { parseCloseNotice, parseJoinReply } from "../../shared/net/messages.ts";
import {
  type GuestEvents,
  type HostEvents,
  type JoinAccepted,
  PROTOCOL_VERSION,
  SOCKET_PATH,
} from "../../shared/net/protocol.ts";
import { BaselineError, createSnapshotDecoder } from "../../shared/net/snapshotDecoder.ts";
import { type Recorder, recordFault } from "./measure.ts";
import { readTick, snapshotFault } from "./snapshotCheck.ts";
import { createResponseWatch, moveOf, nextHeading, type Place } from "./walk.ts";

/** Changed inputs a second: a hand on a mouse. */
export const INPUTS_PER_S = 15;
/** Part of an input's period by which it is early or late: all phases of a tick are met. */
const INPUT_JITTER = 0.3;
/** From the first attempt to the answer of the join. P6. */
const JOIN_TIMEOUT_MS = 10_000;
/** socket.io's client sends no version of Kulki's; for people only. P1. */
const VERSION = "0.0.0";
/** First byte of a frame with a snapshot. P7. */
const SNAPSHOT_FRAME = 1;

export type ClientOptions = {
  url: string;
  name: string;
  color: number;
  /** full: decodes and checks every snapshot. light: reads the tick of each, nothing else. */
  mode: "full" | "light";
  rng: Rng;
  recorder: Recorder;
  /** Monotonic milliseconds. */
  now(): number;
};

export type SwarmClient = {
  /** Sends an input if one is due. Call it often. */
  pump(nowMs: number): void;
  /** Bytes read from the TCP socket since it was opened: all messages, WebSocket framing included. */
  bytesRead(): number;
  close(): void;
};

type GameSocket = Socket<HostEvents & Record<typeof MALFORMED_EVENT, () => void>, GuestEvents>;

/** Keeps hold of the one TCP socket it opens: nothing above it counts the framing. */
class CountingAgent extends Agent {
  tcp: TcpSocket | null = null;

  override createConnection(options: NetConnectOpts): TcpSocket {
    this.tcp = connect({ ...options, noDelay: true });
    return this.tcp;
  }
}

/** Takes snapshots' payloads past socket.io's events: most of what a light client costs is spared. */
function lightParser(onSnapshot: (bytes: Uint8Array) => void) {
  class LightDecoder extends Decoder {
    override add(frame: unknown): void {
      const bytes = frame instanceof ArrayBuffer ? new Uint8Array(frame) : frame;
      if (bytes instanceof Uint8Array && bytes[0] === SNAPSHOT_FRAME) onSnapshot(bytes.subarray(1));
      else super.add(frame);
    }
  }
  return { Encoder, Decoder: LightDecoder };
}

/** Follows the ticks, and in full mode the whole state. @param askAgain asks the host for a full snapshot */
function createObserver(options: ClientOptions, askAgain: () => void) {
  const { recorder, name } = options;
  const watch = createResponseWatch();
  const decoder = createSnapshotDecoder();
  let accepted: JoinAccepted | null = null;
  let lastTick: number | null = null;
  let lastMs: number | null = null;
  let place: Place | null = null;

  function readSnapshot(bytes: Uint8Array, nowMs: number): void {
    const snapshot = decoder.decode(bytes);
    const fault = accepted && snapshotFault(snapshot, accepted.rules, accepted.playerId);
    if (fault) recordFault(recorder, `${name}: ${fault}`);
    place = snapshot.ownCells[0] ?? null;
    const responseMs = watch.onSnapshot(place, nowMs);
    if (responseMs !== null && recorder.isOpen) recorder.responses.record(responseMs);
  }

  function count(bytes: Uint8Array, nowMs: number): void {
    if (recorder.isOpen) {
      if (lastMs !== null) recorder.intervals.record(nowMs - lastMs);
      recorder.snapshots++;
      recorder.snapshotBytes += bytes.length;
    }
    lastMs = nowMs;
  }

  function followTick(bytes: Uint8Array): void {
    const tick = readTick(bytes, lastTick);
    if (tick === null || (lastTick !== null && tick <= lastTick)) {
      recordFault(recorder, `${name}: tick ${tick} after ${lastTick}`);
    }
    lastTick = tick ?? lastTick;
  }

  function onSnapshot(bytes: Uint8Array): void {
    const nowMs = options.now();
    count(bytes, nowMs);
    try {
      followTick(bytes);
      if (options.mode === "full") readSnapshot(bytes, nowMs);
    } catch (error) {
      recordFault(recorder, `${name}: ${error instanceof Error ? error.message : error}`);
      if (error instanceof BaselineError) askAgain();
    }
  }

  return {
    onSnapshot,
    onAccepted: (answer: JoinAccepted) => {
      accepted = answer;
    },
    watch,
    place: () => place,
    lastTick: () => lastTick,
  };
}

type Observer = ReturnType<typeof createObserver>;

function openSocket(options: ClientOptions, observer: Observer, agent: CountingAgent): GameSocket {
  return io(options.url, {
    path: SOCKET_PATH,
    transports: ["websocket"],
    parser: options.mode === "light" ? lightParser(observer.onSnapshot) : { Encoder, Decoder },
    // The declared type is a browser's; under Node the value goes to http.request as it is.
    agent: agent as unknown as boolean,
    reconnection: false,
    forceNew: true,
    timeout: JOIN_TIMEOUT_MS,
  });
}

/** Walks: one changed input at a time, stamped for the tick after the newest snapshot's. */
function createWalker(
  options: ClientOptions,
  socket: GameSocket,
  observer: Observer,
  rules: JoinAccepted["rules"],
) {
  const { rng } = options;
  const periodMs = 1000 / INPUTS_PER_S;
  const baseMs = options.now() + nextFloat(rng) * periodMs;
  let sent = 0;
  let dueMs = baseMs;
  let heading = nextFloat(rng) * 2 * Math.PI;
  return (nowMs: number) => {
    if (nowMs < dueMs || !socket.connected) return;
    heading = nextHeading(heading, rng, rules, observer.place());
    const tick = (observer.lastTick() ?? 0) + 1;
    socket.emit("input", encodeInput({ tick, ...moveOf(heading), buttons: 0 }));
    if (options.mode === "full") observer.watch.onSent(heading, nowMs);
    // A generator that was held up does not make up for lost inputs with a burst.
    sent = Math.max(sent + 1, Math.floor((nowMs - baseMs) / periodMs));
    dueMs = baseMs + (sent + (nextFloat(rng) - 0.5) * INPUT_JITTER) * periodMs;
  };
}

function join(options: ClientOptions, socket: GameSocket): Promise<JoinAccepted> {
  const { name, color } = options;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer to the join")), JOIN_TIMEOUT_MS);
    const settle = (end: () => void) => {
      clearTimeout(timer);
      end();
    };
    socket.on("connect_error", (error) => settle(() => reject(error)));
    socket.on("connect", () => {
      socket.emit("join", { protocol: PROTOCOL_VERSION, version: VERSION, name, color }, (value: unknown) => {
        settle(() => {
          const answer = parseJoinReply(value);
          if (answer.ok) resolve(answer);
          else reject(new Error(`the host refuses: ${answer.reason}`));
        });
      });
    });
  });
}

/** Connects and joins. Rejects with the reason, in words, if that fails. */
export async function openClient(options: ClientOptions): Promise<SwarmClient> {
  const { recorder, name } = options;
  const agent = new CountingAgent();
  const observer = createObserver(options, () => void socket.emit("resync"));
  const socket: GameSocket = openSocket(options, observer, agent);
  let isLeaving = false;
  socket.on("snapshot", (bytes) => observer.onSnapshot(bytes));
  socket.on(MALFORMED_EVENT, () => recordFault(recorder, `${name}: a frame nobody can read`));
  socket.on("close", (value) => recordFault(recorder, `${name}: closed: ${parseCloseNotice(value).reason}`));
  socket.on("disconnect", (why) => {
    if (!isLeaving) recordFault(recorder, `${name}: disconnected: ${why}`);
  });
  const close = () => {
    isLeaving = true;
    socket.disconnect();
  };
  try {
    const accepted = await join(options, socket);
    observer.onAccepted(accepted);
    const pump = createWalker(options, socket, observer, accepted.rules);
    return { pump, bytesRead: () => agent.tcp?.bytesRead ?? 0, close };
  } catch (error) {
    close();
    throw error;
  }
}
