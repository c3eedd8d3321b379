// What a person sees of a seat that outlives its connection, and how a spec tells that it is the same seat.
import { expect, type Locator, type Page } from "playwright/test";
import type { Player } from "../shared/model.ts";
import { type CutLine, openCutLine } from "./cutLine.ts";
import { test as base } from "./fixtures.ts";
import { growTo, readProbe, waitForMatch } from "./play.ts";

type Lines = {
  /** Runs a dedicated host until the test ends, behind a line that can be cut. */
  openLine: (...args: string[]) => Promise<{
    line: CutLine;
    /** Through the line. */
    url: string;
    /** Past it. */
    directUrl: string;
  }>;
};

export const test = base.extend<Lines>({
  openLine: async ({ openDedicated }, use) => {
    const lines: CutLine[] = [];
    await use(async (...args) => {
      const { ready } = await openDedicated(...args);
      const line = await openCutLine(Number(ready.port));
      lines.push(line);
      return { line, url: `http://127.0.0.1:${line.port}/#probe`, directUrl: `${ready.url}#probe` };
    });
    for (const line of lines) await line.close();
  },
});

/** The words over the last picture while the page tries to get back in. */
export function lostWords(page: Page): Locator {
  return page.getByText(/Getting you back…$/);
}

export function silentWords(page: Page): Locator {
  return page.getByText(/^The host is not answering…/);
}

/** Plays until the circle is one that nobody is born as. */
export async function growABit(page: Page): Promise<Player> {
  await waitForMatch(page);
  await growTo(page, 12);
  return (await readProbe(page)).own as Player;
}

/** The page plays in that seat, with what it had there: no less than what a few seconds wear off. */
export async function expectSameSeat(page: Page, before: Player): Promise<void> {
  await expect(lostWords(page)).toHaveCount(0);
  await expect
    .poll(async () => {
      const { own } = await readProbe(page);
      return own && { id: own.id, name: own.name, color: own.color, isAlive: own.radius > 0 };
    })
    .toEqual({ id: before.id, name: before.name, color: before.color, isAlive: true });
  const { own } = await readProbe(page);
  expect(own?.score).toBeGreaterThanOrEqual(0.85 * before.score);
  await expectNews(page);
}

/** Snapshots arrive. */
export async function expectNews(page: Page): Promise<void> {
  const { tick } = await readProbe(page);
  await expect.poll(async () => (await readProbe(page)).tick).toBeGreaterThan(tick);
}

/** So many ticks later by the host's own clock, as another page sees it. */
export async function letPlay(page: Page, ticks: number): Promise<void> {
  const { tick } = await readProbe(page);
  await expect
    .poll(async () => (await readProbe(page)).tick, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(tick + ticks);
}

/** As one player is seen by another page; null: nobody of that id is here. */
export async function seenFrom(page: Page, id: number): Promise<Player | null> {
  return (await readProbe(page)).players.find((player) => player.id === id) ?? null;
}

/** As a lid that is closed, or a phone in a pocket: the page does nothing from now on, and its socket stays. A browser without
 *  a screen freezes no page by itself, so its scripts are halted. @returns opens the lid again */
export async function freeze(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Debugger.enable");
  await devtools.send("Debugger.pause");
  return async () => {
    await devtools.send("Debugger.resume");
    await devtools.detach();
  };
}
