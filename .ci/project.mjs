// Where the project lies, and what its package.json says. Imports nothing but Node: before anything is installed there is
// nothing else.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** With a separator at its end. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** @returns {any} */
export function readPackage() {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
}
