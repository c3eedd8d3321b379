// The memory of a circle from frame to frame, from which its motion follows. Plain data.
import type { MoverKind } from "../../../shared/model.ts";
import { createLook, type Look, settleLook } from "./look.ts";
import { createShape, type Shape, settleShape } from "./shape.ts";
import { createSpring, type Spring } from "./springs.ts";

/** The nearest circle of a kind, such as danger or prey. gap: between the rims, world units; Infinity: none. */
export type Other = { gap: number; x: number; y: number };

/** What presses on a circle in this frame: the stretch that makes, and how far it leans, in parts of the radius. */
export type Press = { along: number; across: number; x: number; y: number };

export type Circle = {
  id: number;
  playerId: number;
  kind: MoverKind;
  /** Equal for circles that never eat each other; see sideOf. */
  side: number;
  isProtected: boolean;
  /** Whether nobody drives it. */
  isAway: boolean;
  /** Place and radius as in the frame, world units. */
  x: number;
  y: number;
  radius: number;
  /** Left end of the area in which it notices others, world units. */
  left: number;
  /** Number of the last frame that had it. */
  seen: number;
  bornMs: number;
  /** Whether its life has just begun, in view. */
  isDropping: boolean;
  /** Velocity, world units per second, smoothed. */
  velocityX: number;
  velocityY: number;
  /** The radius shown, world units; follows the frame's. */
  shownRadius: number;
  /** How much larger or smaller it is for a moment, by gulps and bursts. */
  pulse: Spring;
  shape: Shape;
  press: Press;
  /** Others that matter to it in this frame. */
  danger: Other;
  prey: Other;
  /** How open the mouth is for prey, 0-1. */
  hungry: number;
  /** How open it still is from a meal, 0-1. */
  chew: number;
  wide: number;
  look: Look;
};

/** Numbers begin as fractions; see createLook. */
export function createCircle(): Circle {
  return {
    id: 0,
    playerId: 0,
    kind: "cell",
    side: 0,
    isProtected: false,
    isAway: false,
    x: Number.NaN,
    y: Number.NaN,
    radius: Number.NaN,
    left: Number.NaN,
    seen: 0,
    bornMs: Number.NaN,
    isDropping: false,
    velocityX: Number.NaN,
    velocityY: Number.NaN,
    shownRadius: Number.NaN,
    pulse: createSpring(),
    shape: createShape(),
    press: { along: Number.NaN, across: Number.NaN, x: Number.NaN, y: Number.NaN },
    danger: { gap: Infinity, x: Number.NaN, y: Number.NaN },
    prey: { gap: Infinity, x: Number.NaN, y: Number.NaN },
    hungry: Number.NaN,
    chew: Number.NaN,
    wide: Number.NaN,
    look: createLook(),
  };
}

/** Makes a circle round and calm, as if nothing had happened to it. */
export function settleCircle(circle: Circle): void {
  const { pulse, shape, look } = circle;
  pulse.value = pulse.speed = 0;
  settleShape(shape);
  circle.velocityX = circle.velocityY = 0;
  circle.shownRadius = circle.radius;
  circle.hungry = 0;
  circle.chew = 0;
  circle.wide = 1;
  circle.isDropping = false;
  settleLook(look);
}
