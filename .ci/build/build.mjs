// Bundles Kulki into out/: the page (renderer), the preload and the Node side (front doors and the host's thread).
// Says nothing on standard output: that belongs to the machine-readable lines of the front doors.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { ROOT, readPackage } from "../project.mjs";
import { homeScreen } from "./homeScreen.mjs";
import { createDrawer, readIcon } from "./iconDrawer.mjs";
import { createBundleWatch, LICENCES_FILE, writeLicences } from "./licences.mjs";
import { nodeBundle } from "./nodeBundle.mjs";
import { packPage } from "./packedPage.mjs";
import { pageConfig } from "./pageConfig.mjs";
import { plainRoot } from "./plainRoot.mjs";

const { version } = readPackage();
const define = { __KULKI_VERSION__: JSON.stringify(version) };

const startedAt = Date.now();
mkdirSync(join(ROOT, "out"), { recursive: true });
// For window frames, which the system makes smaller.
const draw = await createDrawer();
writeFileSync(join(ROOT, "out/icon.png"), draw(readIcon(), 256));
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
const own = readFileSync(join(ROOT, "LICENSE"), "utf8");
writeFileSync(
  join(ROOT, "out/renderer", LICENCES_FILE),
  writeLicences(own, packages, join(ROOT, "node_modules")),
);
await packPage(join(ROOT, "out/renderer"));
console.error(`Built Kulki ${version} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
