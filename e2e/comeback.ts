// For specs of seats that outlive a connection: what a person sees, and how to tell that it is the same seat.
import { expect, type Locator, type Page } from "playwright/test";
import type { Player } from "../shared/model.ts";
import { type CutLine, openCutLine } from "./cutLine.ts";
import { test as base } from "./fixtures.ts";
import { growTo, readProbe, waitForMatch } from "./play.ts";

type Lines = {
  /** Runs a dedicated host until the test ends, with a proxy before it that can be cut. */
  openLine: (...args: string[]) => Promise<{
    line: CutLine;
    /** The host's address through the proxy. */
    url: string;
    /** The host's own address. */
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

/** Plays until the circle is larger than any new one. */
export async function growABit(page: Page): Promise<Player> {
  await waitForMatch(page);
  await growTo(page, 12);
  return (await readProbe(page)).own as Player;
}

/** Expects that the page plays in that seat with its old mass, less the decay of a few seconds. */
export async function expectSameSeat(page: Page, before: Player): Promise<void> {
  // It may just be loading.
  await page.waitForFunction(() => window.kulkiProbe !== undefined);
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

/** Waits until snapshots arrive. */
export async function expectNews(page: Page): Promise<void> {
  const { tick } = await readProbe(page);
  await expect.poll(async () => (await readProbe(page)).tick).toBeGreaterThan(tick);
}

/** Waits for so many ticks of the host, as seen by another page. */
export async function letPlay(page: Page, ticks: number): Promise<void> {
  const { tick } = await readProbe(page);
  await expect
    .poll(async () => (await readProbe(page)).tick, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(tick + ticks);
}

/** A player as another page sees it; null: no player has that id. */
export async function seenFrom(page: Page, id: number): Promise<Player | null> {
  return (await readProbe(page)).players.find((player) => player.id === id) ?? null;
}

/**
 * Imitates a closed lid, or a phone in a pocket: the page is frozen, and its socket stays open. A headless browser
 * freezes no page by itself, so the page's scripts are halted.
 * @returns lets the page run again
 */
export async function freeze(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Debugger.enable");
  await devtools.send("Debugger.pause");
  return async () => {
    await devtools.send("Debugger.resume");
    await devtools.detach();
  };
}
