// The page guests are served, read from its folder before the host listens. Knows no sockets.
import { withinLimit } from "../../disk/answerLimit.ts";
import { type FolderDisk, readFolderFiles } from "../../disk/folderFiles.ts";
import type { Timers } from "../../timers.ts";
import { type GuestFiles, toGuestFiles } from "../door/guestFiles.ts";
import type { LogLevel } from "./hostContract.ts";

export type PageDeps = {
  timers: Timers;
  log(level: LogLevel, text: string): void;
  /** Another disk, for tests. */
  guestDisk?: FolderDisk;
};

/** Longest wait for the page, which takes a tenth of a second to read. The app gives up on a host after 10 s. */
const PAGE_LIMIT_MS = 4000;

/** Reads the page. A host without it still serves apps, so it waits no longer than PAGE_LIMIT_MS for the disk. */
export async function loadGuestFiles(
  folder: string | null,
  { log, timers, guestDisk }: PageDeps,
): Promise<GuestFiles> {
  if (folder === null) return new Map();
  try {
    const reading = readFolderFiles(folder, (line) => log("warn", line), guestDisk);
    return toGuestFiles(await withinLimit(reading, { limitMs: PAGE_LIMIT_MS, timers }));
  } catch (error) {
    log("error", `no guest page: ${error instanceof Error ? error.message : error}`);
    return new Map();
  }
}
