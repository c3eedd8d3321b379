// Seeded random numbers whose state is plain data: copy it, save it, go on from it. Same numbers on every machine.
// Source: Chris Doty-Humphrey's sfc32 (PractRand), seeded by counting as its author does.

/** Four unsigned 32-bit words. */
export type Rng = { a: number; b: number; c: number; count: number };

/** @param seed any number; its unsigned 32-bit value counts. Different seeds give independent streams. */
export function createRng(seed: number): Rng {
  const rng = { a: 0, b: seed >>> 0, c: 0, count: 1 };
  for (let i = 0; i < 12; i++) nextWord(rng);
  return rng;
}

/** An unsigned 32-bit number. */
export function nextWord(rng: Rng): number {
  const word = (rng.a + rng.b + rng.count) >>> 0;
  rng.count = (rng.count + 1) >>> 0;
  rng.a = (rng.b ^ (rng.b >>> 9)) >>> 0;
  rng.b = (rng.c + (rng.c << 3)) >>> 0;
  rng.c = (((rng.c << 21) | (rng.c >>> 11)) + word) >>> 0;
  return word;
}

/** A number in [0, 1), in steps of 2^-32. */
export function nextFloat(rng: Rng): number {
  return nextWord(rng) / 0x100000000;
}

/** A direction, evenly spread: x and y of a vector of length 1, without trigonometry. @param out gets x and y */
export function nextDirection(rng: Rng, out: { x: number; y: number }): void {
  for (;;) {
    const x = 2 * nextFloat(rng) - 1;
    const y = 2 * nextFloat(rng) - 1;
    const length = Math.sqrt(x * x + y * y);
    // Outside the circle the corners would come too often; near its centre the division is too coarse.
    if (length > 1 || length < 0.01) continue;
    out.x = x / length;
    out.y = y / length;
    return;
  }
}

/** A whole number in [0, n); n is a whole number from 1 to 2^32. */
export function nextInt(rng: Rng, n: number): number {
  return Math.floor(nextFloat(rng) * n);
}
