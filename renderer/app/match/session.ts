// The way into a match and out of it: one attempt or one match at a time. Knows the store, not where addresses
// come from.
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import type { JoinRequest } from "../../../shared/net/events/join.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { profileOf } from "../../../shared/profile.ts";
import type { ConnectionHandlers, OpenOptions, OpenResult, openConnection } from "../../net/connection.ts";
import type { Store } from "../../ui/store.ts";
import { Match, type MatchDeps } from "./match.ts";

export type SessionDeps = Omit<MatchDeps, "onEnd"> & {
  version: string;
  openConnection: typeof openConnection;
};

/** Opens a match that no address leads to, as openConnection opens one over the network. */
export type OpenMatch = (options: Omit<OpenOptions, "url">) => Promise<OpenResult>;

export type EnterResult =
  | { ok: true }
  /** version, seatInS: as OpenResult tells. */
  | { ok: false; reason: CloseReason; version: string | null; seatInS: number | null }
  /** Given up by cancel() or by a newer attempt: nothing to tell. */
  | { ok: false; reason: null };

export type Session = {
  match(): Match | null;
  /** Joins the host with this page, or the match within this one; on success the store shows the match. */
  enter(to: string | OpenMatch, isWatching?: boolean): Promise<EnterResult>;
  /** Gives up the attempt under way, if any. */
  cancel(): void;
  /** Leaves the match, if any, and shows home. */
  leave(): void;
  /** Hears when a match ends by itself or by the host; the store shows home again by then. One listener. */
  onEnd(listener: (reason: CloseReason) => void): void;
};

function showHome(store: Store): void {
  store.screen.value = "home";
  store.isPractice.value = false;
  store.dialog.value = null;
  store.join.value = { phase: "idle" };
  store.joinedUrl.value = null;
  store.toldAddress.value = null;
  store.invitation.value = "closed";
}

function requestOf({ store, version }: SessionDeps, watch: boolean): JoinRequest {
  return {
    protocol: PROTOCOL_VERSION,
    version,
    profile: profileOf(store.settings.value),
    watch,
    claim: null,
  };
}

export function createSession(deps: SessionDeps): Session {
  const { store } = deps;
  let current: Match | null = null;
  let attempt: AbortController | null = null;
  let endListener: (reason: CloseReason) => void = () => undefined;

  const cancel = () => {
    attempt?.abort();
    attempt = null;
  };
  const onEnd = (reason: CloseReason) => {
    current = null;
    showHome(store);
    endListener(reason);
  };
  return {
    match: () => current,
    cancel,
    async enter(to, isWatching = false) {
      cancel();
      const own = new AbortController();
      attempt = own;
      // Snapshots come only after the promise has been answered, when the match is there.
      let match: Match | null = null;
      const handlers: ConnectionHandlers = {
        onSnapshot: (bytes) => match?.onSnapshot(bytes),
        onClosed: (reason) => match?.onClosed(reason),
        onTold: (event, payload) => match?.onTold(event, payload),
      };
      const options = { request: requestOf(deps, isWatching), handlers, signal: own.signal };
      const result = await (typeof to === "string"
        ? deps.openConnection({ ...options, url: to })
        : to(options));
      if (attempt !== own) {
        if (result.ok) result.connection.close();
        return { ok: false, reason: null };
      }
      attempt = null;
      if (!result.ok) return result;
      current?.leave();
      store.isPractice.value = typeof to !== "string";
      store.joinedUrl.value = typeof to === "string" ? to : null;
      match = new Match(result.accepted, result.connection, { ...deps, onEnd });
      current = match;
      store.screen.value = "match";
      store.dialog.value = null;
      store.join.value = { phase: "idle" };
      return { ok: true };
    },
    leave() {
      cancel();
      current?.leave();
      current = null;
      showHome(store);
    },
    onEnd(listener) {
      endListener = listener;
    },
  };
}
