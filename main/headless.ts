// Front door 3: a dedicated host from a command line, without a window.
// Reads flags and paths, starts the host's thread and its control socket, and ends both.

import * as nodeFs from "node:fs/promises";
import { homedir, networkInterfaces } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AppEvent, HostInfo } from "../shared/appApi.ts";
import { LEAST_WAIT_S } from "../shared/keptSeats.ts";
import {
  explainContinued,
  explainFailure,
  explainPlace,
  explainRefusedName,
} from "./app/commandLine/dedicatedWords.ts";
import { type HeadlessFlags, parseHeadlessFlags } from "./app/commandLine/flags.ts";
import { invitationOf, type PrintedInvitation } from "./app/commandLine/invitation.ts";
import { ANY_TERMINAL, drawTerminalQr, type Terminal } from "./app/commandLine/terminalQr.ts";
import { type ControlResult, openControlSocket } from "./app/controlSocket.ts";
import { createDiscovery, type Discovery } from "./app/discovery/discovery.ts";
import { explainDiscovery, readDiscoveryPlace } from "./app/discovery/discoveryPlace.ts";
import { type Ending, endProcess, onEndingSignal, thisProcess } from "./app/endProcess.ts";
import { dataFolder } from "./app/files/dataFolder.ts";
import { logLine } from "./app/files/logLine.ts";
import { answersAt } from "./app/hostCheck.ts";
import { createHostControl, type HostControl } from "./app/hosting/hostControl.ts";
import type { HostExtras } from "./app/hosting/hostExtras.ts";
import { systemLookup } from "./app/lookup.ts";
import type { GoneOn } from "./app/matches/goOn.ts";
import type { KeptMatch } from "./app/matches/matchFile.ts";
import { type Matches, openMatches } from "./app/matches/openMatches.ts";
import { readState, startFromState } from "./app/matches/stateFolder.ts";
import { createNetworkWatch } from "./app/networkWatch.ts";
import { ROUND_COMMANDS } from "./app/roundCommands.ts";
import { DISK_LIMIT_MS } from "./disk/answerLimit.ts";
import { createDiskQueue } from "./disk/diskQueue.ts";
import { later, SYSTEM_TIMERS } from "./timers.ts";

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A log on standard error. Lines from before the host listens are held back, and shown if it fails. */
function createTerminalLog() {
  let held: string[] | null = [];
  return {
    write(level: string, text: string) {
      const line = logLine(Date.now(), level, text);
      if (held === null) complain(line);
      else held.push(line);
    },
    release() {
      const lines = held ?? [];
      held = null;
      lines.forEach(complain);
    },
  };
}

type TerminalLog = ReturnType<typeof createTerminalLog>;

/** @returns the QR code of the link; null where nobody else can join, or the terminal cannot show it */
function drawQr({ reach, url }: PrintedInvitation, terminal: Terminal): string[] | null {
  return reach === "network" ? drawTerminalQr(url, terminal) : null;
}

function ownTerminal(): Terminal {
  const { isTTY = false, columns } = process.stdout;
  return { isTty: isTTY, columns, env: process.env };
}

/** Says where the host can be joined: at the start, and whenever the network changes. */
function createAnnouncer({ json, qr }: HeadlessFlags) {
  /** The link whose QR code was drawn last: a network that comes back has the same link, still on screen. */
  let drawnUrl = "";
  return (event: "listening" | "moved", info: HostInfo): void => {
    const invitation = invitationOf(info);
    if (json) {
      print(JSON.stringify({ event, ...invitation }));
      return;
    }
    const lines = qr && invitation.url !== drawnUrl ? drawQr(invitation, ownTerminal()) : null;
    if (lines !== null) drawnUrl = invitation.url;
    print([explainPlace(event, invitation), ...(lines ?? [])].join("\n"));
  };
}

function openControl(flags: HeadlessFlags, host: HostControl, stop: () => void, log: TerminalLog) {
  if (flags.control === null) return null;
  return openControlSocket({
    path: flags.control,
    isWindows: process.platform === "win32",
    status: async () => {
      const [info, report] = [host.info(), await host.ask("report", null)];
      if (info === null || report === null) return null;
      return { ...report, ...invitationOf(info), urls: info.urls };
    },
    invite() {
      const info = host.info();
      if (info === null) return null;
      const invitation = invitationOf(info);
      const qr = drawQr(invitation, ANY_TERMINAL)?.join("\n") ?? null;
      return { ...invitation, text: explainPlace("asked", invitation), qr };
    },
    tellRounds: (command) => ROUND_COMMANDS[command]((call, args) => host.ask(call, args)),
    stop,
    breakDown: flags.probe ? (how) => host.breakDown(how) : null,
    log: log.write,
    timers: SYSTEM_TIMERS,
  });
}

/** Discovery for this host; null where it is switched off. */
function createGames(log: TerminalLog): Discovery | null {
  const { platform, env } = process;
  const { place, wrong } = readDiscoveryPlace(env.KULKI_DISCOVERY);
  if (wrong !== null) complain(explainDiscovery(wrong));
  if (place === null) return null;
  return createDiscovery({
    ...{ place, readInterfaces: networkInterfaces, log: log.write, later },
    ...{ hears: false, onGames: () => undefined },
    dataDir: dataFolder({ platform, env, home: homedir() }, null),
    queue: createDiskQueue({ limitMs: DISK_LIMIT_MS, timers: SYSTEM_TIMERS }),
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
  const extras = extrasOf(flags);
  if (stateDir === null || matches === null) return { result: await host.start(flags, extras), kept: null };
  const state = await readState(stateDir, matches, systemLookup);
  if (!state.ok) return state.line;
  const { keeper } = matches;
  return startFromState(state.matches, {
    ...{ flags, extras, host, keeper },
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
    await Promise.all([games?.close(), matches?.keeper.flush()]);
    if (control?.ok) await control.close();
    await endProcess(ending, host.isHeld(), own);
  }

  function onEvent(event: AppEvent): void {
    if (event.kind === "nameRefused") log.write("warn", explainRefusedName(event.name));
    if (event.kind === "hostMoved") announce("moved", event.info);
    if (event.kind !== "hostDied") return;
    complain(explainFailure(event.reason, flags.port, null));
    void end(1);
  }

  const games = createGames(log);
  const matches = createMatches(flags, log);
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
    emit: onEvent,
    announce: games?.announce ?? null,
    matches: matches?.keeper ?? null,
  });
  onEndingSignal(own, (how) => void end(how));
  control = await openControl(flags, host, () => void end(0, true), log);
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
