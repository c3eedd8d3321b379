// The invitation of a host in a network: it opens by itself, another's program reads its picture, a phone comes in by it, and
// it is out of the way of who plays.
import jsQr from "jsqr";
import { expect, type Page } from "playwright/test";
import { PRETEND_NETWORK } from "../../apps.ts";
import { type App, type AppOptions, test } from "../../fixtures.ts";
import { readPicture } from "../../pixels.ts";
import { expectClean, openHostForm, readProbe, waitForMatch } from "../../play.ts";

const cardOf = (page: Page) => page.getByRole("region", { name: "Invite friends" });

/** For everybody on the network, without bots. @param rules as their field calls them */
async function openHost(openApp: (options?: AppOptions) => Promise<App>, rules = "Classic"): Promise<Page> {
  const { page } = await openApp({ env: PRETEND_NETWORK });
  const dialog = await openHostForm(page);
  await dialog.getByLabel("Rules", { exact: true }).selectOption(rules);
  await dialog.getByLabel("Fill with bots up to").fill("0");
  await dialog.getByLabel("Port", { exact: true }).fill("0");
  await dialog.getByRole("radio", { name: "Everyone on this network" }).check();
  await dialog.getByRole("button", { name: "Start" }).click();
  await waitForMatch(page);
  await expect(cardOf(page)).toBeVisible();
  return page;
}

/** As a phone's camera would read it. @param widthPx the picture is shrunk to that first */
async function scan(page: Page, png: Buffer, widthPx: number | null = null): Promise<string | undefined> {
  const { data, width, height } = await readPicture(page, png, widthPx);
  return jsQr(data, width, height, { inversionAttempts: "dontInvert" })?.data;
}

/** What the card tells: address, code, and the link in its picture. */
async function readCard(page: Page) {
  const card = cardOf(page);
  const text = (name: string) => card.locator(name).textContent();
  return {
    address: await text(".invite-address"),
    code: await text(".invite-code"),
    link: await scan(page, await card.locator(".qr").screenshot()),
  };
}

test("hosting opens it; its picture is the link, also small; a phone comes in by it, and the card goes into the chip", async ({
  openApp,
  openPhone,
}) => {
  const page = await openHost(openApp);
  const { address, code, link } = await readCard(page);
  expect(link).toMatch(/^http:\/\/192\.168\.77\.10:\d+\/$/);
  expect(link).toBe(`http://${address}/`);
  expect(await scan(page, await page.screenshot())).toBe(link);
  expect(await scan(page, await cardOf(page).locator(".qr").screenshot(), 200)).toBe(link);
  await expect(cardOf(page).getByText("Answers on this computer")).toBeVisible();
  await expect(cardOf(page).getByText("Nobody from another computer has come in yet")).toBeVisible();
  const phone = await openPhone(`${link}#probe`);
  await waitForMatch(phone);
  await expect(cardOf(page)).toBeHidden();
  const chip = page.locator(".host-chip");
  await expect(chip).toContainText(`${code}`);
  await expect(chip).toContainText(`${address}`);
  // Guests invite, too, to where they came in.
  await phone.getByRole("button", { name: "Invite friends" }).tap();
  expect(await readCard(phone)).toEqual({ address, code, link });
});

test("another address changes code, address and picture together, for as long as the match", async ({
  openApp,
}) => {
  const page = await openHost(openApp);
  const before = await readCard(page);
  const choice = cardOf(page).getByLabel("Address");
  await choice.selectOption({ label: `${before.address?.replace("192.168.77.10", "10.77.0.2")} (VPN)` });
  const after = await readCard(page);
  expect(after.link).toBe(`http://${after.address}/`);
  expect(after.address).toMatch(/^10\.77\.0\.2:/);
  expect(after.code).not.toBe(before.code);
  await page.keyboard.press("KeyI");
  await expect(cardOf(page)).toBeHidden();
  await expect(page.locator(".host-chip")).toContainText(`${after.code}`);
  await page.keyboard.press("KeyI");
  expect(await readCard(page)).toEqual(after);
});

test("it goes with the first move, stays while the mouse lies still, and fills the window where that is wished", async ({
  openApp,
}) => {
  const page = await openHost(openApp);
  const card = cardOf(page);
  await page.mouse.move(5, 400);
  await page.mouse.move(9, 402);
  await card.getByRole("button", { name: "Large" }).click();
  const box = await card.locator(".qr").boundingBox();
  expect(box?.height ?? 0).toBeGreaterThan(0.75 * 720);
  expect((await readCard(page)).link).toMatch(/^http:\/\/192\.168\.77\.10:/);
  await page.keyboard.press("Escape");
  await expect(card.getByRole("button", { name: "Large" })).toBeVisible();
  const from = (await readProbe(page)).own;
  await page.keyboard.down("ArrowLeft");
  await page.keyboard.down("ArrowUp");
  await expect(card).toBeHidden();
  await expect.poll(async () => (await readProbe(page)).own).not.toMatchObject({ x: from?.x, y: from?.y });
  await page.keyboard.up("ArrowLeft");
  await page.keyboard.up("ArrowUp");
  await page.keyboard.press("KeyI");
  await expect(card).toBeVisible();
  // A press on the arena is a move; one on the card is none.
  await card.getByRole("heading").click();
  await page.mouse.click(60, 500);
  await expect(card).toBeHidden();
});

test("what is copied is the link, but for the code; what to do where friends cannot get in is asked for", async ({
  openApp,
}) => {
  const page = await openHost(openApp);
  const { code, link } = await readCard(page);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const card = cardOf(page);
  await card.getByRole("button", { name: `Copy the code ${code}` }).click();
  await expect.poll(clipboard).toBe(code);
  for (const button of await card.getByRole("button", { name: `Copy the link ${link}` }).all()) {
    await button.click();
    await expect.poll(clipboard).toBe(link);
    await card.getByRole("button", { name: `Copy the code ${code}` }).click();
    await expect.poll(clipboard).toBe(code);
  }
  const trouble = card.getByRole("button", { name: "Friends can’t get in?" });
  await expect(card.getByText("Same network")).toBeHidden();
  await trouble.click();
  await expect(card.getByText("Same network")).toBeVisible();
  await expect(
    card.getByText(`sudo ufw allow ${/:(\d+)/.exec(link?.slice(5) ?? "")?.[1]}/tcp`),
  ).toBeVisible();
  await expectClean(page);
});
