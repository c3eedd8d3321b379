// Judges who is back after a host broke, how soon, and how much play was lost, by the snapshots of each player before
// and after. Knows no sockets and no clock.

/** A player's own state in one snapshot. */
export type Sighting = { tick: number; mass: number };

export type Return = Sighting & {
  playerId: number;
  isBack: boolean;
  /** When its first snapshot came, milliseconds of the bench's clock. */
  atMs: number;
};

export type Witness = {
  name: string;
  playerId: number;
  /** Until the connection was lost: the newest few seconds, by rising ticks. */
  before: readonly Sighting[];
  /** The first thing it was told after that; null: nothing. */
  after: Return | null;
  /** How often it tried to come back. */
  tries: number;
  /** Why it was not let in again, or what it met last; null: nothing. */
  why: string | null;
};

export type Verdict = {
  /** Players in their own seats, with at least the mass of the checkpoint, or eaten since. */
  back: number;
  /** Those of them who were eaten between the checkpoint and their return, which is ordinary play. */
  eaten: number;
  /** From the break to the last of them; null: nobody. */
  backMs: number | null;
  /** Play that was undone: from the first tick after the break to the last before it; null: nobody knows. */
  lostMs: number | null;
};

/** Room ticks after a restore in which nobody may have come to look yet: what was eaten in them before was undone. */
const UNSEEN_TICKS = 15;
/** A circle that waits shrinks, a tenth of a percent a second and within the grid a little more. */
const SHRUNK_PART = 0.02;

/** The newest tick that any player got before the connections were lost; null: none. */
export function lastTickBefore(witnesses: readonly Witness[]): number | null {
  const ticks = witnesses.flatMap(({ before }) => before.at(-1)?.tick ?? []);
  return ticks.length === 0 ? null : Math.max(...ticks);
}

/** The oldest tick anybody was told after them. @param askedTick what the host itself said first, null: nothing */
export function firstTickAfter(witnesses: readonly Witness[], askedTick: number | null): number | null {
  const ticks = witnesses.flatMap(({ after }) => after?.tick ?? []);
  if (askedTick !== null) ticks.push(askedTick);
  return ticks.length === 0 ? null : Math.min(...ticks);
}

/** Its mass when the match was copied: the least of the ticks that may have been the checkpoint's; null: not known. */
export function massAtCheckpoint({ before }: Witness, firstTick: number): number | null {
  const near = before.filter(({ tick }) => tick <= firstTick && tick > firstTick - UNSEEN_TICKS);
  return near.length === 0 ? null : Math.min(...near.map(({ mass }) => mass));
}

/** own: in its seat, with its mass. eaten: in its seat, without a circle. smaller, other: not what was promised. */
export type Outcome = "own" | "eaten" | "smaller" | "other" | "gone";

export function outcomeOf(witness: Witness, firstTick: number): Outcome {
  const { after, playerId } = witness;
  if (after === null) return "gone";
  if (!after.isBack || after.playerId !== playerId) return "other";
  const mass = massAtCheckpoint(witness, firstTick) ?? 0;
  if (after.mass >= mass * (1 - SHRUNK_PART)) return "own";
  return after.mass === 0 ? "eaten" : "smaller";
}

/** @param brokenAtMs of the same clock as the returns @param stepHz ticks a second */
export function judge(
  witnesses: readonly Witness[],
  { brokenAtMs, askedTick, stepHz }: { brokenAtMs: number; askedTick: number | null; stepHz: number },
): Verdict {
  const [last, first] = [lastTickBefore(witnesses), firstTickAfter(witnesses, askedTick)];
  const outcomes = witnesses.map((witness) => (first === null ? "gone" : outcomeOf(witness, first)));
  const returns = witnesses.flatMap(({ after }, i) => {
    const isBack = outcomes[i] === "own" || outcomes[i] === "eaten";
    return isBack && after !== null ? [after.atMs - brokenAtMs] : [];
  });
  return {
    back: returns.length,
    eaten: outcomes.filter((outcome) => outcome === "eaten").length,
    backMs: returns.length === 0 ? null : Math.round(Math.max(...returns)),
    lostMs:
      last === null || first === null ? null : Math.max(0, Math.round(((last - first) * 1000) / stepHz)),
  };
}
