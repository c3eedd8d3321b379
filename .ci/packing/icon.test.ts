// The containers of the installers' icons: each entry says where its picture lies, and there it lies, whole.
import { expect, test } from "vitest";
import { packIcns, packIco } from "./icon.mjs";

const small = Buffer.from("a small picture");
const large = Buffer.from("a picture that is larger");

test("a Windows icon leads to each of its pictures", () => {
  const icon = packIco([
    [16, small],
    [256, large],
  ]);
  // Reserved, kind, count.
  expect([0, 2, 4].map((at) => icon.readUInt16LE(at))).toEqual([0, 1, 2]);
  const entries = [6, 22].map((at) => {
    const [length, offset] = [icon.readUInt32LE(at + 8), icon.readUInt32LE(at + 12)];
    return [icon[at], icon[at + 1], icon.subarray(offset, offset + length).toString()];
  });
  // 256 does not fit into a byte.
  expect(entries).toEqual([
    [16, 16, small.toString()],
    [0, 0, large.toString()],
  ]);
  expect(icon.readUInt32LE(34) + large.length).toBe(icon.length);
});

test("a macOS icon goes from picture to picture to its end", () => {
  const icon = packIcns([
    ["icp4", small],
    ["ic08", large],
  ]);
  expect([icon.toString("latin1", 0, 4), icon.readUInt32BE(4)]).toEqual(["icns", icon.length]);
  const entries = [];
  for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
    const end = at + icon.readUInt32BE(at + 4);
    entries.push([icon.toString("latin1", at, at + 4), icon.subarray(at + 8, end).toString()]);
  }
  expect(entries).toEqual([
    ["icp4", small.toString()],
    ["ic08", large.toString()],
  ]);
});
