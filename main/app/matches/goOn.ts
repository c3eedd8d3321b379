// Hosts a kept match again: from the newest of its files that the host's thread takes, at its own port or another one.
// Knows no disk.
import type { HostStartResult } from "../../../shared/appApi.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { formatHostPort } from "../../../shared/net/hostAddress.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { checkHost, type Lookup } from "../hostCheck.ts";
import type { HostControl } from "../hosting/hostControl.ts";
import type { LastingExtras } from "../hosting/hostExtras.ts";
import type { KeptMatch } from "./matchFile.ts";
import type { KeptFile } from "./matchFolder.ts";
import type { MatchKeeper } from "./matchKeeper.ts";

/** Request and extras are the next host's. canMove: to another port, where the request's is taken. */
export type GoOnWith = Pick<KeptMatch, "request"> & { extras: LastingExtras; canMove: boolean };

export type GoOnDeps = {
  host: Pick<HostControl, "start">;
  keeper: Pick<MatchKeeper, "refuse">;
  log: (text: string) => void;
  /** What it is hosted with by now. */
  chooseFor: (kept: KeptMatch) => GoOnWith;
  /** The match goes on, but at another port. */
  onMoved?: (from: number, to: number) => void;
};

export type GoneOn = { result: HostStartResult; kept: KeptMatch | null };

/** An older state may go on where the newer one breaks its thread. */
const OTHERS_MAY_DO: ReadonlySet<HostFailure> = new Set(["matchGone", "crashed", "outOfMemory"]);

/** A host on this computer answers at once. */
const PLAYED_LIMIT_MS = 1000;

/** Whether somebody hosts the match now, like another app with the same folder: asked where it was hosted. */
export async function isPlayed(
  { request, boundPort, checkpoint }: KeptMatch,
  lookup: Lookup,
): Promise<boolean> {
  const { scope, family } = request;
  const loopback = family === "ipv6" ? "::1" : "127.0.0.1";
  const host = scope.kind === "address" ? scope.address : loopback;
  const deps = { lookup, protocol: PROTOCOL_VERSION, limitMs: PLAYED_LIMIT_MS };
  const found = await checkHost(formatHostPort(host, boundPort), deps, new AbortController().signal);
  return found.ok && found.status.match === checkpoint.match;
}

/** Guests come back to where they were; where that is somebody else's by now, the match goes on nevertheless. */
async function startAtItsPort(
  kept: KeptMatch,
  { host, log, chooseFor, onMoved }: GoOnDeps,
): Promise<HostStartResult> {
  const { request, extras, canMove } = chooseFor(kept);
  const start = (port: number) => {
    // A copy: what is handed to a thread may be gone from here.
    const resume = { ...kept.checkpoint, room: kept.checkpoint.room.slice() };
    // A record begins with its match: there is no later place to begin one at.
    return host.start({ ...request, port, record: false }, { ...extras, resume });
  };
  const result = await start(request.port);
  if (result.ok || result.suggestedPort === null || !canMove) return result;
  const elsewhere = await start(result.suggestedPort);
  if (elsewhere.ok) {
    log(
      `port ${request.port} is no longer to be had (${result.reason}): the match goes on at ${elsewhere.info.port}`,
    );
    onMoved?.(request.port, elsewhere.info.port);
  }
  return elsewhere;
}

/** @param files of which to take the first one that a thread goes on with; what does not load is set aside */
export async function goOn(files: readonly KeptFile[], deps: GoOnDeps): Promise<GoneOn> {
  let result: HostStartResult = { ok: false, reason: "matchGone", suggestedPort: null };
  for (const { name, kept } of files) {
    result = await startAtItsPort(kept, deps);
    if (result.ok) return { result, kept };
    if (!OTHERS_MAY_DO.has(result.reason)) break;
    if (result.reason === "matchGone") await deps.keeper.refuse(name);
  }
  return { result, kept: null };
}
