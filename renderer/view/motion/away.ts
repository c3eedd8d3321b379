// Circles whose person has dropped out, and that nobody drives: fainter and asleep, and seen to become so. Knows what rosters
// say, no pictures.
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import type { Circle } from "./circle.ts";

/** How much of what is left of such a circle, 0-1: of itself, and of the name on it. */
export const AWAY = { circle: 0.45, name: 0.6 } as const;
/** From awake to asleep and back, milliseconds. */
export const AWAY_FADE_MS = 300;

/** It stands still, so it hunts nobody. Whoever has a bot that plays on is as dangerous as ever. */
export function isAway(entry: RosterEntry | undefined): boolean {
  return entry?.role === "away";
}

/** What a fade leaves. @param left of something away, 0-1 @param away 0 here, 1 away */
export function leftOf(left: number, away: number): number {
  return 1 - (1 - left) * away;
}

/** Once a frame has moved them. @param isCalm less motion is wished: it changes at once */
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
