// What a person may type or paste to name a host, and how a host is written for others: the one reader of app, guest
// page and command line. Text only: asks no resolver, opens nothing.
import { isBlockedPort } from "./blockedPorts.ts";
import { isUnspecified, readIpLiteral } from "./ipLiteral.ts";
import { DEFAULT_PORT, MAX_PORT } from "./protocol.ts";

export type HostKind = "ipv4" | "ipv6" | "name";

/** `host` is an IP literal without brackets, or an ASCII name in small letters: as a browser would write it. */
export type HostPart = { ok: true; host: string; kind: HostKind };
export type HostAddress = HostPart & { port: number };
export type AddressRefusal = { ok: false; reason: "notAddress" | "zoned" | "blockedPort" };

const NOT_ADDRESS: AddressRefusal = { ok: false, reason: "notAddress" };
const ZONED: AddressRefusal = { ok: false, reason: "zoned" };

/** Longest text that is looked at: a link with a path and a query may be long. */
export const MAX_ADDRESS_UNITS = 2000;

/** Signs around an address that was copied out of a sentence or a chat. */
const BEFORE = /^[\s"'`´„“”‚‘’«»‹›<({*]+/u;
const BEHIND = /[\s"'`´„“”‚‘’«»‹›>)}*.,;!?…]+$/u;

/** A pasted text without invisible characters and without the signs around it; wide letters and digits become plain
 *  ones. */
export function cleanPasted(text: string): string {
  return text
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, "")
    .replace(BEFORE, "")
    .replace(BEHIND, "")
    .normalize("NFKC");
}

/**
 * Reads what a person typed as a host's address: an IPv4 or (bracketed or bare) IPv6 literal or a name, with or
 * without a port, also as a kulki:// or http:// link to any page of the host.
 */
export function parseHostAddress(text: string): HostAddress | AddressRefusal {
  if (text.length > MAX_ADDRESS_UNITS) return NOT_ADDRESS;
  const typed = cleanPasted(text);
  if (/\s/.test(typed)) return NOT_ADDRESS;
  const authority = typed.replace(/^(kulki|http):\/\//i, "").replace(/[/?#].*$/, "");
  const { hostText, portText } = splitPort(authority);
  const part = readHost(hostText);
  if (!part.ok) return part;
  const port = parsePort(portText);
  if (port === null || isUnspecified(part.host)) return NOT_ADDRESS;
  return isBlockedPort(port) ? { ok: false, reason: "blockedPort" } : { ...part, port };
}

/** Reads an address without a port: one that a host can be bound to, or a name it is to answer to. */
export function parseHost(text: string): HostPart | AddressRefusal {
  return text.length > MAX_ADDRESS_UNITS ? NOT_ADDRESS : readHost(cleanPasted(text));
}

/** Text with two or more colons is an IPv6 literal without brackets, and then there is no port. */
function splitPort(authority: string): { hostText: string; portText: string | undefined } {
  const match = /^(\[[^\]]*\]|[^:]*)(?::([^:]*))?$/.exec(authority);
  return match
    ? { hostText: match[1] ?? "", portText: match[2] }
    : { hostText: authority, portText: undefined };
}

function readHost(text: string): HostPart | AddressRefusal {
  const inner = /^\[(.*)\]$/.exec(text)?.[1];
  const [literal = "", ...zone] = (inner ?? text).split("%");
  const ip = readIpLiteral(literal);
  if (inner !== undefined && !inner.includes(":")) return NOT_ADDRESS;
  if (ip === null) return inner === undefined ? readName(text) : NOT_ADDRESS;
  if (zone.length === 0) return { ok: true, host: ip.text, kind: ip.family };
  return ip.family === "ipv6" && zone.join("%") !== "" ? ZONED : NOT_ADDRESS;
}

function readName(text: string): HostPart | AddressRefusal {
  const name = toAscii(text).toLowerCase().replace(/\.$/, "");
  // A browser takes every host that ends in a number for an IPv4 address, so such a text is no name.
  const isNumber = /(^|\.)(\d+|0x[0-9a-f]*)$/.test(name);
  return isHostName(name) && !isNumber ? { ok: true, host: name, kind: "name" } : NOT_ADDRESS;
}

/** A name with letters beyond ASCII as name servers write it (punycode); empty where there is none. */
function toAscii(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return name;
  if (!/^[\p{L}\p{M}\p{N}._-]+$/u.test(name)) return "";
  try {
    return new URL(`http://${name}/`).hostname;
  } catch {
    return "";
  }
}

/** The port of an address: the default where none is typed, null for text that is no port. */
function parsePort(text: string | undefined): number | null {
  if (text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= MAX_PORT ? port : null;
}

/** Whether `text` can be a host's name: labels of letters, digits, hyphens and (Windows) underscores. */
function isHostName(text: string): boolean {
  if (text.length > 253) return false;
  return text.split(".").every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
}

/** "192.168.0.10:8999", "[fd00::12]:8999". `host` is an IP literal without brackets or a name. */
export function formatHostPort(host: string, port: number): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

/** The page of a host, like "http://192.168.0.10:8999/". */
export function hostUrl(host: string, port: number): string {
  return `http://${formatHostPort(host, port)}/`;
}
