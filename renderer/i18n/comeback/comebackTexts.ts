// The shape of what is said while a seat waits for its person, and while a match waits to go on.
import type { StorageFailure } from "../../../shared/net/closeReasons.ts";

export type ComebackTexts = {
  /** Over the last picture, while this window tries to come back. */
  lost: string;
  /** The same, where more is known than that nothing comes. */
  hostFailed: string;
  tooSlow: string;
  /** What becomes of the circle until then: nobody or a bot drives it, there is none, or the whole game stands still. */
  meanwhile: Record<"nobody" | "bot" | "watching" | "hostFailed", string>;
  /** @param seconds until the seat is given up, at least 1 */
  left: (seconds: number) => string;
  /** No time is left, and an attempt is still under way. */
  lastTry: string;
  leave: string;
  tryNow: string;
  back: string;
  silent: string;
  /** To the host's person: its thread died, and another one goes on. */
  restarted: string;
  /** Back, but not in one's own seat. */
  startedAnew: string;
  matchDamaged: string;
  /** To the host's person: should the app end, the match would not be offered again. */
  keepFailed: Record<StorageFailure, string>;
  /** To the host's person: guests do not come back by themselves. */
  portMoved: (from: number, to: number) => string;
  elsewhere: { title: string; text: string; playHere: string; joinAsElse: string };
};
