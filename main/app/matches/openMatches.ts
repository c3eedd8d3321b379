// Kept matches of one folder, put together for a front door.
import { sweepTemporaryFiles } from "../files/temporaryFiles.ts";
import { MatchFolder, type MatchFolderDeps } from "./matchFolder.ts";
import { createMatchKeeper, type MatchKeeper, type MatchKeeperDeps } from "./matchKeeper.ts";

export type OpenMatchesDeps = MatchFolderDeps &
  Omit<MatchKeeperDeps, "folder"> & {
    /** Milliseconds since 1970. */
    wallNow: () => number;
  };

export type Matches = { folder: MatchFolder; keeper: MatchKeeper };

/** Opens the folder. Temporary files of dead writers are removed. */
export function openMatches(deps: OpenMatchesDeps): Matches {
  const folder = new MatchFolder(deps);
  const keeper = createMatchKeeper({ ...deps, folder });
  const sweeping = deps.queue(() => sweepTemporaryFiles(deps.folder, { fs: deps.fs, now: deps.wallNow }));
  sweeping.catch((error: unknown) => deps.log(`the folder of kept matches cannot be swept: ${error}`));
  return { folder, keeper };
}
