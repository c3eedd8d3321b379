// The order of games offered: nothing moves under a pointer, what can be joined comes first, and nobody is lost.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { FoundGame } from "../../../shared/games.ts";
import { arrangeRows, canJoin, type GameRow, isFull, offeredRows } from "./gameRows.ts";

const row = (address: string, change: Partial<GameRow> = {}): GameRow => ({
  ...{ address, name: `Sala ${address}`, ruleset: "arena", players: 3, maxPlayers: 16, isLocked: false },
  ...{
    version: "0.1.0",
    fit: "fits",
    isOwn: false,
    pingMs: 4,
    state: "answers",
    isLast: false,
    isGone: false,
  },
  ...change,
});

const addresses = (rows: readonly GameRow[]) => rows.map(({ address }) => address);

const anyRow = fc
  .record({
    address: fc.constantFrom(..."abcdefghij"),
    name: fc.constantFrom("Sala 2", "Sala 10", "", "Świetlica", "כדורים"),
    players: fc.constantFrom(0, 16),
    fit: fc.constantFrom("fits", "hostOlder", "hostNewer"),
    state: fc.constantFrom("asking", "answers", "silent"),
    isOwn: fc.boolean(),
    isLast: fc.boolean(),
  } as const)
  .map(({ address, ...change }) => row(address, change));
const offer = fc.uniqueArray(anyRow, { selector: ({ address }) => address });
/** What is offered one moment after the other, and whether somebody is at the list then. */
const moments = fc.array(fc.record({ offered: offer, isHeld: fc.boolean() }), { minLength: 1, maxLength: 8 });

/** As a window draws them. */
function watch(story: { offered: GameRow[]; isHeld: boolean }[]) {
  let rows: GameRow[] = [];
  return story.map(({ offered, isHeld }) => {
    const before = rows;
    rows = arrangeRows(before, offered, isHeld);
    return { before, rows, offered, isHeld };
  });
}

prop.prop([moments])(
  "while somebody is at the list each row keeps its place, newcomers come last",
  (story) => {
    for (const { before, rows, isHeld } of watch(story)) {
      if (!isHeld) continue;
      expect(addresses(rows).slice(0, before.length)).toEqual(addresses(before));
    }
  },
);

prop.prop([moments])(
  "all that is offered is there, once; what has gone waits only for the pointer",
  (story) => {
    for (const { rows, offered, isHeld } of watch(story)) {
      expect(new Set(addresses(rows)).size).toBe(rows.length);
      const here = rows.filter(({ isGone }) => !isGone);
      expect(addresses(here).toSorted()).toEqual(addresses(offered).toSorted());
      for (const one of here) expect(offered).toContainEqual(one);
      if (!isHeld) expect(here).toHaveLength(rows.length);
    }
  },
);

prop.prop([moments])("with nobody at it what can be joined comes before what cannot", (story) => {
  for (const { rows, isHeld } of watch(story)) {
    if (isHeld) continue;
    const isBad = (one: GameRow) => !one.isOwn && (!canJoin(one) || one.state === "silent");
    const firstBad = rows.findIndex(isBad);
    if (firstBad >= 0) expect(rows.slice(firstBad).every(isBad)).toBe(true);
    const firstFull = rows.findIndex((one) => !one.isOwn && isFull(one));
    const hasFree = (one: GameRow) => !isBad(one) && !isFull(one) && !one.isOwn;
    if (firstFull >= 0) expect(rows.slice(firstFull).some(hasFree)).toBe(false);
  }
});

prop.prop([moments, offer])("the same games again move nothing", (story, offered) => {
  const before = watch(story).at(-1)?.rows ?? [];
  const rows = arrangeRows(before, offered, false);
  expect(arrangeRows(rows, offered.toReversed(), false)).toEqual(rows);
});

test("a newcomer comes after those alike, whatever its name", () => {
  const first = arrangeRows(
    [],
    [row("b"), row("a", { name: "Sala 10" }), row("c", { name: "Sala 9" })],
    false,
  );
  expect(addresses(first)).toEqual(["c", "a", "b"]);
  const later = arrangeRows(first, [...first, row("d", { name: "Ania" })], false);
  expect(addresses(later)).toEqual(["c", "a", "b", "d"]);
});

test("the own game comes first, then the last one, then by what one can do there", () => {
  const rows = [
    row("older", { fit: "hostOlder" }),
    row("silent", { state: "silent" }),
    row("full", { players: 16 }),
    row("free"),
    row("last", { isLast: true }),
    row("own", { isOwn: true }),
  ];
  expect(addresses(arrangeRows([], rows, false))).toEqual(["own", "last", "free", "full", "older", "silent"]);
});

const host = { address: "10.0.0.7:8999", name: "Sala 12" };
const found: FoundGame = { ...row(host.address), ruleset: "quick" };

test("the game played last is offered where it answers, and only once where it was found anyway", () => {
  const ping = { ok: true, name: "Sala 12", players: 2, maxPlayers: 8, pingMs: 3 } as const;
  expect(offeredRows([], { host, ping })).toMatchObject([
    { name: "Sala 12", players: 2, maxPlayers: 8, pingMs: 3, isLast: true, ruleset: null },
  ]);
  expect(offeredRows([found], { host, ping })).toMatchObject([{ ruleset: "quick", isLast: true }]);
  expect(offeredRows([], { host, ping: { ok: false, reason: "timeout" } })).toEqual([]);
  expect(offeredRows([], { host, ping: undefined })).toEqual([]);
});
