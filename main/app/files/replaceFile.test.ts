// A file is replaced whole or not at all, by whoever comes; what a dead writer left goes, what a living one writes stays.
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ReplaceFs, replaceFile, sleep } from "./replaceFile.ts";
import { isProcessAlive, sweepTemporaryFiles, temporaryPath } from "./temporaryFiles.ts";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await nodeFs.mkdtemp(join(tmpdir(), "kulki-replace-"));
  path = join(folder, "file.json");
});
afterEach(() => nodeFs.rm(folder, { recursive: true }));

/** A system whose renaming fails so many times. */
function busyFs(code: string, times: number): ReplaceFs {
  let left = times;
  const rename: ReplaceFs["rename"] = (from, to) => {
    left -= 1;
    if (left >= 0) return Promise.reject(Object.assign(new Error(code), { code }));
    return nodeFs.rename(from, to);
  };
  return { ...nodeFs, rename };
}

const atOnce = async () => undefined;

test("many writers of one file: none fails, the text is that of one of them, nothing else lies there", async () => {
  const texts = Array.from({ length: 40 }, (_, i) => `${i}`.repeat(1000 + i));
  await Promise.all(texts.map((text) => replaceFile(path, text, nodeFs, sleep)));
  expect(texts).toContain(await nodeFs.readFile(path, "utf8"));
  expect(await nodeFs.readdir(folder)).toEqual(["file.json"]);
});

test.each(["EPERM", "EACCES", "EBUSY"])("%s while somebody reads the old one is waited for", async (code) => {
  await replaceFile(path, "new", busyFs(code, 5), atOnce);
  expect(await nodeFs.readFile(path, "utf8")).toBe("new");
});

test.each([
  ["EBUSY", 6],
  ["ENOSPC", 1],
])("%s %i times is told, and nothing is left", async (code, times) => {
  await nodeFs.writeFile(path, "old");
  await expect(replaceFile(path, "new", busyFs(code, times), atOnce)).rejects.toThrow(code);
  expect(await nodeFs.readFile(path, "utf8")).toBe("old");
  expect(await nodeFs.readdir(folder)).toEqual(["file.json"]);
});

test("only the owner can read it", async () => {
  await replaceFile(path, "new", nodeFs, sleep);
  if (process.platform !== "win32") expect((await nodeFs.stat(path)).mode & 0o777).toBe(0o600);
});

test("of what lies about only old files of dead writers are swept away", async () => {
  const own = temporaryPath(path).slice(folder.length + 1);
  const names = ["file.json", "file.json.1.tmp", "notes.tmp", "file.json.4711-0123abcd.tmp", own];
  for (const name of names) await nodeFs.writeFile(join(folder, name), "");
  const isAlive = (pid: number) => pid !== 4711;
  const sweepAfter = (ms: number) =>
    sweepTemporaryFiles(folder, { fs: nodeFs, now: () => Date.now() + ms, isAlive });
  await sweepAfter(60_000);
  expect((await nodeFs.readdir(folder)).sort()).toEqual([...names].sort());
  await sweepAfter(3600_000);
  expect((await nodeFs.readdir(folder)).sort()).toEqual(
    names.filter((name) => !name.includes("4711")).sort(),
  );
  await sweepTemporaryFiles(join(folder, "nowhere"), { fs: nodeFs, now: Date.now });
});

test("this process is alive", () => expect(isProcessAlive(process.pid)).toBe(true));
