// Mixes two whole numbers into one that looks random: the same on every machine, without a state. Source: Austin
// Appleby's MurmurHash3, its last steps (fmix32), once for each word.

/** @param a @param b their unsigned 32-bit values count @returns an unsigned 32-bit number */
export function mixWords(a: number, b: number): number {
  return finish(finish(a) ^ b);
}

function finish(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
