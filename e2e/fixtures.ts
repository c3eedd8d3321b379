// The fixtures of all specs: apps by either door, guest pages, and a watch on the console that fails the spec.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication } from "playwright";
import { test as base, expect, type Page } from "playwright/test";
import { PHONE } from "../.ci/tools/phone.mjs";
import {
  BROWSER_NAMES,
  findElectron,
  RESOLVE,
  ROOT,
  type RunningProcess,
  runDedicated,
  runWebDoor,
} from "./apps.ts";
import { calmPages, calmWindow } from "./frames.ts";
import { openPackedApp } from "./packedApp.ts";
import { playFromSheet } from "./play.ts";

export type Door = "web" | "electron";
/** packed: path of a packed app to start, instead of the sources' build. */
export type DoorOptions = { door: Door; packed: string | null };

export type App = {
  page: Page;
  dataDir: string;
  /** The browser door's, which says more than its page shows. */
  process: RunningProcess | null;
  /** The development's own; a packed app has nothing to hold it by. */
  electron: { app: ElectronApplication; child: ChildProcess } | null;
  close(): Promise<void>;
  /** Kills its process. */
  kill(): void;
};
export type AppOptions = {
  dataDir?: string;
  env?: Record<string, string>;
  /** At the end of its command line. */
  args?: readonly string[];
  /** Of who uses the app, like "pl-PL": the browser's, or that of the app's process. */
  locale?: string;
};

/** What Playwright makes a browser's context of. */
type ContextOptions = {
  viewport?: { width: number; height: number };
  hasTouch?: boolean;
  isMobile?: boolean;
  locale?: string;
};

/** What a browser writes for each knock of a guest's page at a host that is gone, goes before it has answered, or is just
 *  stopping and answers no more than that. */
const KNOCK_IN_VAIN =
  /ERR_CONNECTION_(REFUSED|RESET)|closed before receiving a handshake response|handshake: Unexpected response code/;

type Fixtures = {
  /** A page in a browser of its own. */
  openPage: (url: string, options: ContextOptions) => Promise<Page>;
  /** Collects console errors and unhandled rejections of all pages; the spec fails on any that was not expected. */
  consoleWatch: { add(page: Page, usual?: RegExp): void; expectLine(pattern: RegExp): void };
  /** A folder that is removed after the test. */
  makeDataDir: () => string;
  /** Opens the app by this project's door, with a data folder of its own. */
  openApp: (options?: AppOptions) => Promise<App>;
  /** Opens a page as a guest with a plain browser does, and presses Play on its sheet: for the page as it arrives there is
   *  openPage, for another page in the same browser playFromSheet. */
  openGuest: (url: string, viewport?: { width: number; height: number }) => Promise<Page>;
  /** Like openGuest, on a phone. */
  openPhone: (url: string) => Promise<Page>;
  /** Runs a dedicated host until the test ends. */
  openDedicated: (...args: string[]) => Promise<RunningProcess>;
};

/** What one start of the app is made of. */
type Start = { dataDir: string; env: Record<string, string>; args: readonly string[] };

/** A window exists before its page, and a page before its buttons. */
function awaitInterface(page: Page): Promise<void> {
  return page.locator("#ui > *").first().waitFor();
}

async function openWebApp({ dataDir, env, args }: Start, newPage: () => Promise<Page>): Promise<App> {
  const process = await runWebDoor(dataDir, env, args);
  const page = await newPage();
  await page.goto(`${process.ready.url}&probe`);
  await awaitInterface(page);
  const close = async () => {
    await page.context().close();
    await process.stop();
  };
  const kill = () => void process.child.kill("SIGKILL");
  return { page, dataDir, process, electron: null, close, kill };
}

/** Ends the app by a signal, like a supervisor, so that no question to a person holds up the spec. */
async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

function endsOf(child: ChildProcess): Pick<App, "close" | "kill"> {
  return { close: () => endChild(child), kill: () => void child.kill("SIGKILL") };
}

async function openPacked(packed: string, { dataDir, env, args }: Start): Promise<App> {
  const { page, child } = await openPackedApp(packed, dataDir, env, args);
  await awaitInterface(page);
  await calmWindow(page);
  return { page, dataDir, process: null, electron: null, ...endsOf(child) };
}

async function openElectronApp({ dataDir, env, args }: Start): Promise<App> {
  const executablePath = findElectron();
  if (executablePath === null) throw new Error("the Electron binary is gone");
  const electron = await _electron.launch({
    executablePath,
    args: [ROOT, `--user-data-dir=${dataDir}`, "--probe", ...RESOLVE, BROWSER_NAMES, ...args],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  const page = await electron.firstWindow();
  await awaitInterface(page);
  await calmWindow(page);
  const child = electron.process();
  return { page, dataDir, process: null, electron: { app: electron, child }, ...endsOf(child) };
}

/** What tells a process the language of its person. */
function localeEnv(locale: string | undefined): Record<string, string> {
  if (locale === undefined) return {};
  const value = `${locale.replace("-", "_")}.UTF-8`;
  return { LC_ALL: value, LANG: value };
}

export const test = base.extend<Fixtures & DoorOptions>({
  door: ["web", { option: true }],
  packed: [null, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  consoleWatch: async ({}, use, testInfo) => {
    const lines: string[] = [];
    const said: string[] = [];
    const expected: RegExp[] = [];
    await use({
      add: (page, usual) => {
        page.on("console", (message) => {
          const line = `${message.text()} (${message.location().url})`;
          said.push(`${message.type()}: ${line}`);
          if (message.type() === "error" && usual?.test(line) !== true) lines.push(line);
        });
        page.on("pageerror", (error) => lines.push(String(error)));
      },
      expectLine: (pattern) => expected.push(pattern),
    });
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    if (hasFailed) await testInfo.attach("console", { body: said.join("\n"), contentType: "text/plain" });
    expect(lines.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  makeDataDir: async ({}, use) => {
    const folders: string[] = [];
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), "kulki-e2e-"));
      folders.push(folder);
      return folder;
    });
    // Child processes of an app that has just ended may still be writing.
    const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };
    for (const folder of folders) rmSync(folder, removal);
  },

  openApp: async ({ door, packed, browser, contextOptions, consoleWatch, makeDataDir }, use) => {
    test.skip(
      door === "electron" && packed === null && findElectron() === null,
      "the Electron binary is not installed here (npx install-electron fetches it)",
    );
    const apps: App[] = [];
    await use(async ({ dataDir = makeDataDir(), env = {}, args = [], locale } = {}) => {
      const newPage = async () => {
        const context = await browser.newContext({ ...contextOptions, ...(locale && { locale }) });
        await calmPages(context);
        const page = await context.newPage();
        consoleWatch.add(page);
        return page;
      };
      const openWindow = packed === null ? openElectronApp : openPacked.bind(null, packed);
      const app =
        door === "web"
          ? await openWebApp({ dataDir, env, args }, newPage)
          : await openWindow({ dataDir, env: { ...localeEnv(locale), ...env }, args });
      if (door === "electron") consoleWatch.add(app.page);
      apps.push(app);
      return app;
    });
    // Guests before their host, as far as an order tells: nobody is left to knock in vain.
    for (const app of apps.toReversed()) await app.close();
  },

  openPage: async ({ browser, contextOptions, consoleWatch }, use) => {
    const pages: Page[] = [];
    await use(async (url, options) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      await calmPages(context);
      const page = await context.newPage();
      consoleWatch.add(page, KNOCK_IN_VAIN);
      await page.goto(url);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },

  openGuest: ({ openPage }, use) =>
    use(async (url, viewport) => {
      const page = await openPage(url, viewport ? { viewport } : {});
      await playFromSheet(page);
      return page;
    }),

  openPhone: ({ openPage }, use) =>
    use(async (url) => {
      const page = await openPage(url, PHONE);
      await playFromSheet(page);
      return page;
    }),

  openDedicated: async ({ makeDataDir }, use) => {
    const hosts: RunningProcess[] = [];
    await use(async (...args) => {
      // Nobody is banned from a host under test who is from the games of this computer's own person.
      const host = await runDedicated(args, { KULKI_DATA_DIR: makeDataDir() });
      hosts.push(host);
      return host;
    });
    for (const host of hosts) await host.stop();
  },
});
