// Who hears of a world: what changed it from outside, and what happened in a step. The simulation never reads any of it.
import type { Profile } from "../model.ts";
import type { PlayerInput } from "./playerInput.ts";

/** What happened in one step, as plain data, for whoever logs, counts or plays a sound. */
export type SimEvent =
  | { kind: "eaten"; playerId: number; byPlayerId: number }
  | { kind: "respawned"; playerId: number };

/**
 * What is done to a match beside its players' playing. start: another world with this seed, of the same rules; who plays
 * in it joins after that. end: the world stands for good, until a start. rename: by the player itself or by the host; the
 * profile is the one asked for. What else it does to the world is told of itself.
 */
export type Command =
  | { kind: "start"; seed: number }
  | { kind: "pause"; isPaused: boolean }
  | { kind: "end" }
  | { kind: "remove"; playerId: number }
  | { kind: "rename"; playerId: number; profile: Profile };

/**
 * Hears of all that changes a world from outside, before it steps: with rules and seed that is the whole match. The
 * values are the world's own: copy what is kept.
 */
export type Journal = {
  /** protectionRest: as addPlayer has it. */
  onJoin(playerId: number, team: number, isWaiting: boolean, protectionRest: number): void;
  onLeave(playerId: number): void;
  onInput(playerId: number, input: PlayerInput): void;
  /** A start before the first thing that is done to the new world. */
  onCommand(command: Command): void;
};

export type Listeners = {
  /** Of the last step. */
  events: SimEvent[];
  journal: Journal | null;
};
