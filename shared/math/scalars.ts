// Small exact arithmetic on numbers: + - * / and rounding only, so that every machine gets the same bits.

/** @returns value, or the bound it lies beyond; low <= high */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/**
 * The nearest point of a grid, halves upwards. Never -0: it would look different to a state hash.
 * @param perUnit grid points per unit, a power of two (the result is exact then)
 */
export function roundToGrid(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit + 0;
}

/** The grid point at or below value; perUnit as in {@link roundToGrid}. */
export function floorToGrid(value: number, perUnit: number): number {
  return Math.floor(value * perUnit) / perUnit + 0;
}
