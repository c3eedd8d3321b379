// Run by hand, never with the specs: npx playwright test -c e2e/sheet.config.ts. Sheets are for eyes, and prove nothing.
import { defineConfig } from "playwright/test";
import type { DoorOptions } from "./fixtures.ts";
import config from "./playwright.config.ts";

export default defineConfig<DoorOptions>({
  ...config,
  testDir: "sheet",
  timeout: 600_000,
  use: { ...config.use, trace: "off", actionTimeout: 15_000 },
  projects: [{ name: "contact sheet", use: { door: "web" } }],
});
