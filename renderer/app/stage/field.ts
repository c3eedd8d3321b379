// In which part of the window the arena is drawn. Where everybody sees the whole arena, the HUD has a strip of its own
// beside or above it, so that it covers nobody; and the arena is turned by a quarter where that shows it larger. Pure
// numbers in CSS pixels.
import { BEYOND_EDGE } from "../../../shared/sim/viewport.ts";
import type { Field } from "../../ui/store.ts";

type Size = { width: number; height: number };
type ArenaSize = { arenaWidth: number; arenaHeight: number };

/** What the screen's corners, camera and bars take of a window, CSS pixels. */
export type Insets = { top: number; right: number; bottom: number; left: number };

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** A window that is no wider or no higher than this is small, CSS pixels; in a tiny one only buttons have room. As
 *  in styles/hud/hud.css. */
export const SMALL: Size = { width: 640, height: 480 };
export const TINY: Size = { width: 280, height: 280 };

/** Width of the strip beside the arena, in rem: a window of 16 by 9 still shows the whole arena in its full height. */
const BESIDE = 12;
const BESIDE_SMALL = 10;
/** Height of the strip above it, in rem, where names have room in four columns; ABOVE_NARROW: only in two. */
const ABOVE_WIDE = 6.75;
const ABOVE_NARROW = 12.25;
/** A window needs this width for four columns, in rem. */
export const WIDE = 48;
/** Height of the strip below the arena, for the kill feed and short messages, in rem. */
const BELOW_WIDE = 3.5;
const BELOW_NARROW = 2;
/** One row or column of buttons, in rem. */
const BUTTONS = 3.75;

const isOneOf = ({ width, height }: Size, most: Size) => width <= most.width || height <= most.height;

/** The field that a strip leaves. */
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

/** CSS pixels per world unit if the whole arena is to fit into the field. */
function scaleOf({ arenaWidth, arenaHeight }: ArenaSize, window: Size, field: Strip): number {
  const width = window.width - field.left - field.right;
  const height = window.height - field.top - field.bottom;
  return Math.min(width / arenaWidth, height / arenaHeight);
}

/** A window of at least this ratio shows the whole arena (see showAll). */
const ALL_FROM = 1.25;

/** Cuts the field to the arena's shape, so that it shows the whole arena. */
function showAll({ arenaWidth, arenaHeight }: ArenaSize, window: Size, field: Strip): Strip {
  const width = window.width - field.left - field.right;
  const height = window.height - field.top - field.bottom;
  const shape = arenaWidth / (1 - BEYOND_EDGE) / arenaHeight;
  const across = Math.max(0, Math.ceil((width - height * shape) / 2));
  const down = Math.max(0, Math.ceil((height - width / (shape * (1 - BEYOND_EDGE) ** 2)) / 2));
  const { strip, top, right, bottom, left } = field;
  return { strip, top: top + down, right: right + across, bottom: bottom + down, left: left + across };
}

/** The arena is turned only if that shows it so many times as large; less is not worth the change. */
const TURNED_FROM = 1.1;

/** Chooses the strip that leaves the arena larger. */
function chooseStrip(arena: ArenaSize, window: Size, rem: number): { strip: Strip; scale: number } {
  const beside = { strip: stripBeside(window, rem), scale: 0 };
  const above = { strip: stripAbove(window, rem), scale: 0 };
  for (const choice of [beside, above]) choice.scale = scaleOf(arena, window, choice.strip);
  return above.scale >= beside.scale ? above : beside;
}

/** Lays the field out within the insets; see layInside. */
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
 * A window that is not much narrower than the arena shows all of it; so does an upright phone, with the arena turned. A
 * window for which neither is right, such as a small square one, shows a part of it, larger.
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
