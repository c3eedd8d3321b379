// The folder in which a dedicated host keeps its match: what is in it to go on with, or one line that says why it
// cannot be used. English, as the flags are.
import type { HostRequest } from "../../../shared/appApi.ts";
import type { Lookup } from "../hostCheck.ts";
import type { LastingExtras } from "../hosting/hostExtras.ts";
import { type GoneOn, type GoOnDeps, type GoOnWith, goOn, isPlayed } from "./goOn.ts";
import type { KeptMatch } from "./matchFile.ts";
import type { KeptFiles } from "./matchFolder.ts";
import type { Matches } from "./openMatches.ts";

/** Kept matches, newest first. If there are none, the folder's first match begins. */
export type StateFound = { ok: true; matches: KeptFiles[] } | { ok: false; line: string };

const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Tries to write there, and reads what is kept. @param path as given on the command line */
export async function readState(path: string, { folder }: Matches, lookup: Lookup): Promise<StateFound> {
  const fail = (why: string): StateFound => ({ ok: false, line: `--state ${path} ${why}.` });
  try {
    await folder.tryWriting();
  } catch (error) {
    return fail(`cannot be written: ${detailOf(error)}`);
  }
  try {
    const { matches, setAside, unread } = await folder.read();
    const newest = matches[0];
    if (newest === undefined && unread > 0) return fail("has a match that cannot be read");
    if (newest === undefined && setAside > 0) {
      return fail("has nothing whole to go on with: it was set aside, and the next start begins anew");
    }
    if (newest !== undefined && (await isPlayed(newest[0].kept, lookup))) {
      return fail("has a match that another host plays just now");
    }
    return { ok: true, matches };
  } catch (error) {
    return fail(`cannot be read: ${detailOf(error)}`);
  }
}

/** The request to go on with: the match's own rules, bots and seats, with the rest by the command line. It keeps its
 *  port unless the command line names one. */
export function requestFor({ request, boundPort }: KeptMatch, flags: HostRequest): HostRequest {
  const { ruleset, rules, maxPlayers, bots, keepSeatS, awayDriver } = request;
  const ofMatch = { ruleset, rules, maxPlayers, bots, keepSeatS, awayDriver };
  return { ...flags, ...ofMatch, port: flags.port === 0 ? boundPort : flags.port };
}

export type StateStart = Omit<GoOnDeps, "chooseFor"> & { flags: HostRequest; extras: LastingExtras };

/** Goes on with the newest match that loads. Where none is kept, begins a new one. */
export async function startFromState(
  matches: readonly KeptFiles[],
  { flags, extras, ...deps }: StateStart,
): Promise<GoneOn> {
  if (matches.length === 0) return { result: await deps.host.start(flags, extras), kept: null };
  const chooseFor = (kept: KeptMatch): GoOnWith => ({
    request: requestFor(kept, flags),
    extras,
    // A port named on the command line is not changed.
    canMove: flags.port === 0,
  });
  return goOn(matches.flat(), { ...deps, chooseFor });
}
