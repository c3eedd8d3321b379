// Which colour and skin a player gets if somebody else has the wanted one: the most similar colour, the next skin.
// Knows nobody.
import { lightOf } from "../light.ts";
import { PALETTE, SKINS } from "../model.ts";

type Lab = readonly [lightness: number, a: number, b: number];

/** 0xRRGGBB in a space where distance is what the eye sees. Source: Björn Ottosson, OKLab. */
function toLab(rgb: number): Lab {
  const [r, g, b] = lightOf(rgb);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const LABS = PALETTE.map(toLab);

function distance(a: Lab, b: Lab): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** For each colour all colours, itself first, the most similar ones next. */
const BY_LIKENESS = LABS.map((from) =>
  LABS.map((to, color) => ({ color, away: distance(from, to) }))
    .sort((one, other) => one.away - other.away)
    .map(({ color }) => color),
);

/** The wanted colour, or the nearest that is free; the wanted one where none is. All are indices into PALETTE. */
export function freeColor(wanted: number, taken: ReadonlySet<number>): number {
  return BY_LIKENESS[wanted]?.find((color) => !taken.has(color)) ?? wanted;
}

/** The wanted skin, or the next that is free; the wanted one where none is. All are indices into SKINS.
 *  @param taken by those of the same colour */
export function freeSkin(wanted: number, taken: ReadonlySet<number>): number {
  for (let i = 0; i < SKINS.length; i++) {
    const skin = (wanted + i) % SKINS.length;
    if (!taken.has(skin)) return skin;
  }
  return wanted;
}
