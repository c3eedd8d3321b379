// Bundles Kulki into out/: the page (renderer), the preload and the Node side (front doors and the host's thread).
// Says nothing on standard output: that belongs to the machine-readable lines of the front doors.
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const define = { __KULKI_VERSION__: JSON.stringify(version) };
// ws tries these two native helpers and does without them; they bring nothing measurable.
const external = ["electron", "bufferutil", "utf-8-validate", ...builtinModules, /^node:/];

/** @param {string} outDir @param {Record<string, string>} input @param {"es" | "cjs"} format */
function nodeBundle(outDir, input, format) {
  return build({
    root,
    configFile: false,
    logLevel: "warn",
    define,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: "node20",
      sourcemap: false,
      rollupOptions: {
        input,
        external,
        output: {
          format,
          entryFileNames: format === "cjs" ? "[name].cjs" : "[name].js",
          chunkFileNames: "chunk-[name].js",
        },
      },
    },
  });
}

const startedAt = Date.now();
await build({ configFile: `${root}/vite.config.ts`, logLevel: "warn" });
await nodeBundle("out/preload", { preload: "main/shell/electron/preload.ts" }, "cjs");
await nodeBundle(
  "out/main",
  {
    electron: "main/electron.ts",
    web: "main/web.ts",
    headless: "main/headless.ts",
    hostWorker: "main/host/hostWorker.ts",
  },
  "es",
);
console.error(`Built Kulki ${version} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
