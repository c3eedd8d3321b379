// Puts a file in another one's place so that whoever reads sees the old one or the new one, whole, whatever crashes and
// however many write. Knows nothing of what is in it.
import { dirname } from "node:path";
import { codeOf } from "../../errorCode.ts";
import { temporaryPath } from "./temporaryFiles.ts";

/** The part of node:fs/promises in use. */
export type ReplaceFs = Pick<typeof import("node:fs/promises"), "mkdir" | "open" | "rename" | "rm">;

/** Waits for so many milliseconds. */
export type Pause = (ms: number) => Promise<void>;

export const pause: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** On Windows a file that somebody reads, a virus scanner too, cannot be replaced for a moment. */
const BUSY_CODES: readonly unknown[] = ["EPERM", "EACCES", "EBUSY"];
const BUSY_PAUSES_MS = [5, 20, 50, 100, 200];

/** Does `work`, and again while the system says that the file is in use. Rejects with the last error. */
export async function whileBusy<T>(work: () => Promise<T>, wait: Pause): Promise<T> {
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

/** Writes beside the file, flushes and renames. Makes the folder. Rejects with the system's error; nothing is left then. */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  fs: ReplaceFs,
  wait: Pause,
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
    // The first error is the one to tell; what stays is swept later.
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Has a folder's new names outlast a power cut, where the system can: Windows opens no folder, nor need it. */
export async function syncFolder(path: string, fs: Pick<ReplaceFs, "open">): Promise<void> {
  const folder = await fs.open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close().catch(() => undefined);
}
