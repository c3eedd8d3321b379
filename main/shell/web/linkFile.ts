// The link in a file that only this user can read and that redirects a browser to it. On a command line every user of
// the computer could read the link, and use it first. Knows no browser.
import type * as nodeFs from "node:fs/promises";
import { join, win32 } from "node:path";
import type { SystemFacts } from "../../app/files/dataFolder.ts";

export type LinkFs = Pick<typeof nodeFs, "mkdtemp" | "stat" | "writeFile" | "rm" | "readdir" | "rmdir">;

export type LinkFileDeps = {
  fs: LinkFs;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Whether file modes keep other users out on this system. */
  hasModes: boolean;
};

export type LinkFile = {
  path: string;
  /** Rejects with the system's error. */
  remove(): Promise<void>;
};

const FILE_NAME = "Kulki.html";
const FOLDER_START = "kulki-link-";
/** An older file is from a process that was killed, here or on another computer with the same home folder. */
const STALE_AGE_MS = 600_000;
/** On Windows a file cannot be removed while a browser, or a virus scanner, has it open. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/** The folder of the file. A browser in a snap sees neither /tmp nor hidden folders in the home folder, only the
 *  rest of it. On Windows file modes keep nobody out, but other users cannot look into the user's own folders. */
export function linkFolder({ platform, env, home }: SystemFacts): string {
  return platform === "win32" ? env.LOCALAPPDATA || win32.join(home, "AppData", "Local") : home;
}

/** A page that redirects at once. If a program does not follow, the link can be clicked or copied. */
function redirectTo(url: string): string {
  const escaped = url.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${escaped}">
<title>Kulki</title>
<a href="${escaped}">${escaped}</a>
`;
}

/** Removes files of processes that were killed. A person's own files stay, and their folder, too. */
async function sweep(folder: string, { fs, now }: LinkFileDeps): Promise<void> {
  const names = (await fs.readdir(folder)).filter((name) => name.startsWith(FOLDER_START));
  const removals = names.map(async (name) => {
    const left = join(folder, name);
    if (now() - (await fs.stat(left)).mtimeMs < STALE_AGE_MS) return;
    await fs.rm(join(left, FILE_NAME), { force: true });
    await fs.rmdir(left);
  });
  await Promise.allSettled(removals);
}

/** Writes the file. Rejects with the system's error, or where others could read it; then no file is left. */
export async function writeLinkFile(url: string, folder: string, deps: LinkFileDeps): Promise<LinkFile> {
  const { fs, hasModes } = deps;
  await sweep(folder, deps);
  const own = await fs.mkdtemp(join(folder, FOLDER_START));
  const remove = () => fs.rm(own, REMOVAL);
  const path = join(own, FILE_NAME);
  try {
    // On a file system without modes, like a memory stick's, everybody can read everything.
    if (hasModes && ((await fs.stat(own)).mode & 0o077) !== 0) throw new Error(`others can read ${own}`);
    await fs.writeFile(path, redirectTo(url), { flag: "wx", mode: 0o600 });
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}
