// The desktop app's root: reads flags, paths and the version, and puts the app and Electron's shell together.
// Nothing is awaited at the top level: Electron would never become ready.
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { app } from "electron";
import type { AppEvent } from "../shared/appApi.ts";
import { callApp } from "./app/appCalls.ts";
import { readWindowFlags } from "./app/commandLine/windowFlags.ts";
import { explainDiscovery, readDiscoveryPlace } from "./app/discovery/discoveryPlace.ts";
import { killIfHeld, onEndingSignal as onSignal, thisProcess } from "./app/endProcess.ts";
import { dataFolder } from "./app/files/dataFolder.ts";
import { createJoinWishes, findLink } from "./app/joinWish.ts";
import { createKulkiApp } from "./app/kulkiApp.ts";
import { lookupFor } from "./app/lookup.ts";
import { opensLinks } from "./app/opensLinks.ts";
import { systemKind } from "./app/systemKind.ts";
import { type AppBackend, runDesktop } from "./shell/electron/desktop.ts";
import type { SystemShell } from "./shell/electron/systemShell.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The built page: shown in the window, and served to guests by the host. */
const rendererDir = here("../renderer");
const discovery = readDiscoveryPlace(process.env.KULKI_DISCOVERY);
const { probe, names } = readWindowFlags(process.argv.slice(1));

/** Writes lines to the log file too, once the app has one. */
let writeLog: ((text: string) => void) | null = null;

function log(text: string): void {
  process.stderr.write(`${text}\n`);
  writeLog?.(text);
}

const joinWishes = createJoinWishes(log);

function createBackend(shell: SystemShell, emit: (event: AppEvent) => void, locale: string): AppBackend {
  const api = createKulkiApp({
    door: "electron",
    version: __KULKI_VERSION__,
    locale,
    probe,
    system: systemKind(process.platform),
    opensLinks: opensLinks({ isPackaged: app.isPackaged, execPath: process.execPath, env: process.env }),
    dataDir: app.getPath("userData"),
    workerUrl: new URL("./hostWorker.js", import.meta.url),
    guestDir: rendererDir,
    lookup: lookupFor(names),
    discovery: discovery.place,
    shell,
    joinWishes,
    emit,
  });
  writeLog = (text) => api.writeLog("error", text);
  async function dispose(): Promise<void> {
    await api.dispose();
    await killIfHeld(api.isHeld(), thisProcess());
  }
  return {
    call: (method, args) => callApp(api, method, args),
    loadTheme: () => api.loadTheme(),
    isHosting: () => api.isHosting(),
    dispose,
  };
}

/** Sets the one folder that all doors share. Chromium's own switch gives an instance a folder of its own;
 *  app.getPath() and the single-instance lock then use it, too. */
function settleDataFolder(): void {
  const { platform, env } = process;
  const named = app.commandLine.getSwitchValue("user-data-dir") || null;
  const folder = resolve(dataFolder({ platform, env, home: homedir() }, named));
  if (folder === app.getPath("userData")) return;
  // Electron refuses a folder that does not exist. If it cannot be made, the app uses the usual one.
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath("userData", folder);
  } catch (error) {
    log(`settings and log cannot be kept in ${folder}: ${error}`);
  }
}

/** Calls `end` on signals, and on the end of the launcher where there are no signals. */
function onEndingSignal(end: () => void): void {
  onSignal(thisProcess(), end);
  process.on("disconnect", end);
}

// Without a listener Electron shows a dialog with a stack trace; a line in the log is better.
process.on("uncaughtException", (error) => log(`unexpected: ${error.stack ?? error.message}`));
process.on("unhandledRejection", (reason) =>
  log(`unexpected: ${reason instanceof Error ? reason.stack : reason}`),
);

settleDataFolder();
if (discovery.wrong !== null) log(explainDiscovery(discovery.wrong));
const startedBy = findLink(process.argv.slice(1));
if (startedBy !== null) joinWishes.offer(startedBy);
runDesktop({
  platform: process.platform,
  preload: here("../preload/preload.cjs"),
  rendererDir,
  icon: here("../icon.png"),
  probe,
  now: () => performance.now(),
  createBackend,
  onEndingSignal,
  onLink: joinWishes.offer,
  announce: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
  log,
});
