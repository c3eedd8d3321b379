// Joins the host that served a guest's page, and tries again as long as the reason may pass. Knows the store, not what
// a match is.
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import { hostUrl, parseHostAddress } from "../../../shared/net/hostAddress.ts";
import type { Store } from "../../ui/store.ts";
import type { Doorstep } from "../doorstep/doorstep.ts";
import { createReporter, failureOf, type Joining, type Wait } from "../match/joining.ts";
import { readTarget } from "../match/joinTarget.ts";
import type { EnterResult, MatchGate } from "../match/matchGate.ts";
import { isPassing, knockAfterMs, type PassingReason, reasonToTell } from "./knocking.ts";

export type GuestJoiningParts = {
  store: Store;
  gate: Pick<MatchGate, "enter" | "cancel">;
  doorstep: Doorstep;
  /** The page's own origin. */
  servingUrl: string;
  /** Opens another host's page in place of this one. */
  goTo: (url: string) => void;
  /** Finds out whether the host refused the page's name, and the link that works. */
  findRefusal: () => Promise<{ url: string | null } | null>;
  wait: Wait;
  /** Milliseconds since 1970. */
  wallNow: () => number;
  /** Calls the listener when there is no need to wait: the network is back, or somebody looks at the page again. */
  onWake: (listener: () => void) => void;
  /** Uniform in [0, 1). */
  rng: () => number;
};

/** @returns whether to watch, now that the kept seat is gone */
export type OnNewcomer = () => boolean;

export type GuestJoining = Joining & {
  /** As joinServingHost, to the kept seat; if that is gone `onNewcomer` is asked. */
  joinBack(onNewcomer: OnNewcomer): void;
  /** Knocks at once instead of waiting. */
  tryNow(): void;
  /** A match ended by itself. @returns whether the page tries to get back in */
  onMatchEnd(reason: CloseReason): boolean;
};

type Refused = Extract<EnterResult, { ok: false; reason: CloseReason }>;

/** Whether a page waits for a yes behind its arrival's sheet, on which nobody has pressed Play yet. */
function isLookingOn({ arrival, join }: Store): boolean {
  const { value } = join;
  const isAsking = value.phase === "connecting" && value.wait?.reason === "asking";
  return isAsking && arrival.peek()?.phase === "asked";
}

/** A pause that can be ended early. */
function createPause(wait: Wait) {
  let wake: () => void = () => undefined;
  return {
    async pass(ms: number): Promise<void> {
      await Promise.race([wait(ms), new Promise<void>((resolve) => (wake = resolve))]);
    },
    /** Passes when it is ended. */
    untilEnd: () => new Promise<void>((resolve) => (wake = resolve)),
    end: () => wake(),
  };
}

/** The knocks of one page. A newer wish ends the one before. */
class Knocks {
  readonly #parts: GuestJoiningParts;
  readonly #reporter: ReturnType<typeof createReporter>;
  readonly #address: string;
  readonly #pause: ReturnType<typeof createPause>;
  /** Whether the page was in a match, so that its name is not what keeps it out. */
  #hasBeenIn = false;

  constructor(parts: GuestJoiningParts, reporter: ReturnType<typeof createReporter>) {
    this.#parts = parts;
    this.#reporter = reporter;
    this.#address = new URL(parts.servingUrl).host;
    this.#pause = createPause(parts.wait);
  }

  /** Ends the pause before the next knock. */
  now = (): void => this.#pause.end();

  /** @param isWatching wished for; Play on the arrival's sheet comes first */
  begin(isWatching: boolean, onNewcomer?: OnNewcomer): void {
    this.drop();
    void this.#knock(isWatching, this.#reporter.begin(this.#address), onNewcomer);
  }

  /** Begins again after a match that ended for this reason. */
  beginAgain(isWatching: boolean, reason: PassingReason): void {
    this.drop();
    const isNewest = this.#reporter.begin(this.#address);
    this.#tell(reason);
    const ms = knockAfterMs(reason, 0, this.#parts.rng());
    void this.#pause.pass(ms).then(() => this.#knock(isWatching, isNewest));
  }

  drop(): void {
    this.#parts.doorstep.leave();
    this.#reporter.drop();
    this.#parts.store.retry.value = null;
    this.#pause.end();
  }

  async #knock(wish: boolean, isNewest: () => boolean, onNewcomer?: OnNewcomer): Promise<void> {
    const { store, gate, doorstep, servingUrl } = this.#parts;
    const isOverruled = () => store.arrival.peek()?.phase === "entering";
    const before = store.hostName.peek();
    let isWatching = wish;
    let watches = false;
    let isAnew = false;
    const options = {
      isWatching: () => (watches = isWatching && !isOverruled()),
      onNewcomer() {
        isAnew = true;
        isWatching = onNewcomer?.() ?? isWatching;
      },
    };
    for (let count = 0; isNewest(); count++) {
      const result = await gate.enter(servingUrl, options);
      if (!isNewest()) return;
      if (result.ok) return this.#isIn(before, isAnew);
      if (result.reason === null) return;
      const place = { url: servingUrl, address: this.#address };
      const pause = async (ms: number) => {
        if (!watches || !isOverruled()) await this.#pause.pass(ms);
        // Who only looks asks nobody to be let in.
        while (isNewest() && isLookingOn(store)) await this.#pause.untilEnd();
      };
      if (await doorstep.stay(result, place, pause)) continue;
      const ms = await this.#takeRefusal(result, watches, count, isNewest);
      if (ms === null) return;
      await pause(ms);
    }
  }

  /** @returns how long to wait before the next knock; null: there is none */
  async #takeRefusal(
    refused: Refused,
    isWatching: boolean,
    count: number,
    isNewest: () => boolean,
  ): Promise<number | null> {
    const { store, rng, findRefusal } = this.#parts;
    const { reason, version, leftS } = refused;
    const refusal = reason === "cannotConnect" && !this.#hasBeenIn ? await findRefusal() : null;
    if (!isNewest()) return null;
    if (refusal !== null || !isPassing(reason)) {
      store.retry.value = null;
      const told = refusal === null ? failureOf(reason, isWatching) : "unknownName";
      this.#reporter.fail(this.#address, told, { version, leftS, url: refusal?.url ?? null });
      return null;
    }
    const told = reasonToTell(store.retry.peek()?.reason ?? null, reason);
    // There is no place for a watcher. A guest who has not pressed Play yet misses only the picture.
    if (reason !== "full" || store.arrival.peek()?.phase !== "asked") this.#tell(told);
    return knockAfterMs(told, count, rng());
  }

  #tell(reason: PassingReason): void {
    const { retry, join } = this.#parts.store;
    join.value = { phase: "idle" };
    if (retry.peek()?.reason !== reason) retry.value = { reason };
  }

  /** @param before the name of the game that this page was in; empty: none
   *  @param isAnew whether its earlier seat was gone */
  #isIn(before: string, isAnew: boolean): void {
    const { retry, hostName, notice } = this.#parts.store;
    const isBack = retry.peek() !== null;
    this.#hasBeenIn = true;
    retry.value = null;
    const name = hostName.peek();
    if (!isBack || before === "") return;
    if (name !== before) notice.value = { kind: "anotherGame", name };
    else if (isAnew) notice.value = { kind: "startedAnew" };
  }
}

export function createGuestJoining(parts: GuestJoiningParts): GuestJoining {
  const { store, gate, doorstep, goTo, onWake } = parts;
  const reporter = createReporter(store, parts.wallNow);
  const knocks = new Knocks(parts, reporter);
  onWake(knocks.now);
  return {
    join(typed) {
      // A page in a browser cannot look up whether a code is also a computer's name.
      const target = readTarget(typed);
      if (target.kind === "failed") return reporter.fail(typed, target.reason);
      const parsed = target.kind === "host" ? parseHostAddress(target.plain) : null;
      if (parsed?.ok) goTo(hostUrl(parsed.host, parsed.port));
    },
    cancel() {
      const { phase } = store.join.value;
      const wasUnderWay = phase === "connecting" || phase === "password" || store.retry.value !== null;
      knocks.drop();
      if (wasUnderWay) gate.cancel();
    },
    joinServingHost: (isWatching) => knocks.begin(isWatching),
    joinBack: (onNewcomer) => knocks.begin(false, onNewcomer),
    tryNow: knocks.now,
    givePassword: doorstep.givePassword,
    onMatchEnd(reason) {
      if (!isPassing(reason)) return false;
      const { arrival, watching } = store;
      const looksOn = watching.value !== null && !watching.value.isWaiting;
      knocks.beginAgain(arrival.value !== null || looksOn, reason);
      return true;
    },
  };
}
