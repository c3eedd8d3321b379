// What the interface shows. Signals are written by renderer/app, at most 10 times a second;
// components read them and call Actions (actions.ts). Knows no socket, no Pixi, no bridge.
import { type Signal, signal } from "@preact/signals";
import type {
  ConnectionRow,
  HostInfo,
  HostLoad,
  LocalAddress,
  LogReport,
  Settings,
  SystemKind,
} from "../../shared/appApi.ts";
import type { Device, Hint } from "../../shared/hints.ts";
import type { Profile, WatchWish } from "../../shared/model.ts";
import type { CheckFailure, CloseReason, HostFailure } from "../../shared/net/closeReasons.ts";
import type { JoinTextRefusal } from "../../shared/net/joinText.ts";
import type { SnapshotPart } from "../../shared/net/snapshot/parts.ts";
import type { Rules } from "../../shared/rules.ts";
import { createComebackSignals } from "./comebackSignals.ts";
import type { DeathReport } from "./deathReport.ts";
import { createDeskSignals } from "./deskSignals.ts";
import type { DoorWait, PasswordReason } from "./doorstep/doorWait.ts";
import { createFriendSignals } from "./friendSignals.ts";
import type { NetGraphValues } from "./hud/netGraphValues.ts";
import type { Named } from "./named.ts";
import { ENGLISH_KEYS, type KeyNames } from "./namesOfKeys.ts";
import type { Notice } from "./notice.ts";
import { createRoundSignals } from "./roundSignals.ts";
import { createVoiceSignals } from "./voices/voiceSignals.ts";

/** app: there is an app behind the window. guest: a host served this page. locked: the browser door wants a code. */
export type Mode = "app" | "guest" | "locked";
export type DialogName =
  | "host"
  | "join"
  | "settings"
  | "menu"
  | "stopHosting"
  | "quit"
  | "desk"
  | "log"
  | "about"
  | "rules"
  | "howTo"
  | "changeRules";

/** Why a join failed: by the text, by the check, or by the host. watchFull: as many watch as may. */
export type JoinFailure = JoinTextRefusal | "wrongCode" | CheckFailure | CloseReason | "watchFull";

export type JoinState =
  | { phase: "idle" }
  /** The typed text is a code, but a host answers by that name, too. Both are like "192.168.0.10:8999". */
  | { phase: "asked"; address: string; code: string; name: string; isWatching: boolean }
  /** wait: why it is not in yet; null: nothing keeps it out. */
  | { phase: "connecting"; address: string; wait: DoorWait | null }
  /** The person is asked for the game's password. untilMs: until when none is heard, milliseconds since 1970; null: at
   *  once. */
  | { phase: "password"; address: string; reason: PasswordReason; untilMs: number | null }
  | {
      phase: "failed";
      address: string;
      reason: JoinFailure;
      /** The host's version, if versions differ. */
      version: string | null;
      /** A link that works instead. */
      url: string | null;
      /** Until when the reason counts, milliseconds since 1970; null: for good, or not known. */
      untilMs: number | null;
    };

export type HostState =
  | { phase: "idle" }
  | { phase: "starting" }
  /** The host runs, but this window is not in its match. returning: on its way back. outside: until its person wants
   *  to go back. */
  | { phase: "returning" | "outside" }
  | { phase: "failed"; reason: HostFailure; port: number; suggestedPort: number | null };

/** The licences of the page's parts, once somebody wants to read them. */
export type LicencesState = { phase: "reading" | "failed" } | { phase: "read"; text: string };

/** drawn: the arena is shown. lost: the graphics card took its picture away, and may give it back. replaced: it is
 *  shown, drawn by the processor. gone: this window cannot draw. */
export type PictureState = "drawn" | "lost" | "replaced" | "gone";

/** The hint shown now. isDone: it was followed, which is shown for a moment. */
export type ShownHint = { hint: Hint; isDone: boolean };

export type LeaderboardRow = Named & { rank: number; score: number };

/** A team's share of all teams' scores, 0..1; equal shares while all are 0. */
export type TeamShare = { color: number; share: number; isOwn: boolean };

/** Places and sizes as parts of the arena's width and height, 0..1. */
export type MinimapValues = {
  /** Oneself; null between two lives. */
  own: { x: number; y: number } | null;
  /** The biggest others, biggest first. */
  others: readonly { playerId: number; x: number; y: number; color: number; isAway: boolean }[];
  /** The part of the arena in view. */
  view: { x: number; y: number; width: number; height: number };
  /** The part of the arena that is still open, where walls close in; null elsewhere. */
  open: { x: number; y: number; width: number; height: number } | null;
  /** The arena's width divided by its height. */
  aspect: number;
};

/** Where the whole arena is on the screen: what each side of the window keeps free of it, CSS pixels, and on which
 *  side the strip for the HUD is. isTurned: it is shown turned by a quarter, its left at the top. */
export type Field = {
  strip: "beside" | "above";
  isTurned: boolean;
  top: number;
  right: number;
  bottom: number;
  left: number;
};

/** "Ola ate Jan". key: unique for each line. */
export type KillLine = { key: number; eater: Named; eaten: Named };

/** Whom one's own circle ate a moment ago. isWhole: they lost their last cell. others: how many more were eaten just
 *  before. key: unique for each line. */
export type LastMeal = { key: number; who: Named; isWhole: boolean; others: number };

/** What is worth telling of the match, one at a time. key: unique for each story. */
export type Story =
  | { kind: "leads"; key: number; who: Named }
  | { kind: "ownRank"; key: number; rank: number; isBetter: boolean };

/** Values of all own cells together. rank null: not known yet. */
export type OwnStanding = { score: number; cells: number; rank: number | null };

/** Whom this window watches. player null: with a free camera, or if nobody is there. isWaiting: it waits for a seat
 *  to play. */
export type WatchStatus = { kind: WatchWish["kind"]; player: Named | null; isWaiting: boolean };

/** A line of the list of players. score null: not among the ten biggest. away: dropped out, and who drives the
 *  circle (nobody, or a bot); null: is here. */
export type PlayerRow = Named & {
  score: number | null;
  isBot: boolean;
  isWatching: boolean;
  /** Whether it watches now and plays from the next round on. */
  isNext: boolean;
  away: "away" | "driven" | null;
};

/** rttMs null: not measured yet. isBad: one of them is so bad that it is shown unasked. */
export type Status = { rttMs: number | null; fps: number; isBad: boolean };

/** One snapshot as it went to a guest, and the same state in other forms. Long texts are cut; sizes are of the
 *  whole, in bytes. */
export type WireView = {
  playerId: number;
  tick: number;
  sizes: { json: number; messagePack: number; kulki: number };
  /** Bytes per second to send everything in the arena as JSON in each tick, as the lecture does. */
  lectureBytesPerS: number;
  json: string;
  messagePack: Uint8Array;
  bytes: Uint8Array;
  /** The parts of `bytes`, without a gap. */
  parts: readonly SnapshotPart[];
};

export type Store = ReturnType<typeof createStore>;

/** One's own profile as everybody here sees it. `color` null: this window has no circle. */
export type GivenProfile = Omit<Profile, "color"> & { color: Profile["color"] | null };

/** Signals about the host that this app runs. */
function createHostSignals() {
  return {
    hosting: signal<HostState>({ phase: "idle" }) as Signal<HostState>,
    /** The host; null: this app does not host. */
    host: signal<HostInfo | null>(null) as Signal<HostInfo | null>,
    /** Names under which others tried to join this app's host and were refused, newest last. */
    refusedNames: signal<readonly string[]>([]) as Signal<readonly string[]>,
    connections: signal<ConnectionRow[]>([]),
    /** What this app's host leaves out because its processor core is too slow. */
    overload: signal<HostLoad>("none") as Signal<HostLoad>,
    /** The snapshot of the Wire panel; null: it is closed, or none has come yet. */
    wire: signal<WireView | null>(null) as Signal<WireView | null>,
    /** Whose snapshots are shown; null: those of the smallest id. */
    wirePlayerId: signal<number | null>(null) as Signal<number | null>,
    /** Whether the shown snapshot stays, so that one can read it. */
    isWireHeld: signal(false),
  };
}

/** Signals about the arena's picture, and what it shows of the arena. */
function createPictureSignals() {
  return {
    picture: signal<PictureState>("drawn") as Signal<PictureState>,
    /** The field; null: the arena fills the window. */
    field: signal<Field | null>(null) as Signal<Field | null>,
    /** The minimap; null where everybody sees the whole arena. */
    minimap: signal<MinimapValues | null>(null) as Signal<MinimapValues | null>,
  };
}

/** Signals for messages over the arena. */
function createTellingSignals() {
  return {
    /** Newest last; each line disappears after a while. */
    killFeed: signal<readonly KillLine[]>([]) as Signal<readonly KillLine[]>,
    /** Disappears after a moment. */
    meal: signal<LastMeal | null>(null) as Signal<LastMeal | null>,
    hint: signal<ShownHint | null>(null) as Signal<ShownHint | null>,
    /** Shown for a moment. */
    story: signal<Story | null>(null) as Signal<Story | null>,
    /** Counts pictures taken by this page; each is a flash. */
    flash: signal(0),
  };
}

/** @param settings as read by the app; @param mode fixed for the life of the page; @param version of the page */
export function createStore(settings: Settings, mode: Mode, door: "electron" | "web" | null, version = "") {
  return {
    mode,
    version,
    /** The shell behind the window; null for a guest page. */
    door,
    settings: signal(settings),
    /** Whether this window fills the screen. */
    isFullscreen: signal(false),
    screen: signal<"home" | "match">("home"),
    dialog: signal<DialogName | null>(null) as Signal<DialogName | null>,
    notice: signal<Notice | null>(null) as Signal<Notice | null>,
    join: signal<JoinState>({ phase: "idle" }) as Signal<JoinState>,
    ...createHostSignals(),
    /** The app's system; null on a guest's page. */
    system: signal<SystemKind | null>(null) as Signal<SystemKind | null>,
    ...createFriendSignals(),
    ...createComebackSignals(),
    localAddresses: signal<LocalAddress[]>([]),
    log: signal<LogReport | null>(null) as Signal<LogReport | null>,
    licences: signal<LicencesState>({ phase: "reading" }) as Signal<LicencesState>,
    ...createPictureSignals(),
    /** Name of the host this window plays on. */
    hostName: signal(""),
    playerCount: signal(0),
    leaderboard: signal<LeaderboardRow[]>([]),
    /** The teams' shares; empty where there are no teams. */
    teams: signal<readonly TeamShare[]>([]) as Signal<readonly TeamShare[]>,
    ...createRoundSignals(),
    ...createDeskSignals(),
    ...createVoiceSignals(),
    ...createTellingSignals(),
    /** Whether this match is practice: within the page, for one person. */
    isPractice: signal(false),
    death: signal<DeathReport | null>(null) as Signal<DeathReport | null>,
    own: signal<OwnStanding | null>(null) as Signal<OwnStanding | null>,
    /** The profile that the host gave one; null outside a match. */
    given: signal<GivenProfile | null>(null) as Signal<GivenProfile | null>,
    /** Whom this window watches; null while it plays. */
    watching: signal<WatchStatus | null>(null) as Signal<WatchStatus | null>,
    /** The host asks whether anybody is here: seconds until the seat is lost; null: it does not ask. */
    stillThereS: signal<number | null>(null) as Signal<number | null>,
    /** The list of players; null: it is not shown. */
    players: signal<readonly PlayerRow[] | null>(null) as Signal<readonly PlayerRow[] | null>,
    /** The match's rules; null before the first match. */
    rules: signal<Rules | null>(null) as Signal<Rules | null>,
    /** Whether the rules count mass, not score. */
    isMassGame: signal(false),
    /** Whether cells can split or eject, so that fingers need buttons. */
    hasActions: signal(false),
    status: signal<Status>({ rttMs: null, fps: 0, isBad: false }) as Signal<Status>,
    /** The net graph; null: hidden. Stays from one match of this window to the next. */
    netGraph: signal<NetGraphValues | null>(null) as Signal<NetGraphValues | null>,
    /** Whether this device can vibrate in a hand. */
    canVibrate: signal(false),
    keyNames: signal<KeyNames>(ENGLISH_KEYS),
    /** What this person plays with just now. */
    device: signal<Device>("mouse") as Signal<Device>,
  };
}
