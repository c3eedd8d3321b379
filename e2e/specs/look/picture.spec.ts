// The picture's surroundings change: the graphics card takes it away, the screen's density changes, the mouse's right
// button is pressed. Drawn by WebGL, in software.
import { expect, type Page } from "playwright/test";
import { endlessFlags } from "../../endless.ts";
import { test as base } from "../../fixtures.ts";
import { readProbe, waitForMatch } from "../../play.ts";

/** A WebGL in software is left alone where it says that it is one. */
function speakAsGraphicsCard(): void {
  const { getParameter } = WebGL2RenderingContext.prototype;
  const UNMASKED_RENDERER = 0x9246;
  WebGL2RenderingContext.prototype.getParameter = function (name: number) {
    return name === UNMASKED_RENDERER ? "a graphics card" : getParameter.call(this, name);
  };
}

const test = base.extend({
  openGuest: ({ openGuest }, use) =>
    use(async (...args) => {
      const page = await openGuest(...args);
      await page.addInitScript(speakAsGraphicsCard);
      await page.reload();
      return page;
    }),
});

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = (launchOptions.args ?? []).filter((arg) => arg !== "--disable-3d-apis");
    await use({
      ...launchOptions,
      args: [...args, "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
    });
  },
});

// Each frame of a WebGL in software is work for a slow machine.
test.describe.configure({ timeout: 120_000 });

const ARENA = [...endlessFlags("quick"), "--bots", "6"];

const WITHOUT_PAGE = "#ui { visibility: hidden } html, body { background: #000 !important }";

/** Bytes of the picture alone, as a PNG: next to nothing for one colour everywhere. */
async function weighPicture(page: Page): Promise<number> {
  const picture = await page.screenshot({ style: WITHOUT_PAGE });
  return picture.length;
}

/** What a driver that fails does to the page. */
function callGraphicsCard(page: Page, what: "loseContext" | "restoreContext") {
  return page.evaluate((call) => {
    const canvas = document.querySelector<HTMLCanvasElement>("#arena canvas");
    canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.[call]();
  }, what);
}

test("a picture that is lost is spoken of, and goes on when the graphics card gives it back", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...ARENA);
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  const before = await weighPicture(page);
  await callGraphicsCard(page, "loseContext");
  const words = page.getByText("The picture will be back in a moment");
  await expect(words).toBeVisible();
  expect(await weighPicture(page)).toBeLessThan(before / 3);
  await callGraphicsCard(page, "restoreContext");
  await expect(words).toBeHidden();
  await expect.poll(() => weighPicture(page)).toBeGreaterThan(before / 2);
});

test("one that does not come back is drawn by the processor, and the match goes on", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...ARENA);
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  const before = await weighPicture(page);
  await callGraphicsCard(page, "loseContext");
  await expect(page.getByText("Kulki goes on without it")).toBeVisible();
  await expect(page.getByText("The picture will be back")).toBeHidden();
  expect(await weighPicture(page)).toBeGreaterThan(before / 2);
  const { own, tick } = await readProbe(page);
  await page.mouse.move(1200, 360);
  await expect.poll(async () => (await readProbe(page)).tick).toBeGreaterThan(tick + 30);
  expect((await readProbe(page)).own?.x).not.toBe(own?.x);
});

test("a window that cannot draw at all says so, and plays on when it is loaded again", async ({
  openDedicated,
  openGuest,
  consoleWatch,
}) => {
  // A name that comes into view in the frames before the page hears of its loss.
  consoleWatch.expectLine(/no 2d canvas context/);
  const { ready } = await openDedicated(...ARENA);
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("#arena canvas");
    const card = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    HTMLCanvasElement.prototype.getContext = () => null;
    card?.loseContext();
  });
  await expect(page.getByRole("alert").getByText("This window can’t draw the arena")).toBeVisible();
  await page.getByRole("button", { name: "Reload" }).click();
  await waitForMatch(page);
  await expect(page.getByText("This window can’t draw the arena")).toBeHidden();
  await expect.poll(() => weighPicture(page)).toBeGreaterThan(20_000);
});

test("another density of the screen makes the picture as sharp, without a change of size", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...ARENA);
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  const devtools = await page.context().newCDPSession(page);
  const canvas = page.locator("#arena canvas");
  for (const deviceScaleFactor of [2, 1.5, 1]) {
    await devtools.send("Emulation.setDeviceMetricsOverride", {
      ...{ width: 1280, height: 720, mobile: false },
      deviceScaleFactor,
    });
    await expect
      .poll(() => canvas.evaluate((element) => (element as HTMLCanvasElement).width))
      .toBe(1280 * deviceScaleFactor);
  }
});

test("a right click opens no menu over arena and buttons, but in a field", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...ARENA);
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await page.evaluate(() => {
    window.addEventListener("contextmenu", (event) => {
      document.title = event.defaultPrevented ? "kept away" : "shown";
    });
  });
  await page.mouse.click(640, 360, { button: "right" });
  await expect(page).toHaveTitle("kept away");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByLabel("Your name").click({ button: "right" });
  await expect(page).toHaveTitle("shown");
});
