// The built guest page, in memory, with the headers each file is served under. No request gets to the disk.
import { createHash } from "node:crypto";
import { contentTypeOf } from "../../../shared/net/contentTypes.ts";
import type { FolderFiles } from "../../disk/folderFiles.ts";

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

/** The files as they are served; the page itself at "/", too. */
export function toGuestFiles(read: FolderFiles): GuestFiles {
  const files = new Map<string, GuestFile>();
  for (const [urlPath, body] of read) files.set(urlPath, { body, headers: headersOf(urlPath, body) });
  const index = files.get("/index.html");
  if (index !== undefined) files.set("/", index);
  return files;
}
