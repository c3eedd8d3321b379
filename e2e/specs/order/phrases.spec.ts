// Quick phrases from one page to another: in each reader's language, over the circle or in a line, hidden by whom one
// does not want to hear, and by a wheel on a phone.
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { ask } from "../../apps.ts";
import { test } from "../../fixtures.ts";
import { playFromSheet, readProbe, waitForMatch } from "../../play.ts";
import { middleOf, openFingers } from "../../touch.ts";

const saidOn = async (page: Page) => (await readProbe(page)).said.map(({ text }) => text);

const wheelOf = (page: Page) => page.getByRole("dialog", { name: "Quick phrases" });

test("a phrase is read by everybody in their own language, the speaker at once, and by screen readers", async ({
  openDedicated,
  openGuest,
  openPage,
}) => {
  const { ready } = await openDedicated("--probe", "--ruleset", "classic");
  const url = `http://127.0.0.1:${ready.port}/#probe`;
  const ola = await openGuest(url);
  const jan = await openPage(url, { locale: "pl-PL" });
  await playFromSheet(jan, "Jan");
  const { id } = await waitForMatch(ola);
  await waitForMatch(jan);
  await ola.keyboard.press("1");
  await expect.poll(() => saidOn(ola)).toEqual(["Hello!"]);
  await expect.poll(() => saidOn(jan)).toEqual(["Cześć!"]);
  // In Classic all of the arena is seen, and so is the bubble.
  expect((await readProbe(jan)).said).toEqual([{ playerId: id, text: "Cześć!", isSeen: true }]);
  await expect(jan.getByRole("log").filter({ hasText: "Cześć!" })).toHaveCount(1);
  // It goes by itself.
  await expect.poll(() => saidOn(jan), { timeout: 10_000 }).toEqual([]);
});

test("who says too much is told so, and is not heard meanwhile", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated("--probe", "--ruleset", "classic");
  const url = `http://127.0.0.1:${ready.port}/#probe`;
  const ola = await openGuest(url);
  await waitForMatch(ola);
  await expect(async () => {
    await ola.keyboard.press("2");
    await expect(ola.getByText("Wait a moment before you say more.")).toBeVisible({ timeout: 600 });
  }).toPass();
  await expect(ola.getByText("Wait a moment before you say more.")).toHaveCount(0);
});

test("whom one does not want to hear is not heard any more, until one wants to", async ({
  openDedicated,
  openGuest,
  openPage,
}) => {
  const { ready } = await openDedicated("--probe", "--ruleset", "classic");
  const url = `http://127.0.0.1:${ready.port}/#probe`;
  const ola = await openGuest(url);
  const jan = await openPage(url, {});
  await playFromSheet(jan, "Jan");
  await waitForMatch(jan);
  const hide = async (name: RegExp) => {
    await ola.getByRole("button", { name: "Menu" }).click();
    await ola.getByRole("button", { name: /^Players/ }).click();
    await ola.getByRole("button", { name }).click();
    await ola.keyboard.press("Escape");
  };
  await hide(/^Hide what .*Jan.* says$/);
  await jan.keyboard.press("3");
  await expect.poll(() => saidOn(jan)).toEqual(["Thank you!"]);
  await ola.keyboard.press("1");
  // What was said before it has come by then.
  await expect.poll(() => saidOn(jan)).toEqual(["Thank you!", "Hello!"]);
  expect(await saidOn(ola)).toEqual(["Hello!"]);
  await hide(/^Show what .*Jan.* says$/);
  await jan.keyboard.press("4");
  await expect.poll(() => saidOn(ola)).toContain("Sorry!");
});

test("the host mutes somebody, slows phrases down and switches them off, and whoever speaks is told", async ({
  makeDataDir,
  openDedicated,
  openGuest,
}) => {
  const control = join(makeDataDir(), "control");
  const { ready } = await openDedicated("--probe", "--ruleset", "classic", "--control", control);
  const ola = await openGuest(`http://127.0.0.1:${ready.port}/#probe`);
  const { id } = await waitForMatch(ola);
  const reads = async (line: string, key: string, words: string) => {
    expect(await ask(control, line)).toMatchObject({ ok: true });
    await expect(async () => {
      await ola.keyboard.press(key);
      await expect(ola.getByText(words)).toBeVisible({ timeout: 600 });
    }).toPass();
  };
  await reads(`mute ${id}`, "1", "Nobody hears you just now: the host has muted you.");
  expect(await saidOn(ola)).toEqual([]);
  expect(await ask(control, `unmute ${id}`)).toMatchObject({ ok: true });
  await reads("phrases slow", "2", "Wait a moment before you say more.");
  await reads("phrases off", "3", "The host has switched quick phrases off.");
  await expect(ola.getByRole("button", { name: "Quick phrases" })).toHaveCount(0);
  expect(await ask(control, "phrases on")).toMatchObject({ ok: true });
  await expect(ola.getByRole("button", { name: "Quick phrases" })).toBeVisible();
});

test("the wheel by keys: it opens, goes round, says, and closes without steering or opening the menu", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--probe", "--ruleset", "classic");
  const ola = await openGuest(`http://127.0.0.1:${ready.port}/#probe`);
  await waitForMatch(ola);
  await ola.keyboard.press("t");
  await expect(wheelOf(ola).getByRole("button")).toHaveCount(9);
  await expect(wheelOf(ola).getByRole("button", { name: "Hello!" })).toBeFocused();
  const { x, y } = (await readProbe(ola)).own!;
  await ola.keyboard.press("ArrowLeft");
  await expect(wheelOf(ola).getByRole("button", { name: "One more round!" })).toBeFocused();
  await ola.keyboard.press("Enter");
  await expect(wheelOf(ola)).toHaveCount(0);
  await expect.poll(() => saidOn(ola)).toEqual(["One more round!"]);
  expect((await readProbe(ola)).own).toMatchObject({ x, y });
  await ola.keyboard.press("t");
  await ola.keyboard.press("Escape");
  await expect(wheelOf(ola)).toHaveCount(0);
  await expect(ola.getByRole("dialog")).toHaveCount(0);
});

test("the wheel by a thumb: tap and tap, or pressed, dragged and let go", async ({
  openDedicated,
  openPhone,
}) => {
  const { ready } = await openDedicated("--probe", "--ruleset", "arena");
  const ola = await openPhone(`http://127.0.0.1:${ready.port}/#probe`);
  await waitForMatch(ola);
  const button = ola.getByRole("button", { name: "Quick phrases" });
  await button.tap();
  await wheelOf(ola).getByRole("button", { name: "Catch me!" }).tap();
  await expect.poll(() => saidOn(ola)).toEqual(["Catch me!"]);
  await expect(wheelOf(ola)).toHaveCount(0);
  const fingers = await openFingers(ola);
  await fingers.put(1, await middleOf(button));
  const item = wheelOf(ola).getByRole("button", { name: "Look out!" });
  await expect(item).toBeVisible();
  await fingers.put(1, await middleOf(item));
  await expect(item).toHaveClass(/aimed/);
  await fingers.lift(1);
  await expect.poll(() => saidOn(ola)).toEqual(["Catch me!", "Look out!"]);
  await expect(wheelOf(ola)).toHaveCount(0);
});
