// Hosts a kept match again, from its newest file that loads, at its own port or another one. Knows no disk.

import type { HostStartResult } from "../../../shared/appApi.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { formatHostPort } from "../../../shared/net/hostAddress.ts";
import { loopbackOf } from "../../../shared/net/loopback.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { checkHost, type Lookup } from "../hostCheck.ts";
import type { HostControl } from "../hosting/hostControl.ts";
import type { LastingExtras } from "../hosting/hostExtras.ts";
import type { KeptMatch } from "./matchFile.ts";
import type { KeptFile } from "./matchFolder.ts";
import type { MatchKeeper } from "./matchKeeper.ts";

/** Request and extras of the new host. canMove: it may take another port if the request's is taken. */
export type GoOnWith = Pick<KeptMatch, "request"> & { extras: LastingExtras; canMove: boolean };

export type GoOnDeps = {
  host: Pick<HostControl, "start">;
  keeper: Pick<MatchKeeper, "refuse">;
  log: (text: string) => void;
  /** Chooses what the match is now hosted with. */
  chooseFor: (kept: KeptMatch) => GoOnWith;
  /** Called if the match goes on at another port. */
  onMoved?: (from: number, to: number) => void;
};

export type GoneOn = { result: HostStartResult; kept: KeptMatch | null };

/** Failures after which an older state is tried. */
const OTHERS_MAY_DO: ReadonlySet<HostFailure> = new Set(["matchGone", "crashed", "outOfMemory"]);

/** Longest wait for a host on this computer, which answers at once. */
const PLAYED_LIMIT_MS = 1000;

/** Whether the match is hosted now, perhaps by another app with the same folder. Asks at the address it had. */
export async function isPlayed(
  { request, boundPort, checkpoint }: KeptMatch,
  lookup: Lookup,
): Promise<boolean> {
  const { scope, family } = request;
  const host = scope.kind === "address" ? scope.address : loopbackOf(family);
  const deps = { lookup, protocol: PROTOCOL_VERSION, limitMs: PLAYED_LIMIT_MS };
  const found = await checkHost(formatHostPort(host, boundPort), deps, new AbortController().signal);
  return found.ok && found.status.match === checkpoint.match;
}

/** Starts the match at its own port, where guests look for it; if somebody else has the port, at another one. */
async function startAtItsPort(
  kept: KeptMatch,
  { host, log, chooseFor, onMoved }: GoOnDeps,
): Promise<HostStartResult> {
  const { request, extras, canMove } = chooseFor(kept);
  const start = (port: number) => {
    // A copy, as bytes handed to a thread may be gone from here.
    const resume = { ...kept.checkpoint, room: kept.checkpoint.room.slice() };
    // Not recorded, as a recording has a match from its beginning.
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

/** A match with the desk of the newest of its files: an older state must not open what was locked since. */
function withDesk(kept: KeptMatch, files: readonly KeptFile[]): KeptMatch {
  const { checkpoint } = kept;
  const newest = files.find((file) => file.kept.checkpoint.match === checkpoint.match)?.kept.checkpoint;
  return { ...kept, checkpoint: { ...checkpoint, desk: newest?.desk ?? checkpoint.desk } };
}

/** Goes on with a match. @param files tried in this order; one that does not load is set aside */
export async function goOn(files: readonly KeptFile[], deps: GoOnDeps): Promise<GoneOn> {
  let result: HostStartResult = { ok: false, reason: "matchGone", suggestedPort: null };
  for (const { name, kept } of files) {
    result = await startAtItsPort(withDesk(kept, files), deps);
    if (result.ok) return { result, kept };
    if (!OTHERS_MAY_DO.has(result.reason)) break;
    if (result.reason === "matchGone") await deps.keeper.refuse(name);
  }
  return { result, kept: null };
}
