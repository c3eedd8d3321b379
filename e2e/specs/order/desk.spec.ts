// What the host's person does to people at the desk, seen from both sides, and taken back.
import { expect, type Page } from "playwright/test";
import { expectSameSeat } from "../../comeback.ts";
import { test } from "../../order/addresses.ts";
import { closeDesk, deskOf, doTo, openActions, openDesk, personOf, undo } from "../../order/deskPage.ts";
import { expectOut, playing } from "../../order/guestPage.ts";
import { playFromSheet, readProbe, waitForMatch } from "../../play.ts";

test.describe.configure({ timeout: 120_000 });

/** Of all who are here, in sight or not. */
const namesSeen = async (page: Page) => (await readProbe(page)).players.map(({ name }) => name).sort();
const radiusOf = async (page: Page) => (await readProbe(page)).own?.radius ?? 0;

test("who is put out is told so, is back when that is undone, and may join anew when it is not", async ({
  openGame,
  enter,
  openWay,
}) => {
  const { ola, port } = await openGame();
  const way = await openWay(port, 1);
  const jan = await enter(way.url, "Jan");
  const before = await waitForMatch(jan);

  await doTo(ola, "Jan", "Remove");
  await expectOut(jan, "kicked");
  await expect.poll(() => playing(ola)).toEqual(["Ola"]);
  await undo(ola, "Jan");
  await expectSameSeat(jan, before);

  await doTo(ola, "Jan", "Remove");
  await expectOut(jan, "kicked");
  const again = jan.getByRole("button", { name: "Join again" });
  await expect(again).toBeVisible({ timeout: 20_000 });
  await expect(personOf(ola, "Jan")).toHaveCount(0);
  await again.click();
  await playFromSheet(jan, "Jan");
  expect((await waitForMatch(jan)).id).not.toBe(before.id);
});

test("who is made to watch, muted or renamed sees that, and sees it taken back", async ({
  openGame,
  enter,
  openWay,
}) => {
  const { ola, port } = await openGame({ rules: "Arena" });
  const way = await openWay(port, 1);
  const jan = await enter(way.url, "Jan");

  await doTo(ola, "Jan", "Make watch");
  await expect.poll(() => radiusOf(jan)).toBe(0);
  await expect(jan.getByText(/host.*watch/i).first()).toBeVisible();
  await jan.keyboard.press("Enter");
  await expect(personOf(ola, "Jan")).toContainText(/watch/i);
  expect(await radiusOf(jan)).toBe(0);
  await undo(ola, "Jan");
  await expect.poll(() => radiusOf(jan)).toBeGreaterThan(0);

  await doTo(ola, "Jan", "Mute");
  await expect(jan.getByText(/host.*muted|muted.*host/i).first()).toBeVisible();
  await expect(personOf(ola, "Jan")).toContainText(/muted/i);
  await undo(ola, "Jan");
  await expect(personOf(ola, "Jan")).not.toContainText(/muted/i);

  await doTo(ola, "Jan", "Rename");
  await deskOf(ola).getByLabel("New name").fill("Janina");
  await ola.keyboard.press("Enter");
  for (const page of [ola, jan]) await expect.poll(() => namesSeen(page)).toEqual(["Janina", "Ola"]);
  await undo(ola, "Jan");
  for (const page of [ola, jan]) await expect.poll(() => namesSeen(page)).toEqual(["Jan", "Ola"]);
  await closeDesk(ola);
});

test("bots come and go at once, and the host's person cannot be put out", async ({ openGame }) => {
  const { ola } = await openGame();
  const desk = await openDesk(ola, "Room");
  const countSeen = async () => (await playing(ola)).length;
  const bots = desk.getByRole("group", { name: "Fill with bots up to" });
  for (let i = 0; i < 6; i++) await bots.getByRole("button", { name: "More" }).click();
  await expect.poll(countSeen).toBe(6);
  for (let i = 0; i < 3; i++) await bots.getByRole("button", { name: "Fewer" }).click();
  await expect.poll(countSeen).toBe(3);
  const actions = await openActions(ola, "Ola");
  await expect(actions).toContainText("can’t be removed or banned");
  await expect(actions.getByRole("button", { name: "Remove" })).toHaveCount(0);
});
