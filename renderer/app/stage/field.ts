// Which part of the window the arena is drawn in. Where everybody sees the whole arena, what is told of the match has a
// strip of its own beside it or above it, so that nothing lies over anybody; and it is turned by a quarter where that
// shows it larger. Pure numbers in CSS pixels.
import { BEYOND_EDGE } from "../../../shared/sim/viewport.ts";
import type { Field } from "../../ui/store.ts";

type Size = { width: number; height: number };
type ArenaSize = { arenaWidth: number; arenaHeight: number };

/** What of a window the screen's corners, camera and bars take, CSS pixels. */
export type Insets = { top: number; right: number; bottom: number; left: number };

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** A window no wider or no higher than this is small, CSS pixels; in a tiny one only buttons find room. As in
 *  styles/hud.css. */
const SMALL: Size = { width: 640, height: 480 };
const TINY: Size = { width: 280, height: 280 };

/** Widths of the strip beside the arena, in rem: a window of 16 by 9 keeps the whole arena in its full height. */
const BESIDE = 12;
const BESIDE_SMALL = 10;
/** Heights of the strip above it, in rem: where names find room in four columns, and where only in two. */
const ABOVE_WIDE = 6.75;
const ABOVE_NARROW = 12.25;
/** So wide is a window for four columns, in rem. */
const WIDE = 48;
/** Below the arena, for who ate whom and what is told for a moment, in rem. */
const BELOW_WIDE = 3.5;
const BELOW_NARROW = 2;
/** One row or column of buttons, in rem. */
const BUTTONS = 3.75;

const isOneOf = ({ width, height }: Size, most: Size) => width <= most.width || height <= most.height;

/** What of a window the strip takes. */
type Strip = Omit<Field, "isTurned">;

/** @param rem CSS pixels of the page's letters */
function stripBeside(window: Size, rem: number): Strip {
  const wide = isOneOf(window, TINY) ? BUTTONS : isOneOf(window, SMALL) ? BESIDE_SMALL : BESIDE;
  return { strip: "beside", top: 0, bottom: 0, left: 0, right: Math.round(wide * rem) };
}

function stripAbove(window: Size, rem: number): Strip {
  const isTiny = isOneOf(window, TINY);
  const isWide = window.width >= WIDE * rem;
  const high = isTiny ? BUTTONS : isWide ? ABOVE_WIDE : ABOVE_NARROW;
  const low = isTiny ? 0 : isWide ? BELOW_WIDE : BELOW_NARROW;
  return { strip: "above", top: Math.round(high * rem), bottom: Math.round(low * rem), left: 0, right: 0 };
}

/** CSS pixels a world unit where all of the arena is in what the strip leaves. */
function scaleOf({ arenaWidth, arenaHeight }: ArenaSize, window: Size, field: Strip): number {
  const width = window.width - field.left - field.right;
  const height = window.height - field.top - field.bottom;
  return Math.min(width / arenaWidth, height / arenaHeight);
}

/** A window of about the arena's shape, or wider, shows all of it: see showAll. */
const ALL_FROM = 1.25;

/** The field is no longer along either side than shows all of the arena along the other. */
function showAll({ arenaWidth, arenaHeight }: ArenaSize, window: Size, field: Strip): Strip {
  const width = window.width - field.left - field.right;
  const height = window.height - field.top - field.bottom;
  const shape = arenaWidth / (1 - BEYOND_EDGE) / arenaHeight;
  const across = Math.max(0, Math.ceil((width - height * shape) / 2));
  const down = Math.max(0, Math.ceil((height - width / (shape * (1 - BEYOND_EDGE) ** 2)) / 2));
  const { strip, top, right, bottom, left } = field;
  return { strip, top: top + down, right: right + across, bottom: bottom + down, left: left + across };
}

/** Turned it has to be so many times as large: for less nobody wants another way to look at the arena. */
const TURNED_FROM = 1.1;

/** The strip goes where it leaves the arena larger. */
function chooseStrip(arena: ArenaSize, window: Size, rem: number): { strip: Strip; scale: number } {
  const beside = { strip: stripBeside(window, rem), scale: 0 };
  const above = { strip: stripAbove(window, rem), scale: 0 };
  for (const choice of [beside, above]) choice.scale = scaleOf(arena, window, choice.strip);
  return above.scale >= beside.scale ? above : beside;
}

/** Within what the insets leave; see layInside. */
export function layField(
  arena: ArenaSize,
  { width, height }: Size,
  rem: number,
  { top, right, bottom, left }: Insets = NO_INSETS,
): Field {
  const inside = layInside(arena, { width: width - left - right, height: height - top - bottom }, rem);
  return {
    ...inside,
    top: inside.top + top,
    right: inside.right + right,
    bottom: inside.bottom + bottom,
    left: inside.left + left,
  };
}

/**
 * In a window that is not much narrower than the arena all of the arena is seen, and so it is turned, as on an upright
 * phone. In a window for which neither is right, as a small square one, one comes nearer and sees a part.
 * @param rem CSS pixels of the page's letters: a person's own size of text counts
 */
function layInside(arena: ArenaSize, window: Size, rem: number): Field {
  const turned = { arenaWidth: arena.arenaHeight, arenaHeight: arena.arenaWidth };
  const asIs = chooseStrip(arena, window, rem);
  const other = chooseStrip(turned, window, rem);
  if (other.scale > TURNED_FROM * asIs.scale)
    return { ...showAll(turned, window, other.strip), isTurned: true };
  const isWhole = window.width >= ALL_FROM * window.height;
  return { ...(isWhole ? showAll(arena, window, asIs.strip) : asIs.strip), isTurned: false };
}
