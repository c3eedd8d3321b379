// Colours of the model as CSS colours.

const byte = (color: number, shift: number) => (color >> shift) & 0xff;

/** @param color 0xRRGGBB @param alpha 0-1 */
export function cssColor(color: number, alpha = 1): string {
  if (alpha === 1) return `#${color.toString(16).padStart(6, "0")}`;
  return `rgba(${byte(color, 16)},${byte(color, 8)},${byte(color, 0)},${alpha})`;
}
