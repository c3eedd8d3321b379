// The command line of the flood's bench, whether each kind is one, and how a system's limit is read. Knows no sockets.
import { expect, test } from "vitest";
import { flagReader } from "../flagReader.stage.ts";
import { FLOOD, floodFlags, parseOpenFiles } from "./flags.ts";
import { FLOODS } from "./floods.ts";

const { read, wrong } = flagReader(FLOOD, floodFlags);

test("without flags it is every kind, two thousand connections of each, beside twenty players", () => {
  expect(read()).toEqual({ players: 20, connections: 2000, kind: null, pin: false });
  expect(read("--kind", "held", "--connections", "100", "--pin")).toEqual({
    players: 20,
    connections: 100,
    kind: "held",
    pin: true,
  });
});

test("what is wrong is one line", () => {
  expect(wrong("--connections", "0")).toMatch(/^--connections takes a whole number from 1 to 10000/);
  expect(wrong("--kind", "rain")).toBe('--kind takes passing, held, upgraded, not "rain". See --help.');
});

test("what is held is a request without its end, what is upgraded one with it", () => {
  expect(FLOODS.held.opening.includes("\r\n\r\n")).toBe(false);
  expect(FLOODS.passing.opening.toString().endsWith("\r\n\r\n")).toBe(true);
  expect(FLOODS.upgraded.opening.includes("join")).toBe(false);
});

test("the system's limit is the one in use, and may be none", () => {
  const limits = (soft: string) =>
    `Limit                     Soft Limit           Hard Limit           Units\nMax open files            ${soft}                20000                files\n`;
  expect(parseOpenFiles(limits("1024"))).toBe(1024);
  expect(parseOpenFiles(limits("unlimited"))).toBe(Number.POSITIVE_INFINITY);
  expect(parseOpenFiles("Max processes 5")).toBeNull();
});
