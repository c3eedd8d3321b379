// When taking the lead is worth a fanfare, which is rare, and when only a short sound. Knows ranks and the clock.

/** A fanfare needs at least so many players. */
const LEAST_PLAYERS = 3;
/** And it comes no sooner than so long into a match, milliseconds. */
const EARLIEST_MS = 20_000;
/** Least time between two sounds, milliseconds, as two players may take turns in the lead. */
const PAUSE_MS = 8000;

export type Leads = {
  /** One has taken the lead.
   *  @param players how many play @param nowMs monotonic milliseconds @returns the sound to play; null: none */
  take(players: number, nowMs: number): "fanfare" | "lead" | null;
};

/** The leads of one match. @param beganMs monotonic milliseconds */
export function createLeads(beganMs: number): Leads {
  let hasFanfare = true;
  let toldMs = Number.NEGATIVE_INFINITY;
  return {
    take(players, nowMs) {
      if (nowMs - toldMs < PAUSE_MS) return null;
      toldMs = nowMs;
      if (!hasFanfare || players < LEAST_PLAYERS || nowMs - beganMs < EARLIEST_MS) return "lead";
      hasFanfare = false;
      return "fanfare";
    },
  };
}
