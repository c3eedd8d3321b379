// The page's own address, app://kulki: what belongs to it and what does not. Knows no Electron.
import { APP_HOST, APP_ORIGIN, APP_SCHEME } from "../../../shared/net/appOrigin.ts";

/** Name of the flag that asks for window.kulkiProbe, and of the fragment that carries it to the page. */
export const PROBE_NAME = "probe";

/** @returns the address the window loads. */
export function pageUrl(probe: boolean): string {
  return `${APP_ORIGIN}/index.html${probe ? `#${PROBE_NAME}` : ""}`;
}

/** Whether a URL is of our own page. `url` may be any text. Compares scheme and host, as Node gives custom schemes
 *  the origin "null". */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === "" && password === "";
}

/** Whether a URL is the app's one page, with any fragment: the only address that a reload may have. */
export function isOwnPage(url: string): boolean {
  if (!isOwnUrl(url)) return false;
  const { pathname, search } = new URL(url);
  return (pathname === "/index.html" || pathname === "/") && search === "";
}
