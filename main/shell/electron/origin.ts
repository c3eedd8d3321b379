// The page's own address, app://kulki: what belongs to it and what does not. Knows no Electron.

export const APP_SCHEME = "app";
export const APP_HOST = "kulki";

/** Name of the flag that asks for window.kulkiProbe, and of the fragment that carries it to the page. */
export const PROBE_NAME = "probe";

/** @returns the address the window loads. */
export function pageUrl(probe: boolean): string {
  return `${APP_SCHEME}://${APP_HOST}/index.html${probe ? `#${PROBE_NAME}` : ""}`;
}

/** `url` may be anything, also no URL at all. Node gives custom schemes the origin "null": scheme and host are compared. */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === "" && password === "";
}

/** True for the one page of the app, with any fragment: all a reload may lead to. */
export function isOwnPage(url: string): boolean {
  if (!isOwnUrl(url)) return false;
  const { pathname, search } = new URL(url);
  return (pathname === "/index.html" || pathname === "/") && search === "";
}
