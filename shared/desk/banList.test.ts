// How bans come, go and end in a list.
import { expect, test } from "vitest";
import { changeBans } from "./banList.ts";
import { type Ban, MAX_BANS } from "./bans.ts";

const NOW_MS = 1_800_000_000_000;

function ban(n: number, change: Partial<Ban> = {}): Ban {
  const id = `ban${n}`.padEnd(22, "_");
  return {
    ...{ id, kind: "person", name: "Ola", guest: "hash", peer: "192.168.0.10" },
    ...{ sinceMs: NOW_MS - 1000 + n, untilMs: null },
    ...change,
  };
}

const NOTHING = { added: [], removedIds: [] };
const numbersOf = (bans: readonly Ban[]) => bans.map(({ id }) => Number.parseInt(id.slice(3), 10));

test("bans come at the end, go by their id, and one that comes again counts once", () => {
  const bans = [ban(1), ban(2), ban(3)];
  const again = ban(2, { untilMs: NOW_MS + 5 });
  const next = changeBans(bans, { added: [ban(4), again], removedIds: [ban(1).id, "nobody"] }, NOW_MS);
  expect(next).toEqual([ban(3), ban(4), again]);
  expect(bans).toHaveLength(3);
});

test("what is over is left out, to the millisecond", () => {
  const bans = [ban(1, { untilMs: NOW_MS }), ban(2, { untilMs: NOW_MS + 1 }), ban(3)];
  expect(numbersOf(changeBans(bans, NOTHING, NOW_MS))).toEqual([2, 3]);
});

test("with too many the oldest that ends by itself goes, and only without one the oldest of all", () => {
  const many = Array.from({ length: MAX_BANS }, (_, i) => ban(i));
  const passing = [ban(7, { untilMs: NOW_MS + 9 }), ban(300, { untilMs: NOW_MS + 9 })];
  const bans = many.map((one) => passing.find(({ id }) => id === one.id) ?? one);
  const add = (n: number) => ({ added: Array.from({ length: n }, (_, i) => ban(1000 + i)), removedIds: [] });
  for (const [count, gone] of [
    [1, [7]],
    [2, [7, 300]],
    [3, [7, 300, 0]],
  ] as const) {
    const left = numbersOf(changeBans(bans, add(count), NOW_MS));
    expect(left).toHaveLength(MAX_BANS);
    expect(numbersOf(bans).filter((n) => !left.includes(n))).toEqual([...gone].sort((a, b) => a - b));
  }
});
