// Circles whose person has dropped out, and that nobody drives: they fade and fall asleep. Knows rosters, no pictures.
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import type { Circle } from "./circle.ts";

/** Opacity of such a circle and of its name, 0-1. */
export const AWAY = { circle: 0.45, name: 0.6 } as const;
/** Time to fall asleep, or wake up, milliseconds. */
export const AWAY_FADE_MS = 300;

/** Whether a player is away: its circle stands still, so it hunts nobody. One that a bot drives is as dangerous as
 *  ever. */
export function isAway(entry: RosterEntry | undefined): boolean {
  return entry?.role === "away";
}

/** The opacity at a moment of the fade. @param left opacity when away, 0-1 @param away 0 here, 1 away */
export function leftOf(left: number, away: number): number {
  return 1 - (1 - left) * away;
}

/** Fades circles; call once a frame, after they moved. @param isCalm less motion is wished: they change at once */
export function fadeAway(
  { here, elapsedMs }: { here: readonly Circle[]; elapsedMs: number },
  isCalm: boolean,
): void {
  const step = isCalm ? 1 : elapsedMs / AWAY_FADE_MS;
  for (let i = 0; i < here.length; i++) {
    const { isAway, look } = here[i]!;
    look.away = isAway ? Math.min(1, look.away + step) : Math.max(0, look.away - step);
    if (look.away === 0) continue;
    look.alpha *= leftOf(AWAY.circle, look.away);
    look.eyes *= 1 - look.away;
    look.mouth *= 1 - look.away;
  }
}
