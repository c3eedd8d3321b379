// The quiet picture behind the menus: a match of bots within the page, watched as a guest would watch it, through the
// same simulation, wire and drawing. Knows no page.
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import { createFeed, type FeedLink } from "../../../shared/room/feed.ts";
import { Room } from "../../../shared/room/room.ts";
import type { Rules } from "../../../shared/rules.ts";
import { QUICK } from "../../../shared/rulesets/quick.ts";
import type { Frame } from "../../net/frame.ts";
import { createMatchState } from "../../net/matchState.ts";

export type Ambient = {
  /** The picture at `nowMs` of a clock that never goes back. Reused. */
  sampleFrame(nowMs: number): Frame;
};

const BOTS = 14;
const RULES: Rules = {
  ...QUICK,
  arenaWidth: 3400,
  arenaHeight: 2400,
  ballsAtStart: 260,
  ballsLow: 260,
  virusesMin: 4,
  virusesMax: 6,
  respawnLaw: "auto",
  viewWidth: 2300,
  viewHeight: 1294,
  viewExponent: 0.2,
};
/** The match has gone on for a while when it is first seen; so many of its steps are made before each frame until then. */
const WARM_STEPS = 900;
const WARM_STEPS_PER_FRAME = 45;
/** Beyond this the page was hidden, or busy: what was missed is not made up for. */
const MAX_CATCH_UP_STEPS = 4;
/** Whoever is followed stays so for a while: the picture must not jump about. */
const FOLLOW_S = 20;

type Show = {
  readonly room: Room;
  readonly watcherId: number;
  /** One step, then what the watcher is told of it. @param nowMs of the clock its picture is sampled by */
  step(nowMs: number): void;
};

/** @param seed unsigned 32-bit @param link how the watcher is told */
function createShow(seed: number, link: FeedLink): Show {
  const bots = { fillTo: BOTS, level: "normal" } as const;
  const room = new Room({ rules: RULES, seed, maxPlayers: 1, bots, keepsViewsInside: true });
  const watcher = { profile: PLAIN_PROFILE, whose: "", isWatching: true };
  const { playerId } = room.join(watcher, createFeed(link, 0));
  return {
    room,
    watcherId: playerId,
    step(nowMs) {
      const { leaderId, tickNumber } = room;
      if (tickNumber % (FOLLOW_S * RULES.stepHz) === 0) {
        room.watch(playerId, { kind: "player", playerId: leaderId });
      }
      room.tick(nowMs);
    },
  };
}

/** Names would be read, and the menu is what is to be read. */
function withoutNames(roster: ReadonlyMap<number, RosterEntry>): Map<number, RosterEntry> {
  const bots = [...roster.values()].filter(({ role }) => role === "bot");
  return new Map(bots.map((entry) => [entry.playerId, { ...entry, name: "" }]));
}

/**
 * @param seed unsigned 32-bit
 * @param isStill asked for each frame: a person who wants less motion gets a still picture
 */
export function createAmbient(seed: number, isStill: () => boolean): Ambient {
  const stepMs = 1000 / RULES.stepHz;
  let steppedMs = 0;
  // Until the match is old enough to be seen its watcher takes nothing, and costs nothing.
  let isShown = false;
  const show = createShow(seed, {
    isDrained: () => isShown,
    sendSnapshot: (bytes) => void state.onSnapshot(bytes, steppedMs),
    tell: () => undefined,
    close: () => undefined,
    rttMs: () => null,
  });
  const state = createMatchState({ playerId: show.watcherId, rules: RULES });
  // Outside a match nobody is oneself, and the arena has no edge.
  const frame: Frame = { ...state.sampleFrame(0), ownPlayerId: 0 };

  function advance(nowMs: number): void {
    const missing = Math.floor((nowMs - steppedMs) / stepMs);
    if (missing > MAX_CATCH_UP_STEPS) steppedMs = nowMs - stepMs;
    while (steppedMs + stepMs <= nowMs) {
      steppedMs += stepMs;
      show.step(steppedMs);
    }
  }

  /** @returns whether the match is old enough to be seen */
  function warmUp(nowMs: number): boolean {
    isShown = show.room.tickNumber >= WARM_STEPS;
    for (let i = 0; !isShown && i < WARM_STEPS_PER_FRAME; i++) show.step(nowMs);
    if (!isShown) steppedMs = nowMs;
    return isShown;
  }

  return {
    sampleFrame(nowMs) {
      if (!warmUp(nowMs)) return frame;
      const isFirst = state.newest === null;
      if (isFirst || !isStill()) advance(isFirst ? nowMs + stepMs : nowMs);
      // Nobody comes or goes.
      if (isFirst) frame.roster = withoutNames(state.roster);
      const { balls, cells } = state.sampleFrame(nowMs);
      frame.balls = balls;
      frame.cells = cells;
      return frame;
    },
  };
}
