// Replaces a file so that readers see the old one or the new one, always whole, even if something crashes or several
// write. Does not know what is in it.
import { dirname } from "node:path";
import { codeOf } from "../../errorCode.ts";
import { temporaryPath } from "./temporaryFiles.ts";

/** The part of node:fs/promises in use. */
export type ReplaceFs = Pick<typeof import("node:fs/promises"), "mkdir" | "open" | "rename" | "rm">;

/** Waits for so many milliseconds. */
export type Sleep = (ms: number) => Promise<void>;

export const sleep: Sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Errors of Windows for a file that cannot be replaced just now, as some program (a virus scanner, too) reads it. */
const BUSY_CODES: readonly unknown[] = ["EPERM", "EACCES", "EBUSY"];
const BUSY_PAUSES_MS = [5, 20, 50, 100, 200];

/** Does `work`, again and again while the system says that the file is in use. Rejects with the last error. */
export async function whileBusy<T>(work: () => Promise<T>, wait: Sleep): Promise<T> {
  for (const ms of BUSY_PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!BUSY_CODES.includes(codeOf(error))) throw error;
      await wait(ms);
    }
  }
  return work();
}

/** Writes a file beside it, flushes it and renames it. Makes the folder. Rejects with the system's error, leaving
 *  nothing behind. */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  fs: ReplaceFs,
  wait: Sleep,
): Promise<void> {
  const temporary = temporaryPath(path);
  await fs.mkdir(dirname(path), { recursive: true });
  try {
    const file = await fs.open(temporary, "wx", 0o600);
    try {
      await file.writeFile(content, "utf8");
      await file.sync();
    } finally {
      await file.close();
    }
    await whileBusy(() => fs.rename(temporary, path), wait);
  } catch (error) {
    // The first error is the one to tell; a file left behind is swept later.
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Makes a folder's new names outlast a power cut. Windows does not open folders, and need not. */
export async function syncFolder(path: string, fs: Pick<ReplaceFs, "open">): Promise<void> {
  const folder = await fs.open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close().catch(() => undefined);
}
