// Shapes on a ball as seen from the front: outlines in the unit circle, curved towards its rim. Pure numbers: x to the
// right, y down, z towards the eye; angles in radians.
import { FULL_TURN } from "../../../shared/math/angles.ts";

/** An outline: x, y, x, y ... within the unit circle. */
export type Outline = readonly number[];

export type Direction = readonly [x: number, y: number, z: number];

/** Points of a round outline; at 1024 pixels no corners can be seen. */
const STEPS = 72;

/** The direction of an axis: `tilt` away from the eye, towards `turn` in the picture. */
export function axisAt(tilt: number, turn: number): Direction {
  return [Math.sin(tilt) * Math.cos(turn), Math.sin(tilt) * Math.sin(turn), Math.cos(tilt)];
}

type Frame = { axis: Direction; right: Direction; down: Direction };

/** Two directions at right angles to an axis: one as near to the picture's right as possible, and the one a quarter
 *  turn on. */
function frameOf(axis: Direction): Frame {
  const [x, y, z] = axis;
  const length = Math.sqrt(1 - x * x) || 1;
  const right: Direction = [length, (-x * y) / length, (-x * z) / length];
  const down: Direction = [
    y * right[2] - z * right[1],
    z * right[0] - x * right[2],
    x * right[1] - y * right[0],
  ];
  return { axis, right, down };
}

/** The place on the ball `away` from the axis, in the direction `turn` around it. */
function place({ axis, right, down }: Frame, away: number, turn: number): Direction {
  const [along, across] = [Math.cos(away), Math.sin(away)];
  const [r, d] = [across * Math.cos(turn), across * Math.sin(turn)];
  return [
    axis[0] * along + right[0] * r + down[0] * d,
    axis[1] * along + right[1] * r + down[1] * d,
    axis[2] * along + right[2] * r + down[2] * d,
  ];
}

/** Projects places onto the picture. Those behind the rim are moved to it, so that the outline follows the rim. */
function project(places: readonly Direction[]): Outline {
  const out: number[] = [];
  for (const [x, y, z] of places) {
    const length = z < 0 ? Math.hypot(x, y) || 1 : 1;
    out.push(x / length, y / length);
  }
  return out;
}

function steps<T>(count: number, make: (part: number) => T): T[] {
  return Array.from({ length: count + 1 }, (_, index) => make(index / count));
}

/** A round spot. @param size angle from its middle to its edge, at most a quarter turn */
export function spot(middle: Direction, size: number): Outline {
  const frame = frameOf(middle);
  return project(steps(STEPS, (part) => place(frame, size, part * FULL_TURN)));
}

/** The outline of places, empty if none of them is on the near side. */
function showNear(places: readonly Direction[]): Outline {
  return places.some(([, , z]) => z > 0) ? project(places) : [];
}

/** The area between two angles around an axis (from, to) and two angles away from it (start, end). */
export function slice(axis: Direction, from: number, to: number, start: number, end: number): Outline {
  const frame = frameOf(axis);
  const along = (turn: number) =>
    steps(STEPS / 3, (part) => place(frame, start + (end - start) * part, turn));
  const around = (away: number) => steps(STEPS / 3, (part) => place(frame, away, from + (to - from) * part));
  return showNear([...along(from), ...around(end), ...along(to).reverse(), ...around(start).reverse()]);
}

/** A ribbon that spirals from the axis outwards. @param twist turn for each unit away from the axis */
export function arm(axis: Direction, turn: number, width: number, twist: number, reach: number): Outline {
  const frame = frameOf(axis);
  const edge = (half: number) =>
    steps(STEPS, (part) => place(frame, part * reach, turn + half + part * reach * twist));
  return project([...edge(-width / 2), ...edge(width / 2).reverse()]);
}

/** A spiral line of one width, from the axis outwards. */
export function coil(axis: Direction, width: number, gap: number, reach: number): Outline {
  const frame = frameOf(axis);
  const count = STEPS * 2;
  const edge = (side: number) =>
    steps(count, (part) => place(frame, Math.max(0, part * reach + side), (part * reach * FULL_TURN) / gap));
  return project([...edge(-width / 2), ...edge(width / 2).reverse()]);
}

/** Whether a place is on the near side, or a little behind the rim, so that bands reach the rim. */
const isNear = ([, , z]: Direction) => z >= -0.06;

/** An edge: its angle from the axis, for each angle around it. */
export type Edge = (turn: number) => number;

/** A band between two edges around an axis that lies roughly in the picture's plane; the half on the near side is
 *  seen. */
export function band(axis: Direction, near: Edge, far: Edge): Outline {
  const frame = frameOf(axis);
  const edge = (away: Edge) => {
    const ring = steps(STEPS * 2, (part) => place(frame, away(part * FULL_TURN), part * FULL_TURN)).slice(1);
    const first = ring.findIndex((at, index) => isNear(at) && !isNear(ring.at(index - 1)!));
    const turned = first < 0 ? ring : [...ring.slice(first), ...ring.slice(0, first)];
    return turned.filter(isNear);
  };
  return project([...edge(near), ...edge(far).reverse()]);
}

/** A flat figure put on the ball. @param figure x, y in the unit circle @param size radians for a unit of it */
export function sticker(middle: Direction, figure: Outline, size: number, turn = 0): Outline {
  const frame = frameOf(middle);
  const places: Direction[] = [];
  for (let index = 0; index < figure.length; index += 2) {
    const [x, y] = [figure[index]!, figure[index + 1]!];
    places.push(place(frame, Math.hypot(x, y) * size, Math.atan2(y, x) + turn));
  }
  return project(places);
}
