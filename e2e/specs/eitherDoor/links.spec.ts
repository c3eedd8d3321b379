// kulki:// links: they fill the Join dialog and join nothing by themselves, and a hostile one changes nothing.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, readProbe, waitForMatch } from "../../play.ts";

test("the app started by a link shows where it leads, and joins when its person presses Join", async ({
  openApp,
  openDedicated,
}) => {
  const { ready } = await openDedicated();
  const link = `kulki://join/127.0.0.1:${ready.port}`;
  const { page } = await openApp({ args: [link] });
  const dialog = page.getByRole("dialog", { name: "Join by IP" });
  await expect(dialog.getByLabel("Address, code or link")).toHaveValue(link);
  await expect(dialog).toContainText(`Link to 127.0.0.1:${ready.port}`);
  await expect(dialog.getByLabel("Address, code or link")).toBeFocused();
  await expectClean(page);
  expect((await readProbe(page)).own).toBeNull();
  await dialog.getByRole("button", { name: "Join", exact: true }).click();
  await waitForMatch(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave game" }).click();
  // Once followed, it is not offered again.
  await expect(page.getByRole("button", { name: "Join by IP" })).toBeVisible();
  await expect(dialog).toBeHidden();
});

test("About says whether links open this app", async ({ openApp }) => {
  const { page } = await openApp();
  await page.getByRole("button", { name: "About" }).click();
  await expect(page.getByRole("dialog")).toContainText("kulki:// links do not open this Kulki");
});
