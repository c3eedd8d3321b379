// Turning a vector by a small angle from + - * / alone: Math.sin may differ in its last bit between machines.

/**
 * @param angle radians, within -1.6..1.6; Taylor's series to about 1e-10 there
 * @param vector turned in place, from x towards y
 */
export function rotate(vector: { x: number; y: number }, angle: number): void {
  const square = angle * angle;
  let sine = 0;
  let cosine = 0;
  for (let n = 15; n >= 1; n -= 2) {
    sine = 1 - (sine * square) / ((n + 1) * (n + 2));
    cosine = 1 - (cosine * square) / (n * (n + 1));
  }
  sine *= angle;
  const { x, y } = vector;
  vector.x = x * cosine - y * sine;
  vector.y = x * sine + y * cosine;
}
