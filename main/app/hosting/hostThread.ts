// One host's thread from its start to its end, as promises. Knows the contract, not what a person chose or is shown.
import { Worker } from "node:worker_threads";
import type { HostNews } from "../../../shared/appApi.ts";
import { type HostAnswer, type HostArgs, type HostCall, isHostAnswer } from "../../../shared/hostCalls.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import {
  type Breakage,
  createPulse,
  HOST_RESOURCE_LIMITS,
  type HostCheckpoint,
  type HostCommand,
  type HostMessage,
  type HostOptions,
  type ListeningInfo,
  type LogLevel,
  readPulse,
} from "../../host/thread/hostContract.ts";
import { startWatchdog } from "./watchdog.ts";

/** The part of a Worker in use. */
export type HostWorker = {
  postMessage(command: HostCommand): void;
  on(event: "message", listener: (message: HostMessage) => void): unknown;
  on(event: "error", listener: (error: Error & { code?: string }) => void): unknown;
  on(event: "exit", listener: () => void): unknown;
  terminate(): Promise<unknown>;
};

export type SpawnWorker = (url: URL) => HostWorker;

export const spawnHostWorker: SpawnWorker = (url) =>
  new Worker(url, { name: "kulki-host", resourceLimits: HOST_RESOURCE_LIMITS });

export type StartOutcome = { ok: true; info: ListeningInfo } | { ok: false; reason: HostFailure };

export type HostThreadDeps = {
  spawn: SpawnWorker;
  workerUrl: URL;
  log: (level: LogLevel, text: string) => void;
  onNews: (news: HostNews) => void;
  onCheckpoint: (checkpoint: HostCheckpoint) => void;
  startLimitMs: number;
  /** Monotonic milliseconds. */
  now(): number;
};

/** Longest stop; guests are told "stopped" well before. */
const STOP_LIMIT_MS = 2000;
/** Longest end by force; it takes some milliseconds, unless the thread waits for a disk that does not answer. */
const FORCE_LIMIT_MS = 500;
/** Longest end of a thread that hangs: if it has nearly used up its memory, it clears that up first, which can take
 *  seconds. It is waited for, as the next thread needs its port. */
const HUNG_LIMIT_MS = 5000;
const ANSWER_LIMIT_MS = 2000;

/** A promise and the function that settles it; only the first call counts. */
function createSlot<T>(): { promise: Promise<T>; settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

export class HostThread {
  readonly #worker: HostWorker;
  readonly #deps: HostThreadDeps;
  readonly #started = createSlot<StartOutcome>();
  readonly #ended = createSlot<HostFailure | null>();
  /** Callers that wait for an answer, by the number of the request. */
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  readonly #startTimer: NodeJS.Timeout;
  readonly #pulse = createPulse();
  #endWatch: () => void = () => undefined;
  #lastRequestId = 0;
  #forceTimer: NodeJS.Timeout | undefined;
  #isStopping = false;
  #isStuck = false;
  #forcedUntilMs = Number.POSITIVE_INFINITY;
  #failure: HostFailure | null = null;

  /** Starts a thread with these options. */
  constructor(options: HostOptions, deps: HostThreadDeps) {
    this.#deps = deps;
    this.#worker = deps.spawn(deps.workerUrl);
    this.#startTimer = setTimeout(() => this.#giveUp("startTimeout"), deps.startLimitMs);
    this.#worker.on("message", (message) => this.#onMessage(message));
    this.#worker.on("error", (error) => this.#onError(error));
    this.#worker.on("exit", () => this.#onExit());
    this.#worker.postMessage({ kind: "start", options, pulse: this.#pulse });
  }

  /** Settles once: listening, or the reason why not. */
  get started(): Promise<StartOutcome> {
    return this.#started.promise;
  }

  /** Settles when the thread is gone: null after stop(), else why it died. */
  get ended(): Promise<HostFailure | null> {
    return this.#ended.promise;
  }

  /** Whether the thread could not be ended and was left behind; it ends with the process. */
  get isStuck(): boolean {
    return this.#isStuck;
  }

  /** How many ticks it has begun. */
  get ticks(): number {
    return readPulse(this.#pulse) >>> 0;
  }

  /** Breaks the thread, for tests; only if its options allow that. */
  breakDown(how: Breakage): void {
    this.#worker.postMessage({ kind: "break", how });
  }

  /** Asks the thread to say goodbye to its guests; ends it by force if that takes too long.
   *  @param keeps whether it first hands over the match's state */
  async stop(keeps = false): Promise<void> {
    if (!this.#isStopping) {
      this.#worker.postMessage({ kind: "stop", reason: "stopped", ...(keeps && { keeps }) });
    }
    this.#isStopping = true;
    // The watchdog ends: no tick is made while guests leave.
    this.#endWatch();
    const timer = setTimeout(() => this.#force(), STOP_LIMIT_MS);
    await this.ended;
    clearTimeout(timer);
  }

  /** Calls the thread. Null where it is gone, refuses the call or does not answer in time. */
  async call<C extends HostCall>(call: C, args: HostArgs<C>): Promise<HostAnswer<C> | null> {
    this.#lastRequestId += 1;
    const requestId = this.#lastRequestId;
    const { promise, settle } = createSlot<unknown>();
    const timer = setTimeout(() => settle(null), ANSWER_LIMIT_MS);
    this.#waiting.set(requestId, settle);
    this.#worker.postMessage({ kind: "call", requestId, call, args });
    const answer = await promise;
    clearTimeout(timer);
    this.#waiting.delete(requestId);
    if (answer === null || isHostAnswer(call, answer)) return answer as HostAnswer<C> | null;
    this.#deps.log("error", `the host's thread answered ${call} with something else`);
    return null;
  }

  #onMessage(message: HostMessage): void {
    const { log, onNews, onCheckpoint } = this.#deps;
    if (message.kind === "log") log(message.level, message.text);
    else if (message.kind === "news") onNews(message.news);
    else if (message.kind === "checkpoint") onCheckpoint(message.checkpoint);
    else if (message.kind === "answer")
      this.#waiting.get(message.requestId)?.(message.ok ? message.value : null);
    else if (message.kind === "stopped") this.#force();
    else if (message.kind === "failed") {
      log("warn", `host failed: ${message.reason} (${message.detail})`);
      this.#giveUp(message.reason);
    } else if (message.kind === "listening") {
      clearTimeout(this.#startTimer);
      this.#started.settle({ ok: true, info: message.info });
      this.#watch();
    }
  }

  /** Watches for a hang, which the thread cannot report itself. */
  #watch(): void {
    this.#endWatch = startWatchdog({
      readProgress: () => readPulse(this.#pulse),
      now: this.#deps.now,
      onHang: () => {
        this.#deps.log("error", "the host's thread gives no sign of life");
        this.#giveUp("crashed", HUNG_LIMIT_MS);
      },
    });
  }

  #onError(error: Error & { code?: string }): void {
    this.#failure ??= error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "outOfMemory" : "crashed";
    this.#deps.log("error", `the host's thread: ${error.stack ?? error.message}`);
  }

  #onExit(): void {
    clearTimeout(this.#startTimer);
    clearTimeout(this.#forceTimer);
    this.#endWatch();
    const reason = this.#failure ?? (this.#isStopping ? null : "crashed");
    this.#started.settle({ ok: false, reason: reason ?? "unknown" });
    for (const answer of this.#waiting.values()) answer(null);
    this.#ended.settle(reason);
  }

  #giveUp(reason: HostFailure, limitMs = FORCE_LIMIT_MS): void {
    this.#failure ??= reason;
    this.#started.settle({ ok: false, reason });
    this.#force(limitMs);
  }

  /** Ends the thread by force. @param limitMs longest wait; a shorter one than of an earlier call counts */
  #force(limitMs = FORCE_LIMIT_MS): void {
    void this.#worker.terminate();
    const untilMs = this.#deps.now() + limitMs;
    if (untilMs >= this.#forcedUntilMs) return;
    this.#forcedUntilMs = untilMs;
    clearTimeout(this.#forceTimer);
    this.#forceTimer = setTimeout(() => {
      this.#isStuck = true;
      this.#deps.log("error", "the host's thread waits for a disk that does not answer, and is left behind");
      this.#onExit();
    }, limitMs);
  }
}
