// The built page, read into memory once, marked as the browser door's own. No request gets to the disk.
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { DOOR_META } from "../../../shared/desktopApi.ts";
import { contentTypeOf } from "../../../shared/net/contentTypes.ts";

/** By URL path, which starts with "/". */
export type PageFiles = ReadonlyMap<string, { body: Buffer; type: string }>;

/** The page with the mark that tells it from a host's guest page. @throws Error where it has no head */
export function markAsDoor(html: string): string {
  const marked = html.replace(
    /<head[^>]*>/i,
    (head) => `${head}\n    <meta name="${DOOR_META}" content="web">`,
  );
  if (marked === html) throw new Error("the page has no <head>");
  return marked;
}

/** Reads a folder with all below it, except hidden files and source maps. @throws the system's error */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, { body: Buffer; type: string }>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const urlPath = `/${relative(folder, path).split(sep).join("/")}`;
    if (!entry.isFile() || urlPath.includes("/.") || urlPath.endsWith(".map")) continue;
    files.set(urlPath, { body: await readFile(path), type: contentTypeOf(urlPath) });
  }
  const index = files.get("/index.html");
  if (index === undefined) throw new Error(`there is no index.html in ${folder}`);
  const page = { ...index, body: Buffer.from(markAsDoor(index.body.toString("utf8"))) };
  files.set("/index.html", page).set("/", page);
  return files;
}
