// Opens a connection of this window to a match, up to its first picture. Knows no store and no match.
import type { Profile } from "../../../../shared/model.ts";
import type { Claim, JoinRequest } from "../../../../shared/net/events/join.ts";
import { PROTOCOL_VERSION } from "../../../../shared/net/protocol.ts";
import type {
  Connection,
  ConnectionHandlers,
  OpenOptions,
  OpenResult,
  openConnection,
} from "../../../net/connection.ts";
import { type End, LOST } from "./comeback.ts";
import type { Credentials } from "./credentials.ts";

/** Opens a match within this page, as openConnection opens one over the network. */
export type OpenMatch = (options: Omit<OpenOptions, "url">) => Promise<OpenResult>;

/** Takes what a connection hears; its handlers are set once the join is answered. */
export type ConnectionEar = { hears: ConnectionHandlers | null };

/** An opened connection: the host's answer, and its ear. isPlayer: it is to play, or to come back. profile: how the
 *  person looked when it was asked for. */
export type Opened = { result: OpenResult; ear: ConnectionEar; isPlayer: boolean; profile: Profile };
export type Joined = Opened & { result: Extract<OpenResult, { ok: true }> };

export function isJoined(opened: Opened): opened is Joined {
  return opened.result.ok;
}

export type Opening = Pick<JoinRequest, "version" | "profile" | "watch"> & {
  credentials: Credentials;
  to: string | OpenMatch;
  /** The claim of the join; null: a newcomer's. */
  claim: Claim | null;
  signal: AbortSignal;
  /** As OpenOptions has it. */
  patienceMs?: number;
};

export async function openOne(open: typeof openConnection, opening: Opening): Promise<Opened> {
  const { to, claim, watch, version, profile, credentials, signal, patienceMs } = opening;
  // Snapshots come only after the promise has resolved, when handlers can be set.
  const ear: ConnectionEar = { hears: null };
  const handlers: ConnectionHandlers = {
    onSnapshot: (bytes) => ear.hears?.onSnapshot(bytes),
    onClosed: (reason, leftS) => ear.hears?.onClosed(reason, leftS),
    onTold: (event, payload) => ear.hears?.onTold(event, payload),
  };
  const request = { protocol: PROTOCOL_VERSION, version, profile, watch, claim, ...credentials };
  const options = { request, handlers, signal, ...(patienceMs !== undefined && { patienceMs }) };
  const result = await (typeof to === "string" ? open({ ...options, url: to }) : to(options));
  return { result, ear, isPlayer: claim !== null || !watch, profile };
}

/** Ends a connection that is not wanted any more. If a seat was claimed, hangs up without giving it up. */
export function letGo({ result }: Opened, hasClaimed: boolean): void {
  if (!result.ok) return;
  if (hasClaimed) result.connection.drop();
  else result.connection.close();
}

/**
 * Hands the first snapshot of a connection to `take`, which sets who hears the rest. What was told before that is handed
 * on after it.
 * @param cancelled ends the waiting
 * @param limit calls once after a while, unless the returned function is called before
 * @returns null once that is done; else why the snapshot did not come
 */
export function awaitPicture(
  ear: ConnectionEar,
  connection: Connection,
  cancelled: AbortSignal,
  limit: (call: () => void) => () => void,
  take: (bytes: Uint8Array) => void,
): Promise<End | null> {
  return new Promise((resolve) => {
    const settle = (end: End | null) => {
      forget();
      cancelled.removeEventListener("abort", giveUp);
      resolve(end);
    };
    const giveUp = () => {
      ear.hears = null;
      connection.drop();
      settle(LOST);
    };
    const forget = limit(giveUp);
    cancelled.addEventListener("abort", giveUp);
    const told: (() => void)[] = [];
    ear.hears = {
      onTold(event, payload) {
        if (event === "claimed") connection.send("alive");
        else told.push(() => ear.hears?.onTold(event, payload));
      },
      onClosed: (reason, leftS) => settle({ reason, leftS }),
      onSnapshot(bytes) {
        take(bytes);
        for (const tell of told) tell();
        settle(null);
      },
    };
  });
}
