// The shape of all text a person can read: a language that misses one of these does not compile.
// Knows the reason keys of hosts and guests, nothing of components.

import type { BotLevel } from "../../shared/bots/levels.ts";
import type {
  CheckFailure,
  CloseReason,
  HostFailure,
  RecordingEnd,
  StorageFailure,
  StorageNotice,
} from "../../shared/net/closeReasons.ts";
import type { JoinTextRefusal } from "../../shared/net/joinText.ts";
import type { SnapshotField, SnapshotValue } from "../../shared/net/snapshot/parts.ts";
import type { OfferedRuleset } from "../../shared/rules.ts";
import type { ComingTexts, SettingsTexts } from "./appTexts.ts";
import type { ComebackTexts } from "./comeback/comebackTexts.ts";
import type { ArrivalTexts } from "./friends/arrivalTexts.ts";
import type { TouchTexts } from "./friends/touchTexts.ts";
import type { WelcomeTexts } from "./home/homeTexts.ts";
import type { HudTexts } from "./matchTexts.ts";
import type { HintTexts, HowToTexts, SoundTexts, StoryTexts } from "./playTexts.ts";
import type { SkinTexts } from "./skinTexts.ts";

/** One name for each colour of the palette, in its order. */
export type ColorNames = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

type HomeTexts = {
  tagline: string;
  yourName: string;
  nameEmpty: string;
  nameTooLong: (max: number) => string;
  /** While somebody else's looks like it. @param name as the host shows it */
  nameTaken: (name: string) => string;
  colour: string;
  colours: ColorNames;
  /** While somebody else has the chosen one. @param colour in small letters */
  colourTaken: (colour: string) => string;
  colourOfTeam: (colour: string) => string;
  hostGame: string;
  joinByIp: string;
  /** Alone against bots; the name of such a match, too. */
  practice: string;
  settings: string;
  quit: string;
  play: string;
  playOn: (host: string) => string;
  /** While this app hosts a game that the window is not in. */
  returning: string;
  outside: string;
  lockedTitle: string;
  lockedText: string;
};

type HostTexts = {
  title: string;
  gameName: string;
  /** @param player may be empty */
  defaultGameName: (player: string) => string;
  rules: string;
  /** By ruleset: name, and what to expect of it. */
  bots: string;
  botsHint: string;
  botLevel: string;
  botLevels: Record<BotLevel, string>;
  /** eject: what stands on that key. */
  rulesets: Record<OfferedRuleset, { name: string; hint: (eject: string) => string }>;
  port: string;
  portHint: string;
  whoCanJoin: string;
  thisComputer: string;
  network: string;
  oneAddress: string;
  address: string;
  addressHint: string;
  players: string;
  advanced: string;
  family: string;
  ipv4: string;
  ipv6: string;
  both: string;
  backlog: string;
  backlogHint: string;
  start: string;
  starting: string;
  cancel: string;
  usePort: (port: number) => string;
  portOutOfRange: string;
  addressMissing: string;
  numberOutOfRange: (min: number, max: number) => string;
  /** Before the first game for others. @param program what the system's firewall calls the app */
  firewall: (program: string) => string;
};

type JoinTexts = {
  title: string;
  address: string;
  addressMissing: string;
  recent: string;
  join: string;
  cancel: string;
  connecting: (address: string) => string;
  /** All seats are taken, and one may be free in about so many seconds: Kulki goes on trying. */
  waiting: (seconds: number) => string;
  /** Added to a failure about versions. */
  hostVersion: (version: string) => string;
};

type MatchTexts = {
  /** Opens what is told of Kulki itself. */
  about: string;
  netGraph: string;
  hostPanel: string;
  menu: string;
  /** The menu of practice, which stands meanwhile. */
  paused: string;
  resume: string;
  leaveGame: string;
  stopHosting: string;
  players: string;
  invite: string;
  leaderboard: string;
  /** For who does not see it. */
  minimap: string;
  you: string;
  /** @param ping formatted, like "3 ms" */
  status: (ping: string, fps: string) => string;
  noPing: string;
  friendsJoinAt: string;
  onlyHere: string;
  /** Of a host that everybody on the network may join, while there is no network. */
  offline: string;
  playerCount: (count: number) => string;
};

type AddressTexts = {
  copy: string;
  /** Accessible name of a copy button: starts with the visible word. */
  copyWhat: (what: string) => string;
  allow: string;
  /** Accessible name of a button: starts with the visible words. */
  allowWhat: (name: string) => string;
};

/** Numbers come formatted. */
export type WireTexts = {
  title: string;
  guest: string;
  hold: string;
  goOn: string;
  waiting: string;
  /** @param what the guest's id and name */
  guestOption: (what: string) => string;
  sizes: (tick: string) => string;
  json: string;
  messagePack: string;
  kulki: string;
  smaller: (factor: string) => string;
  costs: string;
  lecture: string;
  lectureHint: string;
  sentNow: string;
  sentNowHint: string;
  breakdown: string;
  bytes: string;
  columns: { offset: string; length: string; field: string; value: string };
  stateAsJson: string;
  stateAsMessagePack: string;
  cut: string;
  /** @param fields names of what is to come, in their order */
  announces: (fields: string) => string;
  announcesNothing: string;
  fields: Record<SnapshotField, string>;
  /** What moves: a cell, a blob, a virus. */
  movers: readonly string[];
  /** Of a player: who plays, a bot, a watcher; who dropped out, alone or with a bot that plays on. */
  roles: readonly string[];
  values: Record<SnapshotValue, (value: string) => string>;
};

type NoticeTexts = {
  appLost: string;
  dismiss: string;
  hostAgain: string;
  copied: string;
  copyFailed: string;
  linkOpened: (host: string) => string;
  nameRefused: (name: string) => string;
  nameAllowed: (name: string) => string;
  drawnByProcessor: string;
  /** Others waited for a seat, and nobody answered from this one. */
  /** A part of the page is out of reach, as its host is. */
  partMissing: string;
  seatGone: string;
};

export type Texts = {
  home: HomeTexts;
  welcome: WelcomeTexts;
  arrival: ArrivalTexts;
  touch: TouchTexts;
  comeback: ComebackTexts;
  skins: SkinTexts;
  host: HostTexts;
  join: JoinTexts;
  settings: SettingsTexts;
  coming: ComingTexts;
  match: MatchTexts;
  /** Before the host's person ends the game. @param others people beside oneself, at least 1 */
  stopping: { title: string; quitTitle: string; others: (others: number) => string; goOn: string };
  hud: HudTexts;
  sound: SoundTexts;
  hints: HintTexts;
  howTo: HowToTexts;
  stories: StoryTexts;
  addresses: AddressTexts;
  notice: NoticeTexts;
  /** Why a match ended, as seen on the home screen or in the Join dialog. */
  closed: Record<CloseReason, string>;
  /** Why a join did not come to a connection: what was typed, or what was found there. */
  checkFailure: Record<CheckFailure | JoinTextRefusal | "wrongCode", string>;
  /** @param port the port that was asked for */
  hostFailure: Record<HostFailure, (port: number) => string>;
  saveFailure: Record<StorageFailure, string>;
  storage: Record<StorageNotice, string>;
  /** Why a match is not written down any further. */
  recordingEnd: Record<RecordingEnd, string>;
};
