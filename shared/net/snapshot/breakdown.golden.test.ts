// Frames captured from a room, byte by byte beside the rows of PROTOCOL.md's tables: table, frames and breakdown agree.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeSnapshot } from "./breakdown.ts";
import type { KnownState, SnapshotPart } from "./parts.ts";

/** How the row of the table begins; the bytes; what the breakdown says of them. */
type Line = [row: string, bytes: string, part: Omit<SnapshotPart, "offset" | "length">];

const OLA = { playerId: 1, color: 3, skin: 0, name: "Ola" };
const ZUK = { playerId: 2, color: 4, skin: 23, name: "Żuk" };

/** The first snapshot of a Classic arena with two players and two balls. */
const FIRST: Line[] = [
  ["two high bits", "60 01", { field: "full", values: {}, announces: ["roster"] }],
  ["tick", "01 00 00 00", { field: "tick", values: { ticks: 1 } }],
  ["world's tick", "01 00 00 00", { field: "worldTick", values: { ticks: 1 } }],
  ["inputMarginTicks", "00", { field: "inputMargin", values: { ticks: 0 } }],
  ["rttMs", "0c 00", { field: "rtt", values: { timeMs: 12 } }],
  ["own player's id", "01", { field: "ownPlayer", values: { playerId: 1 } }],
  ["own cells", "01", { field: "ownCells", values: { count: 1 } }],
  [
    "own cells",
    "03 ad f1 00 5c 2c 00 80 05 01 00 00",
    {
      field: "ownCell",
      values: { id: 3, x: 966.703125, y: 177.4375, radius: 10, age: 1, impulseX: 0, impulseY: 0 },
    },
  ],
  ["other cells", "01", { field: "otherCells", values: { count: 1 } }],
  [
    "other cells",
    "04 08 44 0f db 00 28",
    { field: "cell", values: { id: 4, mover: 0, playerId: 2, x: 977, y: 54.75, radius: 10 } },
  ],
  ["balls", "02", { field: "balls", values: { count: 2 } }],
  ["balls", "14", { field: "ballRadius", values: { radius: 5 } }],
  ["balls", "01", { field: "packedBalls", values: {} }],
  ["balls", "1b fa f6 57", { field: "ball", values: { id: 1, x: 446.5, y: 351.75, color: 11 } }],
  ["balls", "90 56 e0 4b", { field: "ball", values: { id: 2, x: 1045.5, y: 303.5, color: 0 } }],
  ["sections", "00", { field: "rosterLeft", values: { count: 0 } }],
  ["sections", "02", { field: "roster", values: { count: 2 } }],
  ["sections", "01 03 00 03 4f 6c 61", { field: "rosterEntry", values: OLA }],
  ["sections", "01 04 17 04 c5 bb 75 6b", { field: "rosterEntry", values: ZUK }],
];

/** Both move, and the leaderboard and the host's times are due. */
const NEWS: Line[] = [
  ["kind 2", "83", { field: "delta", values: {}, announces: ["leaderboard", "hostTick"] }],
  ["low 16 bits", "1d 00", { field: "baselineTick", values: { ticks: 29 } }],
  ["tick minus", "01", { field: "ticksSince", values: { ticks: 1 } }],
  ["inputMarginTicks", "01", { field: "inputMargin", values: { ticks: 1 } }],
  ["parts", "05", { field: "parts", values: {}, announces: ["ownMove", "movedCells"] }],
  ["own cells", "84 21 c5 03", { field: "ownMove", values: { nth: 1, dx: -8.265625, dy: -3.546875 } }],
  ["one bit", "01", { field: "movedCells", values: { count: 1 } }],
  ["one bit", "c2 80", { field: "movedCell", values: { nth: 1, dx: 8.25, dy: 0 } }],
  ["sections", "02", { field: "leaderboard", values: { count: 2 } }],
  ["sections", "01 01 00", { field: "leaderboardLine", values: { rank: 1, playerId: 1, score: 0 } }],
  ["sections", "02 02 00", { field: "leaderboardLine", values: { rank: 2, playerId: 2, score: 0 } }],
  ["sections", "19 00 96 00", { field: "hostTick", values: { p50Ms: 0.25, p99Ms: 1.5 } }],
];

/** One player left, another came. */
const CHANGE: Line[] = [
  ["kind 2", "a0 01", { field: "delta", values: {}, announces: ["roster"] }],
  ["low 16 bits", "1e 00", { field: "baselineTick", values: { ticks: 30 } }],
  ["tick minus", "01", { field: "ticksSince", values: { ticks: 1 } }],
  ["inputMarginTicks", "01", { field: "inputMargin", values: { ticks: 1 } }],
  ["parts", "13", { field: "parts", values: {}, announces: ["ownMove", "leftCells", "enteredCells"] }],
  ["own cells", "84 21 c5 03", { field: "ownMove", values: { nth: 1, dx: -8.265625, dy: -3.546875 } }],
  ["cells that left", "01", { field: "leftCells", values: { count: 1 } }],
  ["cells that left", "04", { field: "leftCell", values: { id: 4 } }],
  ["cells that came", "01", { field: "enteredCells", values: { count: 1 } }],
  [
    "cells that came",
    "05 0c 57 00 42 09 28",
    { field: "cell", values: { id: 5, mover: 0, playerId: 3, x: 21.75, y: 592.5, radius: 10 } },
  ],
  ["sections", "01", { field: "rosterLeft", values: { count: 1 } }],
  ["sections", "02", { field: "rosterLeaver", values: { playerId: 2 } }],
  ["sections", "01", { field: "roster", values: { count: 1 } }],
  [
    "sections",
    "03 01 02 03 4a 61 6e",
    { field: "rosterEntry", values: { playerId: 3, color: 1, skin: 2, name: "Jan" } },
  ],
];

const bytesOf = (text: string) => text.split(" ").map((byte) => Number.parseInt(byte, 16));

/** The columns "bytes" and "field" of the table that follows a rule of PROTOCOL.md. */
function tableOf(rule: string): { bytes: string; field: string }[] {
  const text = readFileSync(new URL("../PROTOCOL.md", import.meta.url), "utf8");
  const lines = text.slice(text.indexOf(`- **${rule} `)).split("\n");
  const table = lines.slice(lines.findIndex((line) => line.startsWith("|")));
  const rows = table.slice(2, table.indexOf(""));
  return rows
    .map((row) => row.split("|"))
    .map(([, bytes = "", field = ""]) => ({ bytes: bytes.trim(), field: field.trim() }));
}

/** From the frame before. */
const KNOWN = { tick: 29, worldTick: 29, own: [3], cells: [4], balls: [1, 2], players: [2] };

test.each<[string, string, Line[], KnownState | null]>([
  ["P24", "the first snapshot", FIRST, null],
  ["P28", "news", NEWS, KNOWN],
  ["P28", "a change of players", CHANGE, { ...KNOWN, tick: 30, worldTick: 30 }],
])("%s %s: table, bytes and breakdown agree", (rule, _what, lines, known) => {
  const table = tableOf(rule);
  const parts = describeSnapshot(new Uint8Array(lines.flatMap(([, bytes]) => bytesOf(bytes))), known);
  let offset = 0;
  let row = 0;
  lines.forEach(([name, bytes, part], i) => {
    const { length } = bytesOf(bytes);
    expect(parts[i]).toEqual({ offset, length, ...part });
    offset += length;
    const found = table.findIndex(({ field }) => field.startsWith(name));
    expect(found, name).toBeGreaterThanOrEqual(row);
    row = found;
    const size = table[row]!.bytes;
    if (/^\d+$/.test(size)) expect(length, name).toBe(Number(size));
  });
  expect(parts).toHaveLength(lines.length);
});
