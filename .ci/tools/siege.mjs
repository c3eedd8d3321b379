// Runs the siege; standard output is its own.
import { runBundled } from "../build/nodeBundle.mjs";

await runBundled("siege", { main: "e2e/siege/main.ts", attackers: "e2e/siege/attackers.ts" });
