// How large a name is written on its circle, and where. Pure numbers in CSS pixels.
import { THEME } from "../theme.ts";

/** size 0: not drawn. lift: how far above the circle's centre the name's middle lies. */
export type NamePlace = { size: number; lift: number };

/**
 * A name fills its circle as it grows with it; on a circle too small to hold it, it keeps a readable size and
 * moves above the circle, so that it never covers it.
 * @param radius of the circle; @param aspect width of the name's text divided by its height
 */
export function placeName(radius: number, aspect: number, out: NamePlace): NamePlace {
  if (radius < THEME.nameHideBelow) {
    out.size = 0;
    out.lift = 0;
    return out;
  }
  const fitting = Math.min(radius * 0.62, (radius * 1.6) / Math.max(aspect, 0.5));
  out.size = Math.max(fitting, THEME.nameMinSize);
  // 1 where the name fits by itself, 0 where it is far too large for its circle.
  const fits = Math.min(Math.max((fitting / THEME.nameMinSize - 0.6) / 0.4, 0), 1);
  out.lift = (1 - fits) * (radius + out.size * 0.62);
  return out;
}

/**
 * The middle of a name that is not to leave the screen.
 * @param at wanted middle; @param half half its length; @param start and @param end of the screen, the same unit
 */
export function keepInside(at: number, half: number, start: number, end: number): number {
  if (end - start < 2 * half) return at;
  return Math.min(Math.max(at, start + half), end - half);
}
