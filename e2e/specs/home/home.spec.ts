// The home screen as a place: oneself in the middle, nothing cut off on any window, a live arena behind that can be touched.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, openLook, waitForMatch } from "../../play.ts";

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [390, 844],
  [844, 390],
  // 1280x720 at 200 %.
  [640, 360],
] as const;

/** What cannot be scrolled to whole, is too small for a finger, or has its words cut off. */
function findFaults(page: Page): Promise<string[]> {
  return page.getByRole("main").evaluate((home) => {
    const faults: string[] = [];
    if (home.scrollWidth > home.clientWidth) faults.push("scrolls sideways");
    for (const control of home.querySelectorAll("button, input:not([type=radio]), label:has(input)")) {
      control.scrollIntoView({ block: "nearest", behavior: "instant" });
      const { left, top, right, bottom, width, height } = control.getBoundingClientRect();
      const what = control.outerHTML.slice(0, 90);
      const isOut = Math.min(left, top) < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
      if (isOut) faults.push(`out of the window: ${what}`);
      if (Math.min(width, height) < 43.9) faults.push(`${width}x${height}: ${what}`);
    }
    for (const words of home.querySelectorAll("button, .choice-words *, .tagline"))
      if (words.scrollWidth > words.clientWidth + 1 && words.clientWidth > 0)
        faults.push(`cut: ${words.textContent}`);
    return faults;
  });
}

async function expectWhole(page: Page, what: string) {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => findFaults(page), { message: `${what} at ${width}x${height}` }).toEqual([]);
  }
}

for (const [locale, yourName, look] of [
  ["en-GB", "Your name", /^Your look/],
  ["pl-PL", "Twój nick", /^Twój wygląd/],
] as const) {
  test(`nothing is cut off on any window, nor where one picks a look (${locale})`, async ({
    openApp,
    door,
  }) => {
    test.skip(door === "electron", "a window of the system's has a size of its own");
    test.slow();
    const { page } = await openApp({ locale });
    await page.getByLabel(yourName).fill("Świętopełk Wężyk");
    await expectWhole(page, "home");
    await page.getByRole("button", { name: look }).click();
    await expectWhole(page, "look");
    await expectClean(page);
  });
}

test("what is picked is worn at once, and the name is kept as it is typed", async ({
  openApp,
  makeDataDir,
}) => {
  const dataDir = makeDataDir();
  const { page, close } = await openApp({ dataDir });
  await page.getByLabel("Your name").fill("Ola");
  const look = await openLook(page);
  await look.getByRole("radio", { name: "Green", exact: true }).check();
  await look.getByRole("radio", { name: "Moon", exact: true }).check();
  await expect(page.getByRole("button", { name: "Your look: green, moon" })).toBeVisible();
  await look.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Your look: green, moon" })).toBeFocused();
  await close();
  const again = (await openApp({ dataDir })).page;
  await expect(again.getByRole("button", { name: "Your look: green, moon" })).toBeVisible();
  await expect(again.getByLabel("Your name")).toHaveValue("Ola");
});

test("one's marble looks where the pointer is", async ({ openApp }) => {
  const { page } = await openApp();
  const marble = page.getByRole("button", { name: /^Your look/ });
  const gazeAt = async (x: number, y: number) => {
    // Once more each time: the page may not have listened yet.
    await page.mouse.move(x, y, { steps: 2 });
    return marble.evaluate((element) => {
      const read = (name: string) => Number(getComputedStyle(element).getPropertyValue(name));
      return { x: read("--gaze-x"), y: read("--gaze-y") };
    });
  };
  await expect(marble).toBeVisible();
  await expect.poll(async () => (await gazeAt(5, 300)).x).toBeLessThan(-0.8);
  await expect.poll(async () => (await gazeAt(1200, 700)).x).toBeGreaterThan(0.5);
  expect((await gazeAt(1200, 700)).y).toBeGreaterThan(0.3);
});

test("a guest may play, watch, join elsewhere or practise", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated("--name", "Sala 12");
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave game" }).click();
  for (const name of ["Play", "Watch", "Join by IP", "Practice"])
    await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
  await expect(page.getByText("Ready to join “Sala 12”")).toBeVisible();
  await expectClean(page);
});
