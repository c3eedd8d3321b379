// The page's size: gzipped bytes of JavaScript by chunk and by library, and the part that a guest's browser fetches
// before a match. `node .ci/build/bundleSizes.mjs` prints it.
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { packageOf } from "./licences.mjs";
import { pageConfig, rendererFile } from "./pageConfig.mjs";
import { plainRoot } from "./plainRoot.mjs";

/** @typedef {import("vite").Rollup.OutputChunk} Chunk */

const gzipped = (/** @type {string} */ code) => gzipSync(code, { level: 9 }).length;

/** @returns {Promise<Chunk[]>} of the page as it is built, written nowhere */
export async function buildChunks() {
  const config = pageConfig(plainRoot());
  // With the mode of tests, components would contain messages for developers, which the product does not have.
  process.env.NODE_ENV = "production";
  const built = await build({
    ...config,
    configFile: false,
    logLevel: "error",
    build: { ...config.build, write: false },
  });
  const outputs = /** @type {import("vite").Rollup.RollupOutput} */ (Array.isArray(built) ? built[0] : built);
  return outputs.output.filter((file) => file.type === "chunk");
}

/** Only one language is fetched, so the largest one counts. @param {readonly Chunk[]} chunks */
function longestLanguage(chunks) {
  const languages = chunks.filter(({ moduleIds }) =>
    moduleIds.some((id) => /\/renderer\/i18n\/[\w-]+\/texts\.ts$/.test(id)),
  );
  return languages.toSorted((a, b) => gzipped(b.code) - gzipped(a.code))[0];
}

/** What a browser fetches before a match: the page's own, the one renderer that draws, one language, and what these import.
 *  @param {readonly Chunk[]} chunks @param {"webgl" | "canvas"} drawnBy @returns {Chunk[]} */
export function guestChunks(chunks, drawnBy) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const renderer = rendererFile(drawnBy);
  const language = longestLanguage(chunks);
  const isFetched = (/** @type {Chunk} */ chunk) =>
    chunk.isEntry || chunk === language || chunk.moduleIds.some((id) => id.endsWith(renderer));
  const seen = new Set(chunks.filter(isFetched));
  // Chunks added during the loop are visited too.
  for (const chunk of seen) {
    for (const name of chunk.imports) {
      const imported = byName.get(name);
      if (imported) seen.add(imported);
    }
  }
  return [...seen];
}

/** @param {readonly Chunk[]} chunks */
export function gzipBytes(chunks) {
  return chunks.reduce((sum, { code }) => sum + gzipped(code), 0);
}

/** A chunk's gzipped bytes are shared out among its modules by their length. @param {Chunk[]} chunks */
export function bytesByLibrary(chunks) {
  /** @type {Map<string, number>} */
  const bytes = new Map();
  for (const { code, modules } of chunks) {
    const lengths = Object.entries(modules).map(([id, { renderedLength }]) => ({ id, renderedLength }));
    const all = lengths.reduce((sum, { renderedLength }) => sum + renderedLength, 0) || 1;
    for (const { id, renderedLength } of lengths) {
      const folder = /\/(renderer|shared)\/[^/]+/.exec(id)?.[0] ?? "the bundler";
      const name = packageOf(id) ?? folder.replace(/^\//, "");
      bytes.set(name, (bytes.get(name) ?? 0) + (gzipped(code) * renderedLength) / all);
    }
  }
  return [...bytes].sort(([, a], [, b]) => b - a);
}

async function print() {
  const chunks = await buildChunks();
  const eager = guestChunks(chunks, "webgl");
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  console.log("Before a match drawn by WebGL, by library (gzip, each its part of its chunks):");
  for (const [name, bytes] of bytesByLibrary(eager)) console.log(`${kB(bytes)}  ${name}`);
  console.log("Beside it:");
  for (const chunk of chunks.filter((one) => !eager.includes(one))) {
    console.log(`${kB(gzipped(chunk.code))}  ${chunk.name}`);
  }
  console.log(`By WebGL ${kB(gzipBytes(eager))}, by canvas ${kB(gzipBytes(guestChunks(chunks, "canvas")))}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await print();
