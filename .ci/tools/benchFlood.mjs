// Bundles the flood's bench (Node 20 runs no TypeScript) into .tsbuild/flood/, apart from out/, which is what gets packed,
// and runs it.
import { nodeBundle, runBundle } from "../build/nodeBundle.mjs";

const outDir = ".tsbuild/flood";

await nodeBundle(outDir, { main: "e2e/flood/main.ts", flooder: "e2e/flood/flooder.ts" }, "es");
runBundle(`${outDir}/main.js`);
