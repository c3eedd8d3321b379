// Bundles Kulki into out/: the page (renderer), the preload and the Node side (front doors and the host's thread).
// Says nothing on standard output: that belongs to the machine-readable lines of the front doors.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { homeScreen } from "./homeScreen.mjs";
import { createBundleWatch, LICENCES_FILE, writeLicences } from "./licences.mjs";
import { nodeBundle } from "./nodeBundle.mjs";
import { packPage } from "./packedPage.mjs";
import { pageConfig } from "./pageConfig.mjs";
import { plainRoot } from "./plainRoot.mjs";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const define = { __KULKI_VERSION__: JSON.stringify(version) };

const startedAt = Date.now();
mkdirSync(new URL("../../out/", import.meta.url), { recursive: true });
copyFileSync(
  new URL("../../renderer/icon/kulki.png", import.meta.url),
  new URL("../../out/icon.png", import.meta.url),
);
const { plugin, packages } = createBundleWatch();
const plugins = [plugin];
const page = pageConfig(plainRoot());
const pagePlugins = [...(page.plugins ?? []), await homeScreen(), plugin];
await build({ ...page, plugins: pagePlugins, configFile: false, logLevel: "warn" });
await nodeBundle("out/preload", { preload: "main/shell/electron/preload.ts" }, "cjs", { define, plugins });
await nodeBundle(
  "out/main",
  {
    electron: "main/electron.ts",
    web: "main/web.ts",
    headless: "main/headless.ts",
    hostWorker: "main/host/thread/hostWorker.ts",
  },
  "es",
  { define, plugins },
);
const own = readFileSync(new URL("../../LICENSE", import.meta.url), "utf8");
writeFileSync(
  new URL(`../../out/renderer/${LICENCES_FILE}`, import.meta.url),
  writeLicences(own, packages, fileURLToPath(new URL("../../node_modules", import.meta.url))),
);
packPage(fileURLToPath(new URL("../../out/renderer/", import.meta.url)));
console.error(`Built Kulki ${version} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
