// What a person typed, pasted or scanned to join a host: address, code, link, or a sentence with one of these in it.
// Addresses are read by hostAddress.ts and codes by joinCode.ts alone. Text only: asks no resolver, finds no words.
import {
  type AddressRefusal,
  cleanPasted,
  formatHostPort,
  MAX_ADDRESS_UNITS,
  parseHostAddress,
} from "./hostAddress.ts";
import { hasFormOfJoinCode, readJoinCode } from "./joinCode.ts";

/** In which form a host was given; http and kulki are links. */
export type JoinTextSource = "address" | "code" | "http" | "kulki" | "sentence";

export type JoinTextRefusal =
  | AddressRefusal["reason"]
  /** It leads to more than one host. */
  | "twoHosts"
  /** An https link, which Kulki does not have. */
  | "httpsLink"
  /** Meant for another program: a network's password, an e-mail. */
  | "foreignText"
  | "tooLong";

export type JoinText =
  | { kind: "empty" }
  /** `host` as HostPart has it. alsoName: what was read as a code may be this computer's name instead; nothing here
   *  can tell. */
  | { kind: "host"; host: string; port: number; from: JoinTextSource; alsoName: string | null }
  /** A code with a mistake, or the name of a computer: alsoName. */
  | { kind: "wrongCode"; alsoName: string | null }
  | { kind: "refused"; reason: JoinTextRefusal };

/** Longest kulki:// link, UTF-16 units. */
export const MAX_LINK_UNITS = 200;

const LINK = /\b(?:https?|kulki):\/\/[^\s<>"„“”«»–—]+/giu;
/** An IPv4 address that is not part of something longer. */
const IPV4 = /(?<![\p{L}\p{N}.@/-])\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?![\p{L}\p{N}:@]|\.\d)/gu;
const IPV6 = /\[[0-9a-f:.]+\](?::\d+)?/giu;
/** A word in a sentence is a computer's name only if it ends in .local or has a port. */
const NAME = /(?<![\p{L}\p{N}._@/-])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*(?:\.local\b|:\d{4,5}(?!\d))/giu;
/** A code in the groups that groupJoinCode makes, with hyphens or blanks between them. */
const GROUPED =
  /(?<![\p{L}\p{N}-])(?:[0-9a-z]{4}[-‐‑–— ][0-9a-z]{4}[-‐‑–— ][0-9a-z]{3}|[0-9a-z]{4}[-‐‑–— ][0-9a-z]{4}|[0-9a-z]{3}[-‐‑–— ][0-9a-z]{3})(?![\p{L}\p{N}-])/giu;
const UNGROUPED = /(?<![\p{L}\p{N}-])(?:[0-9A-Z]{11}|[0-9A-Z]{8}|[0-9A-Z]{6})(?![\p{L}\p{N}-])/gu;
/** How QR codes and links of other programs begin, and an e-mail address. */
const FOREIGN =
  /^(?:(?!https?:|kulki:)[a-z][a-z0-9+.-]*:\/\/|(?:wifi|mailto|matmsg|mecard|begin|tel|sms|smsto|geo|data|javascript|bitcoin|market|urn|spotify):|[^\s@/]+@[^\s@/]+\.[^\s@/]+$)/iu;

const refuse = (reason: JoinTextRefusal): JoinText => ({ kind: "refused", reason });

function accept({ host, port }: { host: string; port: number }, from: JoinTextSource): JoinText {
  return { kind: "host", host, port, from, alsoName: null };
}

/** What a text for "Join" leads to. Never throws; refuses long texts unread.
 *  @param text as typed or pasted; invisible characters and the signs around it do not matter */
export function readJoinText(text: string): JoinText {
  if (text.length > MAX_ADDRESS_UNITS) return refuse("tooLong");
  const typed = cleanPasted(text);
  if (typed === "") return { kind: "empty" };
  if (/^kulki:\/\/\S*$/i.test(typed)) return readKulkiLink(typed);
  if (/^http:\/\/\S*$/i.test(typed)) return readAddress(typed, "http");
  if (/^https:\/\/\S*$/i.test(typed)) return refuse("httpsLink");
  if (FOREIGN.test(typed)) return refuse("foreignText");
  return (
    readCode(typed) ??
    readWithPort(typed) ??
    (/\s|.(?:https?|kulki):\/\//i.test(typed) ? readSentence(typed) : readAddress(typed, "address"))
  );
}

function readAddress(text: string, from: JoinTextSource): JoinText {
  const parsed = parseHostAddress(text);
  return parsed.ok ? accept(parsed, from) : refuse(parsed.reason);
}

/** kulki://join/ADDRESS, kulki://join/CODE, and the same without "join/", as older versions have it. */
function readKulkiLink(link: string): JoinText {
  if (link.length > MAX_LINK_UNITS) return refuse("tooLong");
  const target = /^kulki:\/\/(?:join(?:\/|$))?([^/?#]*)/i.exec(link)?.[1] ?? "";
  const code = readJoinCode(target);
  if (code !== null) return accept(code, "kulki");
  return isWrongCode(target) ? { kind: "wrongCode", alsoName: nameOf(target) } : readAddress(target, "kulki");
}

/** The computer's name that a text written like a code may be. */
function nameOf(text: string): string | null {
  const parsed = parseHostAddress(text);
  return parsed.ok && parsed.kind === "name" ? parsed.host : null;
}

/** Whether a text looks like a code with a mistake; a plain word of that length is a name. */
function isWrongCode(text: string): boolean {
  if (!hasFormOfJoinCode(text)) return false;
  const isGrouped =
    text.replace(GROUPED, "") === "" && (/\S[-‐‑–—]\S/u.test(text) || text === text.toUpperCase());
  return isGrouped || (/\d/.test(text) && !/[\s-]/.test(text));
}

function readCode(text: string): JoinText | null {
  const code = readJoinCode(text);
  if (code !== null) return { ...code, kind: "host", from: "code", alsoName: nameOf(text) };
  return isWrongCode(text) ? { kind: "wrongCode", alsoName: nameOf(text) } : null;
}

/** Reads "192.168.0.10, port 9000", as people say an address aloud. */
function readWithPort(text: string): JoinText | null {
  const [, address = "", port = ""] = /^(\S+?)[\s,;:]*[\s,;:](?:port[\s:]*)?(\d{1,5})$/iu.exec(text) ?? [];
  const parsed = parseHostAddress(address);
  if (!parsed.ok || parsed.kind === "name" || !/\s/.test(text)) return null;
  return readAddress(formatHostPort(parsed.host, Number(port)), "address");
}

/** Takes everything that `pattern` finds out of `text`. */
function takeOut(text: string, pattern: RegExp): { found: string[]; rest: string } {
  return { found: text.match(pattern) ?? [], rest: text.replace(pattern, " ") };
}

/** Plain words in a sentence can have the length of a code: one counts only where it is written as a code. */
function isMeantAsCode(text: string): boolean {
  return /\d/.test(text) || text === text.toUpperCase();
}

function readSentence(text: string): JoinText {
  const links = takeOut(text, LINK);
  const literals = takeOut(links.rest, IPV4);
  const bracketed = takeOut(literals.rest, IPV6);
  const names = takeOut(bracketed.rest, NAME);
  const grouped = takeOut(names.rest, GROUPED);
  const codes = [...grouped.found, ...(grouped.rest.match(UNGROUPED) ?? [])].filter(isMeantAsCode);
  const isHttps = (link: string) => /^https:/i.test(link);
  const read = [
    ...links.found.filter((link) => !isHttps(link)).map((link) => readJoinText(link)),
    ...[...literals.found, ...bracketed.found, ...names.found].map((one) => readAddress(one, "address")),
    ...codes.map(readCode).filter((one) => one !== null),
  ];
  const hosts = read.filter((one) => one.kind === "host");
  const [first] = hosts;
  if (first !== undefined) {
    const isOne = hosts.every(({ host, port }) => host === first.host && port === first.port);
    return isOne ? accept(first, "sentence") : refuse("twoHosts");
  }
  if (links.found.some(isHttps)) return refuse("httpsLink");
  const hasWrongCode = read.some(({ kind }) => kind === "wrongCode");
  if (hasWrongCode) return { kind: "wrongCode", alsoName: null };
  return read.find(({ kind }) => kind === "refused") ?? refuse("notAddress");
}
