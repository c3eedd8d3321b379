// Fetching Electron's binary: a script plays the package's own installer.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { failedLately, installElectron } from "./installElectron.mjs";

const HOUR_MS = 3_600_000;
let folder = "";

beforeEach(() => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  folder = mkdtempSync(join(tmpdir(), "kulki-fetch-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

/** @returns why there is no binary after an installer that does what `script` does */
function fetchWith(script: string, onStarted: Parameters<typeof installElectron>[1] = () => undefined) {
  writeFileSync(join(folder, "install.js"), script);
  return installElectron(folder, onStarted);
}

test("an attempt that failed is known for an hour, and forgotten once one works", async () => {
  expect(failedLately(folder)).toBe(false);
  const why = await fetchWith('console.error("Error: getaddrinfo ENOTFOUND github.com"); process.exit(1);');
  expect(why).toBe("it could not be fetched (Error: getaddrinfo ENOTFOUND github.com)");
  expect([failedLately(folder), failedLately(folder, Date.now() + HOUR_MS)]).toEqual([true, false]);
  // A clock that was put back makes nobody wait for years.
  expect(failedLately(folder, Date.now() - 2 * HOUR_MS)).toBe(false);
  expect(await fetchWith("process.exit(0);")).toBeNull();
  expect(failedLately(folder)).toBe(false);
});

test.skipIf(process.platform === "win32")(
  "one that a person ended is tried again at the next start",
  async () => {
    const why = await fetchWith("setInterval(() => {}, 1000);", (child) => {
      child.on("spawn", () => child.kill("SIGTERM"));
    });
    expect([typeof why, failedLately(folder)]).toEqual(["string", false]);
  },
);
