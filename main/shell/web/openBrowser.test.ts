// How the default browser gets the link on each system, and that nobody else does: a script plays the opener.
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { linkFolder, writeLinkFile } from "./linkFile.ts";
import { createLinkOpener, type Desk, findOpener, runDetached } from "./openBrowser.ts";

const CODE = "c0de-c0de_c0dec0dec0dec0dec0dec0d";
const LINK = `http://127.0.0.1:1234/#code=${CODE}&probe`;
const NOW_MS = 1_700_000_000_000;
const hasModes = process.platform !== "win32";
const desk = (platform: NodeJS.Platform, env: Desk["env"] = {}, uid: number | undefined = 1000) => ({
  platform,
  env,
  uid,
});

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "kulki-home ą&%-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const write = (url: string) => writeLinkFile(url, home, { fs: nodeFs, now: () => NOW_MS, hasModes });

test("each system has its own command, and is given a file", () => {
  const path = "/home/ola/kulki-link-abc123/Kulki.html";
  expect(findOpener(desk("linux", { DISPLAY: ":0" }))?.(path)).toMatchObject({
    file: "xdg-open",
    args: [path],
  });
  expect(findOpener(desk("linux", { WAYLAND_DISPLAY: "wayland-0" }))?.(path).file).toBe("xdg-open");
  expect(findOpener(desk("darwin"))?.(path)).toMatchObject({ file: "open", args: [path] });
});

test("the shell of Windows finds the path in a variable, so that no folder's name can break its line", () => {
  const path = "C:\\Users\\R&D 100% (x)^y\\AppData\\Local\\kulki-link-abc123\\Kulki.html";
  const command = findOpener(desk("win32", { ComSpec: "C:\\Windows\\cmd.exe" }, undefined))?.(path);
  expect(command).toMatchObject({
    file: "C:\\Windows\\cmd.exe",
    isVerbatim: true,
    env: { KULKI_PAGE: path },
  });
  expect(command?.args.join(" ")).toBe('/d /v:off /c start "" "%KULKI_PAGE%"');
});

test("as root, or without a display, the link is only printed", () => {
  expect(findOpener(desk("linux"))).toBeNull();
  expect(findOpener(desk("linux", { DISPLAY: ":0" }, 0))).toBeNull();
  expect(findOpener(desk("darwin", {}, 0))).toBeNull();
});

test("the file is where a browser in a box of its own can read it: in the home folder, not hidden", () => {
  expect(linkFolder({ platform: "linux", env: {}, home: "/home/ola" })).toBe("/home/ola");
  expect(linkFolder({ platform: "win32", env: {}, home: "C:\\Users\\ola" })).toBe(
    "C:\\Users\\ola\\AppData\\Local",
  );
  const env = { LOCALAPPDATA: "D:\\ola" };
  expect(linkFolder({ platform: "win32", env, home: "C:\\Users\\ola" })).toBe("D:\\ola");
});

/** Opens LINK with a script in xdg-open's place, which writes down all that others could see of it. */
async function openWithStandIn(body: string) {
  const bin = join(home, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "xdg-open"), `#!${process.execPath}\n${body}`);
  chmodSync(join(bin, "xdg-open"), 0o755);
  const timers: (() => void)[] = [];
  const opener = findOpener(desk("linux", { DISPLAY: ":0", PATH: bin, OUT: join(home, "seen.json") }));
  if (opener === null) throw new Error("there is a display");
  const onFailed = vi.fn();
  const log = vi.fn();
  let ended: Promise<unknown> = Promise.resolve();
  const browser = createLinkOpener({
    opener,
    run: (command) => {
      const child = runDetached(command);
      ended = once(child, "exit");
      return child;
    },
    write,
    later: (run) => timers.push(run),
    onFailed,
    log,
  });
  await browser.open(LINK);
  return { browser, ended, timers, onFailed, log };
}

const NOTE = `
const { readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { dirname } = require("node:path");
const [, , path] = process.argv;
const modes = [path, dirname(path)].map((one) => (statSync(one).mode & 0o777).toString(8));
const seen = { argv: process.argv.slice(2), env: process.env, modes, page: readFileSync(path, "utf8") };
writeFileSync(process.env.OUT + ".new", JSON.stringify(seen));
renameSync(process.env.OUT + ".new", process.env.OUT);`;

async function readSeen() {
  await vi.waitFor(() => expect(existsSync(join(home, "seen.json"))).toBe(true), { timeout: 10_000 });
  return JSON.parse(readFileSync(join(home, "seen.json"), "utf8"));
}

const links = () => readdirSync(home).filter((name) => name.startsWith("kulki-link-"));

test.runIf(hasModes)(
  "no argument or variable has the code; a file that only the user can read has it",
  async () => {
    const { browser, onFailed } = await openWithStandIn(NOTE);
    const { argv, env, modes, page } = await readSeen();
    expect(argv).toEqual([expect.stringMatching(/\/kulki-link-\w{6}\/Kulki\.html$/)]);
    expect(JSON.stringify([argv, env])).not.toContain(CODE);
    expect(modes).toEqual(["600", "700"]);
    expect(page).toContain(`content="0; url=http://127.0.0.1:1234/#code=${CODE}&amp;probe"`);
    await browser.close();
    expect(links()).toEqual([]);
    expect(onFailed).not.toHaveBeenCalled();
  },
);

test.runIf(hasModes)("a file that no browser came for is gone after a while, and once only", async () => {
  const { browser, timers, log } = await openWithStandIn(NOTE);
  await readSeen();
  expect(links()).toHaveLength(1);
  for (const run of timers) run();
  await browser.close();
  await vi.waitFor(() => expect(links()).toEqual([]));
  await browser.close();
  expect(log).not.toHaveBeenCalled();
});

test.runIf(hasModes)("an opener that fails says so to whoever can open the link", async () => {
  const { browser, onFailed } = await openWithStandIn("process.exit(3);");
  await vi.waitFor(() => expect(onFailed).toHaveBeenCalledWith("xdg-open ended with 3"), { timeout: 10_000 });
  await browser.close();
});

test.runIf(hasModes)(
  "one that ends with its browser, long after the link was used, did not fail",
  async () => {
    const untilTold =
      'setInterval(() => require("node:fs").existsSync(process.env.OUT) && process.exit(1), 10);';
    const { browser, ended, onFailed } = await openWithStandIn(untilTold);
    await browser.close();
    writeFileSync(join(home, "seen.json"), "");
    await ended;
    expect(onFailed).not.toHaveBeenCalled();
  },
);

test("without an opener, or a place for the file, the link is left to the person, and no file", async () => {
  const env = { DISPLAY: ":0", PATH: join(home, "nothing") };
  const onFailed = vi.fn();
  const opener = findOpener(desk("linux", env));
  if (opener === null) throw new Error("there is a display");
  const deps = { opener, run: runDetached, later: () => undefined, onFailed, log: () => undefined };
  const none = createLinkOpener({ ...deps, write });
  await none.open(LINK);
  await vi.waitFor(() => expect(onFailed).toHaveBeenCalledWith(expect.stringMatching(/ENOENT/)));
  await none.close();
  const noHome = createLinkOpener({
    ...deps,
    write: (url) => writeLinkFile(url, join(home, "no"), FILE_DEPS),
  });
  await noHome.open(LINK);
  expect(onFailed).toHaveBeenCalledTimes(2);
  await noHome.close();
  expect(links()).toEqual([]);
});

const FILE_DEPS = { fs: nodeFs, now: () => NOW_MS, hasModes };

test("where others can read every file, none is written", async () => {
  const stat = async (path: string) => Object.assign(await nodeFs.stat(path), { mode: 0o40777 });
  const fs = { ...nodeFs, stat } as typeof nodeFs;
  await expect(writeLinkFile(LINK, home, { ...FILE_DEPS, fs, hasModes: true })).rejects.toThrow(
    "others can read",
  );
  expect(links()).toEqual([]);
});

test("a full disk leaves nothing behind", async () => {
  const fs = { ...nodeFs, writeFile: () => Promise.reject(new Error("ENOSPC")) } as unknown as typeof nodeFs;
  await expect(writeLinkFile(LINK, home, { ...FILE_DEPS, fs })).rejects.toThrow("ENOSPC");
  expect(links()).toEqual([]);
});

test("what a killed process left goes at the next start; what is young, or a person's, stays", async () => {
  const make = (name: string, file: string, ageS: number) => {
    mkdirSync(join(home, name));
    writeFileSync(join(home, name, file), "");
    utimesSync(join(home, name), NOW_MS / 1000 - ageS, NOW_MS / 1000 - ageS);
  };
  make("kulki-link-killed", "Kulki.html", 3600);
  make("kulki-link-young1", "Kulki.html", 5);
  make("kulki-link-letter", "letter.txt", 3600);
  make("kulki", "Kulki.html", 3600);
  const file = await write(LINK);
  expect(readdirSync(home).sort()).toEqual(
    ["kulki", "kulki-link-letter", "kulki-link-young1", dirname(file.path).slice(home.length + 1)].sort(),
  );
  expect(statSync(join(home, "kulki-link-letter", "letter.txt")).size).toBe(0);
});
