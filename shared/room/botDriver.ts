// A bot that drives a seat: it is shown what a guest in its place would be shown, and says what it wants from the next
// step. Knows world and codec, no seats; how bots think is in shared/bots.
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

/** How a bot decides: takes what it is shown, and adds its decisions to the bot. */
export type Mind = typeof observe;

/** A bot, and what it was last shown: like a guest it is told only what changed. */
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

/** A driver for a bot that has been shown nothing yet. */
export function resumeBot(bot: Bot, mind: Mind = observe): BotDriver {
  return { kind: "bot", bot, mind, sent: createSentState(), decoder: createSnapshotDecoder() };
}

/** What the bot wants from the next step, by what it decided some moments ago.
 *  @param tick the room's tick that the step makes */
export function botInput({ bot }: BotDriver, world: World, playerId: number, tick: number): PlayerInput {
  const own = centreOf(world, playerId);
  const { pace } = bot.skill;
  // A bot that was eaten in this tick goes nowhere.
  if (own === null || own.radius === 0 || pace === 1) return inputFor(bot, tick, own);
  const { rules } = world;
  return inputFor(bot, tick, own, (pace * speedOf(rules, own.radius)) / rules.stepHz);
}

/** Shows the bot the world after a step, if it is its turn to look.
 *  @param tick the room's @param encoder has begun this tick */
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

/** Forgets what the bot was shown and has decided, as the world is another one. */
export function forgetShown({ bot, sent }: BotDriver): void {
  bot.decided.length = 0;
  bot.current = null;
  forgetSent(sent);
}

/** Centre of the bot's cells as a guest's window would show it; null without a cell. */
function centreOf(
  { bodies, players }: World,
  playerId: number,
): { x: number; y: number; radius: number } | null {
  const cells = circlesOf(bodies, players.get(playerId)?.cellSlots ?? []);
  return cells.length === 0 ? null : summarizeCells(cells);
}

/** Who is of the bot's team. A guest sees as much by the colours. */
function matesOf({ rules, players }: World, playerId: number): (other: number) => boolean {
  const team = players.get(playerId)?.team;
  return (other) => hasTeams(rules) && players.get(other)?.team === team;
}
