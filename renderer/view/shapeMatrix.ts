// Stretches circles along a direction, as a symmetric matrix for places about their middle.

/** A symmetric matrix for places about a middle. */
export type ShapeMatrix = { xx: number; xy: number; yy: number };

/** The shape that changes nothing. */
export const ROUND: Readonly<ShapeMatrix> = { xx: 1, xy: 0, yy: 1 };

/**
 * Longer along a direction and as much thinner across it, so that the area stays the same.
 * @param wayX @param wayY direction of any length; (0, 0) leaves it round
 * @param along times its length, above 0
 */
export function drawOut(wayX: number, wayY: number, along: number, out: ShapeMatrix): void {
  const length2 = wayX * wayX + wayY * wayY;
  if (length2 === 0) {
    out.xx = 1;
    out.xy = 0;
    out.yy = 1;
    return;
  }
  const across = 1 / along;
  const more = (along - across) / length2;
  out.xx = across + more * wayX * wayX;
  out.xy = more * wayX * wayY;
  out.yy = across + more * wayY * wayY;
}
