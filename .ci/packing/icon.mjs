// Makes the icons of the installers from renderer/icon/kulki.svg: dist/icon/icon.ico, icon.icns and icons/NxN.png.
// Both containers hold plain PNG files, so no converter is downloaded: electron-builder would fetch one to make them.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createDrawer, readIcon } from "../build/iconDrawer.mjs";
import { ROOT } from "../project.mjs";

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

/** Writes all icons below dist/icon. */
export async function makeIcons() {
  const [draw, svg] = [await createDrawer(), readIcon()];
  const sized = (/** @type {number} */ size) => Buffer.from(draw(svg, size));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "icons"), { recursive: true });
  writeFileSync(join(folder, "icon.ico"), packIco(ICO_SIZES.map((size) => [size, sized(size)])));
  writeFileSync(join(folder, "icon.icns"), packIcns(ICNS_TYPES.map(([type, size]) => [type, sized(size)])));
  writeFileSync(join(folder, "icon.png"), sized(1024));
  for (const size of LINUX_SIZES) writeFileSync(join(folder, "icons", `${size}x${size}.png`), sized(size));
}
