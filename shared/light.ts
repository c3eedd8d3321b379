// How much light a colour is. Not for the simulation: powers differ between machines.

/** Amounts of red, green and blue light, 0-1. */
export type Light = readonly [red: number, green: number, blue: number];

/** @param part of a colour's red, green or blue, 0-1 @returns light, 0-1. Source: IEC 61966-2-1, sRGB */
export function toLight(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** @param color 0xRRGGBB */
export function lightOf(color: number): Light {
  return [toLight((color >> 16) / 255), toLight(((color >> 8) & 255) / 255), toLight((color & 255) / 255)];
}

/** How bright it looks, 0-1. Source: WCAG 2.2, relative luminance. */
export function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
