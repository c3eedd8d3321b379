// Whose pages may open the game's WebSocket, told by the Origin and Host headers. Pure; knows no sockets.
// A foreign page can reach this machine's network through its visitor's browser, also under a name of its own
// that it points here; native clients send no Origin and are no page's tool.
import { isIP } from "node:net";
import { isLoopbackHost } from "../../shared/net/loopback.ts";

/** The desktop app's own pages. */
const APP_ORIGIN = "app://kulki";

export type OriginRules = {
  /** This machine's name, as pages may be served under it. */
  machineName: string;
  /** Further names, lower case. */
  allowedHostNames: readonly string[];
};

function parseAuthority(protocol: string, authority: string): URL | null {
  if (authority === "" || /[\s/\\@?#]/.test(authority)) return null;
  const url = `${protocol}//${authority}`;
  return URL.canParse(url) ? new URL(url) : null;
}

function isTrustedName(hostname: string, rules: OriginRules): boolean {
  if (isIP(hostname.replace(/^\[(.*)\]$/, "$1")) !== 0) return true;
  if (/^[a-z0-9_-]+$/.test(hostname) || /^[a-z0-9_-][a-z0-9_.-]*\.local$/.test(hostname)) return true;
  return hostname === rules.machineName.toLowerCase() || rules.allowedHostNames.includes(hostname);
}

/** Whether a Host header names this host in a way that nobody else's name server can claim. */
export function isTrustedHost(host: string | undefined, rules: OriginRules): boolean {
  const url = parseAuthority("http:", host ?? "");
  return url !== null && isTrustedName(url.hostname, rules);
}

/** Whether a handshake with these headers may go on. */
export function isTrustedOrigin(
  origin: string | undefined,
  host: string | undefined,
  rules: OriginRules,
): boolean {
  if (origin === undefined || origin === APP_ORIGIN) return true;
  const match = /^(https?:)\/\/([^/]+)$/.exec(origin);
  const from = match === null ? null : parseAuthority(match[1] ?? "", match[2] ?? "");
  if (from === null) return false;
  if (isLoopbackHost(from.hostname)) return true;
  const to = parseAuthority(from.protocol, host ?? "");
  return to !== null && to.host === from.host && isTrustedName(to.hostname, rules);
}
