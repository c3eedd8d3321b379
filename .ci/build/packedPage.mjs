// The built page as it goes over a network: each text that gets smaller has a gzipped twin beside it, so that a host
// compresses nothing during a game. Knows names and bytes, not who serves them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Fonts and pictures are compressed already. */
const TEXTS = /\.(html|js|css|svg|json|webmanifest|txt)$/;

/** The header's byte for the operating system. One value for all, so that the same page is the same bytes
 *  everywhere. */
const SYSTEM_BYTE = 9;
const ANY_SYSTEM = 255;

/** @param {Uint8Array} bytes @returns {Buffer} the same for the same bytes, on each system */
export function packBytes(bytes) {
  const packed = gzipSync(bytes, { level: 9 });
  packed[SYSTEM_BYTE] = ANY_SYSTEM;
  return packed;
}

/** Writes NAME.gz beside each text below `folder` that is smaller so. @param {string} folder @returns {string[]} names */
export function packPage(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => TEXTS.test(name));
  return names.filter((name) => {
    const bytes = readFileSync(join(folder, name));
    const packed = packBytes(bytes);
    if (packed.length >= bytes.length) return false;
    writeFileSync(join(folder, `${name}.gz`), packed);
    return true;
  });
}
