// Bundles TypeScript for Node with everything in it, so that what runs needs no node_modules.
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";

// ws tries its two native helpers and does without them; they bring nothing measurable.
const external = ["electron", "bufferutil", "utf-8-validate", ...builtinModules, /^node:/];

/**
 * @param {string} outDir below the project's folder, emptied before
 * @param {Record<string, string>} input file by the name of its bundle
 * @param {"es" | "cjs"} format
 * @param {Record<string, string>} [define] constants written in
 */
export function nodeBundle(outDir, input, format, define = {}) {
  return build({
    root: fileURLToPath(new URL("..", import.meta.url)),
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
