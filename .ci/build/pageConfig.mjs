// How the page is built and served: for the build, which must not let the bundler find its configuration by a path it
// may not take, and for `npm run dev`.
import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/**
 * @param {string} root the project's folder, as plainRoot() has it
 * @returns {import("vite").UserConfig}
 */
export function pageConfig(root) {
  return {
    root: `${root}/renderer`,
    // Relative: the same files are served by hosts, the browser door and app://.
    base: "./",
    define: { __KULKI_VERSION__: JSON.stringify(version) },
    // The way through a link stays a plain one.
    resolve: { preserveSymlinks: true },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: `${root}/out/renderer`,
      emptyOutDir: true,
      target: "es2023",
      // Fonts as data: URLs would be refused by the page's content security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 900,
    },
  };
}
