// Front door 1: the desktop app. Reads flags, paths and the version, and puts the app and Electron's shell together.
// Nothing is awaited at the top level: Electron would never become ready.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { app } from "electron";
import type { DesktopEvent } from "../shared/desktopApi.ts";
import { createDesktopApp } from "./app/desktopApp.ts";
import { callDesktop } from "./app/desktopCalls.ts";
import { killIfHeld, thisProcess } from "./app/endProcess.ts";
import { type DesktopBackend, runDesktop } from "./shell/electron/desktop.ts";
import { PROBE_NAME } from "./shell/electron/origin.ts";
import type { SystemShell } from "./shell/electron/systemShell.ts";

/** Version of package.json, written in by the build. */
declare const __KULKI_VERSION__: string;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The built page: shown in the window, and served to guests by the host. */
const rendererDir = here("../renderer");
const probe = process.argv.includes(`--${PROBE_NAME}`);

/** Where lines go beside standard error, once the app and its log file are there. */
let writeLog: ((text: string) => void) | null = null;

function log(text: string): void {
  process.stderr.write(`${text}\n`);
  writeLog?.(text);
}

function createBackend(shell: SystemShell, emit: (event: DesktopEvent) => void): DesktopBackend {
  const api = createDesktopApp({
    door: "electron",
    version: __KULKI_VERSION__,
    locale: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
    probe,
    dataDir: app.getPath("userData"),
    workerUrl: new URL("./hostWorker.js", import.meta.url),
    guestDir: rendererDir,
    shell,
    emit,
  });
  writeLog = (text) => api.writeLog("error", text);
  async function dispose(): Promise<void> {
    await api.dispose();
    await killIfHeld(api.isHeld(), thisProcess());
  }
  return { call: (method, args) => callDesktop(api, method, args), dispose };
}

// Chromium's own switch gives an instance a folder of its own; what app.getPath() and the lock use is made to agree.
const userDataDir = app.commandLine.getSwitchValue("user-data-dir");
if (userDataDir !== "") app.setPath("userData", resolve(userDataDir));

// A terminal that was closed must not take the game with it.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
// Without a listener Electron shows a dialog with a stack trace and goes on; a line in the log serves better.
process.on("uncaughtException", (error) => log(`unexpected: ${error.stack ?? error.message}`));
process.on("unhandledRejection", (reason) =>
  log(`unexpected: ${reason instanceof Error ? reason.stack : reason}`),
);

runDesktop({
  platform: process.platform,
  preload: here("../preload/preload.cjs"),
  rendererDir,
  probe,
  createBackend,
  announce: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
  log,
});
