// The bots of one room: what each is shown, as a guest in its place would be, and what it wants from the next step.
// Knows world and codec, no sessions; how bots think is in shared/bots.
import { PALETTE } from "../model.ts";
import { createSnapshotDecoder, type SnapshotDecoder } from "../net/snapshot/decoder.ts";
import { SnapshotEncoder } from "../net/snapshot/encoder.ts";
import { createSentState, type SentState } from "../net/snapshot/sentState.ts";
import type { RosterEntry } from "../net/snapshot/snapshot.ts";
import { createInterest, findSight, type Interest, prepareInterest } from "../room/interest.ts";
import { TEAM_COLORS } from "../rulesets/teams.ts";
import { circlesOf, summarizeCells } from "../sim/ownCells.ts";
import { SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";
import { rankPlayers } from "../sim/scores.ts";
import { stepWorld } from "../sim/step.ts";
import { addPlayer, removePlayer, setInput, smallestTeam, teamSizes, type World } from "../sim/world.ts";
import { type Bot, createBot, inputFor, looksNow, observe } from "./bot.ts";
import type { BotLevel } from "./levels.ts";

/** Names of bots, in turn: the title in front tells them from people. */
const NAMES = (
  "Ada Bruno Celina Dante Edyta Fabian Gaja Hugo Iga Jakub Kaja Leon Maja Nikodem Oliwia Piotr Róża Szymon Tola Ugo " +
  "Wanda Xawery Ysia Zenon Alma Borys Cyryl Dora Emil Flora Gustaw Hela Igor Jagna Kuba Lena Milo Nela Oskar Pola"
).split(" ");

/** Where bots come into a match. */
export type BotArena = {
  world: World;
  roster: {
    tellApart(name: string, playerId: number): string;
    set(entry: RosterEntry): void;
    remove(playerId: number): void;
  };
  nextPlayerId(): number;
};

/** How a bot decides: what it is shown goes in, its decisions pile up in the bot. */
export type Mind = typeof observe;

/** A bot, and what it was last shown: as a guest it is told what changed. */
type Seat = { bot: Bot; mind: Mind; sent: SentState; decoder: SnapshotDecoder; isHeld: boolean };

export class BotPlayers {
  readonly #seats = new Map<number, Seat>();
  /** Of those that balance() brought in. */
  readonly #names = new Map<number, string>();

  /** @param playerId of a player in the world */
  add(playerId: number, level: BotLevel, seed: number, mind: Mind = observe): void {
    this.#seat(playerId, level, seed, mind, false);
  }

  remove(playerId: number): void {
    this.#seats.delete(playerId);
    this.#names.delete(playerId);
  }

  /** Plays on for somebody whose person is away: cells, name and id stay theirs. Such a player is no bot to others, and
   *  balance() leaves it alone. @param playerId of a player in the world */
  hold({ players }: World, playerId: number, level: BotLevel): void {
    const { bot } = this.#seat(playerId, level, playerId, observe, true);
    // The count of presses goes on, or taking over would be a press.
    bot.presses = (players.get(playerId)?.input.buttons ?? 0) & SPLIT_PRESSES_MASK;
  }

  /** The person is back. Throws unless the player is held. */
  release(playerId: number): void {
    if (this.#seats.get(playerId)?.isHeld !== true) throw new Error(`player ${playerId} is not held`);
    this.#seats.delete(playerId);
  }

  /** Brings bots in or takes them away until there are so many. */
  balance(arena: BotArena, wanted: number, level: BotLevel): void {
    for (let count = this.#bots().length; count < wanted; count++) this.#bringIn(arena, level);
    for (let count = this.#bots().length; count > wanted; count--) this.#sendAway(arena);
  }

  /** Before a step: what bots decided some moments ago. */
  act(world: World): void {
    for (const [playerId, { bot }] of this.#seats) {
      setInput(world, playerId, inputFor(bot, world.tick + 1, centreOf(world, playerId)));
    }
  }

  /** After a step: those whose turn it is look. @param encoder has begun this tick */
  look(world: World, interest: Interest, encoder: SnapshotEncoder): void {
    for (const [playerId, { bot, mind, sent, decoder }] of this.#seats) {
      if (!looksNow(bot, playerId, world.tick, world.rules.stepHz)) continue;
      const source = { inputMarginTicks: 0, rttMs: 0, ownPlayerId: playerId };
      const sight = findSight(interest, world, playerId, sent, "sharp");
      const bytes = encoder.write(sight ? { ...source, sight } : source, sent);
      mind(bot, decoder.decode(bytes), world.rules, matesOf(world, playerId));
    }
  }

  /** Held circles are somebody's. */
  #bots(): number[] {
    return [...this.#seats].filter(([, { isHeld }]) => !isHeld).map(([playerId]) => playerId);
  }

  #bringIn({ world, roster, nextPlayerId }: BotArena, level: BotLevel): void {
    const playerId = nextPlayerId();
    const team = smallestTeam(world);
    const color = TEAM_COLORS[team - 1] ?? playerId % PALETTE.length;
    const name = roster.tellApart(this.#freeName(playerId), playerId);
    addPlayer(world, playerId, team);
    this.add(playerId, level, playerId);
    this.#names.set(playerId, name);
    roster.set({ playerId, name, color, role: "bot" });
  }

  /** The one with the least; where there are teams, of the largest team that has bots, so that they stay even. */
  #sendAway({ world, roster }: BotArena): void {
    const bots = this.#bots();
    const sizes = teamSizes(world);
    const sizeOf = (playerId: number) => sizes[(world.players.get(playerId)?.team ?? 0) - 1] ?? 0;
    const largest = Math.max(...bots.map(sizeOf));
    const going = rankPlayers(world).findLast(
      ({ playerId }) => bots.includes(playerId) && sizeOf(playerId) === largest,
    );
    if (going === undefined) throw new Error("no bot is in the world");
    removePlayer(world, going.playerId);
    roster.remove(going.playerId);
    this.remove(going.playerId);
  }

  /** In turn by id; no two bots of a room have one name. */
  #freeName(playerId: number): string {
    const taken = new Set(this.#names.values());
    for (let round = 1; ; round++) {
      for (let i = 0; i < NAMES.length; i++) {
        const name = `Bot ${NAMES[(playerId + i) % NAMES.length]}${round > 1 ? ` ${round}` : ""}`;
        if (!taken.has(name)) return name;
      }
    }
  }

  #seat(playerId: number, level: BotLevel, seed: number, mind: Mind, isHeld: boolean): Seat {
    const bot = createBot(level, seed);
    const seat = { bot, mind, sent: createSentState(), decoder: createSnapshotDecoder(), isHeld };
    this.#seats.set(playerId, seat);
    return seat;
  }
}

/** A world that nobody but bots plays in: its step, and what tells others of it after one. */
export function createBotGame(world: World, bots: BotPlayers) {
  const interest = createInterest(world.rules);
  const encoder = new SnapshotEncoder();
  return {
    interest,
    encoder,
    step(): void {
      bots.act(world);
      stepWorld(world);
      prepareInterest(interest, world);
      encoder.beginTick(world.bodies, world.tick);
      bots.look(world, interest, encoder);
    },
  };
}

/** As its window would show it; null without a cell. */
function centreOf({ bodies, players }: World, playerId: number): { x: number; y: number } | null {
  const cells = circlesOf(bodies, players.get(playerId)?.cellSlots ?? []);
  return cells.length === 0 ? null : summarizeCells(cells);
}

/** Colours tell a guest as much. */
function matesOf({ rules, players }: World, playerId: number): (other: number) => boolean {
  const team = players.get(playerId)?.team;
  return (other) => rules.teams > 1 && players.get(other)?.team === team;
}
