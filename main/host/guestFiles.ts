// The built guest page, read into memory once, with the headers each file is served under. No request gets here.
import { createHash } from "node:crypto";
// The object whose functions Electron replaces, so that they also read inside app.asar.
import fs from "node:fs";
import { join } from "node:path";
import { contentTypeOf } from "../../shared/net/contentTypes.ts";

export type GuestFile = { body: Buffer; headers: Readonly<Record<string, string>> };

/** By URL path, which starts with "/". */
export type GuestFiles = ReadonlyMap<string, GuestFile>;

/** Built files whose name carries a hash of their content never change under that name. */
const HASHED_NAME = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** Pixi compiles no code under this policy, and takes styles and pictures only from the page's own data. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; connect-src 'self' ws:; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'";

function headersOf(urlPath: string, body: Buffer): Record<string, string> {
  return {
    "Content-Type": contentTypeOf(urlPath),
    "Content-Length": String(body.length),
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cache-Control": HASHED_NAME.test(urlPath) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
  };
}

/**
 * Reads a folder with all below it. Links, hidden files and source maps stay out.
 * @throws the system's error when the folder or a file cannot be read
 */
export async function readGuestFiles(folder: string): Promise<GuestFiles> {
  const files = new Map<string, GuestFile>();
  await readFolder(folder, "", files);
  const index = files.get("/index.html");
  if (index !== undefined) files.set("/", index);
  return files;
}

/** Asks for names alone: inside app.asar, entries with types and recursive listings take folders for files. */
async function readFolder(folder: string, urlFolder: string, files: Map<string, GuestFile>): Promise<void> {
  for (const name of await fs.promises.readdir(folder)) {
    const path = join(folder, name);
    const urlPath = `${urlFolder}/${name}`;
    if (name.startsWith(".") || name.endsWith(".map")) continue;
    const stats = await fs.promises.lstat(path);
    if (stats.isDirectory()) await readFolder(path, urlPath, files);
    if (!stats.isFile()) continue;
    const body = await fs.promises.readFile(path);
    files.set(urlPath, { body, headers: headersOf(urlPath, body) });
  }
}
