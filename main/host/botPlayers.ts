// The bots of one room: what each is shown, as a guest in its place would be, and what it wants from the next step.
// Knows world and codec, no sessions; how bots think is in shared/bots.
import { type Bot, createBot, inputFor, looksNow, observe } from "../../shared/bots/bot.ts";
import type { BotLevel } from "../../shared/bots/levels.ts";
import { PALETTE } from "../../shared/model.ts";
import { createSentState, forgetSent } from "../../shared/net/sentState.ts";
import { createSnapshotDecoder } from "../../shared/net/snapshotDecoder.ts";
import type { SnapshotEncoder } from "../../shared/net/snapshotEncoder.ts";
import { TEAM_COLORS } from "../../shared/rulesets/teams.ts";
import { summarizeCells } from "../../shared/sim/ownCells.ts";
import { rankPlayers } from "../../shared/sim/scores.ts";
import { addPlayer, removePlayer, setInput, smallestTeam, type World } from "../../shared/sim/world.ts";
import { findSight, type Interest } from "./interest.ts";
import type { Roster } from "./roster.ts";

/** Names of bots, in turn: the title in front tells them from people. */
const NAMES = (
  "Ada Bruno Celina Dante Edyta Fabian Gaja Hugo Iga Jakub Kaja Leon Maja Nikodem Oliwia Piotr Róża Szymon Tola Ugo " +
  "Wanda Xawery Ysia Zenon Alma Borys Cyryl Dora Emil Flora Gustaw Hela Igor Jagna Kuba Lena Milo Nela Oskar Pola"
).split(" ");

/** Where bots come into a match. */
export type BotArena = { world: World; roster: Roster; nextPlayerId(): number };

export class BotPlayers {
  readonly #bots = new Map<number, Bot>();
  /** Each look begins anew: a bot is told the whole of what it sees. */
  readonly #sent = createSentState();

  get ids(): Iterable<number> {
    return this.#bots.keys();
  }

  get count(): number {
    return this.#bots.size;
  }

  /** @param playerId of a player in the world */
  add(playerId: number, level: BotLevel, seed: number): void {
    this.#bots.set(playerId, createBot(level, seed));
  }

  remove(playerId: number): void {
    this.#bots.delete(playerId);
  }

  /** Brings bots in or takes them away until there are so many; the one with the least goes first. */
  balance({ world, roster, nextPlayerId }: BotArena, wanted: number, level: BotLevel): void {
    while (this.#bots.size < wanted) {
      const playerId = nextPlayerId();
      const team = smallestTeam(world);
      const color = TEAM_COLORS[team - 1] ?? playerId % PALETTE.length;
      addPlayer(world, playerId, team);
      this.add(playerId, level, playerId);
      roster.set({ playerId, name: `Bot ${NAMES[playerId % NAMES.length]}`, color });
    }
    if (this.#bots.size <= wanted) return;
    const ranks = rankPlayers(world).filter(({ playerId }) => this.#bots.has(playerId));
    for (const { playerId } of ranks.slice(wanted)) {
      removePlayer(world, playerId);
      roster.remove(playerId);
      this.remove(playerId);
    }
  }

  /** Before a step: what bots decided some moments ago. */
  act(world: World): void {
    for (const [playerId, bot] of this.#bots) {
      setInput(world, playerId, inputFor(bot, world.tick + 1, centreOf(world, playerId)));
    }
  }

  /** After a step: those whose turn it is look. @param encoder has begun this tick */
  look(world: World, interest: Interest, encoder: SnapshotEncoder): void {
    for (const [playerId, bot] of this.#bots) {
      if (!looksNow(bot, playerId, world.tick, world.rules.stepHz)) continue;
      forgetSent(this.#sent);
      const source = { inputMarginTicks: 0, rttMs: 0, ownPlayerId: playerId };
      const sight = findSight(interest, world, playerId, this.#sent, "sharp");
      const bytes = encoder.write(sight ? { ...source, sight } : source, this.#sent);
      observe(bot, createSnapshotDecoder().decode(bytes), world.rules, matesOf(world, playerId));
    }
  }
}

/** As its window would show it; null without a cell. */
function centreOf({ bodies, players }: World, playerId: number): { x: number; y: number } | null {
  const slots = players.get(playerId)?.cellSlots ?? [];
  const cells = slots.map((slot) => ({
    x: bodies.x[slot]!,
    y: bodies.y[slot]!,
    radius: bodies.radius[slot]!,
  }));
  return cells.length === 0 ? null : summarizeCells(cells);
}

/** Colours tell a guest as much. */
function matesOf({ rules, players }: World, playerId: number): (other: number) => boolean {
  const team = players.get(playerId)?.team;
  return (other) => rules.teams > 1 && players.get(other)?.team === team;
}
