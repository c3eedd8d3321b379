// The way into a match, out of it and back. There is one attempt or one match at a time. Knows the store, not where
// addresses come from.
import { batch } from "@preact/signals";
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import type { Claim, JoinAccepted } from "../../../shared/net/events/join.ts";
import { profileOf } from "../../../shared/profile.ts";
import type { Rules } from "../../../shared/rules.ts";
import type { Connection, JoinRefusal, openConnection } from "../../net/connection.ts";
import { claimOf, claimOrJoin, ElsewhereQuestion, type SeatChoice } from "./seat/claims.ts";
import { Comeback, type ComebackParts, canComeBack, type End, endsSeat, LOST } from "./seat/comeback.ts";
import type { ReadCredentials } from "./seat/credentials.ts";
import {
  awaitPicture,
  type ConnectionEar,
  isJoined,
  type Joined,
  letGo,
  type Opened,
  type OpenMatch,
  openOne,
} from "./seat/opening.ts";
import type { SeatKeys } from "./seat/seatKeys.ts";
import { showHome } from "./showHome.ts";
import { WindowMatch } from "./windowMatch.ts";
import type { WindowMatchDeps } from "./windowMatchDeps.ts";

export type MatchGateDeps = Omit<WindowMatchDeps, "onEnd" | "onRules" | "told"> &
  Omit<ComebackParts, "store"> & {
    version: string;
    openConnection: typeof openConnection;
    readCredentials: ReadCredentials;
    seatKeys: SeatKeys;
  };

export type EnterOptions = {
  /** Whether to watch, not to play; asked at each attempt. */
  isWatching?: () => boolean;
  /** Which match is played there; null: not known; "": one that keeps no seats. */
  match?: string | null;
  /** Called if a kept seat is gone, before the host is asked for a new one. */
  onNewcomer?: () => void;
};

export type EnterResult =
  | { ok: true }
  | ({ ok: false } & JoinRefusal)
  /** Given up by cancel() or a newer attempt: there is nothing to show. */
  | { ok: false; reason: null };

export type MatchGate = {
  /** The match of this window, also while it is on its way back to it. */
  match(): WindowMatch | null;
  /** Joins a host by the address of its page, or a match within this page; in its kept seat there, if it has one. On
   *  success the store shows the match. */
  enter(to: string | OpenMatch, options?: EnterOptions): Promise<EnterResult>;
  /** Gives up the attempt under way, if any. */
  cancel(): void;
  /** Leaves the match, if any, and shows the home screen. Gives the seat up, unless keepsSeat. */
  leave(how?: { keepsSeat: boolean }): void;
  /** Sets the one listener for a match that ended for good; the store shows the home screen by then. url: the host's
   *  page; null: the match was within this one. */
  onEnd(listener: (end: End, url: string | null) => void): void;
  /** If it is trying to come back, tries at once. */
  comeBackNow(): void;
  /** The person's choice about a seat that is played in another window: to play here, or leave it there. */
  choose(choice: SeatChoice): void;
};

/** Longest wait for CONNECT on the way back, milliseconds: a host that hangs says nothing. */
const PATIENCE_MS = 2000;

/** The match of this window, its connection, and the URL of its host; null: it is within this page. */
type Current = {
  match: WindowMatch;
  connection: Connection;
  ear: ConnectionEar;
  url: string | null;
  told: WindowMatchDeps["told"];
  isKept: boolean;
};

export function createMatchGate(deps: MatchGateDeps): MatchGate {
  return new PageGate(deps);
}

class PageGate implements MatchGate {
  readonly #deps: MatchGateDeps;
  readonly #question: ElsewhereQuestion;
  readonly #comeback: Comeback;
  #current: Current | null = null;
  #attempt: AbortController | null = null;
  #endListener: (end: End, url: string | null) => void = () => undefined;

  constructor(deps: MatchGateDeps) {
    this.#deps = deps;
    this.#question = new ElsewhereQuestion(deps.store);
    this.#comeback = new Comeback(deps);
    // While the arrival's sheet is shown there is nothing to come back to; the seat is kept once it is gone.
    deps.store.arrival.subscribe((arrival) => arrival === null && this.#keepSeat());
  }

  match = (): WindowMatch | null => this.#current?.match ?? null;

  cancel = (): void => {
    this.#attempt?.abort();
    this.#attempt = null;
    this.#question.answer(null);
  };

  async enter(to: string | OpenMatch, options: EnterOptions = {}): Promise<EnterResult> {
    this.cancel();
    const own = new AbortController();
    this.#attempt = own;
    const isNewest = () => this.#attempt === own;
    const open = async (claim: Claim | null) => {
      const watch = options.isWatching?.() ?? false;
      const opened = await this.#open(to, claim, { signal: own.signal, watch });
      if (!isNewest()) letGo(opened, claim !== null);
      return opened;
    };
    const { seatKeys: keys } = this.#deps;
    const parts = {
      ...{ keys, question: this.#question, isWanted: isNewest, open },
      onNewcomer: () => options.onNewcomer?.(),
    };
    const opened =
      typeof to === "string" && options.match !== ""
        ? await claimOrJoin(parts, options.match ?? null)
        : await open(null);
    if (!isNewest()) return { ok: false, reason: null };
    this.#attempt = null;
    if (opened === null) return { ok: false, reason: null };
    if (!isJoined(opened)) return opened.result.ok ? { ok: true } : opened.result;
    this.#begin(opened, typeof to === "string" ? to : null);
    return { ok: true };
  }

  leave({ keepsSeat } = { keepsSeat: false }): void {
    this.cancel();
    this.#leaveSeat(keepsSeat ? (this.match()?.accepted.token ?? null) : null);
    this.#comeback.end();
    this.#current = null;
    showHome(this.#deps.store);
  }

  onEnd(listener: (end: End, url: string | null) => void): void {
    this.#endListener = listener;
  }

  comeBackNow = (): void => this.#comeback.hurry();

  choose(choice: SeatChoice): void {
    this.#question.answer(choice);
  }

  #open(
    to: string | OpenMatch,
    claim: Claim | null,
    { signal, watch = false, patienceMs }: { signal: AbortSignal; watch?: boolean; patienceMs?: number },
  ): Promise<Opened> {
    const { store, version, openConnection: open } = this.#deps;
    const profile = profileOf(store.settings.value);
    const credentials = this.#deps.readCredentials(typeof to === "string" ? to : null);
    const opening = { to, claim, version, profile, watch, credentials, signal };
    return openOne(open, { ...opening, ...(patienceMs !== undefined && { patienceMs }) });
  }

  #begin({ result, ear, isPlayer, profile }: Joined, url: string | null): void {
    const { store } = this.#deps;
    const { accepted, connection } = result;
    this.#leaveSeat(accepted.token);
    this.#comeback.end();
    store.isPractice.value = url === null;
    store.joinedUrl.value = url;
    const told = { profile };
    const match = this.#createMatch(accepted, connection, told);
    ear.hears = match;
    this.#current = { match, connection, ear, url, told, isKept: false };
    if (isPlayer || store.arrival.peek() === null) this.#keepSeat();
    store.screen.value = "match";
    store.dialog.value = null;
    store.join.value = { phase: "idle" };
  }

  #createMatch(
    accepted: JoinAccepted,
    connection: Connection,
    told: WindowMatchDeps["told"],
    before: WindowMatch | null = null,
  ): WindowMatch {
    const deps = {
      ...this.#deps,
      told,
      onEnd: (reason: CloseReason, leftS: number | null) => this.#onEnd(match, { reason, leftS }),
      onRules: (rules: Rules, bytes: Uint8Array) => this.#changeRules(rules, bytes),
    };
    const match: WindowMatch = new WindowMatch(accepted, connection, deps, before);
    return match;
  }

  #keepSeat(): void {
    const current = this.#current;
    if (current === null || current.url === null || current.match.accepted.token === "") return;
    current.isKept = true;
    this.#deps.seatKeys.keep(current.match.accepted);
  }

  /** Gives up the seat that was played here, unless it is the one of this token. */
  #leaveSeat(token: string | null): void {
    const current = this.#current;
    if (current === null) return;
    const { match, url } = current;
    const { accepted } = match;
    if (accepted.token === token) match.drop();
    else match.leave();
    if (accepted.token === "" || accepted.token === token) return;
    this.#deps.seatKeys.forget(accepted.token);
    if (this.#comeback.isUnderWay && url !== null) void this.#giveBack(url, accepted);
  }

  /** Claims a seat only to leave it: without this, leaving while the connection is gone would leave a circle
   *  standing in the arena. */
  async #giveBack(url: string, accepted: JoinAccepted): Promise<void> {
    const { signal } = new AbortController();
    const { result } = await this.#open(url, claimOf(accepted), { signal, patienceMs: PATIENCE_MS });
    if (result.ok) result.connection.close();
  }

  #onEnd(match: WindowMatch, end: End): void {
    const current = this.#current;
    if (current === null || current.match !== match) return;
    const { url, isKept } = current;
    if (!isKept || url === null || !canComeBack(end)) {
      this.#finish(match, end, url);
      return;
    }
    const { keepSeatS, awayDriver } = match.accepted;
    this.#deps.seatKeys.keep(match.accepted);
    this.#comeback.begin({
      ...{ ...end, keepSeatS, heardMs: match.heardMs },
      driver: match.state.isAlive ? awayDriver : null,
      tryBack: (signal) => this.#tryBack(url, signal),
      onOver: (why) => this.#finish(match, why, url),
    });
  }

  #finish({ accepted }: WindowMatch, end: End, url: string | null): void {
    const { seatKeys, store } = this.#deps;
    if (endsSeat(end)) seatKeys.forget(accepted.token);
    if (end.reason === "takenOver") seatKeys.handOver(accepted.token);
    this.#comeback.end();
    this.#current = null;
    showHome(store);
    this.#endListener(end, url);
  }

  async #tryBack(url: string, signal: AbortSignal): Promise<End | null> {
    const before = this.match();
    if (before === null) return LOST;
    const opened = await this.#open(url, claimOf(before.accepted), { signal, patienceMs: PATIENCE_MS });
    if (!isJoined(opened)) return opened.result.ok ? null : opened.result;
    if (signal.aborted) {
      letGo(opened, true);
      return LOST;
    }
    const { ear, result } = opened;
    const { accepted, connection } = result;
    const limit = (call: () => void) => this.#deps.after(PATIENCE_MS, call);
    // The last picture stays until the first one of the new connection has come.
    return awaitPicture(ear, connection, signal, limit, (bytes) =>
      this.#takeOver(ear, accepted, connection, bytes),
    );
  }

  #takeOver(ear: ConnectionEar, accepted: JoinAccepted, connection: Connection, bytes: Uint8Array): void {
    if (this.#current !== null) this.#succeed({ ...this.#current, ear, connection }, accepted, bytes);
  }

  /** The room goes on by other rules: the match begins anew with them, on the same connection. */
  #changeRules(rules: Rules, bytes: Uint8Array): void {
    const current = this.#current;
    if (current === null) return;
    const { match } = current;
    match.retire();
    this.#succeed(current, { ...match.accepted, rules }, bytes);
  }

  /** Another match takes the last one's seat, in one go, so that nothing on screen disappears for a moment. */
  #succeed(current: Current, accepted: JoinAccepted, bytes: Uint8Array): void {
    batch(() => {
      const { connection, ear, told } = current;
      const match = this.#createMatch(accepted, connection, told, current.match);
      ear.hears = match;
      this.#current = { ...current, match };
      this.#keepSeat();
      match.onSnapshot(bytes);
      match.publishNow();
    });
  }
}
