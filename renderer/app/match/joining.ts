// Joins by address, with an app behind the window; a guest's page has its own way (arrival/). Failures are in the
// store.
import type { AppApi } from "../../../shared/appApi.ts";
import { cleanTypedGameName } from "../../../shared/names.ts";
import type { JoinState, Store } from "../../ui/store.ts";
import type { Preferences } from "../settings/preferences.ts";
import { findJoinTarget, readTarget } from "./joinTarget.ts";
import type { EnterOptions, EnterResult, MatchGate } from "./matchGate.ts";

/** Time between two knocks at a full host. The host holds a freed seat for more than twice as long. */
export const KNOCK_AGAIN_MS = 4000;

/** Resolves after so many milliseconds. */
export type Wait = (ms: number) => Promise<void>;

export type Joining = {
  /** @param address any text that readJoinText reads; isWatching: to watch, not to play. */
  join(address: string, isWatching: boolean): void;
  cancel(): void;
  joinServingHost(isWatching: boolean): void;
};

type Failed = Extract<JoinState, { phase: "failed" }>;

/** Shows failures of attempts, unless a newer one began (`isNewest`). */
export function createReporter(store: Store) {
  let count = 0;
  return {
    begin(address: string): () => boolean {
      count += 1;
      const own = count;
      store.join.value = { phase: "connecting", address, seatInS: null };
      store.notice.value = null;
      return () => own === count;
    },
    fail(address: string, reason: Failed["reason"], version: string | null, url: string | null = null) {
      store.join.value = { phase: "failed", address, reason, version, url };
    },
    drop() {
      count += 1;
      store.join.value = { phase: "idle" };
    },
  };
}

/** Enters a match. If all seats are taken and one may be free soon, tries again until it is in, or given up. */
async function enterWhenFree(
  { store, gate, wait }: { store: Store; gate: MatchGate; wait: Wait },
  url: string,
  options: EnterOptions,
  { address, isNewest }: { address: string; isNewest: () => boolean },
): Promise<EnterResult> {
  for (;;) {
    const result = await gate.enter(url, options);
    if (result.ok || result.reason !== "full" || result.seatInS === null || !isNewest()) return result;
    store.join.value = { phase: "connecting", address, seatInS: result.seatInS };
    await wait(KNOCK_AGAIN_MS);
    if (!isNewest()) return { ok: false, reason: null };
  }
}

/** Joins through the app, which finds out whether a host is there before a WebSocket is opened.
 *  @param wallNow milliseconds since 1970 */
export function createAppJoining(
  store: Store,
  app: AppApi,
  gate: MatchGate,
  preferences: Preferences,
  wait: Wait,
  wallNow: () => number,
): Joining {
  const reporter = createReporter(store);
  const join = async (address: string, isWatching: boolean) => {
    const seen = readTarget(address);
    // For a whole message with a link in it the store shows only the link.
    const isNewest = reporter.begin(seen.kind === "host" ? seen.plain : address);
    const target = await findJoinTarget(address, app, wait);
    if (!isNewest()) return;
    if (target.kind === "failed") return reporter.fail(address, target.reason, null);
    if (target.kind === "asked") {
      store.join.value = { phase: "asked", address, code: target.code, name: target.name, isWatching };
      return;
    }
    const { plain, isCodeElse } = target;
    const check = await app.checkHost(plain).catch(() => null);
    if (!isNewest()) return;
    if (check === null) return reporter.fail(address, "cannotConnect", null);
    if (!check.ok) {
      if (check.reason === "cancelled") reporter.drop();
      else if (check.reason === "noSuchName" && isCodeElse) reporter.fail(address, "wrongCode", null);
      else reporter.fail(address, check.reason, check.version);
      return;
    }
    const parts = { store, gate, wait };
    const options = { isWatching: () => isWatching, match: check.status.match };
    const result = await enterWhenFree(parts, check.url, options, { address: plain, isNewest });
    if (!isNewest()) return;
    if (result.ok) preferences.rememberHost(plain, cleanTypedGameName(check.status.name), wallNow());
    else if (result.reason !== null) reporter.fail(address, result.reason, result.version);
  };
  return {
    join: (address, isWatching) => void join(address, isWatching),
    cancel() {
      const wasConnecting = store.join.value.phase === "connecting";
      reporter.drop();
      if (!wasConnecting) return;
      gate.cancel();
      // If the app cannot be reached, no check is under way there.
      app.cancelCheck().catch(() => undefined);
    },
    joinServingHost() {
      // Only a guest's page has a serving host.
    },
  };
}
