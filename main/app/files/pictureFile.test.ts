// What of a page's pictures comes onto the disk: PNGs of a bounded size, under names of one form, never over another file.
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MAX_PICTURE_BYTES, pictureArguments, writePicture } from "./pictureFile.ts";

const NAME = "Kulki 2026-11-26 15.04.05.png";
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 1]);

let folder = "";
beforeEach(async () => {
  folder = join(await nodeFs.mkdtemp(join(tmpdir(), "kulki-pictures-")), "Pictures");
});
afterEach(() => nodeFs.rm(join(folder, ".."), { recursive: true }));

function longPng(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set(PNG);
  return bytes;
}

test("a PNG under a name of its form may come", () => {
  expect(v.is(pictureArguments, [NAME, PNG])).toBe(true);
  expect(v.is(pictureArguments, [NAME, longPng(MAX_PICTURE_BYTES)])).toBe(true);
});

test.each<[string, unknown[]]>([
  ["a name that leads elsewhere", ["../Kulki 2026-11-26 15.04.05.png", PNG]],
  ["a name with a folder", ["a/Kulki 2026-11-26 15.04.05.png", PNG]],
  ["a name with a line more", [`${NAME}\n`, PNG]],
  ["another kind of file", ["Kulki 2026-11-26 15.04.05.exe", PNG]],
  ["a name of another form", ["holiday.png", PNG]],
  ["something else than a PNG", [NAME, PNG.map((byte, index) => (index === 1 ? 0 : byte))]],
  ["a PNG without its header", [NAME, PNG.subarray(0, 8)]],
  ["nothing", [NAME, new Uint8Array()]],
  ["too much", [NAME, longPng(MAX_PICTURE_BYTES + 1)]],
  ["text in the place of bytes", [NAME, "\u0089PNG"]],
  ["an object that looks like bytes", [NAME, { ...PNG }]],
  ["no content", [NAME]],
  ["more than one", [NAME, PNG, PNG]],
])("%s may not", (_what, args) => {
  expect(v.is(pictureArguments, args)).toBe(false);
});

test("the folder is made, and the file has the very bytes", async () => {
  await writePicture(folder, NAME, PNG, nodeFs);
  expect(new Uint8Array(await nodeFs.readFile(join(folder, NAME)))).toEqual(PNG);
});

test("a file of that name stays as it is", async () => {
  await nodeFs.mkdir(folder);
  await nodeFs.writeFile(join(folder, NAME), "mine");
  await expect(writePicture(folder, NAME, PNG, nodeFs)).rejects.toThrow("EEXIST");
  expect(await nodeFs.readFile(join(folder, NAME), "utf8")).toBe("mine");
});

test("a disk that is full is left without half a picture", async () => {
  const writeFile = (async (path: string, bytes: Uint8Array) => {
    await nodeFs.writeFile(path, bytes.subarray(0, 5));
    throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  }) as unknown as typeof nodeFs.writeFile;
  await expect(writePicture(folder, NAME, PNG, { ...nodeFs, writeFile })).rejects.toThrow("ENOSPC");
  expect(await nodeFs.readdir(folder)).toEqual([]);
});
