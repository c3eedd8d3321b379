// Sound as a person has it: from the first touch on, off by one key, as loud as it was set.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, openMenu, waitForMatch } from "../../play.ts";

declare global {
  interface Window {
    /** Contexts the page has made, and sounds it has started. */
    heard?: { contexts: AudioContext[]; starts: number };
  }
}

/** From its next load on the page counts. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: NonNullable<Window["heard"]> = { contexts: [], starts: 0 };
    window.heard = heard;
    window.AudioContext = class extends window.AudioContext {
      constructor() {
        super();
        heard.contexts.push(this);
      }
    };
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...when) {
      heard.starts++;
      start.apply(this, when);
    };
  });
  await page.reload();
  await waitForMatch(page);
}

const states = (page: Page) => page.evaluate(() => window.heard?.contexts.map(({ state }) => state));
const starts = (page: Page) => page.evaluate(() => window.heard?.starts ?? 0);
const openAndClose = async (page: Page) => {
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.getByRole("button", { name: "Resume" }).click();
};

test("sound begins with the first touch; M turns it off, which is kept, and on again", async ({
  openGuest,
  openDedicated,
}) => {
  const { ready } = await openDedicated();
  const page = await openGuest(`${ready.url}#probe`);
  await listen(page);
  expect(await states(page)).toEqual([]);
  await openAndClose(page);
  await expect.poll(() => states(page)).toEqual(["running"]);
  await expect.poll(() => starts(page)).toBeGreaterThanOrEqual(2);

  await page.keyboard.press("m");
  await expect(page.getByRole("status").filter({ hasText: "Sound off" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Turn sound on" })).toBeVisible();
  const before = await starts(page);
  await openAndClose(page);
  expect(await starts(page)).toBe(before);
  await expect(page.getByText("Sound off")).toHaveCount(0);

  await page.reload();
  await waitForMatch(page);
  await openAndClose(page);
  // Who wants no sound keeps no device busy.
  expect(await states(page)).toEqual([]);
  await page.getByRole("button", { name: "Turn sound on" }).click();
  await expect.poll(() => states(page)).toEqual(["running"]);
  await expect(page.getByRole("button", { name: "Mute" })).toBeVisible();
  await openAndClose(page);
  await expect.poll(() => starts(page)).toBeGreaterThanOrEqual(2);
});

test("each press of a button, a switch or a choice is heard once, by pointer or key, and typing is not", async ({
  openGuest,
  openDedicated,
}) => {
  const { ready } = await openDedicated("--ruleset", "arena");
  const page = await openGuest(`${ready.url}#probe`);
  await listen(page);
  await openMenu(page);
  await page.getByRole("button", { name: "Settings" }).click();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  // What happens in the arena behind is not to be counted.
  await dialog.getByRole("slider", { name: "In the arena" }).press("Home");
  const countIn = async (act: () => Promise<void>) => {
    const before = await starts(page);
    await act();
    return (await starts(page)) - before;
  };
  // So long apart two presses would be heard as two.
  const slow = { delay: 200 };
  expect(await countIn(() => dialog.getByText("Full sharpness").click(slow))).toBe(1);
  expect(await countIn(() => dialog.getByRole("checkbox", { name: "Effects" }).click(slow))).toBe(1);
  expect(await countIn(() => dialog.getByRole("checkbox", { name: "Effects" }).press("Space", slow))).toBe(1);
  expect(await countIn(() => dialog.getByRole("button", { name: "Close" }).focus())).toBe(0);
  expect(await countIn(() => dialog.getByLabel("Your name").pressSequentially("Ola", slow))).toBe(0);
  expect(await countIn(() => dialog.getByRole("button", { name: "Close" }).press("Enter", slow))).toBe(1);
});

test("at home the key works, too, but in a name it is a letter", async ({ openApp }) => {
  const { page } = await openApp();
  await page.getByLabel("Your name").fill("");
  await page.getByLabel("Your name").pressSequentially("Emma");
  await expect(page.getByLabel("Your name")).toHaveValue("Emma");
  await expect(page.getByRole("button", { name: "Mute" })).toBeVisible();
  await page.getByRole("button", { name: "Settings" }).focus();
  await page.keyboard.press("m");
  await expect(page.getByRole("button", { name: "Turn sound on" })).toBeVisible();
});

test("volumes are set by keyboard, said in percent, and kept; without a telephone nothing shakes", async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.getByRole("button", { name: "Settings" }).click();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  const volume = dialog.getByRole("slider", { name: "Volume" });
  await volume.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(volume).toHaveAttribute("aria-valuetext", "75%");
  await dialog.getByRole("slider", { name: "Menus and messages" }).press("Home");
  await expect(dialog.getByRole("checkbox", { name: "Vibration" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(volume).toHaveValue("75");
  await expect(dialog.getByRole("slider", { name: "Menus and messages" })).toHaveValue("0");
});

test("on a telephone the same settings, and whether it shakes; a tap on words is one press", async ({
  openPhone,
  openDedicated,
}) => {
  test.setTimeout(60_000);
  const { ready } = await openDedicated("--ruleset", "arena");
  const page = await openPhone(`${ready.url}#probe`);
  await listen(page);
  await openMenu(page);
  await page.getByRole("button", { name: "Settings" }).click();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await dialog.getByRole("checkbox", { name: "Vibration" }).scrollIntoViewIfNeeded();
  await expect(dialog.getByRole("checkbox", { name: "Vibration" })).toBeChecked();
  await dialog.getByRole("slider", { name: "In the arena" }).press("Home");
  const before = await starts(page);
  await dialog.getByText("Vibration").tap();
  await expect(dialog.getByRole("checkbox", { name: "Vibration" })).not.toBeChecked();
  expect(await starts(page)).toBe(before + 1);
  await expectClean(page);
  for (const slider of await dialog.getByRole("slider").all()) {
    expect((await slider.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  // What acts in the arena has a sound of its own, which is off here.
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  const pressed = await starts(page);
  await page.getByRole("button", { name: "Eject" }).tap();
  expect(await starts(page)).toBe(pressed);
});
