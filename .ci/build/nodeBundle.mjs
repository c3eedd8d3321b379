// Bundles TypeScript for Node with everything in it, so that what runs needs no node_modules.
import { spawn } from "node:child_process";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
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

/**
 * For the tools: bundles and imports.
 * @param {string} outDir below the project's folder, emptied before
 * @param {Record<string, string>} input file by a name
 * @returns {Promise<Record<string, any>>} what each module exports, by its name
 */
export async function loadBundled(outDir, input) {
  await nodeBundle(outDir, input, "es");
  const names = Object.keys(input);
  const modules = names.map((name) => import(pathToFileURL(join(plainRoot(), outDir, `${name}.js`)).href));
  return Object.fromEntries((await Promise.all(modules)).map((module, i) => [names[i], module]));
}

/**
 * Runs a bundle in a process of its own, with this one's arguments, terminal and signals, and ends as it ends.
 * @param {string} script below the project's folder
 */
export function runBundle(script) {
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const child = spawn(process.execPath, [script, ...process.argv.slice(2)], { cwd, stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
