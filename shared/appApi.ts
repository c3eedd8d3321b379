// The bridge between a window and the app behind it, as types. Both shells (Electron, browser door) speak it.
import type { BotFill } from "./bots/levels.ts";
import type { BanChange } from "./desk/bans.ts";
import type { DeskView } from "./desk/desk.ts";
import type { FoundGame, HostPing } from "./games.ts";
import type { Hint } from "./hints.ts";
import type { HostAnswer, HostArgs, HostCall } from "./hostCalls.ts";
import type { AwayDriver, SeatKey } from "./keptSeats.ts";
import type { LanguageChoice } from "./languages.ts";
import type { Profile } from "./model.ts";
import type {
  CheckFailure,
  HostFailure,
  RecordingEnd,
  StorageFailure,
  StorageNotice,
} from "./net/closeReasons.ts";
import type { IpFamily, IpLiteral } from "./net/ipLiteral.ts";
import type { HostStatus } from "./net/messages.ts";
import type { RuleChanges, RulesetId } from "./rules.ts";

/** "system" follows the system's dark or light look. */
export type ThemeChoice = "system" | "dark" | "light";

/** Who can join: this computer, everyone on the network, or one address (IP literal or host name). */
export type HostScope = { kind: "thisComputer" } | { kind: "network" } | { kind: "address"; address: string };

/** What a person chooses in the Host game dialog. */
export type HostRequest = {
  name: string;
  ruleset: RulesetId;
  /** What differs from the ruleset's numbers. */
  rules: RuleChanges;
  /** Within HOST_RANGES, as all numbers here; 0 lets the system pick one. */
  port: number;
  scope: HostScope;
  family: IpFamily;
  /** Within WINDOW_PLAYERS from the dialog. */
  maxPlayers: number;
  bots: BotFill;
  /** Write the match down in the replay folder. */
  record: boolean;
  /** Answer those on the network who ask for games. */
  announce: boolean;
  /** As JoinAccepted has them. */
  keepSeatS: number;
  awayDriver: AwayDriver;
  /** How many connections may wait for the system to accept them. */
  backlog: number;
  /** What others must know to join; empty: nothing. It is kept nowhere but by the host. */
  password: string;
  /** As in RoomOrder. */
  asksFirst: boolean;
};

/** Who can join a running host. network: everyone on its network. offline: only this computer, as there is no
 *  network now, or not the address the host was bound to. thisComputer: only this computer, by choice. */
export type HostReach = "network" | "offline" | "thisComputer";

/** What an interface of this computer leads to, where that is not simply the network. */
export type AdapterKind = "vpn" | "virtualMachine" | "container" | "cable" | "loopback";

/** A running host as its own person needs it. */
export type HostInfo = {
  /** Which match is played, as a join's answer has it. */
  match: string;
  name: string;
  ruleset: RulesetId;
  port: number;
  /** What the host player's own window joins: loopback if the host listens there, else the bound address. */
  selfUrl: string;
  /** For the others to join, best first: "192.168.0.10:8999". They follow the network; without one, loopback. */
  addresses: string[];
  /** Links for a browser, same order as addresses. */
  urls: string[];
  /** What each address leads to, same order; null: the network, or not known. */
  adapters: (AdapterKind | null)[];
  /** Whether the host answered when this computer asked it; null: not asked yet. A firewall may keep others out. */
  answersHere: boolean | null;
  /** When somebody at another computer first came in, milliseconds since 1970; null: nobody yet. */
  guestCameAtMs: number | null;
  reach: HostReach;
  maxPlayers: number;
  backlog: number;
  /** The system's own cap of the backlog, if it tells. */
  backlogCap: number | null;
  /** Secret of the host's own windows: nothing is asked of them, and they cannot be put out. */
  hostKey: string;
};

export type HostStartResult =
  | { ok: true; info: HostInfo }
  /** suggestedPort: a free port to try instead; null where another port would not help. */
  | { ok: false; reason: HostFailure; suggestedPort: number | null };

/** A match that was going on when its app ended, and can go on. */
export type LastMatchInfo = {
  /** As HostInfo has it. */
  match: string;
  name: string;
  ruleset: RulesetId;
  /** How many people had seats in it. */
  people: number;
  /** Until when it is kept, milliseconds since 1970. */
  savedAtMs: number;
};

/** A line of the host's Players panel, sent once a second. */
export type ConnectionRow = {
  id: number;
  name: string;
  address: string;
  /** Milliseconds, null until first measured. */
  pingMs: number | null;
  bytesInPerS: number;
  bytesOutPerS: number;
  connectedS: number;
};

export type LocalAddress = { address: string; family: IpLiteral["family"]; interfaceName: string };

/** `url` is the host's own page, like "http://192.168.0.10:8999/"; a WebSocket to it may be opened. */
export type HostCheck =
  | { ok: true; url: string; status: HostStatus }
  /** version: the host's, where the versions differ. */
  | { ok: false; reason: CheckFailure; version: string | null };

export type RecentHost = {
  /** As HostAddress is written: "192.168.0.10:8999", "pc-ania.local:8999". */
  address: string;
  name: string;
  /** When it was last joined, milliseconds since 1970; missing: an older Kulki wrote it down. */
  atMs?: number;
  /** In a change only: the host of this address is to be no longer among them. */
  isForgotten?: true;
};

/** A person's preferences; the name is empty until the person chose one. */
export type Settings = Profile & {
  language: LanguageChoice;
  theme: ThemeChoice;
  /** The picture's quality steps down by itself where it does not run smoothly; what follows may be left out. */
  autoQuality: boolean;
  /** What flies, bursts and shakes. */
  effects: boolean;
  /** As many pixels as the screen has. */
  sharp: boolean;
  /** Names also on tiny circles. */
  tinyNames: boolean;
  /** Nothing is heard, whatever the volumes. */
  muted: boolean;
  /** Of everything, of what happens in the arena, of the interface: whole percent, 0-100. */
  volume: number;
  effectsVolume: number;
  interfaceVolume: number;
  /** The phone shakes shortly when something happens to the player. */
  vibration: boolean;
  /** Under which thumb the buttons of a touched screen are. */
  buttonsSide: "left" | "right";
  /** Hints that were followed once are not given again. A change replaces the list, so that all can be asked anew. */
  learned: Hint[];
  /** The highest score or mass reached by this person, by ruleset. */
  bestScores: Partial<Record<RulesetId, number>>;
  /** The desktop window's, as it was left. */
  fullscreen: boolean;
  /** Newest first, at most MAX_RECENT_HOSTS. */
  recentHosts: RecentHost[];
  /** Names, lower case, under which this person's hosts may be reached. Newest first, at most MAX_ALLOWED_NAMES. */
  allowedHostNames: string[];
  /** The Host game dialog as it was last started. */
  lastHost: HostRequest | null;
  /** Keys of seats in matches that may still go on, newest first, at most MAX_SEAT_KEYS. */
  seatKeys: SeatKey[];
  /** By this key hosts know the person again (PROTOCOL.md P68); empty: none was made yet. */
  guestKey: string;
  /** Words that names in this person's games must not have, and whether they are looked for. */
  nameWords: string[];
  usesNameWords: boolean;
  /** A game for others was started once, so the person has heard what the system's firewall asks. */
  firewallTold: boolean;
};

/**
 * What a person changed, to be put onto what is kept by then (shared/settings.ts): somebody else may have changed the
 * rest. Hosts and names: what comes before the ones there are; of best scores the higher one stays.
 */
export type SettingsChange = Partial<Settings>;

export type SaveResult = { ok: true } | { ok: false; reason: StorageFailure };

/** The system the app runs on, as far as words for a person differ. */
export type SystemKind = "windows" | "mac" | "linux";

export type AppInfo = {
  door: "electron" | "web";
  version: string;
  /** The system's language, a BCP 47 tag. */
  locale: string;
  /** True under --probe: the window offers kulkiProbe. */
  probe: boolean;
  /** Whether the desktop window fills the screen now; false elsewhere, the page knows by itself. */
  isFullscreen: boolean;
  system: SystemKind;
  /** Whether kulki:// links lead to this app. */
  opensLinks: boolean;
};

export type LogReport = { path: string; text: string; truncated: boolean };

/** All a window may ask of the app. Each call's arguments are checked by the app (appCalls.ts). */
export type AppApi = {
  getAppInfo(): Promise<AppInfo>;
  loadSettings(): Promise<{ settings: Settings; notice: StorageNotice | null }>;
  /** Saves a change; all windows hear of it by the event `settings`. */
  saveSettings(change: SettingsChange): Promise<SaveResult>;
  listAddresses(): Promise<LocalAddress[]>;
  /** One check at a time: a new one, or cancelCheck, ends the one under way with "cancelled". */
  checkHost(address: string): Promise<HostCheck>;
  cancelCheck(): Promise<void>;
  /** Looks for games on this network for the next 10 s, and tells of them by `games`. */
  lookForGames(): Promise<void>;
  /** Asks up to MAX_RECENT_HOSTS hosts at once whether they answer; same order. Does not disturb a check. */
  pingHosts(addresses: string[]): Promise<HostPing[]>;
  /** The address that an opened kulki:// link leads to; null: none. Each is told once, to one window. */
  takeJoinWish(): Promise<string | null>;
  startHost(request: HostRequest): Promise<HostStartResult>;
  /** keepsMatch: the match is kept and can go on as the last match. */
  stopHost(keepsMatch: boolean): Promise<void>;
  /** The newest match that can go on, null: there is none. isDamaged: a newer one was kept and cannot be read. It
   *  was set aside; that is told once. */
  getLastMatch(): Promise<{ last: LastMatchInfo | null; isDamaged: boolean }>;
  /** Hosts a kept match again, at its own port if that is free. */
  continueMatch(match: string): Promise<HostStartResult>;
  /** Deletes a kept match, so that it is not offered any more. */
  forgetMatch(match: string): Promise<void>;
  /** Asks the running host. Null where nothing is hosted, or the host does not answer within 2 s. */
  askHost<C extends HostCall>(call: C, args: HostArgs<C>): Promise<HostAnswer<C> | null>;
  /** The running host, also after a reload of the window; null if there is none. */
  getHost(): Promise<HostInfo | null>;
  setFullscreen(on: boolean): Promise<void>;
  /** The newest part of the log, at most 64 kB. */
  readLog(): Promise<LogReport>;
  /** Shows the log file in the system's file manager (desktop only; false elsewhere). */
  openLogFolder(): Promise<boolean>;
  /** Puts text on the system's clipboard (desktop only; false elsewhere, the page copies itself). */
  copyText(text: string): Promise<boolean>;
  /** Puts a PNG, at most 64 MiB, into the person's folder of pictures (desktop only). False where it was not written. */
  savePicture(name: string, png: Uint8Array): Promise<boolean>;
  /** The page's answer to `quitAsked`: it is asking the person. Without this answer the app quits. */
  holdQuit(): Promise<void>;
  quit(): Promise<void>;
};

/** What a host leaves out, each on top of the one before: looking far, every other snapshot, the time itself. */
export type HostLoad = "none" | "far" | "snapshots" | "ticks";

/** What the host's thread tells unasked. The app keeps the bans; all else it hands on to its windows as it is. */
export type HostNews =
  | { kind: "recordingEnded"; reason: RecordingEnd }
  /** Somebody opened the host's page under a name it does not answer to. Once for each name, for a few. */
  | { kind: "nameRefused"; name: string }
  /** What the desk shows now. */
  | { kind: "desk"; desk: DeskView }
  | { kind: "bans"; change: BanChange }
  | { kind: "connections"; rows: ConnectionRow[]; load: HostLoad };

/** What the app tells its windows unasked. */
export type AppEvent =
  | Exclude<HostNews, { kind: "bans" }>
  | { kind: "storage"; reason: StorageNotice }
  /** As they are kept now. */
  | { kind: "settings"; settings: Settings }
  /** What listAddresses answers from now on. */
  | { kind: "addresses"; addresses: LocalAddress[] }
  /** The network changed, and with it the addresses to tell the others. */
  | { kind: "hostMoved"; info: HostInfo }
  /** More is known of who can get in (`answersHere`, `guestCameAtMs`); the addresses are what they were. */
  | { kind: "hostFacts"; info: HostInfo }
  | { kind: "hostDied"; reason: HostFailure }
  /** The host's thread died of this, and another one goes on with the match. */
  | { kind: "hostRestarted"; reason: HostFailure; info: HostInfo }
  /** The hosted match cannot be saved just now, so it would not outlive the app. The app tries again by itself. */
  | { kind: "keepFailed"; reason: StorageFailure }
  /** A match that goes on has another port: somebody else took the one it had. */
  | { kind: "portMoved"; from: number; to: number }
  /** All games known now, in no certain order. */
  | { kind: "games"; games: FoundGame[] }
  /** A kulki:// link was opened: takeJoinWish tells which. */
  | { kind: "joinWished" }
  /** The app is about to quit while it hosts: the page answers with quit or holdQuit. */
  | { kind: "quitAsked" }
  | { kind: "aboutWished" }
  | { kind: "fullscreen"; on: boolean };

/** How a shell carries AppApi: a call by name, and events. */
export type AppBridge = {
  call(method: keyof AppApi, args: readonly unknown[]): Promise<unknown>;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: AppEvent) => void): () => void;
};
