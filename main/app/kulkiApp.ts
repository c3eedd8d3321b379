// The app behind a window, in plain Node: settings, log, probing, hosting. A shell adds what only it can do.

import * as nodeFs from "node:fs/promises";
import { networkInterfaces as systemInterfaces } from "node:os";
import { join } from "node:path";
import type { AppApi, AppEvent, AppInfo, HostCheck, Settings, ThemeChoice } from "../../shared/appApi.ts";
import type { HostArgs } from "../../shared/hostCalls.ts";
import type { NetworkInterfaces } from "../../shared/localAddresses.ts";
import { PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import { lookByChance } from "../../shared/profile.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { DISK_LIMIT_MS } from "../disk/answerLimit.ts";
import { createDiskQueue, type DiskQueue } from "../disk/diskQueue.ts";
import type { LogLevel } from "../host/thread/hostContract.ts";
import { SYSTEM_TIMERS, later as systemLater } from "../timers.ts";
import { createBansFile } from "./bans/bansFile.ts";
import { createDiscovery, type Discovery } from "./discovery/discovery.ts";
import type { DiscoveryPlace } from "./discovery/discoveryPlace.ts";
import type { JsonFs } from "./files/jsonFile.ts";
import { createLogFile, type LogFile } from "./files/logFile.ts";
import { type PictureFs, writePicture } from "./files/pictureFile.ts";
import { sleep } from "./files/replaceFile.ts";
import { answersAt, checkHost, type Lookup } from "./hostCheck.ts";
import { createHostControl, type HostControl, type HostControlDeps } from "./hosting/hostControl.ts";
import type { LastingExtras } from "./hosting/hostExtras.ts";
import { createHostPinger } from "./hostPings.ts";
import type { JoinWishes } from "./joinWish.ts";
import { systemLookup } from "./lookup.ts";
import { isPlayed } from "./matches/goOn.ts";
import { createLastMatches } from "./matches/lastMatch.ts";
import { type Matches, openMatches } from "./matches/openMatches.ts";
import { createNetworkWatch, type NetworkWatchDeps } from "./networkWatch.ts";
import { createSettingsFile, type SettingsFile } from "./settingsFile.ts";

/** What only a shell (Electron or the browser door) can do. */
export type AppShell = {
  setFullscreen(on: boolean): void;
  /** Shows the log in the file manager, by its absolute path; false where that is not possible. */
  openLogFolder(path: string): Promise<boolean>;
  copyText(text: string): Promise<boolean>;
  /** Absolute path of the person's folder of pictures; null where the shell does not know it. */
  picturesFolder(): string | null;
  isFullscreen(): boolean;
  /** Whether others may be playing here, so that the computer must stay awake. */
  keepAwake(on: boolean): void;
  holdQuit(): void;
  quit(): void;
};

export type KulkiAppOptions = Omit<AppInfo, "isFullscreen"> & {
  /** Folder of settings and log; it is made when first needed. */
  dataDir: string;
  workerUrl: URL;
  /** Folder of the built page, which a host serves to its guests. */
  guestDir: string;
  shell: AppShell;
  joinWishes: Pick<JoinWishes, "take" | "onKept">;
  emit: (event: AppEvent) => void;
  /** Where games are looked for and announced by UDP; null or left out: nowhere. */
  discovery?: DiscoveryPlace | null;
  lookup?: Lookup;
  networkInterfaces?: () => NetworkInterfaces;
  later?: NetworkWatchDeps["later"];
  settingsFs?: JsonFs;
  pictureFs?: PictureFs;
  /** Uniform in [0, 1). */
  rng?: () => number;
  spawnWorker?: NonNullable<HostControlDeps["spawnWorker"]>;
  /** Milliseconds since 1970. */
  now?: () => number;
  complain?: (text: string) => void;
};

export type KulkiApp = AppApi & {
  /** Ends a check under way and the host, whose guests are told "stopped". */
  dispose(): Promise<void>;
  isHosting(): boolean;
  /** The theme in the settings, or the default where they cannot be read. */
  loadTheme(): Promise<ThemeChoice>;
  /** As HostControl.isHeld. */
  isHeld(): boolean;
  /** Adds a line to the log a person can open. */
  writeLog(level: LogLevel, text: string): void;
};

/** Longest wait for the match's last state: a disk that was written to seconds ago answers at once, or not at all. */
const KEEP_LIMIT_MS = 1000;
/** Longest wait for the last lines of the log. */
const FLUSH_LIMIT_MS = 500;

/** Checks one host at a time: a new check ends the one before. */
function createHostChecker(lookup: Lookup) {
  let current: AbortController | null = null;
  const cancel = () => current?.abort();
  function check(address: string): Promise<HostCheck> {
    cancel();
    current = new AbortController();
    return checkHost(address, { lookup, protocol: PROTOCOL_VERSION }, current.signal);
  }
  return { check, cancel };
}

/** Saves pictures, one after the other. Never rejects. */
function createPictureSaver({ shell, pictureFs = nodeFs }: KulkiAppOptions, log: (text: string) => void) {
  // A queue of its own, as pictures may be on another disk than settings and log.
  const queue = createDiskQueue({ limitMs: DISK_LIMIT_MS, timers: SYSTEM_TIMERS });
  return async (name: string, png: Uint8Array): Promise<boolean> => {
    const folder = shell.picturesFolder();
    if (folder === null) return false;
    try {
      await queue(() => writePicture(folder, name, png, pictureFs));
      return true;
    } catch (error) {
      log(`the picture could not be saved: ${error}`);
      return false;
    }
  };
}

/** Discovery on this network; null where it is switched off. */
function createGames(options: KulkiAppOptions, queue: DiskQueue, log: LogFile): Discovery | null {
  const { discovery, dataDir, emit } = options;
  if (!discovery) return null;
  return createDiscovery({
    ...{ place: discovery, dataDir, queue, log: log.write },
    readInterfaces: options.networkInterfaces ?? systemInterfaces,
    later: options.later ?? systemLater,
    hears: options.system !== "windows",
    onGames: (games) => emit({ kind: "games", games }),
  });
}

/** Kept matches, in a folder beside the settings. */
function createMatches(options: KulkiAppOptions, queue: DiskQueue, log: (text: string) => void): Matches {
  const { dataDir, version, emit, settingsFs = nodeFs, now = Date.now } = options;
  return openMatches({
    ...{ folder: join(dataDir, "matches"), fs: settingsFs, version, queue, log },
    ...{ now: () => performance.now(), wallNow: now },
    onFailed: (reason) => emit({ kind: "keepFailed", reason }),
  });
}

/** Extras that the person's settings give to all hosts. */
function extrasFrom(
  { allowedHostNames, nameWords, usesNameWords }: Settings,
  isProbed: boolean,
): LastingExtras {
  return { isProbed, allowedHostNames, order: { words: nameWords, usesWords: usesNameWords } };
}

/** Asks the host. Words that names must not have are the person's, so they are kept for the next game, too. */
function createAsking(host: HostControl, settings: SettingsFile): AppApi["askHost"] {
  return async (call, args) => {
    const answer = await host.ask(call, args);
    if (call !== "setOrder" || !answer) return answer;
    const { words, usesWords } = args as HostArgs<"setOrder">;
    if (words === undefined && usesWords === undefined) return answer;
    const order = (await host.ask("desk", null))?.order;
    if (order) void settings.save({ nameWords: order.words, usesNameWords: order.usesWords });
    return answer;
  };
}

/** Makes the parts of the app. */
function createServices(options: KulkiAppOptions) {
  const { version, dataDir, emit } = options;
  const now = options.now ?? Date.now;
  const lookup = options.lookup ?? systemLookup;
  const complain = options.complain ?? ((text) => process.stderr.write(`${text}\n`));
  // Settings and log share a disk. If it does not answer, the game goes on without them.
  const queue = createDiskQueue({ limitMs: DISK_LIMIT_MS, timers: SYSTEM_TIMERS });
  const log = createLogFile({ path: join(dataDir, "kulki.log"), now, complain, queue });
  const warn = (text: string) => log.write("warn", text);
  const settings = createSettingsFile({
    path: join(dataDir, "settings.json"),
    fs: options.settingsFs ?? nodeFs,
    now,
    log: warn,
    queue,
    onSaved: (kept) => emit({ kind: "settings", settings: kept }),
    first: { ...PLAIN_SETTINGS, ...lookByChance(options.rng ?? Math.random) },
  });
  const bans = createBansFile({
    ...{ path: join(dataDir, "bans.json"), fs: options.settingsFs ?? nodeFs, now, log: warn, queue },
    onTrouble: (reason) => emit({ kind: "storage", reason }),
    later: options.later ?? systemLater,
  });
  const checker = createHostChecker(lookup);
  const pinger = createHostPinger({ lookup, now: () => performance.now() });
  const network = createNetworkWatch({
    readInterfaces: options.networkInterfaces ?? systemInterfaces,
    later: options.later ?? systemLater,
  });
  const games = createGames(options, queue, log);
  const { keeper } = createMatches(options, queue, warn);
  const host = createHostControl({
    workerUrl: options.workerUrl,
    version,
    guestDir: options.guestDir,
    replayDir: join(dataDir, "replays"),
    wallNow: now,
    lookup,
    network,
    answers: (url) => answersAt(url, lookup),
    log: log.write,
    emit,
    announce: games?.announce ?? null,
    onHosting: options.shell.keepAwake,
    matches: keeper,
    bans,
    ...(options.spawnWorker && { spawnWorker: options.spawnWorker }),
  });
  const lastMatches = createLastMatches({
    ...{ host, keeper, now },
    readExtras: async () => extrasFrom(await settings.peek(), options.probe),
    isPlayed: (kept) => isPlayed(kept, lookup),
    log: warn,
    onMoved: (from, to) => emit({ kind: "portMoved", from, to }),
  });
  return { log, settings, bans, checker, pinger, network, host, games, keeper, lastMatches };
}

type Services = ReturnType<typeof createServices>;

/** Ends what may still be going on, within the limits that a quit has. */
async function endServices({ checker, pinger, host, games, keeper, bans, log }: Services): Promise<void> {
  checker.cancel();
  pinger.dispose();
  // A person who quits while others play may want to go on with the match later.
  await host.stop({ keep: true });
  const keeping = Promise.all([keeper.flush(), bans.flush()]);
  await Promise.all([games?.close(), Promise.race([keeping, sleep(KEEP_LIMIT_MS)])]);
  log.write("info", "Kulki ended");
  await Promise.race([log.flush(), sleep(FLUSH_LIMIT_MS)]);
}

/** Makes an app that hosts nothing and checks nothing yet. */
export function createKulkiApp(options: KulkiAppOptions): KulkiApp {
  const { door, version, locale, probe, system, opensLinks, shell, joinWishes, emit } = options;
  const services = createServices(options);
  const { log, settings, checker, pinger, network, host, games, lastMatches } = services;
  const endWatch = network.onChange((addresses) => emit({ kind: "addresses", addresses }));
  const savePicture = createPictureSaver(options, (text) => log.write("warn", text));
  joinWishes.onKept(() => emit({ kind: "joinWished" }));
  log.write("info", `Kulki ${version} (${door}) started`);
  return {
    getAppInfo: async () => ({
      ...{ door, version, locale, probe, system, opensLinks },
      isFullscreen: shell.isFullscreen(),
    }),
    loadSettings: settings.load,
    saveSettings: settings.save,
    listAddresses: async () => network.read(),
    checkHost: checker.check,
    cancelCheck: async () => checker.cancel(),
    lookForGames: async () => games?.look(),
    pingHosts: pinger.ping,
    takeJoinWish: async () => joinWishes.take(),
    async startHost(request) {
      return host.start(request, extrasFrom(await settings.peek(), options.probe));
    },
    askHost: createAsking(host, settings),
    stopHost: (keepsMatch) => host.stop({ keep: keepsMatch }),
    ...lastMatches,
    getHost: async () => host.info(),
    // Returns nothing, whatever the shell returns.
    setFullscreen: async (on) => {
      shell.setFullscreen(on);
    },
    readLog: () => log.readTail(),
    openLogFolder: () => shell.openLogFolder(log.path),
    copyText: (text) => shell.copyText(text),
    savePicture,
    holdQuit: async () => {
      shell.holdQuit();
    },
    quit: async () => {
      shell.quit();
    },
    writeLog: log.write,
    loadTheme: async () => (await settings.peek()).theme,
    isHosting: () => host.info() !== null,
    isHeld: () => host.isHeld(),
    async dispose() {
      endWatch();
      await endServices(services);
    },
  };
}
