// Levels of bots against each other and against a grazer that always takes the nearest ball it sees: many seeded matches,
// and what everybody had in their second half. Run by `npm run bots:arena`; nothing of the game imports this.
import { decideOn } from "../bots/bot.ts";
import type { BotLevel } from "../bots/levels.ts";
import { sense } from "../bots/senses.ts";
import { distance } from "../math/places.ts";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { rankPlayers } from "../sim/scores.ts";
import type { Mind } from "./botDriver.ts";
import { Room } from "./room.ts";

export type Contender = BotLevel | "grazer";

/** An arena small enough that players meet. */
const RULES: Rules = {
  ...ARENA,
  arenaWidth: 4000,
  arenaHeight: 4000,
  ballsAtStart: 400,
  ballsLow: 400,
  virusesMin: 6,
};

export type MatchResult = Record<Contender, { mass: number; kills: number }>;

/** @param each how many players each contender has @param seconds of play; mass is the mean over their second half */
export function playMatch(
  contenders: readonly Contender[],
  each: number,
  seconds: number,
  seed: number,
): MatchResult {
  const room = new Room({ rules: RULES, seed, maxPlayers: 1 });
  const sides = new Map<number, Contender>();
  for (let i = 0; i < each * contenders.length; i++) {
    const side = contenders[(i + seed) % contenders.length]!;
    const botSeed = 1000 * seed + i;
    const seat = side === "grazer" ? room.addBot("calm", botSeed, graze) : room.addBot(side, botSeed);
    sides.set(seat.playerId, side);
  }
  const result = Object.fromEntries(contenders.map((side) => [side, { mass: 0, kills: 0 }])) as MatchResult;
  play(room, sides, seconds, result);
  return result;
}

function play(room: Room, sides: ReadonlyMap<number, Contender>, seconds: number, result: MatchResult): void {
  const { stepHz } = room.rules;
  const each = sides.size / Object.keys(result).length;
  for (let step = 1; step <= seconds * stepHz; step++) {
    room.tick((step * 1000) / stepHz);
    for (const event of room.world.events)
      if (event.kind === "eaten") result[sides.get(event.byPlayerId)!].kills++;
    if (step <= (seconds * stepHz) / 2 || step % stepHz !== 0) continue;
    for (const { playerId, score } of rankPlayers(room.world)) {
      result[sides.get(playerId)!].mass += score / each / (seconds / 2);
    }
  }
}

/** The baseline: always straight to the nearest ball, with the eyes and hands of a calm bot. */
function graze(...[bot, snapshot, rules, isMate]: Parameters<Mind>): void {
  const senses = sense(snapshot, rules, isMate);
  if (senses === null) return;
  const byWay = [...senses.food].sort((a, b) => distance(senses, a) - distance(senses, b));
  const [nearest] = byWay;
  const way = nearest ? [{ x: nearest.x - senses.x, y: nearest.y - senses.y }] : [bot.course];
  decideOn(bot, senses, rules, snapshot.tick, way);
}
