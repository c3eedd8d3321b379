// How the page is built and served: for the build, which must not let the bundler find its configuration by a path it
// may not take, and for `npm run dev`.
import { readPackage } from "../project.mjs";

const { version } = readPackage();

/** Fonts used on every page's first screen. */
const FIRST_FONTS = /nunito-(basic|polish)-wght-normal-[\w-]+\.woff2$/;
/** @param {"webgl" | "canvas"} drawnBy @returns {string} the module that draws so, as its path ends */
export function rendererFile(drawnBy) {
  return `renderer/view/drawing/${drawnBy}Renderer.ts`;
}

/** One of these is fetched, once the page knows which of them works. */
const RENDERERS = [rendererFile("webgl"), rendererFile("canvas")];

/** @param {import("vite").Rollup.OutputBundle} bundle @param {(chunk: import("vite").Rollup.OutputChunk) => boolean} isRoot */
function importedFrom(bundle, isRoot) {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const seen = new Set(chunks.filter(isRoot));
  if (seen.size === 0) throw new Error("what the page starts with or draws by is in none of its files");
  // Chunks added during the loop are visited too.
  for (const { imports } of seen) for (const one of chunks) if (imports.includes(one.fileName)) seen.add(one);
  return new Set([...seen].map(({ fileName }) => fileName));
}

/** @param {import("vite").Rollup.OutputBundle} bundle @returns {string[]} what either renderer needs and the page's own start not */
function sharedByRenderers(bundle) {
  const own = importedFrom(bundle, ({ isEntry }) => isEntry);
  const [first = new Set(), ...others] = RENDERERS.map((renderer) =>
    importedFrom(bundle, ({ moduleIds }) => moduleIds.some((id) => id.endsWith(renderer))),
  );
  return [...first].filter((name) => !own.has(name) && others.every((names) => names.has(name)));
}

/**
 * What the page starts with and shares with what is fetched later is one file: a dozen small ones would each have half a
 * kilobyte of headers, and be packed by themselves. Nothing that draws: with one file of Pixi's all of them would be in it.
 */
const START = {
  name: "start",
  tags: /** @type {"$initial"[]} */ (["$initial"]),
  test: /[\\/](shared|renderer[\\/](ui|i18n|marbles|input|audio|net))[\\/]|[\\/]node_modules[\\/](?!pixi\.js|@pixi|eventemitter3|earcut)/,
};

/** What the page asks for only once its own code runs is fetched beside that: the first picture waits for all of it.
 *  @returns {import("vite").Plugin} */
function fetchTogether() {
  return {
    name: "kulki-fetch-together",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        if (bundle === undefined) return [];
        const link = (/** @type {string} */ name, /** @type {Record<string, string>} */ attrs) => ({
          tag: "link",
          injectTo: /** @type {const} */ ("head"),
          attrs: { ...attrs, crossorigin: "", href: `./${name}` },
        });
        const fonts = Object.keys(bundle).filter((name) => FIRST_FONTS.test(name));
        return [
          ...sharedByRenderers(bundle).map((name) => link(name, { rel: "modulepreload" })),
          ...fonts.map((name) => link(name, { rel: "preload", as: "font", type: "font/woff2" })),
        ];
      },
    },
  };
}

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
    // Keeps the plain path of the link instead of resolving it.
    resolve: { preserveSymlinks: true },
    plugins: [fetchTogether()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: `${root}/out/renderer`,
      emptyOutDir: true,
      target: "es2023",
      // Fonts as data: URLs would be refused by the page's content security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 900,
      rollupOptions: { output: { codeSplitting: { groups: [START] } } },
    },
  };
}
