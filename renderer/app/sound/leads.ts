// When it is worth a fanfare that one is first, and when only a short word: rarely. Knows ranks and the clock.

/** A fanfare is for who has beaten at least two others, and not for the first moments of a match, milliseconds. */
const LEAST_PLAYERS = 3;
const EARLIEST_MS = 20_000;
/** Two who take turns at being first are told so no more often, milliseconds. */
const PAUSE_MS = 8000;

export type Leads = {
  /** One is first now. @param players who play @param nowMs monotonic milliseconds @returns what is to be heard */
  take(players: number, nowMs: number): "fanfare" | "lead" | null;
};

/** Of one match. @param beganMs monotonic milliseconds */
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
