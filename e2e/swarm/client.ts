// One headless client: joins, walks at random, looks at what it is sent. Knows the protocol, no process and no report.
import { nextFloat, type Rng } from "../../shared/math/rng.ts";
import { PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import type { Rules } from "../../shared/rules.ts";
import { openLibraryWire } from "./libraryWire.ts";
import { type Recorder, recordFault } from "./measure.ts";
import { createObserver, type Observer, type ObserverOptions } from "./observer.ts";
import { openRawSocket } from "./rawSocket.ts";
import { moveOf, nextHeading } from "./walk.ts";
import { JOIN_TIMEOUT_MS, type Wire } from "./wire.ts";

/** Changed inputs a second: a hand on a mouse. */
const INPUTS_PER_S = 15;
/** Part of an input's period by which it is early or late: all phases of a tick are met. */
const INPUT_JITTER = 0.3;
/** The swarm has no version of Kulki's; for people only. P1. */
const VERSION = "0.0.0";

export type ClientOptions = {
  url: string;
  name: string;
  color: number;
  /** full: through socket.io's client. light: a wire of the swarm's own, and blind. */
  mode: ObserverOptions["mode"];
  rng: Rng;
  recorder: Recorder;
  /** Monotonic milliseconds. */
  now(): number;
};

export type SwarmClient = {
  /** Sends an input. Call it when the last call's time has come. @returns when the next one is due */
  pump(nowMs: number): number;
  bytesRead: Wire["bytesRead"];
  close(): void;
};

/** Walks: one changed input at a time, stamped for the tick after the newest snapshot's. */
function createWalker({ rng, now, mode }: ClientOptions, wire: Wire, observer: Observer, rules: Rules) {
  const periodMs = 1000 / INPUTS_PER_S;
  const baseMs = now() + nextFloat(rng) * periodMs;
  let sent = 0;
  let dueMs = baseMs;
  let heading = nextFloat(rng) * 2 * Math.PI;
  return (nowMs: number): number => {
    if (nowMs < dueMs) return dueMs;
    heading = nextHeading(heading, rng, rules, observer.place());
    wire.sendInput({ tick: (observer.lastTick() ?? 0) + 1, ...moveOf(heading), buttons: 0 });
    if (mode === "full") observer.watch.onSent(heading, nowMs);
    // A generator that was held up does not make up for lost inputs with a burst.
    sent = Math.max(sent + 1, Math.floor((nowMs - baseMs) / periodMs));
    dueMs = baseMs + (sent + (nextFloat(rng) - 0.5) * INPUT_JITTER) * periodMs;
    return dueMs;
  };
}

/** Connects, joins and waits for the first snapshot. Rejects with the reason, in words, if that fails. */
export async function openClient(options: ClientOptions): Promise<SwarmClient> {
  const { url, name, color, mode, recorder, now } = options;
  const observer = createObserver({ name, mode, recorder, now, resync: () => wire.resync() });
  let giveUp!: (why: string) => void;
  const failed = new Promise<never>((_, reject) => {
    giveUp = (why) => reject(new Error(why));
  });
  const timer = setTimeout(() => giveUp("no answer to the join"), JOIN_TIMEOUT_MS);
  const wire = (mode === "full" ? openLibraryWire : openRawSocket)({
    url,
    request: { protocol: PROTOCOL_VERSION, version: VERSION, name, color, watch: false },
    onAccepted: observer.onAccepted,
    onSnapshot: observer.onSnapshot,
    onFault: (why) => (observer.lastTick() === null ? giveUp(why) : recordFault(recorder, `${name}: ${why}`)),
  });
  try {
    const rules = await Promise.race([observer.entered, failed]);
    const pump = createWalker(options, wire, observer, rules);
    return { pump, bytesRead: () => wire.bytesRead(), close: () => wire.close() };
  } catch (error) {
    wire.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
