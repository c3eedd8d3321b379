// The whole screen for a game in the hand: by a button, or by an icon on the home screen, whose manifest and pictures a host
// serves beside its page.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { openMenu, waitForMatch } from "../../play.ts";

type Icon = { src: string; sizes: string; type: string; purpose: string };

/** Width and height of a PNG: its first chunk begins with them. */
function sizeOfPng(bytes: Buffer): string {
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test("a host's page brings a manifest that its browser can read, and icons as large as they say", async ({
  openDedicated,
  openPhone,
}) => {
  const { ready } = await openDedicated();
  const page = await openPhone(`${ready.url}`);
  const devtools = await page.context().newCDPSession(page);
  const { url, errors } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(new URL(url).pathname).toBe("/manifest.webmanifest");
  const served = await page.request.get(url);
  expect(served.headers()["content-type"]).toBe("application/manifest+json");
  const manifest = JSON.parse(await served.text());
  expect(manifest).toMatchObject({ name: "Kulki", display: "fullscreen", start_url: "./" });
  expect(manifest.icons.map(({ sizes, purpose }: Icon) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "192x192 maskable",
    "512x512 maskable",
  ]);
  for (const { src, sizes, type } of manifest.icons as Icon[]) {
    const answer = await page.request.get(new URL(src, url).href);
    expect(answer.headers()["content-type"]).toBe(type);
    expect(answer.headers()["cache-control"]).toContain("immutable");
    expect(sizeOfPng(await answer.body())).toBe(sizes);
  }
  const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");
  const answer = await page.request.get(new URL(apple ?? "", page.url()).href);
  expect(sizeOfPng(await answer.body())).toBe("180x180");
  // It can be seen from the page: its policy does not forbid it.
  expect(await page.evaluate((icon) => fetch(icon ?? "").then(({ ok }) => ok), apple)).toBe(true);
});

test("one button gives the game the whole screen and takes it back", async ({ openDedicated, openPhone }) => {
  const { ready } = await openDedicated();
  const page = await openPhone(`${ready.url}#probe`);
  await waitForMatch(page);
  const isFull = () => page.evaluate(() => document.fullscreenElement === document.documentElement);
  await page.getByRole("button", { name: "Full screen", exact: true }).tap();
  await expect.poll(isFull).toBe(true);
  await page.getByRole("button", { name: "Leave full screen" }).tap();
  await expect.poll(isFull).toBe(false);
  await expect(page.getByRole("button", { name: "Full screen", exact: true })).toBeVisible();
});

test("where a browser gives no page the whole screen, the settings say how an icon does", async ({
  openDedicated,
  openPhone,
}) => {
  const { ready } = await openDedicated();
  const page = await openPhone(`${ready.url}#probe`);
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, "fullscreenEnabled", { value: undefined });
  });
  await page.reload();
  await waitForMatch(page);
  await expect(page.getByRole("button", { name: "Menu" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Full screen", exact: true })).toHaveCount(0);
  await openMenu(page);
  await page.getByRole("button", { name: "Settings" }).tap();
  await expect(page.getByText("Add to Home Screen")).toBeVisible();
});

test("an app's own page is nothing for a home screen: its address goes with its window", async ({
  openApp,
}) => {
  const { page } = await openApp();
  await expect(page.getByRole("button", { name: "Host game" })).toBeVisible();
  await expect(page.locator('link[rel="manifest"]')).toHaveCount(0);
});
