// Makes the icons of the installers from renderer/icon/kulki.svg: dist/icon/icon.ico, icon.icns and icons/NxN.png.
// renderer/icon/kulki.png, for window frames, is a copy of the one of 256 pixels: a build needs no browser.
// Draws with the Chromium of the tests; both containers hold plain PNG files, so no converter is downloaded.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../project.mjs";
import { openBrowser } from "../tools/picture/showcase.mjs";

const folder = join(ROOT, "dist", "icon");

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
/** Types of PNG entries in an icns file, by size in pixels; the second of a size is its "@2x" name.
 *  @type {[type: string, size: number][]} */
const ICNS_TYPES = [
  ["icp4", 16],
  ["icp5", 32],
  ["ic11", 32],
  ["icp6", 64],
  ["ic12", 64],
  ["ic07", 128],
  ["ic08", 256],
  ["ic13", 256],
  ["ic09", 512],
  ["ic14", 512],
  ["ic10", 1024],
];

/** @param {number[]} sizes @returns {Promise<Map<number, Buffer>>} a PNG with a transparent ground for each size */
async function drawSizes(sizes) {
  const svg = readFileSync(join(ROOT, "renderer", "icon", "kulki.svg"), "utf8");
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
    );
    const pictures = new Map();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      pictures.set(size, await page.screenshot({ omitBackground: true }));
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

/** @param {[number, Buffer][]} pictures size and PNG @returns {Buffer} a Windows icon */
export function packIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(([size, png], index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** @param {[string, Buffer][]} pictures type and PNG @returns {Buffer} a macOS icon */
export function packIcns(pictures) {
  const entries = pictures.map(([type, png]) => {
    const head = Buffer.alloc(8);
    head.write(type, "latin1");
    head.writeUInt32BE(8 + png.length, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write("icns", "latin1");
  head.writeUInt32BE(8 + entries.reduce((sum, entry) => sum + entry.length, 0), 4);
  return Buffer.concat([head, ...entries]);
}

/** Writes all icons below dist/icon. Throws where no Chromium is found. */
export async function makeIcons() {
  const pictures = await drawSizes([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "icons"), { recursive: true });
  const sized = (/** @type {number} */ size) => pictures.get(size) ?? Buffer.alloc(0);
  writeFileSync(join(folder, "icon.ico"), packIco(ICO_SIZES.map((size) => [size, sized(size)])));
  writeFileSync(join(folder, "icon.icns"), packIcns(ICNS_TYPES.map(([type, size]) => [type, sized(size)])));
  writeFileSync(join(folder, "icon.png"), sized(1024));
  for (const size of LINUX_SIZES) writeFileSync(join(folder, "icons", `${size}x${size}.png`), sized(size));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeIcons();
