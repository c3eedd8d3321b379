// A bot that drives a seat: shown what a guest in its place would be shown, it tells what it wants from the next step.
// Knows world and codec, no seats; how bots think is in shared/bots.
import { type Bot, createBot, inputFor, looksNow, observe } from "../bots/bot.ts";
import type { BotLevel } from "../bots/levels.ts";
import { createSnapshotDecoder, type SnapshotDecoder } from "../net/snapshot/decoder.ts";
import type { SnapshotEncoder } from "../net/snapshot/encoder.ts";
import { createSentState, forgetSent, type SentState } from "../net/snapshot/sentState.ts";
import { hasTeams } from "../rulesets/abilities.ts";
import { speedOf } from "../sim/movement.ts";
import { circlesOf, summarizeCells } from "../sim/ownCells.ts";
import type { PlayerInput } from "../sim/playerInput.ts";
import type { World } from "../sim/world.ts";
import { findSight, type Interest } from "./interest.ts";

/** How a bot decides: what it is shown goes in, its decisions pile up in the bot. */
export type Mind = typeof observe;

/** A bot, and what it was last shown: as a guest it is told what changed. */
export type BotDriver = {
  readonly kind: "bot";
  readonly bot: Bot;
  readonly mind: Mind;
  readonly sent: SentState;
  readonly decoder: SnapshotDecoder;
};

/** @param seed unsigned 32-bit */
export function createBotDriver(level: BotLevel, seed: number, mind: Mind = observe): BotDriver {
  return resumeBot(createBot(level, seed), mind);
}

/** One that has been shown nothing yet. */
export function resumeBot(bot: Bot, mind: Mind = observe): BotDriver {
  return { kind: "bot", bot, mind, sent: createSentState(), decoder: createSnapshotDecoder() };
}

/** Before a step: what it decided some moments ago. @param tick the one the step makes */
export function botInput({ bot }: BotDriver, world: World, playerId: number, tick: number): PlayerInput {
  const own = centreOf(world, playerId);
  const { pace } = bot.skill;
  // Bitten up in this tick, it goes nowhere.
  if (own === null || own.radius === 0 || pace === 1) return inputFor(bot, tick, own);
  const { rules } = world;
  return inputFor(bot, tick, own, (pace * speedOf(rules, own.radius)) / rules.stepHz);
}

/** After a step: it looks if it is its turn. @param tick the room's @param encoder has begun this tick */
export function showBot(
  { bot, mind, sent, decoder }: BotDriver,
  world: World,
  playerId: number,
  tick: number,
  interest: Interest,
  encoder: SnapshotEncoder,
): void {
  if (!looksNow(bot, playerId, tick, world.rules.stepHz)) return;
  const source = { inputMarginTicks: 0, rttMs: 0, ownPlayerId: playerId };
  const sight = findSight(interest, world, playerId, sent, "sharp");
  const bytes = encoder.write(sight ? { ...source, sight } : source, sent);
  mind(bot, decoder.decode(bytes), world.rules, matesOf(world, playerId));
}

/** Another world: nothing it was shown, or has decided, is of any use. */
export function forgetShown({ bot, sent }: BotDriver): void {
  bot.decided.length = 0;
  bot.current = null;
  forgetSent(sent);
}

/** As its window would show it; null without a cell. */
function centreOf(
  { bodies, players }: World,
  playerId: number,
): { x: number; y: number; radius: number } | null {
  const cells = circlesOf(bodies, players.get(playerId)?.cellSlots ?? []);
  return cells.length === 0 ? null : summarizeCells(cells);
}

/** Colours tell a guest as much. */
function matesOf({ rules, players }: World, playerId: number): (other: number) => boolean {
  const team = players.get(playerId)?.team;
  return (other) => hasTeams(rules) && players.get(other)?.team === team;
}
