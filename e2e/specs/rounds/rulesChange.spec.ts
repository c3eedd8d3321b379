// Other rules between two rounds: everybody plays by them, in another arena, without loading anything anew.
import { expect, type Page } from "playwright/test";
import { hostGame, readProbe, waitForMatch } from "../../play.ts";
import { beginRound, endByMenu, roundsCode, test, waitForPhase } from "../../rounds.ts";

const mark = (page: Page) => page.evaluate(() => Object.assign(window, { kulkiMarked: true }));
const isMarked = (page: Page) => page.evaluate(() => "kulkiMarked" in window);
const widthOf = async (page: Page) => (await readProbe(page)).rules?.arenaWidth;

test("the host changes the arena between rounds, and all are in it without a reload", async ({
  openApp,
  openGuest,
}) => {
  const { page: ola } = await openApp();
  const code = roundsCode("timed", { roundS: 300 });
  const port = await hostGame(ola, { name: "Ola", bots: 4, code });
  const jan = await openGuest(`http://127.0.0.1:${port}/#probe`);
  const { id } = await waitForMatch(jan);
  for (const page of [ola, jan]) await mark(page);
  await beginRound([jan, ola]);
  expect(await widthOf(jan)).toBe(1280);
  await endByMenu(ola);
  await waitForPhase([ola, jan], "results");

  await ola.getByRole("region", { name: "Results" }).getByRole("button", { name: "Change rules" }).click();
  const dialog = ola.getByRole("dialog", { name: "Change rules" });
  await dialog.getByText(/^Fine-tune the rules/).click();
  await dialog.getByRole("textbox", { name: "Arena width" }).fill("1920");
  await dialog.getByRole("button", { name: "Use these rules" }).click();
  await expect(dialog).toBeHidden();
  await beginRound([jan, ola]);
  for (const page of [ola, jan]) {
    await expect.poll(() => widthOf(page)).toBe(1920);
    expect(await isMarked(page)).toBe(true);
    await waitForMatch(page);
  }
  expect((await waitForMatch(jan)).id).toBe(id);
});
