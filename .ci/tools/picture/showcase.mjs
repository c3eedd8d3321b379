// Builds the showcase page (renderer/showcase) and opens it in Chromium: for film strips, benches and pictures to compare.
// Nothing of it is part of the app.
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright";
import { build } from "vite";
import { plainRoot } from "../../build/plainRoot.mjs";
import { findBrowser } from "../../launch/browser.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };

/** @param {string} root of the sources to show @returns {Promise<string>} the built page's folder */
export async function buildShowcase(root = plainRoot()) {
  // Not below out/: all of that is packed. Each process has its own, so that none takes another's page away.
  const outDir = join(root, ".tsbuild/showcase", String(process.pid));
  process.once("exit", () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root: join(root, "renderer/showcase"),
    base: "./",
    configFile: false,
    logLevel: "warn",
    resolve: { preserveSymlinks: true },
    define: { __KULKI_VERSION__: '"showcase"' },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      minify: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  });
  return outDir;
}

/** On loopback, until closed. @param {string} folder */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    const name = path === "/" ? "/index.html" : path;
    try {
      const bytes = readFileSync(join(folder, name));
      const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(name))] ?? "application/octet-stream";
      response.writeHead(200, { "Content-Type": type }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** The page, ready to show. @param {import("playwright").Browser} browser @param {string} url */
export async function openShowcase(browser, url, { width = 1280, height = 720, ratio = 1 } = {}) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: ratio });
  page.on("pageerror", (error) => console.error(error));
  await page.goto(url);
  await page.waitForFunction(() => "showcase" in window);
  return page;
}

/** @param {string[]} args beside the usual ones */
export function openBrowser(args = []) {
  const executablePath = findBrowser();
  const usual = ["--disable-background-networking", "--disable-component-update", "--no-first-run"];
  return chromium.launch({ ...(executablePath && { executablePath }), args: [...usual, ...args] });
}
