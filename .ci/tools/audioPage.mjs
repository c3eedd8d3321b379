// The game's sounds as one script for a page that is no part of the app: so that a browser's own nodes can be measured.
import { build } from "vite";
import { plainRoot } from "../build/plainRoot.mjs";

const ENTRY = "kulki-audio";

/** @returns {Promise<string>} a script that makes `kulkiAudio` known to its page */
export async function buildAudio() {
  const root = plainRoot();
  const files = ["engine", "webAudio", "sounds"].map((name) => `${root}/renderer/audio/${name}.ts`);
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    resolve: { preserveSymlinks: true },
    plugins: [
      {
        name: ENTRY,
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) =>
          id === ENTRY ? files.map((file) => `export * from ${JSON.stringify(file)};`).join("\n") : null,
      },
    ],
    build: {
      write: false,
      target: "es2023",
      rollupOptions: {
        input: ENTRY,
        preserveEntrySignatures: "strict",
        output: { format: "iife", name: "kulkiAudio" },
      },
    },
  });
  const outputs = /** @type {import("vite").Rollup.RollupOutput} */ (Array.isArray(built) ? built[0] : built);
  return outputs.output[0].code;
}
