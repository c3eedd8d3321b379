// What kind of file a built page's file is, for whoever serves it. Knows names, reads nothing.

export const PLAIN_TEXT = "text/plain; charset=utf-8";
export const JSON_TEXT = "application/json; charset=utf-8";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: JSON_TEXT,
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
  txt: PLAIN_TEXT,
};

/** The Content-Type of a file by its name's ending, in any case; bytes without a meaning where it is not known. */
export function contentTypeOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return (Object.hasOwn(CONTENT_TYPES, ending) && CONTENT_TYPES[ending]) || "application/octet-stream";
}
