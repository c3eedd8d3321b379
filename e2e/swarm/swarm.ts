// All clients of one run: joins them a few at a time, lets them warm up, measures, and takes them away again.
// Knows no process: what a host costs is read by whoever started it.
import { createRng } from "../../shared/math/rng.ts";
import { PALETTE } from "../../shared/model.ts";
import { openClient, type SwarmClient } from "./client.ts";
import { createRecorder, type Recorder, recordFault } from "./measure.ts";

/** Who plays. */
export type Crowd = {
  url: string;
  players: number;
  seed: number;
  /** Clients that decode and check everything; the others follow the ticks. */
  fullClients: number;
  now(): number;
};

export type SwarmOptions = Crowd & {
  seconds: number;
  /** Time between the last join and the window, milliseconds; a round's countdown is in it. */
  warmUpMs: number;
  /** Whether there are rounds to be ready for. */
  hasRounds: boolean;
  wait(ms: number): Promise<void>;
  /** Called when the measured time begins and when it ends. */
  onWindow(edge: "begin" | "end"): Promise<void>;
};

export type SwarmFigures = {
  joined: number;
  /** Length of the measured time as it came out. */
  windowS: number;
  /** Snapshots of the client that was sent fewest in the window. */
  fewestSnapshots: number;
  /** Bytes all clients read from their TCP sockets in the window. */
  bytesRead: number;
  recorder: Recorder;
};

/** How often inputs that are due are sent, milliseconds: finer than what is measured. */
const PUMP_EVERY_MS = 2;
/** Each join is told to everybody, so all at once would be another test: a client that has seen its first snapshot
 *  makes room for the next. A host that takes its time is given it. */
const JOINS_AT_ONCE = 16;

type Joining = {
  clients: SwarmClient[];
  /** When each client's next input is due: in one array, a look at a thousand costs nothing. */
  dueMs: Float64Array;
  recorder: Recorder;
};

/** @param index counts from 0, and goes into its name */
export function openNumbered(options: Crowd, recorder: Recorder, index: number): Promise<SwarmClient> {
  return openClient({
    url: options.url,
    name: `Swarm ${index + 1}`,
    color: index % PALETTE.length,
    mode: index < options.fullClients ? "full" : "light",
    rng: createRng(options.seed + index),
    recorder,
    now: options.now,
  });
}

/** Opens all clients. One that does not get in is a fault; the others go on. */
async function joinAll(options: Crowd, { clients, recorder }: Joining): Promise<void> {
  const opening = new Set<Promise<void>>();
  for (let index = 0; index < options.players; index++) {
    const opened: Promise<void> = openNumbered(options, recorder, index)
      .then((client) => void clients.push(client))
      .catch((error: unknown) => {
        recordFault(recorder, `Swarm ${index + 1}: ${error instanceof Error ? error.message : error}`);
      })
      .finally(() => opening.delete(opened));
    opening.add(opened);
    if (opening.size >= JOINS_AT_ONCE) await Promise.race(opening);
  }
  await Promise.all(opening);
}

function pumpDue({ clients, dueMs }: Joining, nowMs: number): void {
  for (let i = 0; i < clients.length; i++) if (dueMs[i]! <= nowMs) dueMs[i] = clients[i]!.pump(nowMs);
}

function sumOfBytes(clients: readonly SwarmClient[]): number {
  return clients.reduce((sum, client) => sum + client.bytesRead(), 0);
}

async function measureWindow(options: SwarmOptions, { clients, recorder }: Joining): Promise<SwarmFigures> {
  // The first one alone would begin a round that all others come late to.
  if (options.hasRounds) for (const client of clients) client.sayReady();
  await options.wait(options.warmUpMs);
  await options.onWindow("begin");
  const beganMs = options.now();
  const bytesBefore = sumOfBytes(clients);
  const snapshotsBefore = clients.map((client) => client.snapshotsRead());
  recorder.isOpen = true;
  await options.wait(options.seconds * 1000);
  recorder.isOpen = false;
  const bytesRead = sumOfBytes(clients) - bytesBefore;
  const snapshots = clients.map((client, i) => client.snapshotsRead() - snapshotsBefore[i]!);
  const fewestSnapshots = clients.length === 0 ? 0 : Math.min(...snapshots);
  const windowS = (options.now() - beganMs) / 1000;
  await options.onWindow("end");
  return { joined: clients.length, windowS, bytesRead, fewestSnapshots, recorder };
}

/**
 * Joins all clients, and keeps them playing for as long as `use` takes. `recorder.faults` says what went wrong on the
 * way; it rejects only for a mistake of ours.
 */
export async function withSwarm<T>(options: Crowd, use: (swarm: Joining) => Promise<T>): Promise<T> {
  const swarm: Joining = {
    clients: [],
    dueMs: new Float64Array(options.players),
    recorder: createRecorder(),
  };
  const pump = setInterval(() => pumpDue(swarm, options.now()), PUMP_EVERY_MS);
  try {
    await joinAll(options, swarm);
    return await use(swarm);
  } finally {
    clearInterval(pump);
    for (const client of swarm.clients) client.close();
  }
}

/** Runs the whole thing, as withSwarm() does. */
export function runSwarm(options: SwarmOptions): Promise<SwarmFigures> {
  return withSwarm(options, (swarm) => measureWindow(options, swarm));
}
