// How the page is built and served during development. `npm run dev` shows it as a guest page without a host.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as {
  version: string;
};

export default defineConfig({
  root: fileURLToPath(new URL("renderer", import.meta.url)),
  // Relative: the same files are served by hosts, the browser door and app://.
  base: "./",
  define: { __KULKI_VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("out/renderer", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    // Fonts as data: URLs would be refused by the page's content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
