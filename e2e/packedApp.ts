// Opens a packed app as a person gets it: its debugger for Node is off, so Playwright's own launcher cannot start it, and the
// page is driven through the engine's. Knows what is packed and how to start it, no page.
import "../.ci/tools/quiet.mjs";
import { type ChildProcess, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium, type Page } from "playwright";
import { BROWSER_NAMES, findElectron, RESOLVE, ROOT } from "./apps.ts";

/**
 * @param packed the packed program; or app.asar, or its files in a folder, which the Electron of the development starts
 * @throws Error where there is no Electron for it
 */
function commandFor(packed: string): [program: string, ...args: string[]] {
  if (statSync(packed).isFile() && !packed.endsWith(".asar")) return [packed];
  const electron = findElectron();
  if (electron === null) throw new Error(`there is no Electron to start ${packed} with`);
  return [electron, packed];
}

/** Where the engine of `child` waits for a debugger. Rejects where the program ends before, with what it said. */
function awaitDebugger(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    createInterface({ input: child.stderr! }).on("line", (line) => {
      said.push(line);
      const found = /^DevTools listening on (ws:\S+)/.exec(line);
      if (found) resolve(found[1]!);
    });
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      reject(new Error(`the app ended (${code ?? signal}): ${said.join("\n")}`)),
    );
  });
}

/** Resolves once the app's page is loaded. */
export async function openPackedApp(
  packed: string,
  dataDir: string,
  env: Record<string, string>,
  more: readonly string[] = [],
): Promise<{ page: Page; child: ChildProcess }> {
  const [program, ...first] = commandFor(packed);
  const args = [
    `--user-data-dir=${dataDir}`,
    "--remote-debugging-port=0",
    "--probe",
    ...RESOLVE,
    BROWSER_NAMES,
    ...more,
  ];
  const child = spawn(program, [...first, ...args], {
    // Where the emulator finds what is installed; the app itself takes nothing from there.
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  const browser = await chromium.connectOverCDP(await awaitDebugger(child));
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.waitForEvent("page"));
  return { page, child };
}
