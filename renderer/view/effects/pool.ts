// A fixed number of records that are reused, so that frequent effects make no objects. Does not know what they are.

export type Pool<T> = {
  /** All records; the first `count` are in use, in no order. */
  readonly items: readonly T[];
  readonly count: number;
  /** A record to write; null if all are in use. */
  take(): T | null;
  /** Frees the record at `index`; another one takes its place. */
  free(index: number): void;
  clear(): void;
};

export function createPool<T>(max: number, create: () => T): Pool<T> {
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
