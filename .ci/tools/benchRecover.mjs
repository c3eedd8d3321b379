// Runs the recovery's bench; standard output is its own.
import { runBundled } from "../build/nodeBundle.mjs";

await runBundled("recover", { main: "e2e/recover/main.ts" });
