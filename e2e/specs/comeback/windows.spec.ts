// Two windows of one browser, one seat: the person says which of them plays, and a window that is dead is not asked.
import { expect } from "playwright/test";
import { expectNews, expectSameSeat, freeze, growABit } from "../../comeback.ts";
import { test } from "../../fixtures.ts";
import { elsewhereDialog, expectClean, playFromSheet, readProbe, waitForMatch } from "../../play.ts";

// Several pages and a host each: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

const TAKEN_OVER = /playing in another window now\./;

test("a second window asks: it takes the seat over, or plays in one of its own", async ({
  openGuest,
  openDedicated,
  consoleWatch,
}) => {
  const { ready } = await openDedicated();
  const url = `${ready.url}#probe`;
  const old = await openGuest(url);
  const before = await growABit(old);
  const second = await old.context().newPage();
  consoleWatch.add(second);
  await second.goto(url);
  const asked = elsewhereDialog(second);
  await expect(asked).toBeVisible();
  await expect(second.getByRole("button", { name: "Play here" })).toBeFocused();
  await expectClean(second);
  // Asking alone takes nothing away.
  await expectNews(old);
  await second.getByRole("button", { name: "Play here" }).click();
  await expectSameSeat(second, before);
  await expect(old.getByText(TAKEN_OVER)).toBeVisible();

  const third = await old.context().newPage();
  consoleWatch.add(third);
  await third.goto(url);
  await expect(elsewhereDialog(third)).toBeVisible();
  await third.getByRole("button", { name: "Join as somebody else" }).click();
  await playFromSheet(third);
  expect((await waitForMatch(third)).id).not.toBe(before.id);
  await expectSameSeat(second, before);
  // The one that was taken over does not take back.
  expect((await readProbe(third)).players).toHaveLength(2);
  await expect(old.getByText(TAKEN_OVER)).toBeVisible();
});

test("a window that does not answer is taken over without a question", async ({
  openGuest,
  openDedicated,
  consoleWatch,
}) => {
  const { ready } = await openDedicated();
  const old = await openGuest(`${ready.url}#probe`);
  const before = await growABit(old);
  const thaw = await freeze(old);
  const second = await old.context().newPage();
  consoleWatch.add(second);
  await second.goto(`${ready.url}#probe`);
  await expectSameSeat(second, before);
  await thaw();
  await expect(old.getByText(TAKEN_OVER)).toBeVisible();
  await expectSameSeat(second, before);
});
