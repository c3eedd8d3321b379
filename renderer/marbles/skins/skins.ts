// The patterns of marbles: patches of tones, the lowest first, on a ball of its own colour. Each can be told from all
// others by its pattern alone. Data; knows no canvas.
import { DEGREE, FULL_TURN } from "../../../shared/math/angles.ts";
import { SKINS, type Skin } from "../../../shared/model.ts";
import type { MarbleTone } from "../tones.ts";
import { BOLT, CRESCENT, HEART, PETAL, SQUARE, starFigure } from "./figures.ts";
import { arm, axisAt, band, coil, type Direction, type Outline, slice, spot, sticker } from "./sphere.ts";

export type Patch = { tone: MarbleTone; outline: Outline };

/** The front of a ball: a little above the middle. */
const FRONT = axisAt(0.22, -Math.PI / 2);
/** An axis that leans back, so that bands around it look curved. */
const UPRIGHT = axisAt(66 * DEGREE, -96 * DEGREE);

/** An axis that slants across the picture. */
const LENGTHWISE = axisAt(88 * DEGREE, -62 * DEGREE);

const patch = (outline: Outline, tone: MarbleTone = "mark"): Patch => ({ tone, outline });
const range = (count: number) => Array.from({ length: count }, (_, index) => index);
/** An edge at a fixed angle from the axis, degrees. */
const level = (degrees: number) => () => degrees * DEGREE;
const bandOf = (axis: Direction, from: number, to: number, tone?: MarbleTone) =>
  patch(band(axis, level(from), level(to)), tone);

/** An angle from the front that is beyond the rim everywhere, radians. */
const BEHIND = 1.9;

/** Slices around the front, all of the same size. @param part of the ball that they cover */
const pinwheel = (count: number, part: number) =>
  range(count).map((index) => {
    const from = (index / count) * FULL_TURN + 0.3;
    return patch(slice(FRONT, from, from + (FULL_TURN * part) / count, 0, BEHIND));
  });

function dots(size: number): Patch[] {
  const rows = [0, 36, 72].flatMap((away) => {
    const count = away === 0 ? 1 : away === 36 ? 6 : 11;
    return range(count).map((index) => place(away, (360 * index) / count + away));
  });
  return rows.map((middle) => patch(spot(middle, size)));
}

/** A place on the ball, degrees from its front and around it. */
const place = (away: number, turn: number): Direction => axisAt(away * DEGREE, turn * DEGREE);

function checks(): Patch[] {
  const cells = range(6).flatMap((row) => range(12).map((column) => [row, column] as const));
  return cells
    .filter(([row, column]) => (row + column) % 2 === 0)
    .map(([row, column]) => {
      const from = column * 30 * DEGREE;
      return slice(UPRIGHT, from, from + 30 * DEGREE, row * 30 * DEGREE, (row + 1) * 30 * DEGREE);
    })
    .map((outline) => patch(outline));
}

function waves(shape: (turn: number) => number, height: number): Patch[] {
  return [38, 78, 118].map((away) => {
    const edge = (shift: number) => (turn: number) => (away + shift + height * shape(turn)) * DEGREE;
    return patch(band(UPRIGHT, edge(-9), edge(9)));
  });
}

/** A triangle wave from -1 to 1. */
const zigzag = (turn: number) => (2 / Math.PI) * Math.asin(Math.sin(turn));

function net(): Patch[] {
  const around = range(12).flatMap((column) =>
    range(6).map((row) => {
      const from = column * 30 * DEGREE;
      return slice(UPRIGHT, from, from + 5 * DEGREE, row * 30 * DEGREE, (row + 1) * 30 * DEGREE);
    }),
  );
  const across = [33, 63, 93, 123].map((away) => band(UPRIGHT, level(away), level(away + 5)));
  return [...around, ...across].map((outline) => patch(outline));
}

/** An elliptic ring, or only its lower half. */
function ellipse(wide: number, high: number, hole: number, isHalf: boolean): Outline {
  const turn = -0.36;
  const rim = (size: number) =>
    range(49).map((index) => {
      const angle = (index / 48) * Math.PI * (isHalf ? 1 : 2);
      const [x, y] = [Math.cos(angle) * wide * size, Math.sin(angle) * high * size];
      return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    });
  return [...rim(1), ...rim(hole).reverse()].flat();
}

function planet(): Patch[] {
  return [
    patch(ellipse(0.92, 0.3, 0.72, false)),
    patch(spot([0, 0, 1], 0.55), "second"),
    patch(ellipse(0.92, 0.3, 0.72, true)),
  ];
}

const CONFETTI: readonly MarbleTone[] = ["mark", "second", "mark"];

function confetti(): Patch[] {
  return [10, 42, 70].flatMap((away, ring) =>
    range([2, 7, 11][ring]!).map((index) => {
      const middle = place(away + ((index * 5) % 9), (360 * index) / [2, 7, 11][ring]! + ring * 20);
      return patch(sticker(middle, SQUARE, 0.2, index * 2.4), CONFETTI[(index + ring) % 3]);
    }),
  );
}

const flower = () => [
  ...range(6).map((index) => patch(sticker(FRONT, PETAL, 0.84, (index * Math.PI) / 3))),
  patch(spot(FRONT, 0.2), "second"),
];

const MAKERS: Record<Skin, () => Patch[]> = {
  plain: () => [],
  stripes: () => [15, 45, 75, 105, 135].map((away) => bandOf(UPRIGHT, away, away + 14)),
  band: () => [bandOf(UPRIGHT, 64, 94)],
  swirl: () => range(4).map((index) => patch(arm(FRONT, (index * Math.PI) / 2, 0.75, 1.3, 1.9))),
  catsEye: () => [
    patch(slice(LENGTHWISE, 62 * DEGREE, 118 * DEGREE, 0, Math.PI), "light"),
    patch(slice(LENGTHWISE, 79 * DEGREE, 101 * DEGREE, 0, Math.PI), "deep"),
  ],
  dots: () => dots(0.2),
  spots: () =>
    [place(28, 200), place(40, 320), place(46, 80), place(76, 255), place(80, 20), place(82, 140)].map(
      (middle) => patch(spot(middle, 0.36)),
    ),
  rings: () => [
    patch(spot(FRONT, 1.2)),
    patch(spot(FRONT, 0.92), "own"),
    patch(spot(FRONT, 0.62)),
    patch(spot(FRONT, 0.32), "own"),
  ],
  checks,
  school: () => {
    const axis = axisAt(70 * DEGREE, -40 * DEGREE);
    return [35, 80, 125].flatMap((away) => [
      bandOf(axis, away, away + 20),
      bandOf(axis, away + 7, away + 13, "second"),
    ]);
  },
  halves: () => [patch(slice(axisAt(24 * DEGREE, 60 * DEGREE), -28 * DEGREE, 152 * DEGREE, 0, 2.1))],
  quarters: () => pinwheel(2, 0.5),
  star: () => [patch(sticker(FRONT, starFigure(5, 0.45), 0.95))],
  heart: () => [patch(sticker(FRONT, HEART, 0.8))],
  flower,
  moon: () => [
    patch(sticker(FRONT, CRESCENT, 0.85, -0.4)),
    patch(sticker(place(24, 10), starFigure(5, 0.45), 0.22)),
  ],
  zigzag: () => waves((turn) => zigzag(turn * 8), 11),
  waves: () => waves((turn) => Math.sin(turn * 5), 12),
  planet,
  spiral: () => [patch(coil(FRONT, 0.2, 0.46, 1.75))],
  net,
  rays: () => pinwheel(8, 0.42),
  bolt: () => [patch(sticker(FRONT, BOLT, 1.05))],
  confetti,
};

/** Patches by index into SKINS, made when first asked for. */
const made: Record<number, readonly Patch[]> = {};

/** @param skin index into SKINS; another one is plain */
export function patchesOf(skin: number): readonly Patch[] {
  const name = SKINS[skin] ?? "plain";
  const present = made[skin];
  if (present !== undefined) return present;
  const patches = MAKERS[name]();
  made[skin] = patches;
  return patches;
}
