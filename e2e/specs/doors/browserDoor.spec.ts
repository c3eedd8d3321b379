// The browser door: its code works once, a reload works, strangers stay out, and Ctrl-C ends host and all.

import { expect } from "playwright/test";
import { runNode, runWebDoor } from "../../apps.ts";
import { test } from "../../fixtures.ts";
import { hostGame, waitForMatch } from "../../play.ts";

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
    ".ci/start.mjs",
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
