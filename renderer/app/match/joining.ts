// Joins by address, with an app behind the window; a guest's page has its own way (arrival/). Failures are in the
// store.
import type { AppApi } from "../../../shared/appApi.ts";
import { cleanTypedGameName } from "../../../shared/names.ts";
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import type { JoinFailure, JoinState, Store } from "../../ui/store.ts";
import { type DoorPlace, type Doorstep, untilWhen } from "../doorstep/doorstep.ts";
import type { Preferences } from "../settings/preferences.ts";
import { findJoinTarget, readTarget } from "./joinTarget.ts";
import type { EnterOptions, EnterResult, MatchGate } from "./matchGate.ts";

/** Resolves after so many milliseconds. */
export type Wait = (ms: number) => Promise<void>;

export type Joining = {
  /** @param address any text that readJoinText reads; isWatching: to watch, not to play. */
  join(address: string, isWatching: boolean): void;
  cancel(): void;
  joinServingHost(isWatching: boolean): void;
  /** The person typed the password that the host asks for. */
  givePassword(password: string): void;
};

type Failed = Extract<JoinState, { phase: "failed" }>;

/** As in JoinState and JoinRefusal. */
type FailureFacts = { version?: string | null; url?: string | null; leftS?: number | null };

/** What a refusal is to who wanted to play, or to watch. */
export function failureOf(reason: CloseReason, isWatching: boolean): JoinFailure {
  return reason === "full" && isWatching ? "watchFull" : reason;
}

/** Shows failures of attempts, unless a newer one began (`isNewest`). @param wallNow milliseconds since 1970 */
export function createReporter(store: Store, wallNow: () => number) {
  let count = 0;
  return {
    begin(address: string): () => boolean {
      count += 1;
      const own = count;
      store.join.value = { phase: "connecting", address, wait: null };
      store.notice.value = null;
      return () => own === count;
    },
    fail(address: string, reason: Failed["reason"], more: FailureFacts = {}) {
      const { version = null, url = null, leftS = null } = more;
      const untilMs = untilWhen(leftS, wallNow());
      store.join.value = { phase: "failed", address, reason, version, url, untilMs };
    },
    drop() {
      count += 1;
      store.join.value = { phase: "idle" };
    },
  };
}

/** Enters a match. As long as something can come of waiting at the door, tries again until it is in, or given up. */
async function enterPatiently(
  { store, gate, doorstep, wait }: Pick<AppJoiningParts, "store" | "gate" | "doorstep" | "wait">,
  place: DoorPlace,
  options: EnterOptions,
  isNewest: () => boolean,
): Promise<EnterResult> {
  for (;;) {
    const result = await gate.enter(place.url, options);
    if (result.ok || result.reason === null || !isNewest()) return result;
    const knocksAgain = await doorstep.stay(result, place, wait);
    // Whoever waited may be in another match by now.
    if (!isNewest() || store.join.peek().phase === "idle") return { ok: false, reason: null };
    if (!knocksAgain) return result;
  }
}

export type AppJoiningParts = {
  store: Store;
  app: AppApi;
  gate: MatchGate;
  doorstep: Doorstep;
  preferences: Pick<Preferences, "rememberHost">;
  wait: Wait;
  /** Milliseconds since 1970. */
  wallNow: () => number;
};

/** Joins through the app, which finds out whether a host is there before a WebSocket is opened. */
export function createAppJoining(parts: AppJoiningParts): Joining {
  const { store, app, gate, doorstep, preferences, wait, wallNow } = parts;
  const reporter = createReporter(store, wallNow);
  const join = async (address: string, isWatching: boolean) => {
    doorstep.leave();
    const seen = readTarget(address);
    // For a whole message with a link in it the store shows only the link.
    const isNewest = reporter.begin(seen.kind === "host" ? seen.plain : address);
    const target = await findJoinTarget(address, app, wait);
    if (!isNewest()) return;
    if (target.kind === "failed") return reporter.fail(address, target.reason);
    if (target.kind === "asked") {
      store.join.value = { phase: "asked", address, code: target.code, name: target.name, isWatching };
      return;
    }
    const { plain, isCodeElse } = target;
    const check = await app.checkHost(plain).catch(() => null);
    if (!isNewest()) return;
    if (check === null) return reporter.fail(address, "cannotConnect");
    if (!check.ok) {
      if (check.reason === "cancelled") reporter.drop();
      else if (check.reason === "noSuchName" && isCodeElse) reporter.fail(address, "wrongCode");
      else reporter.fail(address, check.reason, check);
      return;
    }
    const options = { isWatching: () => isWatching, match: check.status.match };
    const place = { url: check.url, address: plain };
    const result = await enterPatiently(parts, place, options, isNewest);
    if (!isNewest()) return;
    if (result.ok) preferences.rememberHost(plain, cleanTypedGameName(check.status.name), wallNow());
    else if (result.reason !== null) reporter.fail(address, failureOf(result.reason, isWatching), result);
  };
  return {
    join: (address, isWatching) => void join(address, isWatching),
    cancel() {
      const wasConnecting = store.join.value.phase === "connecting";
      doorstep.leave();
      reporter.drop();
      if (!wasConnecting) return;
      gate.cancel();
      // If the app cannot be reached, no check is under way there.
      app.cancelCheck().catch(() => undefined);
    },
    givePassword: doorstep.givePassword,
    joinServingHost() {
      // Only a guest's page has a serving host.
    },
  };
}
