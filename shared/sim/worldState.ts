// What is the match, as plain data: what a step depends on, and nothing else. All of it is saved and hashed. Knows
// neither who hears of it nor the working memory of a step.
import type { Rng } from "../math/rng.ts";
import type { Rules } from "../rules.ts";
import type { Bodies } from "./bodies.ts";
import { IDLE_INPUT, type PlayerInput } from "./playerInput.ts";
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
  /** Of this life; nothing in the game depends on it, but its player is told. */
  life: Life;
  /** A life that begins before this tick is protected until then, not anew: what was left when its player went and came
   *  back. 0: nothing was. */
  protectionRest: number;
  /** When the player was eaten, until the next life begins. */
  eatenTick: number | null;
  /** Where the last life ended, world units: from there an eaten player looks on. */
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
  /** One stream per concern: an extra player must not change where the balls come. */
  ballRng: Rng;
  spawnRng: Rng;
  virusRng: Rng;
  /** Where pieces of cells fly. */
  pieceRng: Rng;
  ejectRng: Rng;
  /** Slots of all cells; `sortCells` orders them. Kept from step to step because it stays nearly sorted. */
  cellOrder: number[];
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
