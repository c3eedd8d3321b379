// The mass or score of all one's own circles, drawn on the one with the name. Digits are pictures of the sheet, so that
// a figure that changes all the time paints nothing.
import { clamp } from "../../../shared/math/scalars.ts";
import { scoreOf } from "../../../shared/sim/scores.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import { THEME } from "../arenaTheme.ts";
import type { Camera, Screen } from "../camera.ts";
import { digitOf } from "../pictures/paintings.ts";
import type { Textures } from "../textures.ts";
import { keepOnScreen, type NamePlace } from "./namePlace.ts";
import type { SpritePool } from "./spritePool.ts";

export type OwnFigure = {
  /** Starts a frame. */
  begin(frame: Frame): void;
  /** Draws the figure above all that was drawn before. @param place where the name of this cell is */
  write(cell: FrameMover, place: NamePlace, camera: Camera, screen: Screen): void;
};

/** Size of digits, as a part of the name's letters, within SMALLEST and LARGEST CSS pixels. */
const SIZE = 0.8;
const SMALLEST = 11;
const LARGEST = 30;
/** A digit's picture is so many times as high as the digit. */
const PICTURE = 1.35;
/** Distance from one digit's middle to the next one's, in heights of a digit. */
const ADVANCE = 0.64;
/** Gap between thousands, in the same. */
const GROUP = 0.28;
/** Numbers from this one on have a gap between thousands, as in Polish and in print. */
const GROUPED_FROM = 10_000;
const MOST = 9_999_999;

/** It needs this much more room to come back below the circle, CSS pixels. */
const CLEARLY = 4;

/**
 * Distance from the circle's middle down to the figure's, CSS pixels: under a name in or below the circle; else below
 * the circle; and above the name if there is no room below.
 * @param room below the middle
 */
function downOf({ spot, size, down }: NamePlace, radius: number, height: number, room: number): number {
  if (spot !== "above") return down + 0.55 * size + 0.55 * height;
  const below = radius + 0.75 * height;
  return below + height / 2 <= room ? below : down - 0.55 * size - 0.55 * height;
}

export function createOwnFigure(textures: Pick<Textures, "pick">, pool: SpritePool): OwnFigure {
  let value = 0;
  let wasAbove = false;
  return {
    begin({ movers, ownPlayerId, rules }) {
      let area = 0;
      for (const { playerId, kind, radius } of movers)
        if (playerId === ownPlayerId && kind === "cell") area += radius * radius;
      value = Math.min(Math.floor(scoreOf(rules, Math.sqrt(area))), MOST);
    },
    write({ x, y, radius }, place, { scale, offsetX, offsetY }, { height: end, pixelRatio }) {
      const height = clamp(SIZE * place.size, SMALLEST, LARGEST);
      const digits = Math.floor(Math.log10(Math.max(value, 1))) + 1;
      const isGrouped = value >= GROUPED_FROM;
      const gaps = isGrouped ? Math.floor((digits - 1) / 3) : 0;
      const centreY = y * scale + offsetY;
      const room = end - centreY - (wasAbove ? CLEARLY : 0);
      const away = downOf(place, Math.max(radius * scale, THEME.ownLeast), height, room);
      wasAbove = away < place.down;
      const middle = keepOnScreen(centreY + away, height / 2, end, 4 * height);
      let at = x * scale + offsetX - (((digits - 1) * ADVANCE + gaps * GROUP) * height) / 2;
      for (let i = digits - 1; i >= 0; i--) {
        const half = (PICTURE * height) / 2;
        const { texture, scale: unit } = textures.pick(
          digitOf(Math.floor(value / 10 ** i) % 10),
          half * pixelRatio,
        );
        pool.add(texture, (at - offsetX) / scale, (middle - offsetY) / scale, (half * unit) / scale);
        at += height * (ADVANCE + (isGrouped && i > 0 && i % 3 === 0 ? GROUP : 0));
      }
    },
  };
}
