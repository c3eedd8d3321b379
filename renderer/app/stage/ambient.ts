// The quiet picture behind the menus: a match of bots within the page, watched like a guest, through the same
// simulation, wire and drawing. Knows no page.

import { FULL_TURN } from "../../../shared/math/angles.ts";
import type { Place } from "../../../shared/model.ts";
import { PALETTE, PLAIN_PROFILE } from "../../../shared/model.ts";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import { createFeed, type FeedLink } from "../../../shared/room/feed.ts";
import { Room } from "../../../shared/room/room.ts";
import type { Rules } from "../../../shared/rules.ts";
import { QUICK } from "../../../shared/rulesets/quick.ts";
import { endlessRules } from "../../../shared/rulesets/rounds.ts";
import type { Frame } from "../../net/frame.ts";
import { createMatchState } from "../../net/matchState.ts";
import { createLure, createLuredMind, type Lure } from "./lure.ts";

export type Ambient = {
  /** Sets the place that the marbles react to, world units; null: nobody points anywhere. */
  point(place: Place | null): void;
  /** Drops a few balls at a place; marbles nearby race for them. Does nothing while there are too many. */
  drop(place: Place): void;
  /** The frame at `nowMs` of a clock that never goes back. The object is reused. */
  sampleFrame(nowMs: number): Frame;
};

const BOTS = 14;
/** Every third bot shies away from the pointer; the others come to see. */
const SHY_EVERY = 3;
/** How many balls are dropped at a time, in a ring of DROP_RADIUS. */
const DROPPED = 5;
const DROP_RADIUS = 34;
/** With so many more balls than at the start nothing is dropped. */
const MOST_DROPPED = 60;
/** How long marbles race for them. */
const RACE_S = 5;
/** Most places that are raced for at the same time. */
const MOST_RACES = 4;
const RULES: Rules = {
  ...endlessRules(QUICK),
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
/** Steps that the match has made before it is first shown. */
const WARM_STEPS = 900;
/** So many of them are made before each frame. */
const WARM_STEPS_PER_FRAME = 45;
/** Most steps made up for after the page was hidden or busy. */
const MAX_CATCH_UP_STEPS = 4;
/** How long one marble is followed, so that the picture does not jump about. */
const FOLLOW_S = 20;

type Show = {
  readonly room: Room;
  readonly watcherId: number;
  drop(place: Place): void;
  /** Makes a step and tells the watcher. @param nowMs of the clock its picture is sampled by */
  step(nowMs: number): void;
};

/** @param seed unsigned 32-bit @param link how the watcher is told */
function createShow(seed: number, link: FeedLink, lure: Lure): Show {
  const room = new Room({ rules: RULES, seed, maxPlayers: 1, keepsViewsInside: true });
  let followedId = 0;
  for (let bot = 0; bot < BOTS; bot++) {
    let ownId = 0;
    const mind = createLuredMind(lure, bot % SHY_EVERY === 0, () => ownId === followedId);
    ownId = room.addBot("normal", undefined, mind).playerId;
  }
  const watcher = { profile: PLAIN_PROFILE, whose: "", isWatching: true };
  const { playerId } = room.join(watcher, createFeed(link, 0));
  return {
    room,
    watcherId: playerId,
    drop({ x, y }) {
      const { world, tickNumber } = room;
      if (world.ballCount + DROPPED > RULES.ballsAtStart + MOST_DROPPED) return;
      for (let ball = 0; ball < DROPPED; ball++) {
        const angle = (FULL_TURN * ball) / DROPPED + tickNumber;
        const color = (tickNumber + 5 * ball) % PALETTE.length;
        room.dropBall(x + DROP_RADIUS * Math.cos(angle), y + DROP_RADIUS * Math.sin(angle), color);
      }
      lure.dropped = lure.dropped.filter(({ untilTick }) => untilTick > tickNumber).slice(1 - MOST_RACES);
      lure.dropped.push({ x, y, untilTick: tickNumber + RACE_S * RULES.stepHz });
    },
    step(nowMs) {
      const { leaderId, tickNumber } = room;
      if (tickNumber % (FOLLOW_S * RULES.stepHz) === 0) {
        followedId = leaderId;
        room.watch(playerId, { kind: "player", playerId: leaderId });
      }
      room.tick(nowMs);
    },
  };
}

/** A roster without names: people are to read the menu, not names. */
function withoutNames(roster: ReadonlyMap<number, RosterEntry>): Map<number, RosterEntry> {
  const bots = [...roster.values()].filter(({ role }) => role === "bot");
  return new Map(bots.map((entry) => [entry.playerId, { ...entry, name: "" }]));
}

/** @param seed unsigned 32-bit
 *  @param isStill asked for each frame; true for a person who wants less motion, who gets a still picture */
export function createAmbient(seed: number, isStill: () => boolean): Ambient {
  const stepMs = 1000 / RULES.stepHz;
  let steppedMs = 0;
  // Until the match is old enough to be shown its watcher takes no snapshots, which would cost time.
  let isShown = false;
  const lure = createLure();
  const link: FeedLink = {
    isDrained: () => isShown,
    sendSnapshot: (bytes) => void state.onSnapshot(bytes, steppedMs),
    tell: () => undefined,
    close: () => undefined,
    rttMs: () => null,
  };
  const show = createShow(seed, link, lure);
  const state = createMatchState({ playerId: show.watcherId, rules: RULES });
  // There is no own player, and the arena has no edge.
  const frame: Frame = { ...state.sampleFrame(0), ownPlayerId: 0 };

  function advance(nowMs: number): void {
    const missing = Math.floor((nowMs - steppedMs) / stepMs);
    if (missing > MAX_CATCH_UP_STEPS) steppedMs = nowMs - stepMs;
    while (steppedMs + stepMs <= nowMs) {
      steppedMs += stepMs;
      show.step(steppedMs);
    }
  }

  /** @returns whether the match is old enough to be shown */
  function warmUp(nowMs: number): boolean {
    isShown = show.room.tickNumber >= WARM_STEPS;
    for (let i = 0; !isShown && i < WARM_STEPS_PER_FRAME; i++) show.step(nowMs);
    if (!isShown) steppedMs = nowMs;
    return isShown;
  }

  return {
    point(place) {
      lure.pointer = isStill() ? null : place;
      frame.lure = lure.pointer;
    },
    drop(place) {
      if (isShown && !isStill()) show.drop(place);
    },
    sampleFrame(nowMs) {
      if (!warmUp(nowMs)) return frame;
      const isFirst = state.newest === null;
      if (isFirst || !isStill()) advance(isFirst ? nowMs + stepMs : nowMs);
      // Nobody joins or leaves later.
      if (isFirst) frame.roster = withoutNames(state.roster);
      const { balls, movers } = state.sampleFrame(nowMs);
      frame.balls = balls;
      frame.movers = movers;
      return frame;
    },
  };
}
