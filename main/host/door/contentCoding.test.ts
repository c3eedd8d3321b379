// What browsers, proxies and old tools say of the codings they take.
import { expect, test } from "vitest";
import { wantsGzip } from "./contentCoding.ts";

test.each([
  ["gzip, deflate", true],
  ["gzip, deflate, br, zstd", true],
  ["GZip", true],
  ["x-gzip", true],
  ["br, *", true],
  ["deflate;q=1, gzip;q=0.5", true],
  ["gzip ; q=0.001", true],
  ["gzip;q=1.000, identity;q=1", true],
  ["identity, gzip;q=0.5", false],
  ["gzip;q=0", false],
  ["gzip;q=0, *", false],
  ["*;q=0", false],
  ["*, gzip;q=0.000", false],
  ["gzip;q=x", false],
  ["gzip;q=2", false],
  ["br", false],
  ["identity", false],
  ["", false],
  [undefined, false],
] as const)("%j: %s", (header, expected) => {
  expect(wantsGzip(header)).toBe(expected);
});
