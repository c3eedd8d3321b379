// Hosting as the app offers it: starts one host at a time from what a person chose, watches it, stops it. Knows no
// sockets of the game: the host lives in a thread of its own.

import type {
  AppEvent,
  HostInfo,
  HostNews,
  HostRequest,
  HostStartResult,
  LocalAddress,
} from "../../../shared/appApi.ts";
import type { HostAnswer, HostArgs, HostCall } from "../../../shared/hostCalls.ts";
import { isolate } from "../../../shared/names.ts";
import { type HostFailure, PORT_FAILURES } from "../../../shared/net/closeReasons.ts";
import { ANY_IPV4, ANY_IPV6 } from "../../../shared/net/ipLiteral.ts";
import { isLoopbackHost } from "../../../shared/net/loopback.ts";
import type {
  Breakage,
  HostCheckpoint,
  HostOptions,
  ListeningInfo,
  LogLevel,
} from "../../host/thread/hostContract.ts";
import type { BansFile } from "../bans/bansFile.ts";
import type { Discovery } from "../discovery/discovery.ts";
import type { Lookup } from "../hostCheck.ts";
import type { MatchKeeping } from "../matches/savedMatch.ts";
import type { NetworkWatch } from "../networkWatch.ts";
import { resolveBind } from "./bindTarget.ts";
import { portFailure, suggestPort, type TryPort, tryPort } from "./freePort.ts";
import type { HostExtras, LastingExtras } from "./hostExtras.ts";
import { describeHost, type HostFacts, isSameHost, NOTHING_KNOWN, type RunningHost } from "./hostInfo.ts";
import { hostOptions } from "./hostOptions.ts";
import { type SpawnWorker, spawnHostWorker } from "./hostThread.ts";
import { LastingThread } from "./lastingThread.ts";

export type HostControl = {
  /** `request` within its documented ranges (maxPlayers up to 2000); its port may be any number. */
  start(request: HostRequest, extras?: HostExtras): Promise<HostStartResult>;
  /** Stops the host; guests are told "stopped". Resolves when the port is free again; at once if nothing is hosted.
   *  @param how.keep keeps the newest state, so that the match can go on another time; else it is over */
  stop(how?: { keep?: boolean }): Promise<void>;
  /** Whether a host's thread is left that waits for a disk, so that the process cannot end by itself. */
  isHeld(): boolean;
  /** What is hosted, with the network's addresses now; null: nothing. */
  info(): HostInfo | null;
  /** As AppApi.askHost. */
  ask<C extends HostCall>(call: C, args: HostArgs<C>): Promise<HostAnswer<C> | null>;
  /** Breaks the host's thread, for tests; only if it was started with isProbed. */
  breakDown(how: Breakage): void;
};

export type HostControlDeps = {
  workerUrl: URL;
  version: string;
  /** Folder of the guest page, null serves none. */
  guestDir: string | null;
  /** Folder for recordings; null: matches are not recorded. */
  replayDir: string | null;
  /** Milliseconds since 1970. */
  wallNow: () => number;
  lookup: Lookup;
  network: NetworkWatch;
  /** Whether a Kulki host answers at a link. Never rejects. */
  answers: (url: string) => Promise<boolean>;
  log: (level: LogLevel, text: string) => void;
  emit: (event: AppEvent) => void;
  /** Announces a host on its network; null or left out: nobody hears of it. */
  announce?: Discovery["announce"] | null;
  /** Called when a host has started, and when it has ended. */
  onHosting?: (isHosting: boolean) => void;
  /** Takes the match's state, every two seconds while people have seats; null or left out: it is not kept. */
  matches?: MatchKeeping | null;
  /** Who is kept out, of all hosts; null or left out: nobody is at first, and it is not kept. */
  bans?: Pick<BansFile, "load" | "note"> | null;
  spawnWorker?: SpawnWorker;
  tryPort?: TryPort;
  startLimitMs?: number;
  /** Monotonic milliseconds. */
  now?: () => number;
};

/** Longest start. Reading the page and binding take well under a second. */
const START_LIMIT_MS = 10_000;

class HostKeeper implements HostControl {
  readonly #deps: HostControlDeps;
  #thread: LastingThread | null = null;
  #running: RunningHost | null = null;
  /** The extras of the running host. */
  #extras: LastingExtras = {};
  /** The HostInfo that windows were told last. */
  #told: HostInfo | null = null;
  #facts = NOTHING_KNOWN;
  #endWatch: () => void = () => undefined;
  #endAnnouncement: () => void = () => undefined;
  #isStarting = false;
  #isHeld = false;
  /** Counts stops, so that a start that is still looking up its name sees that it is no longer wanted. */
  #stops = 0;

  constructor(deps: HostControlDeps) {
    this.#deps = deps;
  }

  async start(request: HostRequest, extras: HostExtras = {}): Promise<HostStartResult> {
    if (this.#isStarting || this.#thread !== null) {
      return { ok: false, reason: "alreadyHosting", suggestedPort: null };
    }
    this.#isStarting = true;
    try {
      return await this.#launch(request, extras);
    } finally {
      this.#isStarting = false;
    }
  }

  async stop({ keep = false }: { keep?: boolean } = {}): Promise<void> {
    this.#stops += 1;
    const match = this.#running?.listening.match;
    await this.#thread?.stop(keep);
    if (match !== undefined && !keep) this.#deps.matches?.end(match);
  }

  isHeld(): boolean {
    return this.#isHeld;
  }

  info(): HostInfo | null {
    return this.#running && describeHost(this.#running, this.#deps.network.read(), this.#facts);
  }

  async ask<C extends HostCall>(call: C, args: HostArgs<C>): Promise<HostAnswer<C> | null> {
    return (await this.#thread?.call(call, args)) ?? null;
  }

  breakDown(how: Breakage): void {
    this.#thread?.breakDown(how);
  }

  async #launch(request: HostRequest, extras: HostExtras): Promise<HostStartResult> {
    const stopsBefore = this.#stops;
    const target = await resolveBind(request.scope, request.family, this.#deps.lookup);
    if (!target.ok) return this.#refuse(target.reason, request, null);
    const unusable = portFailure(request.port);
    if (unusable !== null) return this.#refuse(unusable, request, target.bindAddress);
    const bans = (await this.#deps.bans?.load()) ?? [];
    const options = await hostOptions(request, target, extras, this.#deps, bans);
    if (this.#stops !== stopsBefore) return this.#refuse("unknown", request, null);
    const thread = this.#startThread(options);
    const outcome = await thread.started;
    if (!outcome.ok) {
      await thread.ended;
      return this.#refuse(outcome.reason, request, target.bindAddress);
    }
    const { hostKey } = options;
    // From here on there is its hash alone.
    const kept = { ...request, password: "" };
    const running = { request: kept, listening: outcome.info, boundName: target.name, hostKey };
    const { network, log } = this.#deps;
    const { resume: _, ...lasting } = extras;
    this.#extras = lasting;
    this.#facts = NOTHING_KNOWN;
    this.#endWatch = network.onChange((local) => this.#onNetwork(local));
    const info = this.#listens(running);
    log("info", `hosting "${isolate(info.name)}" on ${info.addresses.join(", ")}`);
    this.#deps.onHosting?.(true);
    this.#announce(running);
    return { ok: true, info };
  }

  /** Called when a thread listens: the first one, or another one that goes on with the match. */
  #listens(running: RunningHost): HostInfo {
    this.#running = running;
    const info = describeHost(running, this.#deps.network.read(), this.#facts);
    this.#told = info;
    void this.#askItself(running);
    return info;
  }

  #onRevived(reason: HostFailure, listening: ListeningInfo): void {
    if (this.#running === null) return;
    const info = this.#listens({ ...this.#running, listening });
    this.#deps.emit({ kind: "hostRestarted", reason, info });
  }

  #onCheckpoint(checkpoint: HostCheckpoint): void {
    const { matches, wallNow } = this.#deps;
    if (this.#running === null) return;
    const { request, listening } = this.#running;
    const extras = this.#extras;
    matches?.keep({ request, extras, boundPort: listening.port, savedAtMs: wallNow(), checkpoint });
  }

  #announce({ request, listening }: RunningHost): void {
    const { announce, version } = this.#deps;
    if (!request.announce || !announce) return;
    const { name, ruleset, maxPlayers } = request;
    const { port, listensOn } = listening;
    const readPlayers = async () => (await this.ask("report", null))?.players ?? null;
    this.#endAnnouncement = announce({ name, ruleset, version, port, maxPlayers, listensOn, readPlayers });
  }

  #onNetwork(local: readonly LocalAddress[]): void {
    const running = this.#running;
    if (running === null) return;
    const info = describeHost(running, local, this.#facts);
    if (this.#told !== null && isSameHost(info, this.#told)) return;
    this.#told = info;
    const { log, emit } = this.#deps;
    log("info", `the network changed: hosting "${isolate(info.name)}" on ${info.addresses.join(", ")} now`);
    emit({ kind: "hostMoved", info });
    void this.#askItself(running);
  }

  /** Asks the host at its own link whether it answers. That does not go through a firewall, so it says nothing of
   *  one. */
  async #askItself(running: RunningHost): Promise<void> {
    const answersHere = await this.#deps.answers(running.listening.selfUrl);
    if (this.#running !== running) return;
    if (!answersHere) this.#deps.log("warn", `the host does not answer at ${running.listening.selfUrl}`);
    this.#learn({ answersHere });
  }

  #onNews(news: HostNews): void {
    const { network, wallNow, log, emit, bans } = this.#deps;
    if (news.kind === "bans") {
      bans?.note(news.change);
      return;
    }
    emit(news);
    if (news.kind !== "connections" || this.#facts.guestCameAtMs !== null) return;
    const guest = news.rows.find(({ address }) => !isLoopbackHost(address) && !network.has(address));
    if (guest === undefined) return;
    log("info", `the first guest from another computer came in, from ${guest.address}`);
    this.#learn({ guestCameAtMs: wallNow() });
  }

  #learn(found: Partial<HostFacts>): void {
    this.#facts = { ...this.#facts, ...found };
    const info = this.info();
    if (info === null || (this.#told !== null && isSameHost(info, this.#told))) return;
    this.#told = info;
    this.#deps.emit({ kind: "hostFacts", info });
  }

  #startThread(options: HostOptions): LastingThread {
    const { log, workerUrl, spawnWorker, startLimitMs, now, wallNow } = this.#deps;
    const thread = new LastingThread(options, {
      spawn: spawnWorker ?? spawnHostWorker,
      workerUrl,
      log,
      onNews: (news) => this.#onNews(news),
      onCheckpoint: (checkpoint) => this.#onCheckpoint(checkpoint),
      onRevived: (reason, info) => this.#onRevived(reason, info),
      startLimitMs: startLimitMs ?? START_LIMIT_MS,
      now: now ?? (() => performance.now()),
      wallNow,
    });
    this.#thread = thread;
    void thread.ended.then((reason) => this.#onEnded(reason, thread));
    return thread;
  }

  #onEnded(reason: HostFailure | null, { isStuck }: LastingThread): void {
    this.#isHeld ||= isStuck;
    const hadStarted = this.#running !== null;
    this.#endWatch();
    this.#endAnnouncement();
    this.#endAnnouncement = () => undefined;
    this.#thread = null;
    this.#running = null;
    if (hadStarted) this.#deps.onHosting?.(false);
    if (hadStarted && reason !== null) this.#deps.emit({ kind: "hostDied", reason });
  }

  async #refuse(reason: HostFailure, request: HostRequest, address: string | null): Promise<HostStartResult> {
    this.#deps.log("warn", `hosting on port ${request.port} refused: ${reason}`);
    if (!PORT_FAILURES.has(reason)) return { ok: false, reason, suggestedPort: null };
    const taken = reason === "portTaken" ? request.port : null;
    const anywhere = request.family === "ipv6" ? ANY_IPV6 : ANY_IPV4;
    const suggestedPort = await suggestPort(taken, address ?? anywhere, this.#deps.tryPort ?? tryPort);
    return { ok: false, reason, suggestedPort };
  }
}

/** Makes a HostControl that hosts nothing yet. */
export function createHostControl(deps: HostControlDeps): HostControl {
  return new HostKeeper(deps);
}
