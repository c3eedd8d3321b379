// What is kept of a circle from frame to frame to know how it moves. Plain data.
import type { MoverKind } from "../../../shared/model.ts";
import { createLook, type Look, settleLook } from "./look.ts";
import { createShape, type Shape, settleShape } from "./shape.ts";
import { createSpring, type Spring } from "./springs.ts";

/** Somebody that matters to a circle: the nearest of its kind. gap: between the rims, world units; Infinity: nobody. */
export type Other = { gap: number; x: number; y: number };

/** What presses on a circle in this frame: the stretch it makes, and where it leans, parts of the radius. */
export type Press = { along: number; across: number; x: number; y: number };

export type Circle = {
  id: number;
  playerId: number;
  kind: MoverKind;
  /** Equal for those who never eat each other; see sideOf. */
  side: number;
  isProtected: boolean;
  /** Nobody drives it. */
  isAway: boolean;
  /** As the frame has them, world units. */
  x: number;
  y: number;
  radius: number;
  /** Where what it minds begins, world units. */
  left: number;
  /** The frame it was in last, counted. */
  seen: number;
  bornMs: number;
  /** Its life has just begun, in sight. */
  isDropping: boolean;
  /** World units a second, smoothed. */
  velocityX: number;
  velocityY: number;
  /** The radius shown, world units: follows the frame's. */
  shownRadius: number;
  /** Beyond its size: gulps and bursts. */
  pulse: Spring;
  shape: Shape;
  press: Press;
  /** In this frame. */
  danger: Other;
  prey: Other;
  /** How open the mouth is for prey, and still from a meal, 0-1; how open the eyes are but for blinks. */
  hungry: number;
  chew: number;
  wide: number;
  look: Look;
};

/** Fractions begin as such: see createLook. */
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

/** Round and calm, as if nothing had ever happened to it. */
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
