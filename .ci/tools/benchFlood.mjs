// Runs the flood's bench; standard output is its own.
import { runBundled } from "../build/nodeBundle.mjs";

await runBundled("flood", { main: "e2e/flood/main.ts", flooder: "e2e/flood/flooder.ts" });
