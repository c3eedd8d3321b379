// IP addresses as text: which texts are one, and one way to write each. Looks nothing up, knows no names.

/** `text` as a URL has it, an IPv6 one without its brackets. */
export type IpLiteral = { family: "ipv4" | "ipv6"; text: string };

/** What a person may choose for a host: addresses of one family, or of both. */
export const IP_FAMILIES = ["ipv4", "ipv6", "both"] as const;
export type IpFamily = (typeof IP_FAMILIES)[number];

const IPV4 = /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;
const WORDS = 8;

/** Reads IPv4 as four decimal numbers without leading zeros (some readers take those for octal), or IPv6 without
 *  brackets and zone. IPv4 written as IPv6 (::ffff:192.168.0.10) becomes IPv4. */
export function readIpLiteral(text: string): IpLiteral | null {
  if (IPV4.test(text)) return { family: "ipv4", text };
  const words = readIpv6Words(text);
  if (words === null) return null;
  const isMapped = words.slice(0, 6).join() === "0,0,0,0,0,65535";
  return isMapped
    ? { family: "ipv4", text: dotted(words.slice(6)) }
    : { family: "ipv6", text: compress(words) };
}

/** What a socket is bound to that takes connections at all of this machine's addresses. */
export const ANY_IPV4 = "0.0.0.0";
export const ANY_IPV6 = "::";

/** Whether the address stands for "all of this machine's", so that nobody can be reached at it. */
export function isUnspecified(text: string): boolean {
  return text === ANY_IPV4 || text === ANY_IPV6;
}

/** The address as one number; null for what is no IPv4 literal. */
export function readIpv4Number(text: string): number | null {
  return IPV4.test(text) ? text.split(".").reduce((sum, part) => 256 * sum + Number(part), 0) : null;
}

/** @param value an unsigned 32-bit number */
export function writeIpv4(value: number): string {
  return dotted([value >>> 16, value & 0xffff]);
}

/** The eight words of an IPv6 literal without brackets and zone; null for what is none. */
export function readIpv6Words(text: string): number[] | null {
  const halves = withHexTail(text).split("::");
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const given = [...head, ...tail];
  // "::" stands for at least one word.
  if (halves.length === 1 ? given.length !== WORDS : given.length >= WORDS) return null;
  if (!given.every((word) => /^[0-9a-f]{1,4}$/i.test(word))) return null;
  const missing = Array.from({ length: WORDS - given.length }, () => "0");
  return [...head, ...missing, ...tail].map((word) => Number.parseInt(word, 16));
}

/** An IPv4 address at the end, as two words. */
function withHexTail(text: string): string {
  const at = text.lastIndexOf(":") + 1;
  const tail = text.slice(at);
  if (at === 0 || !IPV4.test(tail)) return text;
  const [a = 0, b = 0, c = 0, d = 0] = tail.split(".").map(Number);
  return `${text.slice(0, at)}${(256 * a + b).toString(16)}:${(256 * c + d).toString(16)}`;
}

function dotted(words: readonly number[]): string {
  return words.flatMap((word) => [word >> 8, word & 255]).join(".");
}

/** The longest run of zeros becomes "::", the first of equal ones, and never a single zero. Source: RFC 5952. */
function compress(words: readonly number[]): string {
  const text = words.map((word) => word.toString(16)).join(":");
  const runs = [...text.matchAll(/\b0(?::0)+\b/g)];
  const longest = runs.reduce((best, run) => Math.max(best, run[0].length), 0);
  const run = runs.find((one) => one[0].length === longest);
  if (run === undefined) return text;
  const [before, after] = [text.slice(0, run.index), text.slice(run.index + longest)];
  return `${before.replace(/:$/, "")}::${after.replace(/^:/, "")}`;
}
