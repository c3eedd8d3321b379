// Whose pages may open the game's WebSocket, told by the Origin and Host headers. Pure; knows no sockets. A foreign
// page can reach this machine's network through its visitor's browser, also under a name of its own that it points
// here. Native clients send no Origin, and no page can make use of them.

import { isIP } from "node:net";
import { APP_ORIGIN } from "../../../shared/net/appOrigin.ts";
import { parseHost } from "../../../shared/net/hostAddress.ts";
import { isLoopbackHost } from "../../../shared/net/loopback.ts";

export type OriginRules = {
  /** This machine's name, under which pages may be served. */
  machineName: string;
  /** Further allowed names, lower case. */
  allowedHostNames: ReadonlySet<string>;
};

/** Endings of names that no name server of the internet answers for. Source: RFC 6762 (local) and its appendix G
 *  (lan), 6761 (localhost), 8375 (home.arpa), ICANN 2024 (internal). */
const PRIVATE_ENDINGS = ["local", "lan", "localhost", "home.arpa", "internal"];

function parseAuthority(protocol: string, authority: string): URL | null {
  if (authority === "" || /[\s/\\@?#]/.test(authority)) return null;
  const url = `${protocol}//${authority}`;
  return URL.canParse(url) ? new URL(url) : null;
}

function isTrustedName(hostname: string, rules: OriginRules): boolean {
  if (isIP(hostname.replace(/^\[(.*)\]$/, "$1")) !== 0) return true;
  const name = plainName(hostname);
  if (name === null) return false;
  if (!name.includes(".") || PRIVATE_ENDINGS.some((ending) => name.endsWith(`.${ending}`))) return true;
  return name === rules.machineName.toLowerCase() || rules.allowedHostNames.has(name);
}

/** A host name for comparing, without a last point; null where there is none. */
function plainName(hostname: string): string | null {
  const name = hostname.replace(/\.$/, "");
  const part = parseHost(name);
  return part.ok && part.kind === "name" && part.host === name ? name : null;
}

/** Whether a Host header names this host in a way that no other name server can claim. */
export function isTrustedHost(host: string | undefined, rules: OriginRules): boolean {
  const url = parseAuthority("http:", host ?? "");
  return url !== null && isTrustedName(url.hostname, rules);
}

/** The page that a handshake comes from and the host it goes to; null where they cannot be read. */
function readEnds(origin: string, host: string | undefined): { from: URL; to: URL | null } | null {
  const match = /^(https?:)\/\/([^/]+)$/.exec(origin);
  const from = match === null ? null : parseAuthority(match[1] ?? "", match[2] ?? "");
  return from && { from, to: parseAuthority(from.protocol, host ?? "") };
}

/** The name under which a page of this host came, where Origin and Host agree; null for handshakes of other pages. */
export function refusedNameOf(origin: string | undefined, host: string | undefined): string | null {
  const ends = readEnds(origin ?? "", host);
  return ends?.to?.host === ends?.from.host ? plainName(ends?.from.hostname ?? "") : null;
}

/** Whether a handshake with these headers may go on. */
export function isTrustedOrigin(
  origin: string | undefined,
  host: string | undefined,
  rules: OriginRules,
): boolean {
  if (origin === undefined || origin === APP_ORIGIN) return true;
  const ends = readEnds(origin, host);
  if (ends === null) return false;
  const { from, to } = ends;
  if (isLoopbackHost(from.hostname)) return true;
  return to !== null && to.host === from.host && isTrustedName(to.hostname, rules);
}
