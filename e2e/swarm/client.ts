// One headless client: joins, walks at random, looks at what it is sent. Knows the protocol, no process and no report.
import { randomInt } from "node:crypto";
import type { Rng } from "../../shared/math/rng.ts";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { strangerNumber } from "../../shared/net/events/join.stage.ts";
import { PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import { openLibraryWire } from "./libraryWire.ts";
import { type Recorder, recordFault } from "./measure.ts";
import { createObserver, type ObserverOptions } from "./observer.ts";
import { openRawSocket } from "./rawSocket.ts";
import { createWalker } from "./walker.ts";
import { ENTRY_LIMIT_MS, type Wire } from "./wire.ts";

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
  snapshotsRead(): number;
  sayReady: Wire["sayReady"];
  close(): void;
};

/** Connects, joins and waits for the first snapshot. Rejects with the reason, in words, if that fails. */
export async function openClient(options: ClientOptions): Promise<SwarmClient> {
  const { url, name, color, mode, recorder, now } = options;
  const observer = createObserver({ name, mode, recorder, now, resync: () => wire.resync() });
  let snapshotsRead = 0;
  let giveUp!: (why: string) => void;
  const failed = new Promise<never>((_, reject) => {
    giveUp = (why) => reject(new Error(why));
  });
  const timer = setTimeout(() => giveUp("no answer to the join"), ENTRY_LIMIT_MS);
  const wire = (mode === "full" ? openLibraryWire : openRawSocket)({
    url,
    request: {
      protocol: PROTOCOL_VERSION,
      version: VERSION,
      profile: { ...PLAIN_PROFILE, name, color },
      watch: false,
      claim: null,
      ...strangerNumber(randomInt(1e9)),
    },
    onAccepted: observer.onAccepted,
    onSnapshot(bytes) {
      snapshotsRead++;
      observer.onSnapshot(bytes);
    },
    onFault: (why) => (observer.lastTick() === null ? giveUp(why) : recordFault(recorder, `${name}: ${why}`)),
  });
  try {
    const rules = await Promise.race([observer.entered, failed]);
    const { rng } = options;
    const pump = createWalker({ rng, now, rules, observer, sendInput: (input) => wire.sendInput(input) });
    return {
      pump,
      bytesRead: () => wire.bytesRead(),
      snapshotsRead: () => snapshotsRead,
      sayReady: () => wire.sayReady(),
      close: () => wire.close(),
    };
  } catch (error) {
    wire.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
