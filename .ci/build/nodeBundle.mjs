// Bundles TypeScript for Node with everything in it, so that what runs needs no node_modules.
import { spawn } from "node:child_process";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { ROOT } from "../project.mjs";
import { plainRoot } from "./plainRoot.mjs";

// ws tries its two native helpers and does without them; they bring nothing measurable.
const external = ["electron", "bufferutil", "utf-8-validate", ...builtinModules, /^node:/];

/**
 * @param {string} outDir below the project's folder, emptied before
 * @param {Record<string, string>} input file by the name of its bundle
 * @param {"es" | "cjs"} format
 * @param {{ define?: Record<string, string>, plugins?: import("vite").Plugin[] }} [more] constants written in, and who
 *   listens
 */
export function nodeBundle(outDir, input, format, { define = {}, plugins = [] } = {}) {
  return build({
    root: plainRoot(),
    resolve: { preserveSymlinks: true },
    configFile: false,
    logLevel: "warn",
    define,
    plugins,
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

/** Where a tool's bundles lie: apart from out/, which is what gets packed. @param {string} tool its name */
export const toolFolder = (tool) => `.tsbuild/${tool}`;

/**
 * For the tools (Node 20 runs no TypeScript): bundles and imports.
 * @param {string} tool its name
 * @param {Record<string, string>} input file by a name
 * @returns {Promise<Record<string, any>>} what each module exports, by its name
 */
export async function loadBundled(tool, input) {
  const outDir = toolFolder(tool);
  await nodeBundle(outDir, input, "es");
  const names = Object.keys(input);
  const modules = names.map((name) => import(pathToFileURL(join(plainRoot(), outDir, `${name}.js`)).href));
  return Object.fromEntries((await Promise.all(modules)).map((module, i) => [names[i], module]));
}

/**
 * For the tools: bundles, and runs `main` in a process of its own, with this one's arguments, terminal and signals. Ends as
 * it ends.
 * @param {string} tool its name
 * @param {Record<string, string> & { main: string }} input file by the name of its bundle
 */
export async function runBundled(tool, input) {
  const outDir = toolFolder(tool);
  await nodeBundle(outDir, input, "es");
  const args = [`${outDir}/main.js`, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
