// A match as plain data: what a step depends on. All of it is saved and hashed. Knows neither the listeners nor the
// working memory of a step.
import type { Rng } from "../math/rng.ts";
import type { Rules } from "../rules.ts";
import type { Bodies } from "./bodies.ts";
import { IDLE_INPUT, type PlayerInput } from "./playerInput.ts";
import type { RoundState } from "./round/roundState.ts";
import type { Clusters } from "./spawning/clusters.ts";

/** Ids travel with two bits beside them. */
export const MAX_PLAYER_ID = 0x3fffffff;

export type WorldPlayer = {
  id: number;
  /** What the player wants, until told otherwise. */
  input: PlayerInput;
  /** Slots of the player's cells in the world's bodies; none between an eaten life and the next. */
  cellSlots: number[];
  /** 1 and up; 0 where there are no teams. */
  team: number;
  /** How often split was pressed, as the last input said it, modulo 4; null before the first input. */
  splitPresses: number | null;
  /** From this step on the player may eject again. */
  ejectReadyTick: number;
  /** Counts of this life. The game does not depend on them, but the player is told. */
  life: Life;
  /** A life that begins before this tick is protected until it, and not anew: what was left of its protection when
   *  the player dropped out and came back. 0: nothing. */
  protectionRest: number;
  /** When the player was eaten, until the next life begins. */
  eatenTick: number | null;
  /** Where the last life ended, world units: an eaten player watches from there. */
  endX: number;
  endY: number;
};

/** highestScore: in score or mass, as the rules' growth law has it. */
export type Life = { bornTick: number; ballsEaten: number; cellsEaten: number; highestScore: number };

export type WorldState = {
  readonly rules: Rules;
  /** Steps done. */
  tick: number;
  bodies: Bodies;
  /** In the order they joined in, which is the order they act in. */
  players: Map<number, WorldPlayer>;
  /** Balls in the arena now. */
  ballCount: number;
  /** Viruses in the arena now. */
  virusCount: number;
  clusters: Clusters;
  /** One random stream for each concern: a player more must not change where balls come. */
  ballRng: Rng;
  spawnRng: Rng;
  virusRng: Rng;
  /** For the directions in which pieces of a popped cell fly. */
  pieceRng: Rng;
  ejectRng: Rng;
  /** Slots of all cells; `sortCells` orders them. Kept from step to step because it stays nearly sorted. */
  cellOrder: number[];
  /** What is played for; null where there are no rounds. */
  round: RoundState | null;
};

/** A player without a cell, whose life begins at `tick`. */
export function createPlayer({ arenaWidth, arenaHeight }: Rules, id: number, tick: number): WorldPlayer {
  return {
    id,
    input: { ...IDLE_INPUT },
    cellSlots: [],
    team: 0,
    splitPresses: null,
    ejectReadyTick: 0,
    protectionRest: 0,
    life: startLife(tick),
    eatenTick: null,
    endX: arenaWidth / 2,
    endY: arenaHeight / 2,
  };
}

export function startLife(tick: number): Life {
  return { bornTick: tick, ballsEaten: 0, cellsEaten: 0, highestScore: 0 };
}
