// For specs of who is let in and who is kept out: pages that come to a host on this computer as from other computers.
// A host under test takes 127.0.0.1 alone for its own computer; Linux lets anybody come from all of 127.0.0.0/8.
import type { Page } from "playwright/test";
import { type CutLine, openCutLine } from "../cutLine.ts";
import { test as base } from "../fixtures.ts";
import { type HostChoice, hostGame, playFromSheet, waitForMatch } from "../play.ts";

export type Way = {
  /** The host's page this way. */
  url: string;
  /** Whoever comes this way has gone to another address, like a laptop to another network: its browser keeps what it
   *  kept. */
  moveTo(nth: number): void;
};

type Addresses = {
  /** A guest in a browser of its own comes to a host's page, says its name and plays. */
  enter: (url: string, name: string) => Promise<Page>;
  /** Ola hosts a game in an app of her own, on this computer alone. */
  openGame: (choice?: HostChoice) => Promise<{ ola: Page; port: number }>;
  /**
   * Opens another way to a host until the test ends. Each has an origin of its own, so that its pages keep things apart
   * from all others, as another computer's browser does.
   * @param nth ways of one number come from one address
   */
  openWay: (hostPort: number, nth: number) => Promise<Way>;
};

/** The address by which a host knows who comes by the ways of that number. @param nth from 1 on */
export function addressOf(nth: number): string {
  return `127.0.0.${nth + 1}`;
}

export const test = base.extend<Addresses>({
  enter: ({ openPage }, use) =>
    use(async (url, name) => {
      const page = await openPage(url, {});
      await playFromSheet(page, name);
      await waitForMatch(page);
      return page;
    }),

  openGame: ({ openApp }, use) =>
    use(async (choice) => {
      const { page: ola } = await openApp();
      return { ola, port: await hostGame(ola, { name: "Ola", ...choice }) };
    }),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  openWay: async ({}, use) => {
    const lines: CutLine[] = [];
    await use(async (hostPort, nth) => {
      const line = await openCutLine(hostPort, addressOf(nth));
      lines.push(line);
      return {
        url: `http://127.0.0.1:${line.port}/#probe`,
        moveTo: (other) => line.moveTo(addressOf(other)),
      };
    });
    for (const line of lines) await line.close();
  },
});
