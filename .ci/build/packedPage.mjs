// The built page as it goes over a network: each text that gets smaller has a gzipped twin beside it, so that a host
// compresses nothing during a game. Knows names and bytes, not who serves them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import zopfli from "@gfx/zopfli";

/** Fonts and pictures are compressed already. */
const TEXTS = /\.(html|js|css|svg|json|webmanifest|txt)$/;

/** The header's byte for the operating system. One value for all, so that the same page is the same bytes
 *  everywhere. */
const SYSTEM_BYTE = 9;
const ANY_SYSTEM = 255;

/** One search for the shortest form: against zlib's best it wins 4 %, which each guest waits less for. More of them win
 *  next to nothing. */
const SEARCH = { numiterations: 1 };

/** @param {Uint8Array} bytes @returns {Promise<Buffer>} gzip, the same for the same bytes, on each system */
export async function packBytes(bytes) {
  const packed = Buffer.from(await zopfli.gzipAsync(bytes, SEARCH));
  packed[SYSTEM_BYTE] = ANY_SYSTEM;
  return packed;
}

/** Writes NAME.gz beside each text below `folder` that is smaller so. @param {string} folder */
export async function packPage(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => TEXTS.test(name));
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    const packed = await packBytes(bytes);
    if (packed.length < bytes.length) writeFileSync(join(folder, `${name}.gz`), packed);
  }
}
