// How a circle looks in a frame, beside its place and size: its shape, its face, what it is to oneself. Plain data.

/** What a circle is to this window's person: own, mate, one that could be eaten, one that could eat, or neither. */
export type Relation = "own" | "mate" | "prey" | "danger" | "neither";

/** Reused: read it before the next frame. */
export type Look = {
  /** Size, in times of the frame's radius. */
  scale: number;
  /** The shape: a symmetric matrix that is applied to places about the circle's middle; 1, 0, 1 is round. */
  xx: number;
  xy: number;
  yy: number;
  /** How far its middle is moved by what presses on it, as parts of the radius. */
  shiftX: number;
  shiftY: number;
  /** Opacity, 0-1. */
  alpha: number;
  /** Where the eyes look, of length 1 at most. */
  gazeX: number;
  gazeY: number;
  /** Eyes: 0 closed, 1 open, more is wide. */
  eyes: number;
  /** Mouth: 0 closed, 1 wide open. */
  mouth: number;
  /** 0: its person is here. 1: its person has dropped out. */
  away: number;
  relation: Relation;
  isLeader: boolean;
};

/** Numbers begin as fractions (NaN), not as whole numbers: the engine then stores them in place, and a frame leaves
 *  no garbage. */
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

/** Makes a look round, opaque, awake, present, and looking straight ahead. */
export function settleLook(look: Look): Look {
  look.scale = look.xx = look.yy = look.alpha = look.eyes = 1;
  look.xy = look.shiftX = look.shiftY = look.gazeX = look.gazeY = look.mouth = look.away = 0;
  return look;
}
