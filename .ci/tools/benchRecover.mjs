// Bundles the recovery's bench (Node 20 runs no TypeScript) into .tsbuild/recover/, apart from out/, which is what gets
// packed, and runs it.
import { nodeBundle, runBundle } from "../build/nodeBundle.mjs";

const outDir = ".tsbuild/recover";

await nodeBundle(outDir, { main: "e2e/recover/main.ts" }, "es");
runBundle(`${outDir}/main.js`);
