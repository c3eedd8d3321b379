// "Ask me before anyone joins": who comes waits, the host's person says yes or no, and no more than twenty wait.
import { expect } from "playwright/test";
import { MAX_WAITING } from "../../../shared/desk/desk.ts";
import { test } from "../../order/addresses.ts";
import { openCaller } from "../../order/callers.ts";
import { closeDesk, deskOf, openDesk, turn } from "../../order/deskPage.ts";
import { arrive, expectOut, playing } from "../../order/guestPage.ts";
import { waitForMatch } from "../../play.ts";

test.describe.configure({ timeout: 120_000 });

test("twenty wait, one is let in, one is not, the others come in together, and the next one had to wait before the door", async ({
  openGame,
  openPage,
  openWay,
}) => {
  const { ola, port } = await openGame({ players: 40 });
  const [near, far] = [await openWay(port, 1), await openWay(port, 2)];
  await turn(ola, "Ask me before anyone joins", true);
  await closeDesk(ola);

  const jan = await openPage(near.url, {});
  await arrive(jan, "Jan");
  await expectOut(jan, "asking");
  const card = ola.getByRole("region", { name: "Waiting to join" });
  await expect(card).toContainText(/Jan.? wants to join/);
  // Who looks elsewhere reads it in the title.
  await expect(ola).toHaveTitle("Kulki");
  await ola.evaluate(() => window.dispatchEvent(new Event("blur")));
  await expect(ola).toHaveTitle("(1) Kulki");
  await card.getByRole("button", { name: "Let in" }).click();
  await waitForMatch(jan);
  await expect(card).toBeHidden();
  await expect(ola).toHaveTitle("Kulki");
  // Who was let in is not asked about again.
  await jan.reload();
  await waitForMatch(jan);

  const callers = Array.from({ length: MAX_WAITING }, (_, i) => openCaller(far.url, i + 1));
  for (const { first } of callers) expect(await first).toBe("asking");
  const late = openCaller(far.url, MAX_WAITING + 1);
  expect(await late.first).toBe("doorFull");
  const desk = await openDesk(ola);
  const rows = desk.getByRole("region", { name: "Waiting" }).getByRole("listitem");
  await expect(rows).toHaveCount(MAX_WAITING);
  await rows
    .filter({ hasText: /Caller 7(?!\d)/ })
    .getByRole("button", { name: /^Not now/ })
    .click();
  expect(await callers[6]?.end).toBe("denied");
  await expect(rows).toHaveCount(MAX_WAITING - 1);
  await rows
    .filter({ hasText: /Caller 3(?!\d)/ })
    .getByRole("button", { name: /^Let in/ })
    .click();
  expect(await callers[2]?.end).toBe("in");
  await desk.getByRole("button", { name: /^Let all in/ }).click();
  expect(await Promise.all(callers.map(({ end }) => end))).toEqual(
    callers.map((_, i) => (i === 6 ? "denied" : "in")),
  );
  await expect(rows).toHaveCount(0);
  await expect.poll(async () => (await playing(jan)).length).toBe(MAX_WAITING + 1);
  for (const caller of [...callers, late]) caller.close();
});

test("a guest who is not let in is told so, and one that goes away waits no longer", async ({
  openGame,
  openPage,
  openWay,
}) => {
  const { ola, port } = await openGame();
  const way = await openWay(port, 1);
  await turn(ola, "Ask me before anyone joins", true);
  const jan = await openPage(way.url, {});
  await arrive(jan, "Jan");
  await openDesk(ola);
  await deskOf(ola)
    .getByRole("button", { name: /^Not now/ })
    .click();
  await expectOut(jan, "denied");
  const ewa = await openPage(way.url, {});
  await arrive(ewa, "Ewa");
  const waiting = deskOf(ola).getByRole("region", { name: "Waiting" });
  await expect(waiting).toContainText("Ewa");
  await ewa.close();
  await expect(waiting).toBeHidden({ timeout: 15_000 });
});
