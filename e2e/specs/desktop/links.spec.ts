// Links that reach a running desktop app by a second start: at home, in a match of others, over one's own host.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { runNode } from "../../apps.ts";
import { type App, test } from "../../fixtures.ts";
import { expectClean, hostGame, joinGame, readProbe, waitForMatch } from "../../play.ts";

/** As the system opens a link: the program starts once more. */
async function openLink({ dataDir }: App, ...args: string[]) {
  const launcher = [".ci/launch/start.mjs", "--door", "electron", "--json", "--data-dir", dataDir];
  const second = await runNode([...launcher, ...args]);
  expect(await second.ended).toBe(0);
}

test("a link opened while the app is at home fills the dialog, also over an older one", async ({
  openApp,
}) => {
  const app = await openApp();
  const field = app.page.getByLabel("Address, code or link");
  await openLink(app, "kulki://join/10.0.0.7");
  await expect(field).toHaveValue("kulki://join/10.0.0.7");
  await openLink(app, "kulki://join/10.0.0.8:9000");
  await expect(field).toHaveValue("kulki://join/10.0.0.8:9000");
  await expect(app.page.getByText("Link to 10.0.0.8:9000")).toBeVisible();
  // What is no link to a game is written down, and changes nothing.
  const hostile = [
    `kulki://join/${"1".repeat(188)}`,
    "kulki://join/%00",
    "kulki://join/10.0.0.9' --inspect",
    'kulki://join/"10.0.0.9"',
  ];
  for (const link of hostile) await openLink(app, link);
  const refused = () =>
    readFileSync(join(app.dataDir, "kulki.log"), "utf8").split("a link was not followed").length - 1;
  await expect.poll(refused).toBe(hostile.length);
  await expect(field).toHaveValue("kulki://join/10.0.0.8:9000");
});

test("a link opened in a match tears nobody out of it: its person leaves, or dismisses it", async ({
  openApp,
  openDedicated,
}) => {
  const [here, there] = [await openDedicated(), await openDedicated()];
  const app = await openApp();
  const { page } = app;
  await joinGame(page, `127.0.0.1:${here.ready.port}`, "Ola");
  const link = `kulki://join/127.0.0.1:${there.ready.port}`;
  const told = page.getByText(`A link to the game at 127.0.0.1:${there.ready.port} was opened.`);
  await openLink(app, link);
  await expect(told).toBeVisible();
  expect((await readProbe(page)).own?.name).toBe("Ola");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(told).toBeHidden();
  await openLink(app, link);
  await expect(told).toBeVisible();
  await expectClean(page);
  await page.getByRole("button", { name: "Leave game" }).click();
  await expect(page.getByLabel("Address, code or link")).toHaveValue(link);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await waitForMatch(page);
});

test("who hosts goes on hosting when a link is opened", async ({ openApp }) => {
  const app = await openApp();
  const { page } = app;
  await hostGame(page, { name: "Ola" });
  await openLink(app, "kulki://join/10.0.0.7");
  await expect(page.getByText("A link to the game at 10.0.0.7:8999 was opened.")).toBeVisible();
  expect((await readProbe(page)).own?.name).toBe("Ola");
  await page.getByRole("button", { name: "Stop hosting" }).click();
  await expect(page.getByLabel("Address, code or link")).toHaveValue("kulki://join/10.0.0.7");
});
