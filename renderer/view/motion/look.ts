// How a circle looks in a frame beyond its place and size: its shape, its face, what it is to oneself. Plain data.

/** What a circle is to this window's person: mate, could be eaten, could eat, or neither. */
export type Relation = "own" | "mate" | "prey" | "danger" | "neither";

/** Reused: read it before the next frame. */
export type Look = {
  /** Times the frame's radius. */
  scale: number;
  /** The shape, a symmetric matrix on places about the circle's middle: 1, 0, 1 is round. */
  xx: number;
  xy: number;
  yy: number;
  /** How far its middle gives way to what presses on it, parts of the radius. */
  shiftX: number;
  shiftY: number;
  /** 0-1. */
  alpha: number;
  /** Where the eyes look, at most of length 1. */
  gazeX: number;
  gazeY: number;
  /** 0 closed, 1 open, more is wide. */
  eyes: number;
  /** 0 closed, 1 wide open. */
  mouth: number;
  /** 0: its person is here. 1: dropped out. */
  away: number;
  relation: Relation;
  isLeader: boolean;
};

/** Fractions begin as such, not as whole numbers: an engine then keeps them in place, and a frame leaves no waste. */
export function createLook(): Look {
  return settleLook({
    scale: Number.NaN,
    xx: Number.NaN,
    xy: Number.NaN,
    yy: Number.NaN,
    shiftX: Number.NaN,
    shiftY: Number.NaN,
    alpha: Number.NaN,
    gazeX: Number.NaN,
    gazeY: Number.NaN,
    eyes: Number.NaN,
    mouth: Number.NaN,
    away: Number.NaN,
    relation: "neither",
    isLeader: false,
  });
}

/** Round, whole, awake, here, and looking straight out. */
export function settleLook(look: Look): Look {
  look.scale = look.xx = look.yy = look.alpha = look.eyes = 1;
  look.xy = look.shiftX = look.shiftY = look.gazeX = look.gazeY = look.mouth = look.away = 0;
  return look;
}
