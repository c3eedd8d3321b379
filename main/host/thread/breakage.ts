// Breaks a host on purpose, to test whether its match goes on. Only where the options allow it.
import type { Breakage } from "./hostContract.ts";

/** Never returns: throws, runs in circles, or uses up the thread's memory. */
export function breakDown(how: Breakage): never {
  if (how === "crash") throw new Error("broken on purpose");
  const kept: number[][] = [];
  for (;;) {
    if (how === "memory") kept.push(new Array<number>(2 ** 17).fill(kept.length + 0.5));
  }
}
