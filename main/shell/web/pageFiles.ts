// The built page in memory, marked as the browser door's own. No request reaches the disk.
import { DOOR_META } from "../../../shared/doorBridge.ts";
import { contentTypeOf } from "../../../shared/net/contentTypes.ts";
import { type FolderFiles, PACKED_ENDING } from "../../disk/folderFiles.ts";

/** Files by URL path, which starts with "/". */
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

/** The files as they are served; the page itself at "/", too. @throws Error where there is no page */
export function toPageFiles(read: FolderFiles): PageFiles {
  const files = new Map<string, { body: Buffer; type: string }>();
  for (const [urlPath, body] of read) {
    // Packed twins are for guests; loopback is fast enough.
    if (!urlPath.endsWith(PACKED_ENDING)) files.set(urlPath, { body, type: contentTypeOf(urlPath) });
  }
  const index = files.get("/index.html");
  if (index === undefined) throw new Error("the page has no index.html");
  const page = { ...index, body: Buffer.from(markAsDoor(index.body.toString("utf8"))) };
  files.set("/index.html", page).set("/", page);
  return files;
}
