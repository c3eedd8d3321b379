// What a person may type to name a host, and how a host is written in links. Text only: asks no resolver, opens nothing.
import { isIPv4, isIPv6 } from "node:net";
import { domainToASCII } from "node:url";
import { DEFAULT_PORT } from "../../shared/net/protocol.ts";
import { isBlockedPort } from "./blockedPorts.ts";

export type HostKind = "ipv4" | "ipv6" | "name";

/** `host` is an IP literal without brackets, or an ASCII name in small letters. */
export type HostAddress = { ok: true; host: string; port: number; kind: HostKind };
export type AddressRefusal = { ok: false; reason: "notAddress" | "zoned" | "blockedPort" };

const NOT_ADDRESS: AddressRefusal = { ok: false, reason: "notAddress" };
const ZONED: AddressRefusal = { ok: false, reason: "zoned" };

/** Longer than any name (253), brackets, scheme and port together. */
const MAX_TYPED_UNITS = 300;

/**
 * Reads what a person typed as a host's address: an IPv4 or (bracketed or bare) IPv6 literal or a name, with or
 * without a port, also as a kulki:// or http:// link to the host's own page.
 */
export function parseHostAddress(text: string): HostAddress | AddressRefusal {
  const typed = text.trim();
  if (typed === "" || typed.length > MAX_TYPED_UNITS || /[\s\p{Cc}\\@?#]/u.test(typed)) return NOT_ADDRESS;
  const authority = typed.replace(/^(kulki|http):\/\//i, "").replace(/\/$/, "");
  if (authority === "" || authority.includes("/")) return NOT_ADDRESS;
  if (authority.startsWith("[")) return parseBracketed(authority);
  if (authority.split(":").length > 2) return literalIpv6(authority, DEFAULT_PORT);
  return parseNameOrIpv4(authority);
}

function parseBracketed(authority: string): HostAddress | AddressRefusal {
  const match = /^\[([^[\]]*)\](?::(.*))?$/.exec(authority);
  return match ? literalIpv6(match[1] ?? "", parsePort(match[2])) : NOT_ADDRESS;
}

function literalIpv6(text: string, port: number | null): HostAddress | AddressRefusal {
  const [literal = "", ...zone] = text.split("%");
  if (!isIPv6(literal) || port === null) return NOT_ADDRESS;
  if (zone.length > 0) return zone.join("%") === "" ? NOT_ADDRESS : ZONED;
  return withPort(literal.toLowerCase(), "ipv6", port);
}

function parseNameOrIpv4(authority: string): HostAddress | AddressRefusal {
  const [typedHost = "", typedPort] = authority.split(":");
  const port = parsePort(typedPort);
  const host = domainToASCII(typedHost).toLowerCase().replace(/\.$/, "");
  if (port === null || host === "") return NOT_ADDRESS;
  // A browser takes every host that ends in a number for an IPv4 address, so nothing else may pass for a name.
  if (/(^|\.)(\d+|0x[0-9a-f]*)$/.test(host))
    return isIPv4(typedHost) ? withPort(host, "ipv4", port) : NOT_ADDRESS;
  return isHostName(host) ? withPort(host, "name", port) : NOT_ADDRESS;
}

function withPort(host: string, kind: HostKind, port: number): HostAddress | AddressRefusal {
  return isBlockedPort(port) ? { ok: false, reason: "blockedPort" } : { ok: true, host, port, kind };
}

/** The port of an address: the default where none is typed, null where it is none. */
function parsePort(text: string | undefined): number | null {
  if (text === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : null;
}

/** Whether `text` can be a host's name: labels of letters, digits, hyphens and (Windows) underscores. */
export function isHostName(text: string): boolean {
  if (text.length > 253) return false;
  return text.split(".").every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label));
}

/** "192.168.0.10:8999", "[fd00::12]:8999". `host` is an IP literal without brackets or a name. */
export function formatHostPort(host: string, port: number): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

/** The page of a host, like "http://192.168.0.10:8999/". */
export function hostUrl(host: string, port: number): string {
  return `http://${formatHostPort(host, port)}/`;
}

/** Whether an IP literal reaches this computer only. */
export function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\./i.test(address) || address === "::1";
}
