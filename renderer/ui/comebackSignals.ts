// Signals about seats that outlive their connections: coming back, played in another window, a match to go on with.
import { type Signal, signal } from "@preact/signals";
import type { LastMatchInfo } from "../../shared/appApi.ts";
import type { AwayDriver } from "../../shared/keptSeats.ts";
import type { CloseReason } from "../../shared/net/closeReasons.ts";

/** The connection is gone, and this window tries to get its person's seat back. The last picture stays. */
export type ComebackStatus = {
  /** Why the connection ended; "lost" also where the host fell silent. */
  reason: CloseReason;
  /** How long the seat is still kept, seconds; counts down to 0. */
  leftS: number;
  /** Who drives the circle meanwhile; null: there is none, the person watches. */
  driver: AwayDriver | null;
  /** Whether an attempt is under way. */
  isTrying: boolean;
};

export function createComebackSignals() {
  return {
    /** The comeback; null: there is none. */
    comeback: signal<ComebackStatus | null>(null) as Signal<ComebackStatus | null>,
    /** Whether nothing has come from the host for more than a second. */
    isHostSilent: signal(false),
    /** Whether the claimed seat is played in another window, so that the person is asked what to do. */
    isElsewhere: signal(false),
    /** Names of people who dropped out of this window's match and whose seats are kept. */
    awayNames: signal<readonly string[]>([]) as Signal<readonly string[]>,
    /** The match that this app hosted when it ended, and can go on with; null: none. */
    lastMatch: signal<LastMatchInfo | null>(null) as Signal<LastMatchInfo | null>,
  };
}
