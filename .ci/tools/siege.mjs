// Bundles the siege (Node 20 runs no TypeScript) into .tsbuild/siege/, apart from out/, which is what gets packed, and runs it.
import { nodeBundle, runBundle } from "../build/nodeBundle.mjs";

const outDir = ".tsbuild/siege";

await nodeBundle(outDir, { main: "e2e/siege/main.ts", attackers: "e2e/siege/attackers.ts" }, "es");
runBundle(`${outDir}/main.js`);
