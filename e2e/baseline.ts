// Reference pictures (baselines/) and the browser they were taken with, since others draw letters and edges
// differently. KULKI_RENEW=1 takes them again.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("baselines/", import.meta.url));
const TAKEN_WITH = `${FOLDER}takenWith.json`;

export const isRenewing = process.env.KULKI_RENEW === "1";

/** @param version of the browser, like "142.0.7444.59" */
function describe(version: string): string {
  return `Chromium ${version.split(".")[0]} on ${process.platform}`;
}

/** Why this browser's pictures cannot be compared; null: they can. */
export function whyOther(version: string): string | null {
  if (isRenewing) return null;
  if (!existsSync(TAKEN_WITH)) return "no pictures are kept yet: npm run pictures:renew takes them";
  const { browser } = JSON.parse(readFileSync(TAKEN_WITH, "utf8")) as { browser: string };
  const own = describe(version);
  return own === browser ? null : `the pictures were taken with ${browser}, this is ${own}`;
}

/** @returns the reference picture; null if it has just been taken again */
export function keptPicture(name: string, version: string, now: Buffer): Buffer | null {
  const path = `${FOLDER}${name}.jpg`;
  if (!isRenewing) return readFileSync(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, now);
  writeFileSync(TAKEN_WITH, `${JSON.stringify({ browser: describe(version) }, null, 2)}\n`);
  return null;
}
