// What the interface shows of seats that outlive their connections: on the way back, played in another window, a match to go
// on with.
import { type Signal, signal } from "@preact/signals";
import type { LastMatch } from "../../shared/appApi.ts";
import type { AwayDriver } from "../../shared/keptSeats.ts";
import type { CloseReason } from "../../shared/net/closeReasons.ts";

/** The connection is gone, and this window tries to get its person's seat back. The last picture stays. */
export type Comeback = {
  /** Why the connection ended; "lost" also where the host fell silent. */
  reason: CloseReason;
  /** For so long the seat is kept, seconds; counts down to 0. */
  leftS: number;
  /** Who drives the circle meanwhile; null: there is none, the person watches. */
  driver: AwayDriver | null;
  /** An attempt is under way. */
  isTrying: boolean;
};

export function createComebackSignals() {
  return {
    /** null: this window is where it should be. */
    comeback: signal<Comeback | null>(null) as Signal<Comeback | null>,
    /** Nothing has come from the host for more than a second. */
    isHostSilent: signal(false),
    /** The seat that this window claims is played in another one: its person is asked what to do. */
    isElsewhere: signal(false),
    /** Who has dropped out of this window's match, and whose seats are kept; by name. */
    awayNames: signal<readonly string[]>([]) as Signal<readonly string[]>,
    /** The match that this app hosted when it ended, and can go on with; null: none. */
    lastMatch: signal<LastMatch | null>(null) as Signal<LastMatch | null>,
  };
}
