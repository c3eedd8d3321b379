// A lock among all processes that share a file, so that nobody comes between reading, changing and writing it. The lock
// is a file beside it. A process that died does not keep its lock, and nobody waits for long.
import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import { codeOf } from "../../errorCode.ts";
import { type Sleep, whileBusy } from "./replaceFile.ts";
import { isProcessAlive } from "./temporaryFiles.ts";

export type LockFs = Pick<typeof import("node:fs/promises"), "mkdir" | "open" | "readFile" | "rm">;

export type LockDeps = { fs: LockFs; wait: Sleep; isAlive?: (pid: number) => boolean };

const RETRY_MS = 5;
/** Two seconds of tries; work under a lock takes milliseconds. */
const MAX_TRIES = 400;

type Attempt = "mine" | "held" | "impossible";

async function tryLock(lock: string, { fs, wait }: LockDeps): Promise<Attempt> {
  try {
    const file = await whileBusy(() => fs.open(lock, "wx", 0o600), wait);
    // On a full disk the file stays empty; it is still a lock.
    await file.writeFile(`${process.pid} ${randomBytes(4).toString("hex")}`).catch(() => undefined);
    await file.close();
    return "mine";
  } catch (error) {
    // If a lock cannot be made, the work fails for the same reason and says it better.
    return codeOf(error) === "EEXIST" ? "held" : "impossible";
  }
}

/** @returns whether the lock is to be removed after the work, which is done in any case */
async function acquire(lock: string, deps: LockDeps): Promise<boolean> {
  const { fs, wait, isAlive = isProcessAlive } = deps;
  const holders = new Set<string>();
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const attempt = await tryLock(lock, deps);
    if (attempt !== "held") return attempt === "mine";
    // The lock is gone meanwhile, or just being written.
    const holder = await fs.readFile(lock, "utf8").catch(() => "");
    holders.add(holder);
    const pid = Number.parseInt(holder, 10);
    if (pid > 0 && !isAlive(pid)) await fs.rm(lock, { force: true }).catch(() => undefined);
    else await wait(RETRY_MS);
  }
  // The same holder all the time hangs.
  return holders.size === 1;
}

/** Does `work` while no other process does its own under the same lock. Rejects as it does. */
export async function withLock<T>(path: string, deps: LockDeps, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  await deps.fs.mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  const isMine = await acquire(lock, deps);
  try {
    return await work();
  } finally {
    if (isMine) await deps.fs.rm(lock, { force: true }).catch(() => undefined);
  }
}
