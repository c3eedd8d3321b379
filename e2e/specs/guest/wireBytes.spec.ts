// What a guest's page costs the network until its person plays: bytes as they travel, at a name that is no secure context.
import { chromium, type Page } from "playwright";
import { expect } from "playwright/test";
import { findBrowser } from "../../../.ci/launch/browser.mjs";
import { BROWSER_NAMES } from "../../apps.ts";
import { test } from "../../fixtures.ts";
import { playFromSheet, waitForMatch } from "../../play.ts";

/** Headers and all, bytes. Ungzipped it was 867 kB. */
const MOST_BYTES = 350_000;

type Row = { path: string; bytes: number; coding: string };

/** Every answer the page gets from now on, but for its WebSocket. */
async function watchWire(page: Page): Promise<Row[]> {
  const session = await page.context().newCDPSession(page);
  const rows: Row[] = [];
  const open = new Map<string, Row>();
  session.on("Network.responseReceived", ({ requestId, response: { url, headers } }) => {
    open.set(requestId, { path: new URL(url).pathname, bytes: 0, coding: headers["Content-Encoding"] ?? "" });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const row = open.get(requestId);
    if (row !== undefined) rows.push({ ...row, bytes: encodedDataLength });
  });
  await session.send("Network.enable");
  return rows;
}

/** A context takes a slow processor a tenth of a second: one to ask what can draw, and the picture's own. */
function countContexts(page: Page) {
  return page.addInitScript(() => {
    const { prototype } = HTMLCanvasElement;
    const { getContext } = prototype;
    const asked: string[] = [];
    Object.assign(window, { contextsAsked: asked });
    prototype.getContext = function (this: HTMLCanvasElement, ...args: [string]) {
      if (args[0].startsWith("webgl")) asked.push(args[0]);
      return getContext.apply(this, args);
    } as typeof getContext;
  });
}

/** A graphics card's WebGL is drawn by; one that the processor draws is passed over for the canvas. */
function pretendGraphicsCard(page: Page) {
  return page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    const ask = prototype.getParameter;
    const UNMASKED_RENDERER_WEBGL = 0x9246;
    prototype.getParameter = function (name: number) {
      return name === UNMASKED_RENDERER_WEBGL ? "A graphics card" : ask.call(this, name);
    };
  });
}

async function play(page: Page, url: string) {
  await page.goto(url);
  await playFromSheet(page);
  await waitForMatch(page);
  await page.mouse.move(200, 300);
}

/** Practice and the quiet picture are fetched ahead, once there is time. */
function hasAll(rows: readonly Row[]): boolean {
  return rows.some(({ path }) => path.startsWith("/assets/room-"));
}

const sumOf = (rows: readonly Row[]) => rows.reduce((sum, { bytes }) => sum + bytes, 0);

for (const [renderer, args, contexts] of [
  ["canvas", ["--disable-3d-apis"], 1],
  ["webgl", [], 2],
] as const) {
  test(`a guest's whole page, drawn by ${renderer}, is 350 kB over the wire, and comes once`, async ({
    openDedicated,
    consoleWatch,
  }) => {
    const { ready } = await openDedicated("--allow-host", "kulki.test");
    const executablePath = findBrowser();
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: [...args, BROWSER_NAMES, "--no-first-run"],
    });
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    consoleWatch.add(page);
    if (renderer === "webgl") await pretendGraphicsCard(page);
    const url = `http://kulki.test:${ready.port}/#probe`;
    await countContexts(page);
    const rows = await watchWire(page);
    await play(page, url);
    await expect.poll(() => hasAll(rows)).toBe(true);
    await page.waitForLoadState("networkidle");
    const table = rows.map(({ path, bytes, coding }) => `${bytes} ${path} ${coding}`).join("\n");
    expect(sumOf(rows), table).toBeLessThanOrEqual(MOST_BYTES);
    expect(rows.filter(({ path }) => path.includes(`/${renderer}Renderer-`))).toHaveLength(1);
    const texts = rows.filter(({ path, bytes }) => /\.(js|css)$|^\/$/.test(path) && bytes > 2000);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter(({ coding }) => coding !== "gzip")).toEqual([]);
    const asked = await page.evaluate(() => (window as { contextsAsked?: string[] }).contextsAsked);
    expect(new Set(asked?.slice(0, contexts))).toEqual(new Set(["webgl2"]));
    expect(asked).toHaveLength(contexts);
    rows.length = 0;
    await page.reload();
    await waitForMatch(page);
    await page.waitForLoadState("networkidle");
    expect(rows.filter(({ path, bytes }) => path.startsWith("/assets/") && bytes > 0)).toEqual([]);
    await browser.close();
  });
}
