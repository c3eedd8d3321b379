// A host's address and port as a few letters that can be read aloud: Crockford's base32 (https://www.crockford.com/base32.html)
// with one check character. Says nothing of IPv6 and names, which have no code. Pure.
import { MAX_U32 } from "./bytes.ts";
import { readIpv4Number, writeIpv4 } from "./ipLiteral.ts";
import { isInRange, LINK_LOCAL_RANGE, PRIVATE_RANGES } from "./ipRanges.ts";
import { DEFAULT_PORT, MAX_PORT } from "./protocol.ts";

export type CodeTarget = { host: string; port: number };

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Letters that are read as the digit they look or sound like. */
const FORGIVEN: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

const PORTS = MAX_PORT + 1;

/** The ranges of the shortest form: all their addresses are numbered from 0, range after range. */
const SHORT_RANGES = [...PRIVATE_RANGES, LINK_LOCAL_RANGE];

/** The forms of a code, shortest first. A form is known by its length, check character included. No two lengths are
 *  neighbours, so that a sign too many or too few makes no other form. */
const FORMS = [
  /** A private address on the usual port: 25 bits. */
  { length: 6, write: writePrivate, read: readPrivate },
  /** Any address on the usual port: 32 of 35 bits. */
  { length: 8, write: writeUsual, read: readUsual },
  /** Any address, any port: 48 of 50 bits. */
  { length: 11, write: writeAny, read: readAny },
] as const;

function writePrivate(address: number, port: number): number | null {
  if (port !== DEFAULT_PORT) return null;
  let before = 0;
  for (const range of SHORT_RANGES) {
    if (isInRange(address, range)) return before + address - range.first;
    before += range.size;
  }
  return null;
}

function readPrivate(value: number): { address: number; port: number } | null {
  let left = value;
  for (const { first, size } of SHORT_RANGES) {
    if (left < size) return { address: first + left, port: DEFAULT_PORT };
    left -= size;
  }
  return null;
}

function writeUsual(address: number, port: number): number | null {
  return port === DEFAULT_PORT ? address : null;
}

function readUsual(value: number): { address: number; port: number } | null {
  return value <= MAX_U32 ? { address: value, port: DEFAULT_PORT } : null;
}

function writeAny(address: number, port: number): number {
  return address * PORTS + port;
}

function readAny(value: number): { address: number; port: number } | null {
  const [address, port] = [Math.floor(value / PORTS), value % PORTS];
  return address <= MAX_U32 && port > 0 ? { address, port } : null;
}

/** Twice a value of GF(32), by x^5 + x^2 + 1. */
function double(value: number): number {
  return value < 16 ? 2 * value : (2 * value) ^ 0b100101;
}

/**
 * The check value. With it the sum of all values, each weighted by another power of 2 in GF(32), is 0. One wrong sign
 * always shows, and so do two neighbours in the wrong order; three check bits would miss a tenth of the wrong signs.
 */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => double(sum ^ value), 0);
}

function toDigits(value: number, length: number): number[] {
  const digits: number[] = [];
  let rest = value;
  for (let count = 0; count < length; count++) {
    digits.unshift(rest % 32);
    rest = Math.floor(rest / 32);
  }
  return digits;
}

/** @param host as HostPart has it. @returns 6, 8 or 11 signs; null where there is no code: IPv6, names */
export function writeJoinCode(host: string, port: number): string | null {
  const address = readIpv4Number(host);
  if (address === null) return null;
  for (const { length, write } of FORMS) {
    const value = write(address, port);
    if (value === null) continue;
    const digits = toDigits(value, length - 1);
    return [...digits, checkOf(digits)].map((digit) => ALPHABET[digit]).join("");
  }
  return null;
}

/** A code in groups, as one reads it aloud: "K3M-7QX", "K3M7-QX4P", "K3M7-QX4P-TWZ". */
export function groupJoinCode(code: string): string {
  const cuts = code.length === 8 ? [4] : code.length === 11 ? [4, 8] : [3];
  return [0, ...cuts].map((from, at) => code.slice(from, cuts[at])).join("-");
}

/** The code for people, in groups; null where there is none. */
export function tellJoinCode(host: string, port: number): string | null {
  const code = writeJoinCode(host, port);
  return code === null ? null : groupJoinCode(code);
}

/** The signs of a code as a person typed it: case, hyphens and blanks do not matter. null: it has other signs. */
function signsOf(text: string): string | null {
  const signs = text
    .replace(/[\s\-‐‑–—_]/gu, "")
    .toUpperCase()
    .replace(/[OIL]/g, (sign) => FORGIVEN[sign] ?? sign);
  return /^[0-9A-HJKMNP-TV-Z]+$/.test(signs) ? signs : null;
}

/** Whether a text has the length and the signs of a code; its check may be wrong. */
export function hasFormOfJoinCode(text: string): boolean {
  const length = signsOf(text)?.length;
  return FORMS.some((form) => form.length === length);
}

/** @returns null: no code, or one with a mistake in it */
export function readJoinCode(text: string): CodeTarget | null {
  const signs = signsOf(text);
  const form = FORMS.find(({ length }) => length === signs?.length);
  if (signs === null || form === undefined) return null;
  const digits = [...signs].map((sign) => ALPHABET.indexOf(sign));
  if (checkOf(digits.slice(0, -1)) !== digits.at(-1)) return null;
  const value = digits.slice(0, -1).reduce((sum, digit) => 32 * sum + digit, 0);
  const read = form.read(value);
  if (read === null) return null;
  const host = writeIpv4(read.address);
  return writeJoinCode(host, read.port) === signs ? { host, port: read.port } : null;
}
