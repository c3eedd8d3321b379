// A dedicated host that keeps its match in a folder: whatever ends its process, the next start goes on with it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { ask, ROOT, type RunningProcess } from "../../apps.ts";
import { test } from "../../fixtures.ts";
import { readProbe, waitForMatch } from "../../play.ts";

const controlPath = (folder: string) =>
  process.platform === "win32" ? String.raw`\\.\pipe\kulki-state` : join(folder, "control");

const keptFiles = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".match"));

/** Waits until a match is on the disk: a first time, and once more, with all that was done by then. */
const waitForFiles = (folder: string) =>
  expect.poll(() => keptFiles(folder).length, { timeout: 15_000 }).toBe(2);

/** As nobody could prevent it. */
async function kill({ child }: RunningProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

/** A match with one guest in it is on the disk in this folder, and its host gone. */
async function playAndKill(
  folder: string,
  openDedicated: (...flags: string[]) => Promise<RunningProcess>,
  openGuest: (url: string) => Promise<Page>,
): Promise<void> {
  const host = await openDedicated("--state", folder);
  const guest = await openGuest(`${host.ready.url}#probe`);
  await waitForMatch(guest);
  await waitForFiles(folder);
  await kill(host);
  // Nobody looks at it any more: it would knock at the next host while that one begins or ends.
  await guest.close();
}

test("after kill -9 the same folder is enough: same match, same port, and its guest is back in its circle by itself", async ({
  openDedicated,
  openGuest,
  makeDataDir,
}) => {
  const folder = makeDataDir();
  const first = await openDedicated("--state", folder, "--name", "Sala 12", "--ruleset", "arena");
  const page = await openGuest(`${first.ready.url}#probe`);
  const { id } = await waitForMatch(page);
  await waitForFiles(folder);
  await kill(first);
  await page.getByText("Getting you back").waitFor();
  const next = await openDedicated("--state", folder, "--name", "Sala 12", "--ruleset", "arena");
  expect(next.ready).toMatchObject({ event: "listening", port: first.ready.port });
  const continued = await next.nextEvent("continued");
  expect(continued).toMatchObject({ people: 1, match: expect.stringMatching(/^[\w-]{22}$/) });
  const status = await (await fetch(`${next.ready.url}status.json`)).json();
  expect(status).toMatchObject({ match: continued.match, ruleset: "arena" });
  await page.getByText("Getting you back").waitFor({ state: "hidden" });
  const own = await waitForMatch(page);
  expect(own.id).toBe(id);
  expect((await readProbe(page)).tick).toBeGreaterThan(Number(continued.tick));
  await next.stop();
});

test("Ctrl-C keeps the match as it stood; stop on the control socket ends it", async ({
  openDedicated,
  openGuest,
  makeDataDir,
}) => {
  const folder = makeDataDir();
  const control = controlPath(makeDataDir());
  const first = await openDedicated("--state", folder);
  const page = await openGuest(`${first.ready.url}#probe`);
  await waitForMatch(page);
  const { tick } = await readProbe(page);
  expect(await first.stop()).toBe(0);
  const next = await openDedicated("--state", folder, "--control", control);
  const continued = await next.nextEvent("continued");
  expect(continued.tick).toBeGreaterThanOrEqual(tick);
  expect(await ask(control, "stop")).toMatchObject({ ok: true });
  expect(await next.ended).toBe(0);
  expect(keptFiles(folder)).toEqual([]);
  const third = await openDedicated("--state", folder);
  const status = await (await fetch(`${third.ready.url}status.json`)).json();
  expect(status.match).not.toBe(continued.match);
  await third.stop();
});

function headless(...args: string[]) {
  const fixed = ["--json", "--port", "0", "--bind", "127.0.0.1"];
  return spawnSync(process.execPath, ["out/main/headless.js", ...fixed, ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

test("a folder that cannot be written is one line, exit code 1", ({ makeDataDir }) => {
  const path = join(makeDataDir(), "a file");
  writeFileSync(path, "");
  const { status, stderr, stdout } = headless("--state", path);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain("--state");
});

test("a match that was cut is set aside with one line, exit code 1; the next start begins anew", async ({
  openDedicated,
  openGuest,
  makeDataDir,
}) => {
  const folder = makeDataDir();
  await playAndKill(folder, openDedicated, openGuest);
  for (const name of keptFiles(folder)) truncateSync(join(folder, name), 1000);
  const { status, stderr } = headless("--state", folder);
  expect([status, stderr.trim().split("\n").length]).toEqual([1, 1]);
  expect(stderr).toContain("set aside");
  const next = await openDedicated("--state", folder);
  expect(next.ready.event).toBe("listening");
  await next.stop();
});

/** A byte of the room is another one, and the hash belongs to it: only whoever loads it can tell. */
function forgeRoom(path: string): void {
  const content = readFileSync(path).subarray(0, -32);
  const at = content.length - 300;
  content.writeUInt8(255 - content.readUInt8(at), at);
  writeFileSync(path, Buffer.concat([content, createHash("sha256").update(content).digest()]));
}

/** How often a file's match had been written by then. */
const turnOf = (path: string) => Number(/"turn":(\d+)/.exec(readFileSync(path, "latin1"))?.[1]);

test("a state that is whole and does not load is set aside, and the one before goes on", async ({
  openDedicated,
  openGuest,
  makeDataDir,
}) => {
  const folder = makeDataDir();
  await playAndKill(folder, openDedicated, openGuest);
  const paths = keptFiles(folder).map((name) => join(folder, name));
  const [newest = "", older = ""] = paths.sort((a, b) => turnOf(b) - turnOf(a));
  const tick = Number(/"tick":(\d+)/.exec(readFileSync(older, "latin1"))?.[1]);
  forgeRoom(newest);
  const next = await openDedicated("--state", folder);
  expect(await next.nextEvent("continued")).toMatchObject({ tick });
  expect(readdirSync(folder)).toContain(`${newest.slice(folder.length + 1)}.damaged`);
  // It writes in the folder as long as it runs.
  await next.stop();
});
