// A folder's files, read into memory once: a built page, to be served. Knows names and bytes, no URLs and no headers.
// Uses the default export of node:fs, whose functions Electron replaces so that they also read inside app.asar.
import fs from "node:fs";
import { join } from "node:path";

/** The part of node:fs/promises in use. */
export type FolderDisk = {
  readdir(path: string): Promise<string[]>;
  lstat(path: string): Promise<{ isDirectory(): boolean; isFile(): boolean }>;
  readFile(path: string): Promise<Buffer>;
};

/** What the name of a file's packed twin ends with, which lies beside it. */
export const PACKED_ENDING = ".gz";

/** Files by path from the folder, with "/" at the start and as separator. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

/**
 * Reads a folder with all below it. Links, hidden files, source maps and unreadable files are left out.
 * @param onOdd called with a line for each entry that cannot be read
 * @throws the system's error when the folder itself cannot be read
 */
export async function readFolderFiles(
  folder: string,
  onOdd: (line: string) => void,
  disk: FolderDisk = fs.promises,
): Promise<FolderFiles> {
  const files = new Map<string, Buffer>();

  /** Lists names only: inside app.asar, listings with types and recursive ones take folders for files. */
  async function readEntry(path: string, urlPath: string): Promise<void> {
    const stats = await disk.lstat(path);
    if (stats.isFile()) files.set(urlPath, await disk.readFile(path));
    else if (stats.isDirectory()) await readEntries(path, `${urlPath}/`);
  }

  async function readEntries(path: string, urlFolder: string): Promise<void> {
    for (const name of await disk.readdir(path)) {
      if (name.startsWith(".") || name.endsWith(".map")) continue;
      try {
        await readEntry(join(path, name), urlFolder + name);
      } catch (error) {
        onOdd(`left out of the page: ${error instanceof Error ? error.message : error}`);
      }
    }
  }

  await readEntries(folder, "/");
  return files;
}
