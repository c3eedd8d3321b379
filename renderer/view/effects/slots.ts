// A fixed number of records that are used again and again: what happens often makes no objects. Knows not what they are.

export type Slots<T> = {
  /** The first `count` are in use, in no order. */
  readonly items: readonly T[];
  readonly count: number;
  /** One to be written anew; null where all are in use. */
  take(): T | null;
  /** The one at `index` is over; another one takes its place. */
  free(index: number): void;
  clear(): void;
};

export function createSlots<T>(max: number, create: () => T): Slots<T> {
  const items: T[] = [];
  let count = 0;
  return {
    items,
    get count() {
      return count;
    },
    take() {
      if (count === max) return null;
      if (count === items.length) items.push(create());
      count += 1;
      return items[count - 1]!;
    },
    free(index) {
      count -= 1;
      const freed = items[index]!;
      items[index] = items[count]!;
      items[count] = freed;
    },
    clear() {
      count = 0;
    },
  };
}
