// A built page read into memory, with odd things in its folder.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readFolderFiles } from "./folderFiles.ts";

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kulki-page-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "page");
  writeFileSync(join(folder, "assets", "play.js"), "play()");
  return folder;
}

const failing = (code: string) => Object.assign(new Error(`${code}: not for you`), { code });

test("files are read with all below; links, hidden files and source maps are not", async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, ".env"), "secret");
  writeFileSync(join(folder, "assets", "play.js.map"), "secret");
  if (process.platform !== "win32") {
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling"));
    symlinkSync(folder, join(folder, "assets", "circle"));
  }
  const odd: string[] = [];
  const files = await readFolderFiles(folder, (line) => odd.push(line));
  expect([[...files.keys()].sort(), odd]).toEqual([["/assets/play.js", "/index.html"], []]);
});

test("what cannot be read is left out with a line each, and the rest is served", async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, "locked"));
  writeFileSync(join(folder, "shut.js"), "");
  writeFileSync(join(folder, "gone.js"), "");
  const refuse = (path: string, name: string, code: string) => {
    if (path === join(folder, name)) throw failing(code);
  };
  const disk = {
    readdir: async (path: string) => {
      refuse(path, "locked", "EACCES");
      return fs.readdir(path);
    },
    lstat: async (path: string) => {
      refuse(path, "gone.js", "ENOENT");
      return fs.lstat(path);
    },
    readFile: async (path: string) => {
      refuse(path, "shut.js", "EACCES");
      return fs.readFile(path);
    },
  };
  const odd: string[] = [];
  const files = await readFolderFiles(folder, (line) => odd.push(line), disk);
  expect([...files.keys()].sort()).toEqual(["/assets/play.js", "/index.html"]);
  expect(odd).toHaveLength(3);
  for (const line of odd) expect(line).toMatch(/^left out of the page: E(ACCES|NOENT)/);
});

test("a folder that is none is told to the caller", async () => {
  await expect(readFolderFiles(join(makeFolder(), "no"), () => undefined)).rejects.toThrow("ENOENT");
});
