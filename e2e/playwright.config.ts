// End-to-end tests: the same specs through the browser door and, where its binary is there, through Electron.
import { defineConfig } from "playwright/test";
import { findBrowser } from "../.ci/browser.mjs";
import { BROWSER_NAMES } from "./apps.ts";
import type { DoorOptions } from "./fixtures.ts";

const executablePath = findBrowser();

export default defineConfig<DoorOptions>({
  testDir: "specs",
  outputDir: "../test-results",
  // Each page draws in software on two cores: pages side by side would only measure each other.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    viewport: { width: 1280, height: 720 },
    locale: "en-GB",
    trace: "retain-on-failure",
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
    // What never opens the app is the same through either door.
    {
      name: "desktop app",
      use: { door: "electron" },
      testIgnore: /doors\/|dedicated|endings|guest|largeWorld|lives|actions/,
    },
  ],
});
