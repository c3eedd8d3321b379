// What a sound of a match is made with, and the form of what reacts to an event. Types only.
import type { SoundEngine } from "../../audio/sounds.ts";
import type { MatchEvent, MatchEventKind } from "../../net/events/matchEvent.ts";
import type { Ear } from "./ear.ts";
import type { Feel } from "./feel.ts";
import type { Leads } from "./leads.ts";
import type { MealRun } from "./mealRun.ts";

/** What is needed to make the sounds of one match. */
export type Hearing = {
  readonly engine: Pick<SoundEngine, "play">;
  readonly ear: Ear;
  readonly meals: MealRun;
  /** Of this world. */
  leads: Leads;
  readonly feel: Feel;
  readonly ownPlayerId: number;
  /** Whether this window's own circle lives, by the newest snapshot. */
  isAlive(): boolean;
  /** Whether a life that ends now has no other after it in this round. */
  isLastLife(): boolean;
  /** How many play. */
  players(): number;
  /** Whether this ball's end was not heard yet; from now on it was. */
  takeMeal(ballId: number): boolean;
  nowMs: number;
  /** The last sound that counts for a player's whole tick: several cells that do the same in one tick are heard
   *  once. */
  readonly last: { kind: string; playerId: number; tick: number };
};

export type Hear<K extends MatchEventKind> = (hearing: Hearing, event: MatchEvent<K>) => void;
