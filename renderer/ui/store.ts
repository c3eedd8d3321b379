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
import { createFriendSignals } from "./friendSignals.ts";
import { ENGLISH_KEYS, type KeyNames } from "./namesOfKeys.ts";
import type { NetGraphValues } from "./netGraphValues.ts";
import type { Notice } from "./notice.ts";

/** app: an app stands behind the window. guest: a host served this page. locked: the browser door wants a code. */
export type Mode = "app" | "guest" | "locked";
export type DialogName =
  | "host"
  | "join"
  | "settings"
  | "menu"
  | "stopHosting"
  | "quit"
  | "hostPanel"
  | "log"
  | "about"
  | "rules"
  | "howTo";

/** Found in the text, found out by asking, or said by the host. */
export type JoinFailure = JoinTextRefusal | "wrongCode" | CheckFailure | CloseReason;

export type JoinState =
  | { phase: "idle" }
  /** What was typed is a code, and a host answers by that name, too: both as "192.168.0.10:8999". */
  | { phase: "asked"; address: string; code: string; name: string; isWatching: boolean }
  /** seatInS: all seats are taken, and one may be free in so many seconds; null: not told so. */
  | { phase: "connecting"; address: string; seatInS: number | null }
  | {
      phase: "failed";
      address: string;
      reason: JoinFailure;
      /** The host's, where versions differ. */
      version: string | null;
      /** A link that works instead. */
      url: string | null;
    };

export type HostState =
  | { phase: "idle" }
  | { phase: "starting" }
  /** The host runs, this window is not in its match: on its way back, or waiting for its person to say so. */
  | { phase: "returning" | "outside" }
  | { phase: "failed"; reason: HostFailure; port: number; suggestedPort: number | null };

/** The licences of what the page is made of, once somebody wants to read them. */
export type LicencesState = { phase: "reading" | "failed" } | { phase: "read"; text: string };

/**
 * drawn: the arena is seen. lost: the graphics card took its picture away, and may give it back. replaced: it is seen,
 * drawn by the processor. gone: this window cannot draw.
 */
export type PictureState = "drawn" | "lost" | "replaced" | "gone";

/** What a first life is taught just now. isDone: it was followed, which is still seen for a moment. */
export type ShownHint = { hint: Hint; isDone: boolean };

export type LeaderboardRow = Named & { rank: number; score: number };

/** A team's part of all that the teams are worth, 0..1; equal parts while they are worth nothing. */
export type TeamShare = { color: number; share: number; isOwn: boolean };

/** Places and sizes as parts of the arena's width and height, 0..1. */
export type MinimapValues = {
  /** Oneself; null between two lives. */
  own: { x: number; y: number } | null;
  /** The biggest of the others, the biggest first. */
  others: readonly { playerId: number; x: number; y: number; color: number; isAway: boolean }[];
  /** What of the arena is seen. */
  view: { x: number; y: number; width: number; height: number };
  /** The arena's width by its height. */
  aspect: number;
};

/** Where the whole arena is on the screen: what of the window is not its own, CSS pixels from each side, and on which
 *  side of it there is a strip for what is told of the match. isTurned: by a quarter, its left above. */
export type Field = {
  strip: "beside" | "above";
  isTurned: boolean;
  top: number;
  right: number;
  bottom: number;
  left: number;
};

/** Somebody as a line of text names them. */
export type Named = Profile & { playerId: number; isOwn: boolean };

/** "Ola ate Jan"; a key no other line has. */
export type KillLine = { key: number; eater: Named; eaten: Named };

/** Whom one's own circle ate a moment ago. isWhole: it is out, not bitten only. others: how many more it has eaten just
 *  before. A key no other line has. */
export type MealLine = { key: number; who: Named; isWhole: boolean; others: number };

/** What is worth telling of the match, one at a time; a key no other has. */
export type Story =
  | { kind: "leads"; key: number; who: Named }
  | { kind: "ownRank"; key: number; rank: number; isBetter: boolean };

/** How the own life ended. Scores are in score or mass, as the rules have it. */
export type DeathReport = {
  /** That no other end of a life has. */
  key: number;
  /** While this window was not there to see it. */
  isAway: boolean;
  by: Named | null;
  /** What the eater has; null where nobody here knows. */
  byScore: number | null;
  /** By the same player in this match, this time included. */
  timesEaten: number;
  /** One had eaten that player before. */
  isRevenge: boolean;
  aliveS: number;
  highestScore: number;
  /** The place one had with that; null: not known, or far behind. */
  rank: number | null;
  /** Ever by these rules, this life included; null before the first, and where none is kept. */
  bestScore: number | null;
  /** It is higher than any before. */
  isNewBest: boolean;
  ballsEaten: number;
  cellsEaten: number;
  /** It happened low in a window that sees the whole arena: nothing may lie there. */
  isLow: boolean;
  /** false: the next life begins by itself, or has begun. */
  isAsked: boolean;
  /** The person asked for the next life, which comes in a moment. */
  isComing: boolean;
  /** For so long keys and fingers are not heard: they were meant for the life that is over. Milliseconds. */
  deafMs: number;
};

/** What the own cells come to; null without a living one. rank null: not known yet. */
export type OwnValues = { score: number; cells: number; rank: number | null };

/** Whom this window watches; player null in free flight and while nobody is there. isWaiting: for a seat, to play. */
export type WatchStatus = { kind: WatchWish["kind"]; player: Named | null; isWaiting: boolean };

/** A line of the list of players, the biggest known first. score null: not among the ten biggest. away: dropped out, and
 *  nobody drives the circle, or a bot does; null: is here. */
export type PlayerRow = Named & {
  score: number | null;
  isBot: boolean;
  isWatching: boolean;
  away: "away" | "driven" | null;
};

/** rttMs null: not measured yet. isBad: one of them is worth knowing unasked. */
export type Status = { rttMs: number | null; fps: number; isBad: boolean };

/** One snapshot as it went to a guest, and the same state written otherwise. What is long is cut for the eye; the sizes
 *  are those of the whole, in bytes. */
export type WireView = {
  playerId: number;
  tick: number;
  sizes: { json: number; messagePack: number; kulki: number };
  /** Everything in the arena, as JSON, each tick. */
  lectureBytesPerS: number;
  json: string;
  messagePack: Uint8Array;
  bytes: Uint8Array;
  /** Of `bytes`, without a gap. */
  parts: readonly SnapshotPart[];
};

export type Store = ReturnType<typeof createStore>;

/** The own profile as everybody here sees it. `color` null: this window has no circle. */
export type GivenProfile = Omit<Profile, "color"> & { color: Profile["color"] | null };

/** Of the host that this app runs. */
function createHostSignals() {
  return {
    hosting: signal<HostState>({ phase: "idle" }) as Signal<HostState>,
    /** Set while this app hosts. */
    host: signal<HostInfo | null>(null) as Signal<HostInfo | null>,
    /** Names by which somebody tried to join this app's host in vain, the newest last. */
    refusedNames: signal<readonly string[]>([]) as Signal<readonly string[]>,
    connections: signal<ConnectionRow[]>([]),
    /** What this app's host leaves out because its core does not suffice. */
    overload: signal<HostLoad>("none") as Signal<HostLoad>,
    /** null: nobody looks, or no snapshot has come yet. */
    wire: signal<WireView | null>(null) as Signal<WireView | null>,
    /** Whose snapshots are looked at; null: those of the smallest id. */
    wirePlayerId: signal<number | null>(null) as Signal<number | null>,
    /** The snapshot shown stays, so that one can read it. */
    isWireHeld: signal(false),
  };
}

/** Of the arena's picture, and what of the arena it shows. */
function createPictureSignals() {
  return {
    picture: signal<PictureState>("drawn") as Signal<PictureState>,
    /** null where the arena fills the window. */
    field: signal<Field | null>(null) as Signal<Field | null>,
    /** null where everybody sees the whole arena. */
    minimap: signal<MinimapValues | null>(null) as Signal<MinimapValues | null>,
  };
}

/** What is told over the arena for a while. */
function createTellingSignals() {
  return {
    /** The newest last; a line goes by itself after a while. */
    killFeed: signal<readonly KillLine[]>([]) as Signal<readonly KillLine[]>,
    /** Goes by itself after a moment. */
    meal: signal<MealLine | null>(null) as Signal<MealLine | null>,
    hint: signal<ShownHint | null>(null) as Signal<ShownHint | null>,
    /** Told for a moment. */
    story: signal<Story | null>(null) as Signal<Story | null>,
    /** Pictures of play taken by this page: each is a flash. */
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
    /** The app's; null on a guest's page. */
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
    /** Empty where there are no teams. */
    teams: signal<readonly TeamShare[]>([]) as Signal<readonly TeamShare[]>,
    ...createTellingSignals(),
    /** This match runs within the page, for one. */
    isPractice: signal(false),
    death: signal<DeathReport | null>(null) as Signal<DeathReport | null>,
    own: signal<OwnValues | null>(null) as Signal<OwnValues | null>,
    /** What the host made of one's wishes; null outside a match. */
    given: signal<GivenProfile | null>(null) as Signal<GivenProfile | null>,
    /** null while this window plays. */
    watching: signal<WatchStatus | null>(null) as Signal<WatchStatus | null>,
    /** The host asks whether anybody is here: seconds until the seat goes; null: it does not ask. */
    stillThereS: signal<number | null>(null) as Signal<number | null>,
    /** null: not looked at. */
    players: signal<readonly PlayerRow[] | null>(null) as Signal<readonly PlayerRow[] | null>,
    /** Of the match; null before the first. */
    rules: signal<Rules | null>(null) as Signal<Rules | null>,
    /** The rules are of mass, not of score. */
    isMassGame: signal(false),
    /** Cells can split or eject here: fingers need buttons. */
    hasActions: signal(false),
    status: signal<Status>({ rttMs: null, fps: 0, isBad: false }) as Signal<Status>,
    /** null: hidden. Kept from one match of this window to the next. */
    netGraph: signal<NetGraphValues | null>(null) as Signal<NetGraphValues | null>,
    /** A hand holds what this window can shake. */
    canVibrate: signal(false),
    keyNames: signal<KeyNames>(ENGLISH_KEYS),
    /** By what this person plays just now. */
    device: signal<Device>("mouse") as Signal<Device>,
  };
}
