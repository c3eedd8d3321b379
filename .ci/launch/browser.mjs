// Finds the Chromium the tests drive, and installs one where there is none: from Debian's packages as root, else
// Playwright's own. `node .ci/launch/browser.mjs` is run before the tests; the e2e configuration asks findBrowser().
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../project.mjs";

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const USUAL_PLACES = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** @returns {string | null} path of a Chromium-family browser, Playwright's own first */
export function findBrowser() {
  const own = createRequire(import.meta.url)("playwright").chromium.executablePath();
  const places = [process.env.KULKI_CHROMIUM, own, ...(USUAL_PLACES[process.platform] ?? [])];
  return places.find((path) => path && existsSync(path)) ?? null;
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

function installBrowser() {
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update"]);
    if (run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])) return;
  }
  const cli = join(ROOT, "node_modules/playwright/cli.js");
  run(process.execPath, [cli, "install", "chromium"]);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !findBrowser()) {
  installBrowser();
  if (!findBrowser()) {
    console.error(
      "The tests need Chromium: install it (Debian: apt-get install chromium) or set KULKI_CHROMIUM.",
    );
    process.exit(1);
  }
}
