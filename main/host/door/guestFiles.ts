// The built guest page, in memory, plain and gzipped, with the headers each file is served under. No request gets to the disk.
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { contentTypeOf } from "../../../shared/net/contentTypes.ts";
import { type FolderFiles, PACKED_ENDING } from "../../disk/folderFiles.ts";
import { wantsGzip } from "./contentCoding.ts";

/** One way in which a file can be sent. */
export type FileVariant = { body: Buffer; headers: Readonly<Record<string, string>> };

/** packed: the file gzipped, where the build made that smaller. Both are in memory, 1.5 MB in all: to unpack on
 *  demand would let strangers use up the time of the match's thread. */
export type GuestFile = { plain: FileVariant; packed: FileVariant | null };

/** Files by URL path, which starts with "/". */
export type GuestFiles = ReadonlyMap<string, GuestFile>;

/** Built files whose name carries a hash of their content never change under that name. */
const HASHED_NAME = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** Files that a browser may show as a page of their own, and run scripts in. */
const DOCUMENT = /\.(html|svg|txt)$/;

/** Pixi compiles no code under this policy, and takes styles and pictures only from the page's own data. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; connect-src 'self' ws:; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'";

/** The packed twin of a file, if it exists and unpacks to exactly that file. */
function checkedTwin(plain: Buffer, packed: Buffer | undefined): Buffer | null {
  if (packed === undefined || packed.length >= plain.length) return null;
  try {
    return gunzipSync(packed, { maxOutputLength: plain.length }).equals(plain) ? packed : null;
  } catch {
    // Damaged: the plain file is sent instead.
    return null;
  }
}

function toGuestFile(urlPath: string, plain: Buffer, twin: Buffer | undefined): GuestFile {
  const packed = checkedTwin(plain, twin);
  const tag = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  const common = {
    "Content-Type": contentTypeOf(urlPath),
    // Other files obey the policy of their document; with thirty of them the header would be a good part of the page's
    // bytes.
    ...(DOCUMENT.test(urlPath) && { "Content-Security-Policy": CONTENT_SECURITY_POLICY }),
    "Cache-Control": HASHED_NAME.test(urlPath) ? "public, max-age=31536000, immutable" : "no-cache",
    // Caches must keep an answer for each encoding, where there are two.
    ...(packed !== null && { Vary: "Accept-Encoding" }),
  };
  const lengthOf = (body: Buffer) => ({ "Content-Length": String(body.length) });
  return {
    plain: { body: plain, headers: { ...common, ...lengthOf(plain), ETag: `"${tag}"` } },
    packed: packed && {
      body: packed,
      // The packed bytes need a tag of their own, as a cache compares what it would send.
      headers: { ...common, ...lengthOf(packed), "Content-Encoding": "gzip", ETag: `"${tag}-gz"` },
    },
  };
}

/** The files as they are served; the page itself at "/", too. A packed twin has no path of its own. */
export function toGuestFiles(read: FolderFiles): GuestFiles {
  const files = new Map<string, GuestFile>();
  for (const [urlPath, body] of read) {
    if (urlPath.endsWith(PACKED_ENDING)) continue;
    files.set(urlPath, toGuestFile(urlPath, body, read.get(urlPath + PACKED_ENDING)));
  }
  const index = files.get("/index.html");
  if (index !== undefined) files.set("/", index);
  return files;
}

/** The variant of a file for a request with this Accept-Encoding. */
export function chooseVariant({ plain, packed }: GuestFile, acceptEncoding: string | undefined): FileVariant {
  return packed !== null && wantsGzip(acceptEncoding) ? packed : plain;
}

/** Whether a browser that sends `ifNoneMatch` has this already. Source: RFC 9110, section 13.1.2 (weak comparison). */
export function isUnchanged({ headers }: FileVariant, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(headers.ETag ?? "");
}
