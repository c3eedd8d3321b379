// What can happen in a match, as a window hears of it: one row a kind, and all events that a host tells. Plain data;
// does not know how it was found out.
import type { HostPayload, ToldEvent } from "../../../shared/net/events/hostEvents.ts";
import type { Death } from "../../../shared/net/sections/death.ts";
import type { Kill } from "../../../shared/net/sections/kills.ts";
import type { Said } from "../../../shared/net/sections/phrases.ts";
import type { RoundResults } from "../../../shared/net/sections/results.ts";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import type { RoundPhase } from "../../../shared/net/sections/round.ts";

/** Where a body was when it happened, and how big, world units. */
export type EventSpot = { x: number; y: number; radius: number };

/** Events found in snapshots, by kind. Ids of balls, cells and viruses are the snapshot's; 0 is nobody. */
type Seen = {
  /** color: index into PALETTE. */
  ballEaten: EventSpot & { ballId: number; color: number; byPlayerId: number; byCellId: number };
  /** A cell of somebody else's. */
  cellEaten: EventSpot & { playerId: number; cellId: number; byPlayerId: number; byCellId: number };
  /** Two cells of one player became one. */
  merged: EventSpot & { playerId: number; cellId: number; intoCellId: number };
  /** A cell split. The spot is the new piece's. */
  split: EventSpot & { playerId: number; cellId: number; fromCellId: number };
  /** A cell threw a blob. The spot is the blob's. */
  ejected: EventSpot & { playerId: number; blobId: number; cellId: number };
  /** A cell ate a virus and went to pieces. The spot is the virus's. */
  popped: EventSpot & { virusId: number; playerId: number; cellId: number; pieces: number };
  /** A virus that was fed enough sent out another one. The spot is the new one's. */
  virusShot: EventSpot & { virusId: number; fromVirusId: number };
  joined: { entry: RosterEntry };
  left: { entry: RosterEntry };
  /** Who is first on the leaderboard now, and who was before. */
  leaderChanged: { playerId: number; beforePlayerId: number };
  /** Somebody's last cell was eaten. */
  kill: Kill;
  /** Somebody said a quick phrase. */
  said: Said;
  ownDeath: { death: Death };
  /** A life of this window's own began, and was seen. */
  ownLife: { playerId: number };
  /** Another world has begun: a lobby's, or a round's. Nothing of the old one goes on. Told before what else its first
   *  snapshot tells. */
  worldBegan: object;
  /** The room is in another phase. before: null as this window comes. */
  roundPhase: { phase: RoundPhase; before: RoundPhase | null };
  /** A second of the countdown begins: 3, 2, 1, and 0 as the round does. On every screen at the same tick. */
  roundCount: { leftS: number };
  /** One of a round's last ten seconds begins: 10 to 1. On every screen at the same tick. */
  roundSecond: { leftS: number };
  /** The room is held, or goes on. */
  roundPause: { isPaused: boolean };
  /** A round is over, and this is how it ended. Not told of one that was over before this window came. */
  roundOver: { results: RoundResults };
};

/** All events: those of snapshots, and those of HOST_EVENTS under their own names. */
export type Happened = Seen & { [E in ToldEvent]: HostPayload<E> };

export type MatchEventKind = keyof Happened;

/** tick: that of the snapshot that told it; if others were left out before, the event may be a few ticks older.
 *  atMs: when the snapshot arrived, monotonic milliseconds of the caller's clock. */
export type MatchEvent<K extends MatchEventKind = MatchEventKind> = {
  [E in K]: { kind: E; tick: number; atMs: number } & Happened[E];
}[K];
