// Who hears of a world: what changed it from outside, and what happened in a step. The simulation never reads any of it.
import type { Profile } from "../model.ts";
import type { Rules } from "../rules.ts";
import type { PlayerInput } from "./playerInput.ts";

/** What happened in one step, as plain data, for whoever logs, counts or plays a sound. */
export type SimEvent =
  | { kind: "eaten"; playerId: number; byPlayerId: number }
  | { kind: "respawned"; playerId: number };

/**
 * What is done to a match beside playing it. start: a new world of these rules, with this seed; its players join after
 * that. end: the world stands still until the next start. team: a player goes to another one, with its cells. rename: by the player or by the host; the profile is
 * the one asked for. What a command changes in the world (who joins, who leaves) is told by the other calls.
 */
export type Command =
  | { kind: "start"; seed: number; rules: Rules }
  | { kind: "pause"; isPaused: boolean }
  | { kind: "end" }
  | { kind: "remove"; playerId: number }
  | { kind: "team"; playerId: number; team: number }
  | { kind: "rename"; playerId: number; profile: Profile };

/** Hears of everything that changes a world from outside, before the step it counts for. With rules and seed that is
 *  the whole match. The values belong to the world: copy what you keep. */
export type Journal = {
  /** protectionRest: as addPlayer has it. */
  onJoin(playerId: number, team: number, isWaiting: boolean, protectionRest: number): void;
  /** keepsScore: as removePlayer has it. */
  onLeave(playerId: number, keepsScore: boolean): void;
  onInput(playerId: number, input: PlayerInput): void;
  /** A start is told before anything else of the new world. */
  onCommand(command: Command): void;
};

export type Listeners = {
  /** What happened in the last step. */
  events: SimEvent[];
  journal: Journal | null;
};
