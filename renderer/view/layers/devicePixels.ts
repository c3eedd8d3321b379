// Places and widths on whole device pixels: what lies between two of them is blurred, and shimmers as it moves.

/** Width of a line in device pixels: about a CSS pixel, and whole. */
export function linePixels(pixelRatio: number): number {
  return Math.max(1, Math.round(pixelRatio));
}

/** A place in CSS pixels, moved to the nearest border between two device pixels. */
export function snap(pixels: number, pixelRatio: number): number {
  return Math.round(pixels * pixelRatio) / pixelRatio;
}
