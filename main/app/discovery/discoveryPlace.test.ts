// KULKI_DISCOVERY: what is not understood sends nothing.
import { expect, test } from "vitest";
import { DISCOVERY_PORT } from "../../../shared/net/datagrams.ts";
import { readDiscoveryPlace } from "./discoveryPlace.ts";

test("unsaid: everywhere, on the usual port", () => {
  const usual = { place: { port: DISCOVERY_PORT, target: null }, wrong: null };
  expect([readDiscoveryPlace(undefined), readDiscoveryPlace("")]).toEqual([usual, usual]);
});

test("off, and one place", () => {
  expect(readDiscoveryPlace("off")).toEqual({ place: null, wrong: null });
  const place = { port: 28998, target: "127.255.255.255" };
  expect(readDiscoveryPlace("127.255.255.255:28998")).toEqual({ place, wrong: null });
});

test.each([
  "no",
  "127.0.0.256:1",
  "127.0.0.1",
  "127.0.0.1:0",
  "127.0.0.1:65536",
  "[::1]:8998",
  "OFF",
  "off ",
])("%s is not understood, and sends nothing", (text) =>
  expect(readDiscoveryPlace(text)).toEqual({ place: null, wrong: text }),
);
