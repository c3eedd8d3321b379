// Front door 2: the same app in the default browser, for machines where Electron cannot run.
// Reads flags, variables and paths, puts app and door together, and ends both.
import * as nodeFs from "node:fs/promises";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { callApp } from "./app/appCalls.ts";
import { isInForeground, listenToTerminal } from "./app/commandLine/terminalInput.ts";
import { parseWebFlags, type WebFlags } from "./app/commandLine/webFlags.ts";
import { explainDiscovery, readDiscoveryPlace } from "./app/discovery/discoveryPlace.ts";
import { type Ending, endProcess, onEndingSignal, thisProcess } from "./app/endProcess.ts";
import { dataFolder } from "./app/files/dataFolder.ts";
import { sleep } from "./app/files/replaceFile.ts";
import { createJoinWishes } from "./app/joinWish.ts";
import { createKulkiApp, type KulkiApp } from "./app/kulkiApp.ts";
import { lookupFor } from "./app/lookup.ts";
import { systemKind } from "./app/systemKind.ts";
import { withinLimit } from "./disk/answerLimit.ts";
import { readFolderFiles } from "./disk/folderFiles.ts";
import { type Door, openDoor } from "./shell/web/doorServer.ts";
import { linkFolder, writeLinkFile } from "./shell/web/linkFile.ts";
import { createLinkOpener, findOpener, type LinkOpener, runDetached } from "./shell/web/openBrowser.ts";
import { createWindowWatch } from "./shell/web/windowWatch.ts";
import { later, SYSTEM_TIMERS } from "./timers.ts";

/** Longest wait for the removal of files, so that a disk that does not answer does not hold up the end. */
const CLEANING_LIMIT_MS = 500;
/** Longest wait for the page, which takes a tenth of a second to read. */
const PAGE_LIMIT_MS = 5000;

const { platform, env } = process;
const surroundings = { platform, env, home: homedir() };
const discovery = readDiscoveryPlace(env.KULKI_DISCOVERY);
const pageDir = fileURLToPath(new URL("../renderer/", import.meta.url));

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The join wishes, with the link of the command line, which is checked already. */
function wishesOf({ link }: WebFlags) {
  const wishes = createJoinWishes(() => undefined);
  if (link !== null) wishes.offer(link);
  return wishes;
}

function createApp(flags: WebFlags, getDoor: () => Door | null, quit: () => void): KulkiApp {
  return createKulkiApp({
    door: "web",
    version: __KULKI_VERSION__,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    probe: flags.probe,
    system: systemKind(platform),
    opensLinks: false,
    dataDir: dataFolder(surroundings, flags.dataDir),
    workerUrl: new URL("./hostWorker.js", import.meta.url),
    guestDir: pageDir,
    lookup: lookupFor(flags.names),
    discovery: discovery.place,
    joinWishes: wishesOf(flags),
    emit: (event) => getDoor()?.emit(event),
    shell: {
      // The page itself can do these.
      setFullscreen: () => undefined,
      isFullscreen: () => false,
      // The process belongs to a terminal, and has no window that could be closed.
      keepAwake: () => undefined,
      holdQuit: () => undefined,
      openLogFolder: async () => false,
      copyText: async () => false,
      picturesFolder: () => null,
      quit,
    },
  });
}

const WORDS = {
  opens: "Kulki opens in your browser. If it does not, open this link there; it is good for one window:",
  ready: "Open this link in a browser on this computer; it is good for one window:",
  code: "For another window:",
  noWindow: "No window is open now, but Kulki goes on. For a new window:",
};

/** Prints the link, in words for a person or as JSON for a program. */
function announce(words: keyof typeof WORDS, url: string, flags: WebFlags): void {
  const event = words === "opens" ? "ready" : words;
  print(flags.json ? JSON.stringify({ event, url }) : `${WORDS[words]}\n${url}`);
}

/** Opens the browser of the person at this computer; null where there is nobody or no browser is wanted. */
function createBrowser(flags: WebFlags, log: (text: string) => void): LinkOpener | null {
  const opener = flags.open ? findOpener({ platform, env, uid: process.getuid?.() }) : null;
  if (opener === null) return null;
  const fileDeps = { fs: nodeFs, now: Date.now, hasModes: platform !== "win32" };
  return createLinkOpener({
    opener,
    run: runDetached,
    write: (url) => writeLinkFile(url, linkFolder(surroundings), fileDeps),
    later,
    onFailed(why) {
      log(`the browser could not be opened: ${why}`);
      process.stderr.write(`The browser could not be opened (${why}): open the link there yourself.\n`);
    },
    log,
  });
}

/** In a terminal, prints a new link on Enter: the only way back for a window that lost its secret. */
function offerLinks(door: Door, flags: WebFlags): void {
  const canPress = listenToTerminal({
    input: process.stdin,
    isInForeground: () => isInForeground(process),
    onContinued: (listener) => process.on("SIGCONT", listener),
    later,
    onText: (text) => text.includes("\n") && announce("code", door.link(), flags),
  });
  if (canPress && !flags.json) print("Enter prints a link for another window, Ctrl-C ends Kulki.");
}

async function run(flags: WebFlags): Promise<void> {
  const own = thisProcess();
  let door: Door | null = null;
  let isEnding = false;

  /** Ends the host first, whose guests are told, then the page. A second call changes nothing. */
  async function end(ending: Ending): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    const cleaning = browser?.close();
    await app.dispose();
    await Promise.race([cleaning, sleep(CLEANING_LIMIT_MS)]);
    await door?.close();
    await endProcess(ending, app.isHeld(), own);
  }

  // The page's own call to quit is answered before the door closes.
  const app = createApp(
    flags,
    () => door,
    () => setImmediate(() => void end(0)),
  );
  const log = (text: string) => app.writeLog("warn", text);
  const browser = createBrowser(flags, log);
  onEndingSignal(own, (how) => void end(how));
  // If a launcher started this process, it ends with the launcher, also where the system has no signals.
  process.on("disconnect", () => void end(0));
  process.on("uncaughtException", (error) => {
    app.writeLog("error", `unexpected: ${error.stack ?? error.message}`);
    process.stderr.write(`Kulki failed: ${error.message}. The log says more.\n`);
    void end(1);
  });
  const reading = readFolderFiles(pageDir, log);
  const page = await withinLimit(reading, { limitMs: PAGE_LIMIT_MS, timers: SYSTEM_TIMERS });
  door = await openDoor({
    page,
    fragmentEnd: flags.probe ? "&probe" : "",
    call: (method, args) => callApp(app, method, args),
    onFreshLink(url) {
      void browser?.close();
      announce("code", url, flags);
    },
    onWindows: createWindowWatch({ later, onNone: () => door && announce("noWindow", door.link(), flags) }),
    log,
    now: () => performance.now(),
  });
  announce(browser === null ? "ready" : "opens", door.link(), flags);
  offerLinks(door, flags);
  await browser?.open(door.link());
}

// A write to a closed terminal must not end the game.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
if (discovery.wrong !== null) process.stderr.write(`${explainDiscovery(discovery.wrong)}\n`);
const parsed = parseWebFlags(process.argv.slice(2));
if (parsed.kind === "help") print(parsed.text);
else if (parsed.kind === "wrong") {
  process.stderr.write(`${parsed.line}\n`);
  process.exitCode = 2;
} else {
  run(parsed.flags).catch((error: unknown) => {
    process.stderr.write(`Kulki cannot start: ${error instanceof Error ? error.message : error}\n`);
    void endProcess(1, false, thisProcess());
  });
}
