// Run by hand, never with the specs: npx playwright test -c e2e/sheet. A sheet is for eyes and proves nothing.
import config from "../playwright.config.ts";

export default {
  ...config,
  testDir: ".",
  outputDir: "../../test-results",
  timeout: 600_000,
  use: { ...config.use, trace: "off" },
  projects: [{ name: "contact sheet", use: { door: "web" } }],
};
