// Test support: a host control with a stand-in for the host's thread, whose messages a test sends. Nothing of the app
// imports this.
import { EventEmitter } from "node:events";
import type { AppEvent, HostRequest, LocalAddress } from "../../../shared/appApi.ts";
import type { HostAnswer, HostArgs, HostCall, WireSample } from "../../../shared/hostCalls.ts";
import { snapshotOf } from "../../../shared/net/snapshot/snapshot.stage.ts";
import {
  beat,
  type HostCommand,
  type HostMessage,
  type HostOptions,
} from "../../host/thread/hostContract.ts";
import type { NetworkWatch } from "../networkWatch.ts";
import { createHostControl, type HostControl, type HostControlDeps } from "./hostControl.ts";
import type { HostWorker } from "./hostThread.ts";

export const REQUEST: HostRequest = {
  name: "Sala 12",
  ruleset: "classic",
  port: 8999,
  scope: { kind: "thisComputer" },
  family: "both",
  maxPlayers: 8,
  bots: { fillTo: 0, level: "normal" },
  rules: {},
  record: false,
  announce: true,
  keepSeatS: 60,
  awayDriver: "nobody",
  backlog: 511,
  password: "",
  asksFirst: false,
};

/** A stand-in for the host's thread, whose messages a test sends. */
export class FakeWorker extends EventEmitter implements HostWorker {
  readonly commands: HostCommand[] = [];
  onCommand: (command: HostCommand) => void = () => undefined;

  postMessage(command: HostCommand): void {
    this.commands.push(command);
    this.onCommand(command);
  }

  say(message: HostMessage): void {
    queueMicrotask(() => this.emit("message", message));
  }

  async terminate(): Promise<void> {
    queueMicrotask(() => this.emit("exit"));
  }

  get options(): HostOptions {
    return this.#start.options;
  }

  /** Makes a tick, so that the app sees the thread running. */
  tick(): void {
    beat(this.#start.pulse);
  }

  get #start() {
    const start = this.commands.find((command) => command.kind === "start");
    if (start === undefined) throw new Error("not started");
    return start;
  }
}

export const LISTENING: HostMessage = {
  kind: "listening",
  info: {
    port: 8999,
    listensOn: { address: null, family: "both" },
    selfUrl: "http://127.0.0.1:8999/",
    match: "m".repeat(22),
    backlogCap: 4096,
  },
};

export function local(...addresses: string[]): LocalAddress[] {
  return addresses.map((address) => ({
    address,
    family: address.includes(":") ? "ipv6" : "ipv4",
    interfaceName: "eth0",
  }));
}

export const AT_HOME = local("192.168.0.10", "fd00::12", "127.0.0.1");
export const OFFLINE = local("127.0.0.1", "::1");

/** A network that changes when a test says so. */
export class FakeNetwork implements NetworkWatch {
  readonly listeners = new Set<(addresses: LocalAddress[]) => void>();
  #addresses = AT_HOME;

  read(): LocalAddress[] {
    return this.#addresses;
  }

  has(address: string): boolean {
    return this.#addresses.some((entry) => entry.address === address);
  }

  onChange(listener: (addresses: LocalAddress[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  become(addresses: LocalAddress[]): void {
    this.#addresses = addresses;
    for (const listener of this.listeners) listener(addresses);
  }
}

export type Rig = { control: HostControl; workers: FakeWorker[]; events: AppEvent[] };

export function openRig(
  answer: (worker: FakeWorker, command: HostCommand) => void,
  deps: Partial<HostControlDeps> = {},
): Rig {
  const workers: FakeWorker[] = [];
  const events: AppEvent[] = [];
  const control = createHostControl({
    workerUrl: new URL("file:///hostWorker.js"),
    version: "0.1.0",
    guestDir: "/guest",
    replayDir: "/replays",
    wallNow: () => 1_700_000_000_500,
    lookup: async () => ["127.0.0.1"],
    network: new FakeNetwork(),
    answers: () => new Promise(() => undefined),
    log: () => undefined,
    emit: (event) => events.push(event),
    tryPort: async (port) => port,
    spawnWorker: () => {
      const worker = new FakeWorker();
      worker.onCommand = (command) => answer(worker, command);
      workers.push(worker);
      return worker;
    },
    ...deps,
  });
  return { control, workers, events };
}

/** A player whose snapshots never come. */
export const SILENT_PLAYER = 99;

function sampleOf(playerId: number): WireSample {
  const state = snapshotOf({ tick: 5, inputMarginTicks: 1, rttMs: 2 });
  const known = { tick: 4, worldTick: 4, own: [], cells: [], balls: [], players: [] };
  const bytes = new Uint8Array([0x80]);
  return { playerId, tick: 5, kind: "delta", bytes, known, state, worldJsonBytes: 1000, stepHz: 30 };
}

/** What a test asks. */
const ANSWERS: { [C in HostCall]?: (args: HostArgs<C>) => HostAnswer<C> } = {
  report: () => ({ players: 2, maxPlayers: 8, tick: 30, uptimeS: 1, tickMsP50: 1, tickMsP99: 2 }),
  sampleWire: (playerId) => sampleOf(playerId ?? 1),
  allowName: () => true,
};

/** Listens at once, answers calls, says goodbye when asked. */
export function goodHost(worker: FakeWorker, command: HostCommand): void {
  if (command.kind === "start") worker.say(LISTENING);
  if (command.kind === "stop") worker.say({ kind: "stopped" });
  if (command.kind !== "call" || command.args === SILENT_PLAYER) return;
  const { requestId, call, args } = command;
  const answer = ANSWERS[call] as (args: unknown) => unknown;
  worker.say({ kind: "answer", requestId, ok: true, value: answer(args) });
}
