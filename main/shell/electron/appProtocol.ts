// Serves the built page under app://kulki with its headers. Reaches files of one folder and no other. The folder may be
// inside app.asar, so fs is used through its default export, the object that Electron patches.

import fs from "node:fs";
import { resolve, sep } from "node:path";
import { protocol } from "electron";
import { APP_SCHEME } from "../../../shared/net/appOrigin.ts";
import { contentTypeOf } from "../../../shared/net/contentTypes.ts";
import { APP_PAGE_POLICY } from "../../app/pagePolicy.ts";
import { isOwnUrl } from "./origin.ts";

const HEADERS = {
  "Content-Security-Policy": APP_PAGE_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

/** Makes app:// an origin like https. Call once, before Electron is ready; a second call would replace the first. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** @returns the file of `url`; null where the URL is not ours, malformed or leads out of `folder` (an absolute path) */
export function resolveFile(folder: string, url: string): string | null {
  if (!isOwnUrl(url)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  if (path.includes("\0")) return null;
  const file = resolve(folder, `.${path === "/" ? "/index.html" : path}`);
  return file.startsWith(resolve(folder) + sep) ? file : null;
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}

async function answer(folder: string, { method, url }: { method: string; url: string }): Promise<Response> {
  if (method !== "GET" && method !== "HEAD") return refuse(405);
  const file = resolveFile(folder, url);
  if (file === null) return refuse(403);
  try {
    const bytes = new Uint8Array(await fs.promises.readFile(file));
    return new Response(bytes, { headers: { ...HEADERS, "Content-Type": contentTypeOf(file) } });
  } catch {
    return refuse(404);
  }
}

/** Answers app:// from `folder` (absolute). Call once, when Electron is ready. */
export function serveAppFiles(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(folder, request));
}
