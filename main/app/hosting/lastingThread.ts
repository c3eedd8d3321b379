// A host's thread that is replaced when it crashes or hangs: another one goes on from a checkpoint at the same port. To
// its user it is one thread. rescue.ts says when a match is given up; knows nothing of what is shown.
import type { HostNews } from "../../../shared/appApi.ts";
import { changeBans } from "../../../shared/desk/banList.ts";
import type { HostAnswer, HostArgs, HostCall } from "../../../shared/hostCalls.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import type { Breakage, HostCheckpoint, HostOptions, ListeningInfo } from "../../host/thread/hostContract.ts";
import { sleep } from "../files/replaceFile.ts";
import { HostThread, type HostThreadDeps, type StartOutcome } from "./hostThread.ts";
import { RescuePlan } from "./rescue.ts";

export type LastingDeps = HostThreadDeps & {
  /** Called when the thread died of `reason` and another one listens. */
  onRevived: (reason: HostFailure, info: ListeningInfo) => void;
  /** Milliseconds since 1970. */
  wallNow: () => number;
};

/** How long a new thread tries to get the port, which the system frees soon after the old thread is gone. */
const PORT_PATIENCE_MS = 2000;
const PORT_RETRY_MS = 100;
/** Failures to restore after which another checkpoint is tried. */
const FAILED_RESTORES: ReadonlySet<HostFailure> = new Set(["crashed", "outOfMemory", "matchGone"]);

export class LastingThread {
  /** Settles once: listening for the first time, or the reason why not. */
  readonly started: Promise<StartOutcome>;
  /** Settles when no thread is left and none comes: null after stop(), else why the last one died. */
  readonly ended: Promise<HostFailure | null>;
  readonly #options: HostOptions;
  readonly #deps: LastingDeps;
  readonly #plan: RescuePlan;
  #thread: HostThread;
  /** The match's tick at which the present thread began. */
  #firstTick: number;
  /** Whether there is no thread just now: one died and the next one does not listen yet. */
  #isDown = false;
  #isStopping = false;
  #isRecorded: boolean;

  constructor(options: HostOptions, deps: LastingDeps) {
    this.#options = { ...options };
    this.#deps = deps;
    this.#plan = new RescuePlan(options.resume);
    this.#firstTick = options.resume?.tick ?? 0;
    this.#isRecorded = options.recording !== null;
    this.#thread = this.#startThread(options);
    this.started = this.#thread.started;
    this.ended = this.#live();
  }

  /** As HostThread's, of the last thread. */
  get isStuck(): boolean {
    return this.#thread.isStuck;
  }

  breakDown(how: Breakage): void {
    this.#thread.breakDown(how);
  }

  /** As HostThread.stop; no other thread is started after it. */
  async stop(keeps = false): Promise<void> {
    this.#isStopping = true;
    await this.#thread.stop(keeps);
    await this.ended;
  }

  /** As HostThread.call; null also while there is no thread. */
  async call<C extends HostCall>(call: C, args: HostArgs<C>): Promise<HostAnswer<C> | null> {
    const answer = this.#isDown ? null : await this.#thread.call(call, args);
    // The next thread shall allow the name, too.
    if (call === "allowName" && answer) this.#options.allowedHostNames.push(String(args));
    return answer;
  }

  #startThread(options: HostOptions): HostThread {
    return new HostThread(options, {
      ...this.#deps,
      onNews: (news) => this.#onNews(news),
      onCheckpoint: (checkpoint) => this.#onCheckpoint(checkpoint),
    });
  }

  #onNews(news: HostNews): void {
    if (news.kind === "recordingEnded") this.#isRecorded = false;
    // The next thread shall keep out who is kept out by then.
    if (news.kind === "bans")
      this.#options.bans = changeBans(this.#options.bans, news.change, this.#deps.wallNow());
    this.#deps.onNews(news);
  }

  #onCheckpoint(checkpoint: HostCheckpoint): void {
    this.#plan.note(checkpoint, this.#deps.now());
    this.#deps.onCheckpoint(checkpoint);
  }

  async #live(): Promise<HostFailure | null> {
    const first = await this.#thread.started;
    for (;;) {
      const reason = await this.#thread.ended;
      const isMeant = reason === null || this.#isStopping;
      // A thread that never listened is not replaced, nor one that is stuck, as it may hold the port.
      if (!first.ok || isMeant || this.#thread.isStuck) return reason;
      this.#isDown = true;
      if (!(await this.#revive(reason, first.info.port))) return this.#isStopping ? null : reason;
      this.#isDown = false;
    }
  }

  /** @returns whether another thread goes on */
  async #revive(reason: HostFailure, port: number): Promise<boolean> {
    const { now, log } = this.#deps;
    const diedAtMs = now();
    const diedAtTick = this.#firstTick + this.#thread.ticks;
    let resume = this.#plan.choose(diedAtMs);
    while (resume !== null && !this.#isStopping) {
      this.#thread = this.#startThread({ ...this.#options, port, recording: null, resume });
      const outcome = await this.#thread.started;
      if (outcome.ok && !this.#isStopping) {
        this.#firstTick = resume.tick;
        const lost = `${diedAtTick - resume.tick} ticks of play and ${Math.round(now() - diedAtMs)} ms lost`;
        log(
          "warn",
          `the host's thread died (${reason}): another one goes on from tick ${resume.tick}, ${lost}`,
        );
        this.#onRevived(reason, outcome.info);
        return true;
      }
      await this.#thread.ended;
      if (outcome.ok || this.#thread.isStuck) return false;
      log("warn", `the match does not go on from tick ${resume.tick}: ${outcome.reason}`);
      if (outcome.reason === "portTaken" && now() < diedAtMs + PORT_PATIENCE_MS) await sleep(PORT_RETRY_MS);
      else resume = FAILED_RESTORES.has(outcome.reason) ? this.#plan.choose(now()) : null;
    }
    if (!this.#isStopping) log("error", `the host died (${reason}), and its match does not go on`);
    return false;
  }

  #onRevived(reason: HostFailure, info: ListeningInfo): void {
    const { now, onRevived } = this.#deps;
    this.#plan.onRestored(now());
    // The recording ends here; what it has so far can be watched.
    if (this.#isRecorded) this.#onNews({ kind: "recordingEnded", reason: "hostCrashed" });
    onRevived(reason, info);
  }
}
