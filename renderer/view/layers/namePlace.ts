// How large a name is, whether it is inside its circle or outside, and on which of one's own circles. Pure numbers in
// CSS pixels. A place is kept until another one is clearly better, so that a circle at a threshold does not make its
// name flicker.
import { clamp } from "../../../shared/math/scalars.ts";
import { type Frame, type FrameMover, isLivingOf } from "../../net/frame.ts";
import { THEME } from "../arenaTheme.ts";

export type NamePlace = {
  spot: "nowhere" | "inside" | "above" | "below";
  /** Size of its letters. */
  size: number;
  /** From the circle's centre down to the name's middle. */
  down: number;
};

/** Another place must be so many times better. */
const CLEARLY = 1.15;
/** Distance from the middle of a line of letters to its circle, in times of their size. */
const HALF_LINE = 0.62;

/** In a circle a name's middle lies this far down, below the face, in times of the radius. */
const BELOW_FACE = 0.44;
/** Its letters are at most this high, and the name this wide, where the circle is wider than that. */
const HEIGHT = 0.44;
const WIDTH = 1.46;

export function createNamePlace(): NamePlace {
  return { spot: "nowhere", size: 0, down: 0 };
}

/**
 * Places a name. It fills its circle's lower half and grows with it, up to a maximum. On a circle too small to hold it,
 * it keeps a readable size and lies above the circle, so that it never covers it; or below, at the screen's upper edge
 * or under a crown, if there is room below.
 * @param radius the circle's @param aspect the name's width divided by the size of its letters
 * @param centreY of the circle, from the screen's upper edge
 * @param place where the name was until now; changed
 * @param end the screen's lower edge
 */
export function placeName(
  radius: number,
  aspect: number,
  centreY: number,
  place: NamePlace,
  wearsCrown = false,
  end = Number.POSITIVE_INFINITY,
): void {
  const { spot } = place;
  const needed = (threshold: number, isSo: boolean) => (isSo ? threshold : threshold * CLEARLY);
  const fitting = Math.min(radius * HEIGHT, (radius * WIDTH) / Math.max(aspect, 0.5));
  if (radius < needed(THEME.nameHideBelow, spot !== "nowhere")) {
    place.spot = "nowhere";
  } else if (fitting >= needed(THEME.nameMinSize, spot === "inside")) {
    place.spot = "inside";
    place.size = Math.min(fitting, THEME.nameMaxSize);
    place.down = radius * BELOW_FACE;
  } else {
    const size = THEME.nameMinSize;
    const away = radius + size * HALF_LINE;
    const line = away + size * HALF_LINE;
    const [above, below] = [centreY - line, end - centreY - line];
    const goesBelow = wearsCrown
      ? below >= (spot === "above" ? size : 0)
      : above < (spot === "below" ? size : 0);
    place.spot = goesBelow ? "below" : "above";
    place.size = size;
    place.down = goesBelow ? away : -away - (wearsCrown ? crownAbove(radius) : 0);
  }
}

/** How far a crown reaches above a circle, at most; as in faces.ts. */
function crownAbove(radius: number): number {
  return 0.12 * radius + Math.max(0.4 * radius, 7);
}

/** How far from its circle's centre a name may move along each axis, as a part of the radius, so that its corners
 *  stay in the circle. */
const ROAM = 0.7;

/** How far a name may move to stay on the screen, without leaving its circle. @param half half its length */
export function roamOf({ spot }: NamePlace, radius: number, half: number): number {
  return spot === "inside" ? Math.max(0, ROAM * radius - half) : half;
}

/**
 * The middle of a name that is moved to stay on the screen, as far as it may.
 * @param at wanted middle
 * @param half half its length
 * @param end of the screen, which begins at 0
 * @param roam how far from there it may be; all in one unit
 */
export function keepOnScreen(at: number, half: number, end: number, roam: number): number {
  if (end < 2 * half) return at;
  const wanted = clamp(at, half, end - half);
  return clamp(wanted, at - roam, at + roam);
}

/** Which own cell has the name: the largest; of two with nearly the same size the one that has it already.
 *  @param bearer its id until now @returns its id, 0 without own cells */
export function pickBearer(
  { movers, ownPlayerId }: Pick<Frame, "movers" | "ownPlayerId">,
  bearer: number,
): number {
  let largest: FrameMover | null = null;
  let present: FrameMover | null = null;
  for (const mover of movers) {
    if (!isLivingOf(mover, ownPlayerId)) continue;
    if (largest === null || mover.radius > largest.radius) largest = mover;
    if (mover.id === bearer) present = mover;
  }
  if (largest === null) return 0;
  return present !== null && present.radius * CLEARLY >= largest.radius ? present.id : largest.id;
}
