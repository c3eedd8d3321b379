// Paints small pictures of what can happen in a match, with oneself in them. Plain 2D canvas work in units of
// its own; knows no words and no match.
import { FULL_TURN } from "../../../shared/math/angles.ts";
import { traceCircle } from "../../marbles/circles.ts";
import { paintAt } from "../../marbles/paintAt.ts";
import { paintBead } from "../../marbles/paintBead.ts";
import { paintFace, paintMouth } from "../../marbles/paintFace.ts";
import { type Marble, paintMarble } from "../../marbles/paintMarble.ts";
import { paintVirus } from "../../marbles/paintVirus.ts";
import type { SceneName } from "./howToRules.ts";

export const HOW_TO_WIDTH = 240;
export const HOW_TO_HEIGHT = 120;

/** CSS colours of the rings, with the same meaning as in the arena. */
export type RingColors = { danger: string; prey: string; mate: string; own: string };

type Brush = {
  context: CanvasRenderingContext2D;
  own: Marble;
  /** Another marble, of another colour than one's own. */
  other: Marble;
  third: Marble;
  rings: RingColors;
};

type Spot = readonly [x: number, y: number, radius: number];
type Look = { gaze?: number; isOpen?: boolean; alpha?: number };

const MIDDLE = HOW_TO_HEIGHT / 2;

function put({ context }: Brush, marble: Marble, [x, y, radius]: Spot, look: Look = {}): void {
  const { gaze = 0, isOpen = false, alpha = 1 } = look;
  paintAt(context, x, y, () => {
    context.globalAlpha = alpha;
    paintMarble(context, marble, radius);
    paintFace(context, radius, gaze, 0);
    if (isOpen) {
      context.translate(gaze * radius * 0.08, radius * 0.36);
      paintMouth(context, radius);
    }
  });
}

function putRing({ context }: Brush, [x, y, radius]: Spot, color: string, width: number, dash = 0): void {
  context.save();
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dash === 0 ? [] : [dash * 1.6, dash]);
  traceCircle(context, x, y, radius);
  context.stroke();
  context.restore();
}

function putBeads({ context }: Brush, color: (index: number) => number, spots: readonly Spot[]): void {
  for (const [index, [x, y, radius]] of spots.entries())
    paintAt(context, x, y, () => paintBead(context, color(index), radius));
}

function putVirus({ context }: Brush, [x, y, radius]: Spot, alpha = 1): void {
  paintAt(context, x, y, () => {
    context.globalAlpha = alpha;
    paintVirus(context, radius);
  });
}

/** Paints a trail, fainter the farther back. */
function putTrail(brush: Brush, marble: Marble, spots: readonly Spot[]): void {
  for (const [index, spot] of spots.entries()) put(brush, marble, spot, { alpha: 0.12 + index * 0.14 });
}

const PIECES = 7;

const PAINTERS: Readonly<Record<SceneName, (brush: Brush) => void>> = {
  eat(brush) {
    putTrail(brush, brush.own, [[38, MIDDLE, 27]]);
    put(brush, brush.own, [78, MIDDLE, 33], { gaze: 1, isOpen: true });
    putBeads(brush, (index) => (index * 4 + 2) % 12, [
      [122, MIDDLE + 4, 8],
      [150, MIDDLE - 16, 8],
      [174, MIDDLE + 14, 8],
      [206, MIDDLE - 6, 8],
    ]);
  },
  hunt(brush) {
    put(brush, brush.other, [178, MIDDLE + 4, 19], { gaze: -1 });
    putRing(brush, [178, MIDDLE + 4, 21.5], brush.rings.prey, 2);
    put(brush, brush.own, [92, MIDDLE, 44], { gaze: 1, isOpen: true });
  },
  flee(brush) {
    put(brush, brush.other, [72, MIDDLE, 46], { gaze: 1, isOpen: true });
    putRing(brush, [72, MIDDLE, 50], brush.rings.danger, 5, 14);
    putTrail(brush, brush.own, [
      [150, MIDDLE, 17],
      [172, MIDDLE, 17],
    ]);
    put(brush, brush.own, [200, MIDDLE, 18], { gaze: -1 });
  },
  split(brush) {
    put(brush, brush.own, [44, MIDDLE, 29], { gaze: 1 });
    putTrail(brush, brush.own, [
      [92, MIDDLE, 29],
      [116, MIDDLE, 29],
    ]);
    put(brush, brush.own, [146, MIDDLE, 29], { gaze: 1, isOpen: true });
    put(brush, brush.other, [206, MIDDLE, 15], { gaze: -1 });
  },
  merge(brush) {
    putRing(brush, [120, MIDDLE, 46], brush.rings.own, 2, 6);
    put(brush, brush.own, [94, MIDDLE, 30], { gaze: 1 });
    put(brush, brush.own, [146, MIDDLE, 30], { gaze: -1 });
  },
  eject(brush) {
    put(brush, brush.own, [58, MIDDLE, 38], { gaze: 1 });
    putBeads(brush, () => brush.own.color, [
      [116, MIDDLE, 11],
      [148, MIDDLE - 4, 11],
    ]);
    put(brush, brush.third, [200, MIDDLE, 26], { gaze: -1, isOpen: true });
  },
  virus(brush) {
    put(brush, brush.own, [86, MIDDLE + 20, 17]);
    putVirus(brush, [58, MIDDLE, 34]);
    putVirus(brush, [174, MIDDLE, 20], 0.35);
    for (let piece = 0; piece < PIECES; piece++) {
      const angle = (piece / PIECES) * FULL_TURN;
      put(brush, brush.own, [174 + Math.cos(angle) * 40, MIDDLE + Math.sin(angle) * 38, 15]);
    }
  },
  teams(brush) {
    const mate = { ...brush.own, skin: 0 };
    put(brush, mate, [76, MIDDLE - 6, 36], { gaze: 1 });
    for (const radius of [38, 41.5]) putRing(brush, [76, MIDDLE - 6, radius], brush.rings.mate, 1.6);
    put(brush, brush.own, [124, MIDDLE + 20, 22], { gaze: 1 });
    put(brush, brush.other, [198, MIDDLE, 30], { gaze: -1 });
    putRing(brush, [198, MIDDLE, 33], brush.rings.danger, 4, 10);
  },
};

/** Paints a scene in a context with the scene's units. @param own the look of this window's person */
export function paintHowTo(
  context: CanvasRenderingContext2D,
  name: SceneName,
  own: Marble,
  rings: RingColors,
): void {
  const other = { color: (own.color + 5) % 12, skin: 0 };
  const third = { color: (own.color + 8) % 12, skin: 0 };
  PAINTERS[name]({ context, own, other, third, rings });
}
