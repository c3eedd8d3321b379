// Who hears of a world: what changed it from outside, and what happened in a step. The simulation never reads any of it.
import type { PlayerInput } from "./playerInput.ts";

/** What happened in one step, as plain data, for whoever logs, counts or plays a sound. */
export type SimEvent =
  | { kind: "eaten"; playerId: number; byPlayerId: number }
  | { kind: "respawned"; playerId: number };

/**
 * Hears of all that changes a world from outside, before it steps: with rules and seed that is the whole match. The
 * values are the world's own: copy what is kept.
 */
export type Journal = {
  onJoin(playerId: number, team: number, isWaiting: boolean): void;
  onLeave(playerId: number): void;
  onInput(playerId: number, input: PlayerInput): void;
};

export type Listeners = {
  /** Of the last step. */
  events: SimEvent[];
  journal: Journal | null;
};
