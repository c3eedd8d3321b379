// Quick phrases from one page to another: in each reader's language, over the circle or in a line, hidden by whom one
// does not want to hear, and by a wheel on a phone.
import { expect, type Page } from "playwright/test";
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
  const url = `http://127.0.0.1:${ready["port"]}/#probe`;
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
  const url = `http://127.0.0.1:${ready["port"]}/#probe`;
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
  const url = `http://127.0.0.1:${ready["port"]}/#probe`;
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

test("the wheel by keys: it opens, goes round, says, and closes without steering or opening the menu", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--probe", "--ruleset", "classic");
  const ola = await openGuest(`http://127.0.0.1:${ready["port"]}/#probe`);
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
  const ola = await openPhone(`http://127.0.0.1:${ready["port"]}/#probe`);
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
