// Join by IP with whatever people type and paste: what is understood is said at once, and every kind leads into the arena.
import { expect, type Page } from "playwright/test";
import { groupJoinCode, writeJoinCode } from "../../../shared/net/joinCode.ts";
import { test } from "../../fixtures.ts";
import { expectClean, waitForMatch } from "../../play.ts";

const codeOf = (host: string, port: number) => groupJoinCode(writeJoinCode(host, port) ?? "");

async function openJoin(page: Page) {
  await page.getByRole("button", { name: "Join by IP" }).click();
  const dialog = page.getByRole("dialog", { name: "Join by IP" });
  return { dialog, field: dialog.getByLabel("Address, code or link") };
}

async function leave(page: Page) {
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave game" }).click();
}

// Several windows and hosts: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

test("a code, a link and a whole message lead into the arena", async ({ openApp, openDedicated }) => {
  const { ready } = await openDedicated();
  const port = Number(ready.port);
  const [plain, code] = [`127.0.0.1:${port}`, codeOf("127.0.0.1", port)];
  const { page } = await openApp();
  await page.getByLabel("Your name").fill("Ola");
  for (const [typed, said] of [
    [code.toLowerCase().replaceAll("-", " "), `Code for ${plain}`],
    [`kulki://join/${code}`, `Link to ${plain}`],
    [`Chodź: http://${plain}/ – Sala 12! Kod: ${code}`, `Found in the text: ${plain}`],
  ] as const) {
    const { dialog, field } = await openJoin(page);
    await field.fill(typed);
    await expect(dialog).toContainText(said);
    await page.keyboard.press("Enter");
    await waitForMatch(page);
    await leave(page);
  }
  const recent = (await openJoin(page)).dialog.getByRole("list", { name: "Recent" });
  await expect(recent.getByRole("listitem")).toHaveCount(1);
  await expect(recent).toContainText(plain);
});

test("what leads nowhere has its words before and after Join, and stays in the field", async ({
  openApp,
}) => {
  const { page } = await openApp();
  const { dialog, field } = await openJoin(page);
  const joinButton = dialog.getByRole("button", { name: "Join", exact: true });
  const wrong = codeOf("10.0.0.7", 8999).replace(/.$/, (last) => (last === "7" ? "8" : "7"));
  for (const [typed, said, words] of [
    ["192.168.0", "No game’s address, code or link yet", /No address, code or link is in this/],
    [wrong.replace("-", " "), "This code has a mistake: ask for it again", /code has a mistake in it/],
    [wrong, `This code has a mistake, unless a computer is called`, /code has a mistake in it/],
    ["10.0.0.7 albo 10.0.0.8", "more than one game", /more than one game/],
    ["https://shop.example/q?x=1", "not a link to a Kulki game", /begin with http:\/\/ or kulki:\/\//],
    ["WIFI:S:Szkola;T:WPA;P:tajne;;", "belongs to another app", /belongs to another app/],
    ["fe80::1%eth0", "zone", /zone/],
  ] as const) {
    await field.fill(typed);
    await expect(dialog).toContainText(said);
    await joinButton.click();
    await expect(dialog.getByRole("alert")).toContainText(words);
    await expect(field).toHaveValue(typed);
    await expect(field).toBeFocused();
  }
  // Typing on, one reads what is understood, not what was wrong before.
  await page.keyboard.type("x");
  await expect(dialog.getByRole("alert")).toBeHidden();
  await field.fill("");
  await joinButton.click();
  await expect(dialog.getByRole("alert")).toContainText("Type the address, code or link first");
});

test("where a code is the name of a host, too, its person is asked which was meant", async ({
  openApp,
  openDedicated,
}) => {
  const [byCode, byName] = ["127.0.7.1", "127.0.7.2"] as const;
  const code = codeOf(byCode, 8999);
  for (const bind of [byCode, byName]) await openDedicated("--bind", bind, "--port", "8999");
  const { page } = await openApp({ args: ["--resolve", `${code.toLowerCase()}=${byName}`] });
  const { dialog, field } = await openJoin(page);
  await field.fill(code);
  await expect(dialog).toContainText(`Code for ${byCode}:8999, or a computer called ${code.toLowerCase()}`);
  await page.keyboard.press("Enter");
  const choice = dialog.getByRole("button", { name: `The code: ${byCode}:8999` });
  await expect(choice).toBeFocused();
  await expect(dialog.getByRole("button", { name: `The computer ${code.toLowerCase()}:8999` })).toBeVisible();
  await expectClean(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(field).toHaveValue(code);
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await choice.click();
  await waitForMatch(page);
});

test("from a guest's page a code leads to the other host's own page", async ({
  openDedicated,
  openGuest,
}) => {
  const [here, there] = [await openDedicated(), await openDedicated()];
  const page = await openGuest(`http://127.0.0.1:${here.ready.port}/#probe`);
  await waitForMatch(page);
  await leave(page);
  const { field } = await openJoin(page);
  await field.fill(codeOf("127.0.0.1", Number(there.ready.port)));
  await page.keyboard.press("Enter");
  await page.waitForURL(`http://127.0.0.1:${there.ready.port}/`);
});
