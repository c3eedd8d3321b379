// Text to UTF-8 and back, without TextEncoder or Buffer. Knows no lengths and no limits.

/** A lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): number[] {
  const out: number[] = [];
  for (const char of text) {
    const raw = char.codePointAt(0)!;
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    if (code < 0x80) out.push(code);
    else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      out.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return out;
}

/** Smallest code point of a sequence, by its number of following bytes: a smaller one is an overlong form. */
const SMALLEST_BY_TAIL = [0, 0x80, 0x800, 0x10000];

/** The text; null where the bytes are not well-formed UTF-8. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string | null {
  let text = "";
  let at = start;
  while (at < end) {
    const lead = bytes[at++]!;
    const tail =
      lead < 0x80 ? 0 : lead >= 0xf8 ? -1 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : -1;
    if (tail < 0 || at + tail > end) return null;
    let code = tail === 0 ? lead : lead & (0x3f >> tail);
    for (let i = 0; i < tail; i++) {
      const byte = bytes[at++]!;
      if ((byte & 0xc0) !== 0x80) return null;
      code = (code << 6) | (byte & 63);
    }
    if (code < SMALLEST_BY_TAIL[tail]! || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      return null;
    }
    text += String.fromCodePoint(code);
  }
  return text;
}
