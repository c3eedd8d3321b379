// Draws the icon, renderer/icon/kulki.svg, without a browser: for home screens, windows and installers. Knows no size of theirs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { ROOT } from "../project.mjs";

/** @returns {string} the icon: rounded, with clear corners */
export function readIcon() {
  return readFileSync(join(ROOT, "renderer/icon/kulki.svg"), "utf8");
}

/** @returns {Promise<(svg: string, size: number) => Uint8Array>} makes a PNG of so many pixels */
export async function createDrawer() {
  const wasm = join(ROOT, "node_modules/@resvg/resvg-wasm/index_bg.wasm");
  // A second time in one process it throws: the drawing code is there already.
  await initWasm(readFileSync(wasm)).catch(() => undefined);
  return (svg, size) => new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
}
