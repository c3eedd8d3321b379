// Bundles the swarm (Node 20 runs no TypeScript) into .tsbuild/swarm/, apart from out/, which is what gets packed,
// and runs it. Standard output is the swarm's own.
import { spawn } from "node:child_process";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = ".tsbuild/swarm";

await build({
  root,
  configFile: false,
  logLevel: "warn",
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: "node20",
    rollupOptions: {
      input: {
        main: "e2e/swarm/main.ts",
        // What the echo host shares with the game: parser, first byte of a snapshot, rules of the answer to a join.
        frameParser: "shared/net/frameParser.ts",
        snapshotFormat: "shared/net/snapshotFormat.ts",
        classic: "shared/rulesets/classic.ts",
      },
      external: ["bufferutil", "utf-8-validate", ...builtinModules, /^node:/],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunk-[name].js" },
    },
  },
});

const child = spawn(process.execPath, [`${outDir}/main.js`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
