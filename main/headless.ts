// Front door 3: a dedicated host from a command line, without a window.
// Reads flags and paths, starts the host's thread and its control socket, and ends both.

import * as nodeFs from "node:fs/promises";
import { homedir, networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AppEvent } from "../shared/appApi.ts";
import { LEAST_WAIT_S } from "../shared/keptSeats.ts";
import { type BansFile, createBansFile } from "./app/bans/bansFile.ts";
import {
  complain,
  createAnnouncer,
  createTerminalLog,
  print,
  type TerminalLog,
} from "./app/commandLine/dedicatedScreen.ts";
import {
  explainBans,
  explainContinued,
  explainFailure,
  explainRefusedName,
} from "./app/commandLine/dedicatedWords.ts";
import { type HeadlessFlags, parseHeadlessFlags } from "./app/commandLine/flags.ts";
import { readOwnerFiles } from "./app/commandLine/ownerFiles.ts";
import { isInForeground, listenToTerminal } from "./app/commandLine/terminalInput.ts";
import { type ControlResult, openControlSocket } from "./app/controlSocket.ts";
import { createConsole } from "./app/deskCommands/console.ts";
import { createOwnerDesk, type OwnerDesk } from "./app/deskCommands/ownerDesk.ts";
import { createDiscovery, type Discovery } from "./app/discovery/discovery.ts";
import { explainDiscovery, readDiscoveryPlace } from "./app/discovery/discoveryPlace.ts";
import { type Ending, endProcess, onEndingSignal, thisProcess } from "./app/endProcess.ts";
import { dataFolder } from "./app/files/dataFolder.ts";
import { answersAt } from "./app/hostCheck.ts";
import { createHostControl, type HostControl } from "./app/hosting/hostControl.ts";
import type { HostExtras } from "./app/hosting/hostExtras.ts";
import { systemLookup } from "./app/lookup.ts";
import type { GoneOn } from "./app/matches/goOn.ts";
import type { KeptMatch } from "./app/matches/matchFile.ts";
import { type Matches, openMatches } from "./app/matches/openMatches.ts";
import { readState, startFromState } from "./app/matches/stateFolder.ts";
import { createNetworkWatch } from "./app/networkWatch.ts";
import { DISK_LIMIT_MS } from "./disk/answerLimit.ts";
import { createDiskQueue } from "./disk/diskQueue.ts";
import { later, SYSTEM_TIMERS } from "./timers.ts";

/** The data folder that the app has, too. */
function ownDataFolder(): string {
  const { platform, env } = process;
  return dataFolder({ platform, env, home: homedir() }, null);
}

function openControl({ control }: HeadlessFlags, desk: OwnerDesk, log: TerminalLog) {
  if (control === null) return null;
  return openControlSocket({
    path: control,
    isWindows: process.platform === "win32",
    answer: desk.answer,
    log: log.write,
    timers: SYSTEM_TIMERS,
  });
}

/** Takes commands from standard input, a terminal or a pipe. */
function openConsole({ json }: HeadlessFlags, desk: OwnerDesk): void {
  const input = process.stdin;
  const onText = createConsole({ answer: desk.answer, print, isJson: json });
  input.setEncoding("utf8");
  const isTerminal = listenToTerminal({
    input,
    isInForeground: () => isInForeground(process),
    onContinued: (listener) => process.on("SIGCONT", listener),
    later,
    onText,
  });
  if (!isTerminal) {
    input.on("error", () => undefined);
    input.on("data", (text) => onText(String(text)));
  } else if (!json) {
    print("help lists what can be typed here.");
    input.on("end", () => print("Nothing can be typed any more, but the game goes on. Ctrl-C ends it."));
  }
}

/** Discovery for this host; null where it is switched off. */
function createGames(log: TerminalLog): Discovery | null {
  const { place, wrong } = readDiscoveryPlace(process.env.KULKI_DISCOVERY);
  if (wrong !== null) complain(explainDiscovery(wrong));
  if (place === null) return null;
  return createDiscovery({
    ...{ place, readInterfaces: networkInterfaces, log: log.write, later },
    ...{ hears: false, onGames: () => undefined },
    dataDir: ownDataFolder(),
    queue: createDiskQueue({ limitMs: DISK_LIMIT_MS, timers: SYSTEM_TIMERS }),
  });
}

/** Bans, as the owner's word has it: at most told on the terminal. */
function createBans({ bansFile }: HeadlessFlags, log: TerminalLog): BansFile {
  const path = resolve(bansFile ?? join(ownDataFolder(), "bans.json"));
  return createBansFile({
    ...{ path, fs: nodeFs, now: Date.now, later },
    queue: createDiskQueue({ limitMs: DISK_LIMIT_MS, timers: SYSTEM_TIMERS }),
    log: (text) => log.write("warn", text),
    onTrouble: (trouble) => complain(explainBans(trouble, path)),
  });
}

/** The options that the dialog does not have. */
function extrasOf({ allowedHostNames, stillAfterS, order, seed, probe }: HeadlessFlags): HostExtras {
  return { allowedHostNames, stillAfterS, order, isProbed: probe, ...(seed !== null && { seed }) };
}

/** The folder of --state; null: the match is kept nowhere. */
function createMatches({ stateDir }: HeadlessFlags, log: TerminalLog): Matches | null {
  if (stateDir === null) return null;
  return openMatches({
    ...{ folder: resolve(stateDir), fs: nodeFs, version: __KULKI_VERSION__ },
    queue: createDiskQueue({ limitMs: DISK_LIMIT_MS, timers: SYSTEM_TIMERS }),
    ...{ now: () => performance.now(), wallNow: Date.now },
    log: (text) => log.write("warn", text),
    onFailed: () => undefined,
  });
}

/** Begins a match, or goes on with the kept one. @returns one line of error where it can do neither */
async function start(
  flags: HeadlessFlags,
  host: HostControl,
  matches: Matches | null,
  log: TerminalLog,
): Promise<GoneOn | string> {
  const { stateDir } = flags;
  const files = await readOwnerFiles(flags);
  if (!files.ok) return files.line;
  const extras = extrasOf({ ...flags, order: { ...flags.order, ...files.order } });
  const request = { ...flags, password: files.password };
  if (stateDir === null || matches === null) return { result: await host.start(request, extras), kept: null };
  const state = await readState(stateDir, matches, systemLookup);
  if (!state.ok) return state.line;
  const { keeper } = matches;
  return startFromState(state.matches, {
    ...{ flags: request, extras, host, keeper },
    log: (text) => log.write("warn", text),
  });
}

/** Says that a match goes on, and how long its people's seats wait. */
function tellContinued({ request, checkpoint, savedAtMs }: KeptMatch, { json, record }: HeadlessFlags): void {
  const { match, tick, people } = checkpoint;
  const text = explainContinued(people, Math.max(request.keepSeatS, LEAST_WAIT_S));
  print(json ? JSON.stringify({ event: "continued", match, tick, people, savedAtMs }) : text);
  if (record) complain("--record: a match that goes on is not written down.");
}

/** Prints why no host runs: one line, with the log above it where that says more. */
function explain(started: GoneOn | string, { port }: HeadlessFlags, log: TerminalLog): void {
  if (typeof started === "string") complain(started);
  if (typeof started === "string" || started.result.ok) return;
  const { reason, suggestedPort } = started.result;
  if (["badOptions", "crashed", "unknown"].includes(reason)) log.release();
  complain(explainFailure(reason, port, suggestedPort));
}

function createDesk(flags: HeadlessFlags, host: HostControl, stop: () => void, log: TerminalLog): OwnerDesk {
  return createOwnerDesk({
    ask: (call, args) => host.ask(call, args),
    info: () => host.info(),
    stop,
    breakDown: flags.probe ? (how) => host.breakDown(how) : null,
    wallNow: Date.now,
    log: (text) => log.write("error", text),
  });
}

type Telling = {
  flags: HeadlessFlags;
  announce: ReturnType<typeof createAnnouncer>;
  desk: OwnerDesk;
  log: TerminalLog;
};

/** Says what happens to whom it concerns. */
function tell(event: AppEvent, { flags, announce, desk, log }: Telling): void {
  if (event.kind === "nameRefused") log.write("warn", explainRefusedName(event.name));
  if (event.kind === "hostMoved") announce("moved", event.info);
  if (event.kind === "desk")
    for (const { text, json } of desk.seeWaiting(event.desk.waiting)) print(flags.json ? json : text);
  if (event.kind === "hostDied") complain(explainFailure(event.reason, flags.port, null));
}

async function run(flags: HeadlessFlags): Promise<void> {
  const log = createTerminalLog();
  const own = thisProcess();
  const announce = createAnnouncer(flags);
  let control: ControlResult | null = null;
  let isEnding = false;

  /** @param isOver somebody stopped the host, so the match will not go on another time */
  async function end(ending: Ending, isOver = false): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    await host.stop({ keep: !isOver });
    await Promise.all([games?.close(), matches?.keeper.flush(), bans.flush()]);
    if (control?.ok) await control.close();
    await endProcess(ending, host.isHeld(), own);
  }

  const games = createGames(log);
  const matches = createMatches(flags, log);
  const bans = createBans(flags, log);
  const host = createHostControl({
    workerUrl: new URL("./hostWorker.js", import.meta.url),
    version: __KULKI_VERSION__,
    guestDir: fileURLToPath(new URL("../renderer/", import.meta.url)),
    replayDir: flags.recordDir,
    wallNow: Date.now,
    lookup: systemLookup,
    network: createNetworkWatch({ readInterfaces: networkInterfaces, later }),
    answers: (url) => answersAt(url, systemLookup),
    log: log.write,
    emit(event) {
      tell(event, { flags, announce, desk, log });
      if (event.kind === "hostDied") void end(1);
    },
    announce: games?.announce ?? null,
    matches: matches?.keeper ?? null,
    bans,
  });
  const desk = createDesk(flags, host, () => void end(0, true), log);
  onEndingSignal(own, (how) => void end(how));
  control = await openControl(flags, desk, log);
  if (control?.ok === false) {
    complain(`--control ${flags.control} cannot be opened: ${control.detail}.`);
    return end(1);
  }
  const started = await start(flags, host, matches, log);
  if (isEnding) return;
  if (typeof started === "string" || !started.result.ok) {
    explain(started, flags, log);
    return end(1);
  }
  announce("listening", started.result.info);
  if (started.kept !== null) tellContinued(started.kept, flags);
  log.release();
  openConsole(flags, desk);
}

// A terminal that was closed must not take the game with it.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
const parsed = parseHeadlessFlags(process.argv.slice(2), process.platform);
if (parsed.kind === "help") process.stdout.write(parsed.text);
else if (parsed.kind === "wrong") {
  complain(parsed.line);
  process.exitCode = 2;
} else {
  run(parsed.flags).catch((error: unknown) => {
    complain(`The host failed: ${error instanceof Error ? error.stack : error}`);
    void endProcess(1, false, thisProcess());
  });
}
