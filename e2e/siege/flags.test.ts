// The siege's command line, as a person types it, and whether each kind is an attack at all. Knows no sockets.
import { expect, test } from "vitest";
import { flagReader } from "../flagReader.stage.ts";
import { ATTACKS } from "./attacks.ts";
import { SIEGE, siegeFlags } from "./flags.ts";

const { read, wrong } = flagReader(SIEGE, siegeFlags);

test("without flags it is every kind, forty connections of each", () => {
  expect(read()).toEqual({
    players: 20,
    attackers: 40,
    kind: null,
    host: null,
    pin: false,
    json: false,
  });
});

test("one kind, more attackers, another build's host", () => {
  expect(read("--kind", "pings", "--attackers", "100", "--host", "old/headless.js", "--json")).toMatchObject({
    kind: "pings",
    attackers: 100,
    host: "old/headless.js",
    json: true,
  });
});

test("what is wrong is one line", () => {
  expect(wrong("--players", "0")).toBe('--players takes a whole number from 1 to 200, not "0". See --help.');
  expect(wrong("--kind", "magic")).toMatch(/^--kind takes fragments, pings, .*, not "magic"/);
  expect(wrong("--attacker", "1")).toBe("Unknown option '--attacker'. See --help.");
});

test.each(Object.entries(ATTACKS))(
  "%s sends something, and a flood fills what a host reads at once",
  (_kind, one) => {
    expect(one.opening.length + (one.flood?.length ?? 0)).toBeGreaterThan(0);
    if (one.flood && one.bytesPerS === null) expect(one.flood.length).toBeGreaterThan(60_000);
    if (one.waits && one.flood) expect(one.opening.length).toBeGreaterThan(0);
  },
);
