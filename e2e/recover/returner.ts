// A player of the swarm that keeps its seat's token, and claims the seat again whenever its connection is lost. Knows
// the protocol, no process; the function that opens a connection, the clock and the timers are passed in.

import { nextFloat, type Rng } from "../../shared/math/rng.ts";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import type { HostCloseReason } from "../../shared/net/closeReasons.ts";
import { STRANGER } from "../../shared/net/events/join.stage.ts";
import type { JoinAccepted, JoinRequest } from "../../shared/net/events/join.ts";
import { JOIN_TIMEOUT_MS, PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import { comebackPauseMs } from "../../shared/net/retryPauses.ts";
import { massOf } from "../../shared/sim/scores.ts";
import type { Recorder } from "../swarm/measure.ts";
import { createObserver, type Observer } from "../swarm/observer.ts";
import { createWalker } from "../swarm/walker.ts";
import { ENTRY_LIMIT_MS, type Wire, type WireOptions } from "../swarm/wire.ts";
import type { Return, Sighting, Witness } from "./judge.ts";

export type ReturnerOptions = {
  url: string;
  name: string;
  color: number;
  rng: Rng;
  recorder: Recorder;
  open(options: WireOptions): Wire;
  /** Monotonic milliseconds. */
  now(): number;
  /** @returns cancels it */
  later(delayMs: number, call: () => void): () => void;
};

/** Sightings kept: somewhat more than lies between a checkpoint on a disk and the break. */
const KEPT_TICKS = 15 * 30;
/** Refusals after which trying again is useless. P60. */
const FOR_GOOD: readonly HostCloseReason[] = ["seatGone", "otherMatch", "guestOlder", "guestNewer"];

/** By the area: the same in each of the host's rulesets. */
function massSeen(observer: Observer): number {
  return massOf(observer.place()?.radius ?? 0);
}

type Link = { wire: Wire; observer: Observer; pump: ReturnType<typeof createWalker> | null };

/** Joins at once. */
export class Returner {
  /** Fulfilled when it plays for the first time; rejected: it was not let in. */
  readonly entered: Promise<void>;
  readonly #options: ReturnerOptions;
  readonly #before: Sighting[] = [];
  /** The host's answer to its first join: its seat, and the token to claim it. */
  #seat: JoinAccepted | null = null;
  /** What the connection in use was told. */
  #answer: JoinAccepted | null = null;
  #after: Return | null = null;
  #why: string | null = null;
  #link: Link | null = null;
  #tries = 0;
  #isOver = false;
  #cancel: () => void = () => undefined;
  #enter!: () => void;
  #fail!: (error: Error) => void;

  constructor(options: ReturnerOptions) {
    this.#options = options;
    this.entered = new Promise((resolve, reject) => {
      this.#enter = resolve;
      this.#fail = reject;
    });
    this.#connect();
  }

  /** Sends an input that is due. @returns when the next one is */
  pump(nowMs: number): number {
    return this.#link?.pump?.(nowMs) ?? nowMs;
  }

  witness(): Witness {
    const { name } = this.#options;
    return {
      name,
      playerId: this.#seat?.playerId ?? 0,
      before: this.#before,
      after: this.#after,
      tries: this.#tries,
      why: this.#why,
    };
  }

  /** It will not try again, because the host has refused it for good. */
  isRefused(): boolean {
    return this.#isOver;
  }

  close(): void {
    this.#isOver = true;
    this.#cancel();
    this.#link?.wire.close();
    this.#link = null;
  }

  #onSight(observer: Observer): void {
    const [tick, mass, answer] = [observer.lastTick(), massSeen(observer), this.#answer];
    if (tick === null || answer === null) return;
    if (this.#tries === 0) {
      this.#before.push({ tick, mass });
      if (this.#before.length > KEPT_TICKS) this.#before.shift();
    } else {
      const { playerId, isBack } = answer;
      this.#after ??= { tick, mass, atMs: this.#options.now(), playerId, isBack };
    }
    this.#cancel();
    this.#enter();
  }

  #onLost(why: string): void {
    this.#link?.wire.close();
    this.#link = null;
    this.#answer = null;
    this.#cancel();
    this.#why = why;
    // A player that was never let in has no seat to claim.
    this.#isOver ||= this.#seat === null;
    this.#fail(new Error(why));
    if (this.#isOver) return;
    const { later, rng } = this.#options;
    this.#cancel = later(comebackPauseMs(this.#tries, nextFloat(rng)), () => this.#connect());
    this.#tries++;
  }

  #onAccepted(answer: JoinAccepted, { wire, observer }: Link): void {
    const { rng, now } = this.#options;
    observer.onAccepted(answer);
    this.#answer = answer;
    this.#seat ??= answer;
    const sendInput: Wire["sendInput"] = (input) => wire.sendInput(input);
    const pump = createWalker({ rng, now, rules: answer.rules, observer, sendInput });
    this.#link = { wire, observer, pump };
  }

  #request(): JoinRequest {
    const { name, color } = this.#options;
    const claim = this.#seat && { match: this.#seat.match, token: this.#seat.token, isForced: false };
    const profile = { ...PLAIN_PROFILE, name, color };
    return { protocol: PROTOCOL_VERSION, version: "0.0.0", profile, watch: false, claim, ...STRANGER };
  }

  #connect(): void {
    const { url, name, recorder, now, later, open } = this.#options;
    const observer = createObserver({ name, mode: "full", recorder, now, resync: () => wire.resync() });
    /** Callbacks of a connection that was given up do nothing. */
    const isCurrent = () => this.#link?.wire === wire;
    const wire = open({
      url,
      request: this.#request(),
      onAccepted: (answer) => isCurrent() && this.#onAccepted(answer, { wire, observer, pump: null }),
      onSnapshot: (bytes) => {
        if (!isCurrent()) return;
        observer.onSnapshot(bytes);
        this.#onSight(observer);
      },
      onRefused: (reason) => {
        this.#isOver ||= isCurrent() && FOR_GOOD.includes(reason);
      },
      onFault: (text) => isCurrent() && this.#onLost(text),
    });
    this.#link = { wire, observer, pump: null };
    const patienceMs = this.#seat === null ? ENTRY_LIMIT_MS : JOIN_TIMEOUT_MS;
    this.#cancel = later(patienceMs, () => this.#onLost("no snapshot in time"));
  }
}
