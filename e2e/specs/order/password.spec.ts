// A game with a password: who has it gets in, who guesses is held up, and only at that address.
import { expect } from "playwright/test";
import { test } from "../../order/addresses.ts";
import { joinOnce } from "../../order/callers.ts";
import { openDesk, setPassword } from "../../order/deskPage.ts";
import { arrive, expectOut, givePassword, passwordField } from "../../order/guestPage.ts";
import { openHostForm, readPort, waitForMatch } from "../../play.ts";

test.describe.configure({ timeout: 120_000 });

const PASSWORD = "Zażółć 7 kulek";

test("a guest is asked for the password, told that one is wrong, and plays with the right one; the host never is", async ({
  openGame,
  openPage,
  openWay,
}) => {
  const { ola, port } = await openGame();
  await setPassword(ola, PASSWORD);
  const [near, far] = [await openWay(port, 1), await openWay(port, 2)];
  const jan = await openPage(near.url, {});
  await arrive(jan, "Jan");
  await expect(passwordField(jan)).toBeVisible();
  await givePassword(jan, "kulki");
  await expectOut(jan, "passwordWrong");
  await givePassword(jan, PASSWORD);
  await waitForMatch(jan);
  // Its page knows it for as long as it is open, its seat needs none.
  await jan.reload();
  await waitForMatch(jan);

  await test.step("who guesses is held up, whatever comes from there, and nobody else is", async () => {
    const guess = async (url: string, nth: number, password: string | null) => {
      const { answer, wire } = await joinOnce(url, nth, { password });
      wire.close();
      return answer;
    };
    // One wrong one of that address was typed above.
    for (let nth = 1; nth <= 4; nth++)
      expect(await guess(near.url, nth, `guess ${nth}`)).toBe("passwordWrong");
    expect(await guess(near.url, 5, "guess 5")).toBe("passwordTries");
    expect(await guess(near.url, 6, PASSWORD)).toBe("passwordTries");
    expect(await guess(far.url, 7, null)).toBe("passwordNeeded");
    expect(await guess(far.url, 8, PASSWORD)).toBe("in");
    const late = await openPage(near.url, {});
    await arrive(late, "Late");
    await expectOut(late, "passwordTries");
    await late.close();
  });

  await test.step("the host's own window is asked for nothing, and a removed password lets everybody in", async () => {
    await ola.reload();
    await waitForMatch(ola);
    const desk = await openDesk(ola, "Room");
    await desk.getByRole("group", { name: "Password" }).getByRole("button", { name: "Remove" }).click();
    await expect(desk).toContainText("nobody is asked for one");
    const { answer, wire } = await joinOnce(far.url, 9);
    wire.close();
    expect(answer).toBe("in");
  });
});

test("a password and the wish to be asked can be chosen before the game begins", async ({
  openApp,
  openWay,
}) => {
  const { page: ola } = await openApp();
  const dialog = await openHostForm(ola);
  await dialog.getByLabel("Port", { exact: true }).fill("0");
  await dialog.getByRole("radio", { name: "Only this computer" }).check();
  await dialog.getByLabel(/^Password/).fill(PASSWORD);
  await dialog.getByLabel("Ask me before anyone joins").check();
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await waitForMatch(ola);
  const { url } = await openWay(await readPort(ola), 1);
  expect((await joinOnce(url, 1)).answer).toBe("passwordNeeded");
  expect((await joinOnce(url, 1, { password: PASSWORD })).answer).toBe("asking");
});
