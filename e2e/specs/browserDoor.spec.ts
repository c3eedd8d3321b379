// The browser door: its code works once, a reload works, strangers stay out, and Ctrl-C ends host and all.

import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page } from "playwright/test";
import { ROOT, runNode, runWebDoor } from "../apps.ts";
import { test } from "../fixtures.ts";
import { hostGame, waitForMatch } from "../play.ts";

test("the code leaves the address bar, a reload works, a second window needs a code of its own", async ({
  browser,
  makeDataDir,
  consoleWatch,
}) => {
  const door = await runWebDoor(makeDataDir());
  const open = async (url: string) => {
    const page = await (await browser.newContext()).newPage();
    consoleWatch.add(page);
    await page.goto(url);
    return page;
  };
  const first = await open(`${door.ready.url}`);
  await expect(first.getByRole("button", { name: "Host game" })).toBeVisible();
  expect(first.url()).not.toContain("code");
  await first.reload();
  await expect(first.getByRole("button", { name: "Host game" })).toBeVisible();

  const second = await open(`${door.ready.url}`);
  await expect(second.getByRole("button", { name: "Host game" })).toBeHidden();
  await expect(second.getByText(/link/i).first()).toBeVisible();
  const fresh = await door.nextEvent("code");
  const third = await open(`${fresh.url}`);
  await expect(third.getByRole("button", { name: "Host game" })).toBeVisible();
  for (const page of [first, second, third]) await page.context().close();
  expect(await door.stop()).toBe(0);
});

const hostButton = (page: Page) => page.getByRole("button", { name: "Host game" });

test("a used link opened again in its own tab leaves the window in, with the host it can stop", async ({
  openApp,
}) => {
  const { page, process: door } = await openApp();
  const used = String(door?.ready.url);
  await hostGame(page, { name: "Ola" });
  await page.goto(`${used}&probe`);
  await expect(page).not.toHaveURL(/code/);
  await page.goto("about:blank");
  await page.goto(`${used}&probe`);
  await waitForMatch(page);
  await expect(page).not.toHaveURL(/code/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Stop hosting" })).toBeVisible();
});

test("a window that is locked out is let in by a new link, opened in that very tab", async ({
  openApp,
  openPage,
}) => {
  const { page, process: door } = await openApp();
  await expect(hostButton(page)).toBeVisible();
  const lost = await openPage(String(door?.ready.url), {});
  await expect(lost.getByRole("heading", { name: "This window needs a new link" })).toBeVisible();
  await expect(lost.getByText("Press Enter in the terminal")).toBeVisible();
  await lost.goto(String((await door?.nextEvent("code"))?.url));
  await expect(hostButton(lost)).toBeVisible();
  await expect(lost).not.toHaveURL(/code/);
});

test("where the last window has gone, the terminal offers a new one", async ({ browser, makeDataDir }) => {
  const door = await runWebDoor(makeDataDir());
  const page = await (await browser.newContext()).newPage();
  await page.goto(String(door.ready.url));
  await expect(hostButton(page)).toBeVisible();
  await page.context().close();
  const { url } = await door.nextEvent("noWindow");
  const next = await (await browser.newContext()).newPage();
  await next.goto(String(url));
  await expect(hostButton(next)).toBeVisible();
  await next.context().close();
  await door.stop();
});

/** Somebody who is not root: for root no browser is opened. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

test("the browser is led to the link by a file: its command line has no code", async ({
  makeDataDir,
  openPage,
}) => {
  test.skip(process.platform !== "linux", "a script can play xdg-open only");
  const home = makeDataDir();
  const bin = join(home, "bin");
  const seen = join(home, "seen");
  mkdirSync(bin);
  writeFileSync(
    join(bin, "xdg-open"),
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${seen}.new" && mv "${seen}.new" "${seen}"\n`,
  );
  chmodSync(join(bin, "xdg-open"), 0o755);
  // A folder of root's own may be closed to everybody else: nobody has a built app in its own home.
  cpSync(join(ROOT, "out"), join(home, "out"), { recursive: true });
  cpSync(join(ROOT, "package.json"), join(home, "package.json"));
  if (NOBODY.uid !== undefined) chownSync(home, NOBODY.uid, NOBODY.gid);
  const door = await runNode(
    [join(home, "out/main/web.js"), "--json", "--data-dir", join(home, "data")],
    { HOME: home, DISPLAY: ":0", PATH: `${bin}:${process.env.PATH}` },
    NOBODY,
  );
  await expect.poll(() => existsSync(seen)).toBe(true);
  const [path = "", ...more] = readFileSync(seen, "utf8").trimEnd().split("\n");
  expect([path.startsWith(home), path.includes("code"), more]).toEqual([true, false, []]);
  const page = await openPage(pathToFileURL(path).href, {});
  await expect(hostButton(page)).toBeVisible();
  expect(page.url().startsWith(new URL(String(door.ready.url)).origin)).toBe(true);
  await expect.poll(() => readdirSync(home).filter((name) => name.startsWith("kulki-link"))).toEqual([]);
  expect(await door.stop()).toBe(0);
});

test("another origin or host name gets nothing", async ({ makeDataDir }) => {
  const door = await runWebDoor(makeDataDir());
  const { origin, port } = new URL(String(door.ready.url));
  expect((await fetch(`${origin}/`)).status).toBe(200);
  const { request } = await import("node:http");
  const status = await new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path: "/", headers: { host: "evil.test" } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
  expect(status).toBe(403);
  await door.stop();
});

test("a reload finds the host still running, and Ctrl-C ends it", async ({
  openApp,
  browser,
  makeDataDir,
}) => {
  const door = await runWebDoor(makeDataDir());
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${door.ready.url}&probe`);
  const port = await hostGame(page, { name: "Ola" });
  await page.reload();
  await waitForMatch(page);
  await page.context().close();
  expect(await door.stop()).toBe(0);
  const { page: other } = await openApp();
  expect(await hostGame(other, { port })).toBe(port);
});

test("npm start's launcher opens this door on demand and says so first", async ({ makeDataDir }) => {
  const launcher = await runNode([
    ".ci/launch/start.mjs",
    "--door",
    "web",
    "--no-open",
    "--json",
    "--data-dir",
    makeDataDir(),
  ]);
  expect(launcher.ready).toMatchObject({
    event: "ready",
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/#code=/),
  });
  expect(await launcher.stop()).toBe(0);
});
