// PROTOCOL.md holds what the code holds: its rules stand in order, and each of its tables is the code's table.
import { expect, test } from "vitest";
import { KEEP_SEAT_S, MAX_KEEP_SEAT_S } from "../keptSeats.ts";
import { MAX_NAME_UNITS } from "../names.ts";
import { CLOSE_REASONS, type CloseReason, type HostCloseReason } from "./closeReasons.ts";
import { GUEST_EVENTS, GUEST_LIMITS, type GuestRow } from "./events/guestEvents.ts";
import { HOST_EVENTS } from "./events/hostEvents.ts";
import { INPUT_CODE, SNAPSHOT_CODE } from "./frameParser.ts";
import {
  JOIN_TIMEOUT_MS,
  MAX_GUEST_FRAME_BYTES,
  MAX_INPUT_LEAD_TICKS,
  MAX_UNHEARD_TICKS,
  PROTOCOL_VERSION,
} from "./protocol.ts";
import { LINES, limitOf, protocolTable, TEXT } from "./protocolText.stage.ts";
import { MAX_KILLS } from "./sections/kills.ts";
import { MAX_MINIMAP_DOTS } from "./sections/minimap.ts";
import { MAX_RESULT_LINES } from "./sections/results.ts";
import { SECTIONS } from "./sections/sections.ts";
import {
  BASELINE_MASK,
  MAX_KNOWN_BODIES,
  MORE_PARTS,
  MORE_SECTIONS,
  PARTS,
  SECTION_MASK,
} from "./snapshot/format.ts";

/** Bit of a word whose second byte is told apart, as the tables have it. */
function placeOf(bit: number): [string, string] {
  const at = Math.log2(bit);
  return at < 8 ? ["1", String(at)] : ["2", String(at - 8)];
}

test("every line can be read at 120 columns", () => {
  expect(LINES.filter((line) => line.length > 120)).toEqual([]);
});

test("rules stand in ascending order, each once, and what is pointed at is there", () => {
  const rules = [...TEXT.matchAll(/^- \*\*P(\d+)[ *]/gm)].map(([, number]) => Number(number));
  expect(rules).toEqual(rules.map((_, i) => i + 1));
  const named = [...TEXT.matchAll(/\bP(\d+)/g)].map(([, number]) => Number(number));
  expect(Math.max(...named)).toBe(rules.length);
});

test("P1 the version is the code's", () => {
  expect(LINES[0]).toBe(`# Kulki's protocol, version ${PROTOCOL_VERSION}`);
  expect(TEXT).toContain(` ${PROTOCOL_VERSION}: `);
});

test("P49 sections, their bytes and bits", () => {
  const rows = protocolTable("byte", "bit", "section", "what it says").map((row) => row.slice(0, 3));
  expect(rows).toEqual(SECTIONS.map(({ key, bit }) => [...placeOf(bit), key]));
  const all = SECTIONS.reduce((sum, { bit }) => sum + bit, 0);
  // No bit twice, and none is the one that says a second byte follows, or the kind's.
  expect(all).toBe(SECTIONS.reduce((bits, { bit }) => bits | bit, 0));
  expect(all & (MORE_SECTIONS | (0xff & ~SECTION_MASK))).toBe(0);
});

test("P50 parts, their bytes and bits", () => {
  const rows = protocolTable("byte", "bit", "part", "what it says").map((row) => row.slice(0, 3));
  const byBit = PARTS.toSorted((a, b) => a.bit - b.bit);
  expect(rows).toEqual(byBit.map(({ bit, field }) => [...placeOf(bit), field]));
  expect(PARTS.reduce((sum, { bit }) => sum + bit, 0) & MORE_PARTS).toBe(0);
});

const isBytes = (row: { schema: unknown }) => row.schema === "bytes";
const fieldsOf = ({ schema }: { schema: unknown }) =>
  schema !== null && typeof schema === "object" && "entries" in schema
    ? Object.keys(Object(schema.entries))
    : [];

test("P3 P7 P11 what guests say, when, and how often", () => {
  const rows: [string, GuestRow][] = Object.entries(GUEST_EVENTS);
  const table = protocolTable("event", "when", "limit", "carries");
  expect(table.map((row) => row.slice(0, 3))).toEqual(
    rows.map(([event, { when, limit }]) => [event, when, limit]),
  );
  rows.forEach(([event, row], i) => {
    const carries = table[i]![3]!;
    expect(carries === "nothing", event).toBe(row.schema === null);
    expect(carries.includes(`binary frame of code ${INPUT_CODE}`), event).toBe(isBytes(row));
    expect(carries.includes("acknowledged"), event).toBe(row.answer !== undefined);
    for (const field of fieldsOf(row)) expect(carries, event).toContain(field);
  });
  const limits = protocolTable("limit", "a second, for as long as one likes");
  expect(limits).toEqual(
    Object.entries(GUEST_LIMITS).map(([limit, { ratePerS }]) => [limit, String(ratePerS)]),
  );
});

test("P7 what hosts say", () => {
  const rows = Object.entries(HOST_EVENTS);
  const table = protocolTable("event", "carries");
  expect(table.map(([event]) => event)).toEqual(rows.map(([event]) => event));
  rows.forEach(([event, row], i) => {
    const carries = table[i]![1]!;
    expect(carries.includes(`binary frame of code ${SNAPSHOT_CODE}`), event).toBe(isBytes(row));
    for (const field of fieldsOf(row)) expect(carries, event).toContain(field);
  });
});

test("close reasons, and who finds them out", () => {
  const guests: Record<Exclude<CloseReason, HostCloseReason>, true> = {
    lost: true,
    oversized: true,
    cannotConnect: true,
  };
  expect(protocolTable("reason", "found out by", "what happened").map((row) => row.slice(0, 2))).toEqual([
    ...CLOSE_REASONS.map((reason) => [reason, "host"]),
    ...Object.keys(guests).map((reason) => [reason, "guest"]),
  ]);
});

test.each([
  ["frame from a guest", `${MAX_GUEST_FRAME_BYTES} bytes`],
  ["name on the wire", `, ${MAX_NAME_UNITS} cleaned`],
  ["stamp ahead of the host", `${MAX_INPUT_LEAD_TICKS} ticks`],
  ["stamp ahead of the news", `${MAX_UNHEARD_TICKS} ticks`],
  ["resync", `1 in ${1 / GUEST_LIMITS.resyncs.ratePerS} s`],
  ["baseline's tick", `${Math.log2(BASELINE_MASK + 1)} bits`],
  ["bodies a guest keeps", `${MAX_KNOWN_BODIES} cells, ${MAX_KNOWN_BODIES} balls`],
  ["kills in a snapshot", `${MAX_KILLS}`],
  ["dots on the minimap", `${MAX_MINIMAP_DOTS}`],
  ["lines of results", `${MAX_RESULT_LINES}, `],
  ["join timeout", `${JOIN_TIMEOUT_MS / 1000} s`],
  ["seat kept", `${KEEP_SEAT_S} s (0-${MAX_KEEP_SEAT_S}`],
])("limit: %s is %s", (limit, value) => {
  expect(limitOf(limit)).toContain(value);
});
