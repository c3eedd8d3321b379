// How often something bright may appear: people can be harmed by more than three flashes a second (WCAG 2.3.1).

/** Most flashes in a second; one less than allowed, as there are other bright things. */
const MAX_FLASHES = 2;
const SECOND_MS = 1000;

export type FlashLimit = {
  /** Whether a flash may begin now; if so, it counts. */
  take(nowMs: number): boolean;
};

export function createFlashLimit(): FlashLimit {
  const begunMs: number[] = new Array(MAX_FLASHES).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  return {
    take(nowMs) {
      if (nowMs - begunMs[next]! < SECOND_MS) return false;
      begunMs[next] = nowMs;
      next = (next + 1) % MAX_FLASHES;
      return true;
    },
  };
}
