// The folder in which a dedicated host keeps its match: what is there to go on with, or one line that says why it cannot be
// used. English, as the flags are.
import type { HostRequest } from "../../../shared/appApi.ts";
import type { Lookup } from "../hostCheck.ts";
import type { LastingExtras } from "../hosting/hostExtras.ts";
import { type GoneOn, type GoOnDeps, type GoOnWith, goOn, isPlayed } from "./goOn.ts";
import type { KeptMatch } from "./matchFile.ts";
import type { KeptFiles } from "./matchFolder.ts";
import type { Matches } from "./openMatches.ts";

/** Newest first; none: the first match of this folder begins. */
export type StateFound = { ok: true; matches: KeptFiles[] } | { ok: false; line: string };

const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Tries to write there, and reads what is kept. @param path as it was named */
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

/** What makes a match stays as it was; how it is reached, and by whom, is the command line's. */
export function requestFor({ request, boundPort }: KeptMatch, flags: HostRequest): HostRequest {
  const { ruleset, rules, maxPlayers, bots, keepSeatS, awayDriver } = request;
  const ofMatch = { ruleset, rules, maxPlayers, bots, keepSeatS, awayDriver };
  return { ...flags, ...ofMatch, port: flags.port === 0 ? boundPort : flags.port };
}

export type StateStart = Omit<GoOnDeps, "chooseFor"> & { flags: HostRequest; extras: LastingExtras };

/** Goes on with the newest match that loads; where there is none at all, another one begins. */
export async function startFromState(
  matches: readonly KeptFiles[],
  { flags, extras, ...deps }: StateStart,
): Promise<GoneOn> {
  if (matches.length === 0) return { result: await deps.host.start(flags, extras), kept: null };
  const chooseFor = (kept: KeptMatch): GoOnWith => ({
    request: requestFor(kept, flags),
    extras,
    // A port that was asked for is meant.
    canMove: flags.port === 0,
  });
  return goOn(matches.flat(), { ...deps, chooseFor });
}
