// The quiet picture behind the menus: a match of bots within the page, watched as a guest would watch it, through the
// same simulation, wire and drawing. Knows no page.
import { BotPlayers, createBotGame } from "../../../shared/bots/botPlayers.ts";
import { clamp } from "../../../shared/math/scalars.ts";
import { createSentState } from "../../../shared/net/snapshot/sentState.ts";
import type { RosterEntry, WatchView } from "../../../shared/net/snapshot/snapshot.ts";
import { findSight } from "../../../shared/room/interest.ts";
import { createWatching, moveWatching } from "../../../shared/room/watching.ts";
import type { Rules } from "../../../shared/rules.ts";
import { QUICK } from "../../../shared/rulesets/quick.ts";
import { rankPlayers } from "../../../shared/sim/scores.ts";
import { type Viewport, writeViewport } from "../../../shared/sim/viewport.ts";
import { createWorld, type World } from "../../../shared/sim/world.ts";
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
const WATCHER_ID = 0x3fffffff;

type Show = { world: World; step(): void; tell(): Uint8Array };

const VIEWPORT: Viewport = { left: 0, top: 0, right: 0, bottom: 0 };

/** Outside the arena there is nothing to look at. */
function keepOffEdges(view: WatchView): void {
  writeViewport(RULES, view.x, view.y, view.totalRadius, VIEWPORT);
  const halfWidth = Math.min(VIEWPORT.right - VIEWPORT.left, RULES.arenaWidth) / 2;
  const halfHeight = Math.min(VIEWPORT.bottom - VIEWPORT.top, RULES.arenaHeight) / 2;
  view.x = clamp(view.x, halfWidth, RULES.arenaWidth - halfWidth);
  view.y = clamp(view.y, halfHeight, RULES.arenaHeight - halfHeight);
}

/** @param seed unsigned 32-bit */
function createShow(seed: number): Show {
  const world = createWorld(RULES, seed);
  const bots = new BotPlayers();
  const roster = new Map<number, RosterEntry>();
  let lastId = 0;
  const arena = {
    world,
    roster: {
      tellApart: (name: string) => name,
      // Names would be read, and the menu is what is to be read.
      set: (entry: RosterEntry) => void roster.set(entry.playerId, { ...entry, name: "" }),
      remove: (playerId: number) => void roster.delete(playerId),
    },
    nextPlayerId: () => ++lastId,
  };
  bots.balance(arena, BOTS, "normal");
  const { interest, encoder, step } = createBotGame(world, bots);
  const sent = createSentState();
  const middle = { x: RULES.arenaWidth / 2, y: RULES.arenaHeight / 2 };
  const watching = createWatching({ kind: "leader" }, middle);
  let leaderId = 0;
  return {
    world,
    step() {
      step();
      if (world.tick % (FOLLOW_S * RULES.stepHz) === 1) leaderId = rankPlayers(world)[0]?.playerId ?? 0;
      moveWatching(watching, world, leaderId);
      keepOffEdges(watching.view);
    },
    tell() {
      const isFirst = sent.baselineTick === null;
      const sight = findSight(interest, world, WATCHER_ID, sent, "sharp", watching.view);
      const source = { inputMarginTicks: 0, rttMs: 0, ownPlayerId: WATCHER_ID, watch: watching.view };
      const all = { left: [], entries: [...roster.values()] };
      return encoder.encode({ ...source, ...(sight && { sight }), ...(isFirst && { roster: all }) }, sent);
    },
  };
}

/**
 * @param seed unsigned 32-bit
 * @param isStill asked for each frame: a person who wants less motion gets a still picture
 */
export function createAmbient(seed: number, isStill: () => boolean): Ambient {
  const show = createShow(seed);
  const stepMs = 1000 / RULES.stepHz;
  const state = createMatchState({
    ...{ ok: true, playerId: WATCHER_ID, name: "", hostName: "", maxPlayers: 1 },
    rules: RULES,
  });
  // Outside a match nobody is oneself, and the arena has no edge.
  const frame: Frame = { ...state.sampleFrame(0), ownPlayerId: 0 };
  let steppedMs = 0;

  function advance(nowMs: number): void {
    const missing = Math.floor((nowMs - steppedMs) / stepMs);
    if (missing > MAX_CATCH_UP_STEPS) steppedMs = nowMs - stepMs;
    for (; steppedMs + stepMs <= nowMs; steppedMs += stepMs) {
      show.step();
      state.onSnapshot(show.tell(), steppedMs + stepMs);
    }
  }

  /** @returns whether the match is old enough to be seen */
  function warmUp(nowMs: number): boolean {
    if (show.world.tick >= WARM_STEPS) return true;
    for (let i = 0; i < WARM_STEPS_PER_FRAME; i++) show.step();
    steppedMs = nowMs;
    return false;
  }

  return {
    sampleFrame(nowMs) {
      if (!warmUp(nowMs)) return frame;
      const isFirst = state.newest === null;
      if (isFirst || !isStill()) advance(isFirst ? nowMs + stepMs : nowMs);
      const { balls, cells } = state.sampleFrame(nowMs);
      frame.balls = balls;
      frame.cells = cells;
      return frame;
    },
  };
}
