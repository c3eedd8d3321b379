// The folder of recorded matches: makes room for a new one, and finds a free name. Other files in it are left alone.
// Knows neither what is in a recording nor how it is written.
import * as nodeFs from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../errorCode.ts";
import type { LogLevel } from "../thread/hostContract.ts";

const EXTENSION = ".kulki";
/** Most recordings of one name that began in one minute. */
const MAX_NAMESAKES = 100;
/** Most names in a log line about entries that cannot be used. */
const MAX_TOLD = 3;

/** The part of node:fs/promises in use. */
export type ReplayDisk = Pick<typeof nodeFs, "mkdir" | "readdir" | "lstat" | "unlink" | "open">;

export const SYSTEM_DISK: ReplayDisk = nodeFs;

export type RecordingsFolder = { dir: string; gameName: string; startedAtS: number; disk: ReplayDisk };

type Entry = { name: string; size: number; mtimeMs: number };

/**
 * Removes the oldest recordings until the others have at most `allowedBytes`, and never anything else. Entries that are
 * no files, or cannot be read or removed, stay, with one line in the log.
 * @throws where the folder cannot be listed
 */
export async function makeRoom(
  { dir, disk }: Pick<RecordingsFolder, "dir" | "disk">,
  allowedBytes: number,
  log: (level: LogLevel, text: string) => void,
): Promise<void> {
  const names = (await disk.readdir(dir)).filter((name) => name.endsWith(EXTENSION));
  const files: Entry[] = [];
  const odd: string[] = [];
  // One after the other: a thousand questions at once would keep others from the disk.
  for (const name of names) {
    const entry = await lookAt(dir, name, disk);
    if (entry === null) odd.push(name);
    else files.push(entry);
  }
  files.sort((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1));
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of files) {
    if (total <= allowedBytes) break;
    if (await takeAway(join(dir, name), disk)) log("info", `the oldest recording went: ${name}`);
    else odd.push(name);
    // A recording that cannot be removed is subtracted too, so that no newer one is removed in its place.
    total -= size;
  }
  if (odd.length > 0) log("warn", `left alone among the recordings: ${toldNames(odd)}`);
}

/** Size and age of a file; null for anything else. Links are not followed, as they lead out of this folder. */
async function lookAt(dir: string, name: string, disk: ReplayDisk): Promise<Entry | null> {
  try {
    const stats = await disk.lstat(join(dir, name));
    return stats.isFile() ? { name, size: stats.size, mtimeMs: stats.mtimeMs } : null;
  } catch {
    // Gone meanwhile, or not readable: logged with the others.
    return null;
  }
}

/** Removes a file. @returns whether it is gone; another app may have removed it first */
async function takeAway(path: string, disk: ReplayDisk): Promise<boolean> {
  try {
    await disk.unlink(path);
    return true;
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
}

function toldNames(names: readonly string[]): string {
  const rest = names.length - MAX_TOLD;
  return names.slice(0, MAX_TOLD).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** Opens a file under the first free name; another app may record in the same folder at the same time. */
export async function openNewFile({ dir, gameName, startedAtS, disk }: RecordingsFolder) {
  const base = baseName(gameName, startedAtS);
  for (let count = 1; count <= MAX_NAMESAKES; count += 1) {
    const path = join(dir, (count === 1 ? base : `${base} (${count})`) + EXTENSION);
    try {
      return { path, handle: await disk.open(path, "wx") };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
  throw new Error(`too many recordings named ${base}`);
}

/** "2026-11-24 17-05 Sala 12" */
function baseName(gameName: string, startedAtS: number): string {
  const at = new Date(startedAtS * 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const cleaned = gameName.replace(/[^\p{L}\p{N} _-]/gu, "").trim();
  return `${day} ${two(at.getHours())}-${two(at.getMinutes())} ${cleaned || "Kulki"}`;
}
