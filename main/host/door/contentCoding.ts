// Whether a browser wants a file gzipped, by its Accept-Encoding header. Pure. Source: RFC 9110, section 12.5.3.

/** How much a coding is wanted, 0 to 1; null where the header does not speak of it. */
function weightOf(header: string, codings: readonly string[]): number | null {
  for (const part of header.toLowerCase().split(",")) {
    const [coding = "", ...parameters] = part.split(";").map((text) => text.trim());
    if (!codings.includes(coding)) continue;
    const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
    if (weight === undefined) return 1;
    const value = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(weight)?.[1];
    // A weight that cannot be read counts as 0.
    return value === undefined ? 0 : Number(value);
  }
  return null;
}

/** @param header Accept-Encoding; a client that sends none may not know how to unpack */
export function wantsGzip(header: string | undefined): boolean {
  if (header === undefined) return false;
  const rest = weightOf(header, ["*"]);
  const gzip = weightOf(header, ["gzip", "x-gzip"]) ?? rest ?? 0;
  const plain = weightOf(header, ["identity"]) ?? 0;
  return gzip > 0 && gzip >= plain;
}
