// End-to-end tests: the same specs through the browser door and, where its binary is there, through Electron.
import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "playwright/test";
import { findBrowser } from "../.ci/launch/browser.mjs";
import { BROWSER_NAMES } from "./apps.ts";
import type { DoorOptions } from "./fixtures.ts";

const executablePath = findBrowser();

/** What a packed app is started from: its program, its app.asar, or the folder that was unpacked from it. */
const packed = process.env.KULKI_PACKED;

const SPECS = new URL("specs/", import.meta.url);

/** Paths below specs/. */
function listSpecs(): string[] {
  const names = readdirSync(SPECS, { recursive: true, encoding: "utf8" });
  return names.map((name) => name.replaceAll("\\", "/")).filter((name) => name.endsWith(".spec.ts"));
}

function opensApp(spec: string): boolean {
  return readFileSync(new URL(spec, SPECS), "utf8").includes("openApp");
}

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
    // What never opens the app is the same through either door, and so is what the page does by itself (page/): once.
    {
      name: "desktop app",
      use: { door: "electron" },
      testMatch: listSpecs().filter(opensApp),
      testIgnore: /(doors|page)\//,
    },
    // Run by the packing check and by the release, which know where it is.
    ...(packed
      ? [
          {
            name: "packed app",
            use: { door: "electron", packed } as const,
            testMatch: /(hosting|about)\.spec/,
          },
        ]
      : []),
  ],
});
