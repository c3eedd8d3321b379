// End-to-end tests: the same specs through the browser door and, where its binary is there, through Electron.
import { defineConfig } from "playwright/test";
import { findBrowser } from "../.ci/launch/browser.mjs";
import { BROWSER_NAMES } from "./apps.ts";
import type { DoorOptions } from "./fixtures.ts";

const executablePath = findBrowser();

/** What a packed app is started from: its program, its app.asar, or the folder that was unpacked from it. */
const packed = process.env.KULKI_PACKED;

export default defineConfig<DoorOptions>({
  testDir: "specs",
  outputDir: "../test-results",
  // Each page draws in software: more of them side by side would wait for each other. No spec measures time.
  workers: 2,
  // A machine that stood still for a moment is no fault of the game: once more, and the end of the run names it.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    viewport: { width: 1280, height: 720 },
    locale: "en-GB",
    // A trace takes as much of the processor as the pages themselves: by hand, with --trace on.
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--disable-3d-apis",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        // A page at this name is no secure context, as a guest's page on a LAN is not.
        BROWSER_NAMES,
      ],
    },
  },
  projects: [
    { name: "browser door", use: { door: "web" }, testIgnore: /desktop\// },
    // What the app does for its page is asked through either door; what a page does by itself is the same in both: once.
    { name: "desktop app", use: { door: "electron" }, testMatch: /(desktop|eitherDoor)\/.*\.spec\.ts$/ },
    // Run by the packing check and by the release, which know where it is.
    ...(packed
      ? [
          {
            name: "packed app",
            use: { door: "electron", packed } as const,
            testMatch: /eitherDoor\/(hosting|hostComesBack|about)\.spec/,
          },
        ]
      : []),
  ],
});
