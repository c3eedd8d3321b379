// Places and widths in whole device pixels: lines between two of them are blurred, and shimmer when they move.

/** Width of a line in device pixels: about a CSS pixel, and whole. */
export function linePixels(pixelRatio: number): number {
  return Math.max(1, Math.round(pixelRatio));
}

/** A place in CSS pixels, moved to the nearest border between two device pixels. */
export function snap(pixels: number, pixelRatio: number): number {
  return Math.round(pixels * pixelRatio) / pixelRatio;
}
