// The match that a person may go on with: which one is offered, and what becomes of it. Knows no disk and no window.
import type { AppApi, HostInfo } from "../../../shared/appApi.ts";
import type { LastingExtras } from "../hosting/hostExtras.ts";
import { type GoOnDeps, goOn } from "./goOn.ts";
import type { KeptMatch } from "./matchFile.ts";
import type { KeptFiles } from "./matchFolder.ts";
import type { MatchKeeper } from "./matchKeeper.ts";

export type LastMatchDeps = {
  host: GoOnDeps["host"] & { info(): HostInfo | null };
  keeper: MatchKeeper;
  /** Extras for hosts of this app. */
  readExtras: () => Promise<LastingExtras>;
  /** Whether a match is hosted now, as goOn.ts finds out. */
  isPlayed: (kept: KeptMatch) => Promise<boolean>;
  /** Milliseconds since 1970. */
  now: () => number;
  log: (text: string) => void;
  onMoved: NonNullable<GoOnDeps["onMoved"]>;
};

export type LastMatches = Pick<AppApi, "getLastMatch" | "continueMatch" | "forgetMatch">;

/** How long a match is offered: until the same lesson a week later, and a day more. */
const OFFERED_FOR_MS = 8 * 24 * 3600_000;

/** Makes the list of matches to go on with. Matches that are too old are removed. */
export function createLastMatches(deps: LastMatchDeps): LastMatches {
  const { host, keeper, readExtras, isPlayed, now, log, onMoved } = deps;

  /** Kept matches that may be offered. One without people is not. */
  async function readOffered(): Promise<KeptFiles[]> {
    const all = await keeper.read();
    const isOld = ([{ kept }]: KeptFiles) => now() - kept.savedAtMs > OFFERED_FOR_MS;
    for (const [{ kept }] of all.filter(isOld)) keeper.end(kept.checkpoint.match);
    const own = host.info()?.match;
    return all.filter(
      (files) =>
        !isOld(files) && files[0].kept.checkpoint.people > 0 && files[0].kept.checkpoint.match !== own,
    );
  }

  async function findLast(): Promise<KeptMatch | null> {
    for (const [{ kept }] of await readOffered()) if (!(await isPlayed(kept))) return kept;
    return null;
  }

  return {
    async getLastMatch() {
      const kept = await findLast();
      const isDamaged = keeper.takeDamaged();
      if (kept === null) return { last: null, isDamaged };
      const { request, checkpoint, savedAtMs } = kept;
      const { name, ruleset } = request;
      const { match, people } = checkpoint;
      return { last: { match, name, ruleset, people, savedAtMs }, isDamaged };
    },
    async continueMatch(match) {
      const files = (await readOffered()).find(([{ kept }]) => kept.checkpoint.match === match) ?? [];
      const first = files[0];
      if (first !== undefined && (await isPlayed(first.kept))) {
        return { ok: false, reason: "alreadyHosting", suggestedPort: null };
      }
      const extras = await readExtras();
      const chooseFor = ({ request, boundPort }: KeptMatch) => ({
        request: { ...request, port: boundPort },
        extras,
        canMove: true,
      });
      return (await goOn(files, { host, keeper, log, chooseFor, onMoved })).result;
    },
    async forgetMatch(match) {
      keeper.end(match);
    },
  };
}
