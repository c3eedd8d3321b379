// Front door 2: the same app in the default browser, for machines where Electron cannot run.
// Reads flags, variables and paths, puts app and door together, and ends both.
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { dataFolder } from "./app/dataFolder.ts";
import { createDesktopApp, type DesktopApp } from "./app/desktopApp.ts";
import { callDesktop } from "./app/desktopCalls.ts";
import { createTableLookup, systemLookup } from "./app/lookup.ts";
import { parseWebFlags, type WebFlags } from "./app/webFlags.ts";
import { type Door, openDoor } from "./shell/web/doorServer.ts";
import { browserCommand, openBrowser } from "./shell/web/openBrowser.ts";

const { platform, env } = process;
const pageDir = fileURLToPath(new URL("../renderer/", import.meta.url));

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function createApp(flags: WebFlags, getDoor: () => Door | null, quit: () => void): DesktopApp {
  return createDesktopApp({
    door: "web",
    version: __KULKI_VERSION__,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    probe: flags.probe,
    dataDir: dataFolder({ platform, env, home: homedir() }, flags.dataDir),
    workerUrl: new URL("./hostWorker.js", import.meta.url),
    guestDir: pageDir,
    lookup: flags.names === null ? systemLookup : createTableLookup(flags.names),
    emit: (event) => getDoor()?.emit(event),
    shell: {
      // The page itself has these.
      setFullscreen: () => undefined,
      openLogFolder: async () => false,
      copyText: async () => false,
      quit,
    },
  });
}

/** Says where Kulki is; `event` is "ready" for the first link and "code" for those after it. */
function announce(event: "ready" | "code", url: string, flags: WebFlags): void {
  if (flags.json) print(JSON.stringify({ event, url }));
  else if (event === "ready")
    print(`Kulki is open in your browser. Its address, good for one window:\n${url}`);
  else print(`For another window:\n${url}`);
}

async function run(flags: WebFlags): Promise<void> {
  let door: Door | null = null;
  let isEnding = false;

  /** The host first: its guests are told; then the page. A second wish to end changes nothing. */
  async function end(code: number): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    await app.dispose();
    await door?.close();
    process.exit(code);
  }

  // The page's own quit is answered before the door closes.
  const app = createApp(
    flags,
    () => door,
    () => setImmediate(() => void end(0)),
  );
  const log = (text: string) => app.writeLog("warn", text);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  // Started by a launcher, this ends with it, also where the system has no signals.
  process.on("disconnect", () => void end(0));
  process.on("uncaughtException", (error) => {
    app.writeLog("error", `unexpected: ${error.stack ?? error.message}`);
    process.stderr.write(`Kulki failed: ${error.message}. The log says more.\n`);
    void end(1);
  });
  door = await openDoor({
    pageDir,
    fragmentEnd: flags.probe ? "&probe" : "",
    call: (method, args) => callDesktop(app, method, args),
    onFreshLink: (url) => announce("code", url, flags),
    log,
  });
  announce("ready", door.url, flags);
  const command = flags.open ? browserCommand(door.url, { platform, env, uid: process.getuid?.() }) : null;
  if (command !== null) openBrowser(command, log);
}

// A terminal that was closed must not take the game with it.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
const parsed = parseWebFlags(process.argv.slice(2));
if (parsed.kind === "help") print(parsed.text);
else if (parsed.kind === "wrong") {
  process.stderr.write(`${parsed.line}\n`);
  process.exitCode = 2;
} else {
  run(parsed.flags).catch((error: unknown) => {
    process.stderr.write(`Kulki cannot start: ${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  });
}
