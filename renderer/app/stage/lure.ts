// How the marbles behind the menus react to a person: some shy away from the pointer, some come to see, and those
// nearby race for dropped balls. Pure: is handed places and ticks; knows no page.

import { type Bot, decideOn, observe } from "../../../shared/bots/bot.ts";
import { type Senses, sense } from "../../../shared/bots/senses.ts";
import type { Place } from "../../../shared/model.ts";
import type { Mind } from "../../../shared/room/botDriver.ts";
import type { Rules } from "../../../shared/rules.ts";

/** What the marbles react to. Its owner changes it. */
export type Lure = {
  /** Where the pointer is, world units; null: nobody points anywhere. */
  pointer: Place | null;
  /** Where balls were dropped; each counts until its tick. */
  dropped: (Place & { untilTick: number })[];
};

export function createLure(): Lure {
  return { pointer: null, dropped: [] };
}

/** A marble reacts to a pointer this near its rim, world units. */
const MINDS_UNITS = 420;
/** Curious marbles stop this far from the pointer, world units. */
const STOPS_UNITS = 60;
/** Shy marbles keep this far away from it, world units. */
const SHY_UNITS = 300;
/** A marble this near races for dropped balls, world units. */
const RACES_UNITS = 900;
/** This near the balls a marble eats as usual, world units. */
const ARRIVED_UNITS = 70;

function wayTo(senses: Senses, { x, y }: Place): Place {
  return { x: x - senses.x, y: y - senses.y };
}

function lengthOf({ x, y }: Place): number {
  return Math.sqrt(x * x + y * y);
}

/** @returns the way to the nearest place with dropped balls, if it is worth a race */
function raceWay(lure: Lure, senses: Senses, tick: number): Place | null {
  let best: Place | null = null;
  let bestLength = RACES_UNITS;
  for (const dropped of lure.dropped) {
    if (dropped.untilTick < tick) continue;
    const way = wayTo(senses, dropped);
    const length = lengthOf(way);
    if (length > ARRIVED_UNITS && length < bestLength) {
      best = way;
      bestLength = length;
    }
  }
  return best;
}

/** @returns away from the pointer or towards it; null: it is too far away to mind */
function pointerWay(pointer: Place, senses: Senses, isShy: boolean): Place | null {
  const way = wayTo(senses, pointer);
  const length = lengthOf(way);
  const gap = length - senses.biggest.radius;
  if (gap > MINDS_UNITS || length === 0) return null;
  if (isShy) return gap < SHY_UNITS ? { x: (-way.x / length) * 400, y: (-way.y / length) * 400 } : null;
  return gap < STOPS_UNITS ? { x: 0, y: 0 } : way;
}

/**
 * The mind of a bot that reacts to the lure, and else decides like all bots.
 * @param isFollowed whether the picture follows this bot: then it ignores the pointer, which moves along with the
 *   picture and could never be reached
 */
export function createLuredMind(lure: Lure, isShy: boolean, isFollowed: () => boolean): Mind {
  return (bot: Bot, snapshot, rules: Rules, isMate) => {
    const pointer = isFollowed() ? null : lure.pointer;
    const senses = pointer || lure.dropped.length > 0 ? sense(snapshot, rules, isMate) : null;
    const isHunted = senses?.threats.some(
      ({ x, y, radius }) => lengthOf(wayTo(senses, { x, y })) < 3 * radius,
    );
    const way =
      senses === null || isHunted
        ? null
        : (raceWay(lure, senses, snapshot.tick) ?? (pointer && pointerWay(pointer, senses, isShy)));
    if (senses === null || way === null) observe(bot, snapshot, rules, isMate);
    else decideOn(bot, senses, rules, snapshot.tick, [way]);
  };
}
