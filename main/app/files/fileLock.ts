// One at a time among all processes that share a file: to read it, change it and put it back, nobody must come between.
// A lock is a file beside it. Whoever died with one does not keep it, and nobody waits for long.
import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import { codeOf } from "../../errorCode.ts";
import { type Pause, whileBusy } from "./replaceFile.ts";
import { isProcessAlive } from "./temporaryFiles.ts";

export type LockFs = Pick<typeof import("node:fs/promises"), "mkdir" | "open" | "readFile" | "rm">;

export type LockDeps = { fs: LockFs; wait: Pause; isAlive?: (pid: number) => boolean };

const RETRY_MS = 5;
/** Two seconds; what is done under a lock takes milliseconds. */
const MAX_TRIES = 400;

type Attempt = "mine" | "held" | "impossible";

async function tryLock(lock: string, { fs, wait }: LockDeps): Promise<Attempt> {
  try {
    const file = await whileBusy(() => fs.open(lock, "wx", 0o600), wait);
    // On a full disk it stays empty, and is a lock nevertheless.
    await file.writeFile(`${process.pid} ${randomBytes(4).toString("hex")}`).catch(() => undefined);
    await file.close();
    return "mine";
  } catch (error) {
    // What keeps a lock from being made is told by the work itself, in its own words.
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
    // Gone meanwhile, or just being written: empty.
    const holder = await fs.readFile(lock, "utf8").catch(() => "");
    holders.add(holder);
    const pid = Number.parseInt(holder, 10);
    if (pid > 0 && !isAlive(pid)) await fs.rm(lock, { force: true }).catch(() => undefined);
    else await wait(RETRY_MS);
  }
  // One and the same all the time: whoever it is, it hangs.
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
