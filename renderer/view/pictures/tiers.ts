// Sizes in which things are painted: steps of about double, so that a picture is never enlarged and hardly ever reduced
// to less than half. Pure numbers.

/** Halves of the pictures' edges, pixels. The small ones lie on the sheet, the others are textures of their own. */
export const HALVES = [12, 28, 64, 128, 256, 512] as const;
export const SHEET_TIERS = 3;
export const TIERS = HALVES.length;

/** A picture enlarged by this little still looks sharp. */
const STRETCH = 1.04;

/** @param halfPixels half of the edge that is wanted, device pixels @returns index into HALVES */
export function pickTier(halfPixels: number): number {
  for (let tier = 0; tier < TIERS; tier++) if (halfPixels <= HALVES[tier]! * STRETCH) return tier;
  return TIERS - 1;
}

/** Bytes of one picture. */
export const bytesOf = (tier: number): number => (HALVES[tier]! * 2) ** 2 * 4;

/** Time to paint one, about, in hundredths of a millisecond on a slow machine. */
export const COSTS = [15, 30, 60, 150, 500, 1900] as const;
