// Names for temporary files, and the removal of those whose writer died. Two apps may share the folder: no two writers
// use the same name, and a file that another one may still be writing stays.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { codeOf } from "../../errorCode.ts";

export type SweepFs = Pick<typeof import("node:fs/promises"), "readdir" | "stat" | "rm">;

/** Younger files stay, even if their process seems dead: the writer may be on another computer with the same home
 *  folder. */
const MIN_STALE_AGE_MS = 10 * 60_000;

const NAME = /\.(\d{1,10})-[0-9a-f]{8}\.tmp$/;

/** "settings.json.4711-9f3b2c1d.tmp", beside `path`: renaming it there stays within one file system. */
export function temporaryPath(path: string): string {
  return `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
}

/** Whether this computer has a process with this number, whoever owns it. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Removes temporary files of writers that died. Never rejects; a file that cannot be removed is tried again next
 *  time. */
export async function sweepTemporaryFiles(
  folder: string,
  {
    fs,
    now,
    isAlive = isProcessAlive,
  }: { fs: SweepFs; now: () => number; isAlive?: (pid: number) => boolean },
): Promise<void> {
  const sweep = async (name: string) => {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) return;
    const path = join(folder, name);
    if (now() - (await fs.stat(path)).mtimeMs > MIN_STALE_AGE_MS) await fs.rm(path);
  };
  const names = await fs.readdir(folder).catch(() => []);
  await Promise.allSettled(names.map(sweep));
}
