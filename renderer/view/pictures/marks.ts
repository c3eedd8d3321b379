// Paints the marks that say what something is to oneself: rings about circles, arrows at the screen's edge, figures.
// They differ in pattern as well as in colour. Plain 2D canvas work about (0, 0).
import { FULL_TURN } from "../../../shared/math/angles.ts";
import { fillCircle, lightAbout, traceCircle } from "../../marbles/circles.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import { type ArenaTheme, THEME } from "../arenaTheme.ts";

function strokeRing(context: CanvasRenderingContext2D, radius: number, width: number, style: string): void {
  context.lineWidth = width;
  context.strokeStyle = style;
  traceCircle(context, 0, 0, radius);
  context.stroke();
}

/** Line width in relation to size: finer for large circles. @param radius pixels */
const fineness = (radius: number) => (radius < 70 ? 1 : radius < 140 ? 0.85 : radius < 280 ? 0.7 : 0.58);

/** An own circle's ring: whole and bright. */
export function paintOwnRing(context: CanvasRenderingContext2D, radius: number, theme: ArenaTheme): void {
  strokeRing(context, radius * 1.07, radius * 0.065 * fineness(radius), cssColor(theme.ownRing));
}

/** A mate's ring: two lines. */
export function paintMateRing(context: CanvasRenderingContext2D, radius: number, theme: ArenaTheme): void {
  strokeRing(context, radius * 1.05, radius * 0.03, cssColor(theme.mateRing));
  strokeRing(context, radius * 1.12, radius * 0.03, cssColor(theme.mateRing));
}

/** The ring of a circle one could eat: one thin soft line. */
export function paintPreyRing(context: CanvasRenderingContext2D, radius: number, theme: ArenaTheme): void {
  strokeRing(context, radius * 1.06, radius * 0.035, cssColor(theme.preyRing, 0.75));
}

const DASHES = 9;

/** The ring of a circle that could eat one: thick dashes. */
export function paintDangerRing(context: CanvasRenderingContext2D, radius: number, theme: ArenaTheme): void {
  context.lineWidth = radius * 0.075 * fineness(radius);
  context.strokeStyle = cssColor(theme.dangerRing, 0.92);
  for (let index = 0; index < DASHES; index++) {
    const from = ((index + 0.2) / DASHES) * FULL_TURN;
    context.beginPath();
    context.arc(0, 0, radius * 1.075, from, from + (0.6 * FULL_TURN) / DASHES);
    context.stroke();
  }
}

/** The shell of a protected circle: a bubble, larger than the circle. */
export function paintShell(context: CanvasRenderingContext2D, radius: number, theme: ArenaTheme): void {
  const outer = radius * 1.3;
  const gradient = context.createRadialGradient(0, 0, radius * 0.9, 0, 0, outer);
  gradient.addColorStop(0, cssColor(theme.shell, 0));
  gradient.addColorStop(0.75, cssColor(theme.shell, 0.28));
  gradient.addColorStop(1, cssColor(theme.shell, 0.5));
  context.fillStyle = gradient;
  fillCircle(context, 0, 0, outer);
  strokeRing(context, outer, radius * 0.045, cssColor(theme.shell, 0.95));
  context.lineCap = "round";
  context.lineWidth = radius * 0.06;
  context.strokeStyle = "rgba(255,255,255,0.9)";
  for (const [from, to] of [
    [3.5, 4.35],
    [4.5, 4.62],
    [0.5, 1],
  ] as const) {
    context.beginPath();
    context.arc(0, 0, outer * 0.92, from, to);
    context.stroke();
  }
}

/** A pointed arrow to the right: danger. */
export function paintDangerArrow(context: CanvasRenderingContext2D, radius: number, theme: ArenaTheme): void {
  tracePolygon(context, radius, [0.9, 0, -0.5, -0.75, -0.2, 0, -0.5, 0.75]);
  finishArrow(context, radius, cssColor(theme.dangerRing));
}

/** A round one with a tip to the right: a mate. */
export function paintMateArrow(context: CanvasRenderingContext2D, radius: number, theme: ArenaTheme): void {
  context.beginPath();
  context.arc(-radius * 0.2, 0, radius * 0.62, 0.75, FULL_TURN - 0.75);
  context.lineTo(radius * 0.9, 0);
  context.closePath();
  finishArrow(context, radius, cssColor(theme.mateRing));
}

function tracePolygon(context: CanvasRenderingContext2D, radius: number, points: readonly number[]): void {
  context.beginPath();
  for (let index = 0; index < points.length; index += 2)
    context.lineTo(points[index]! * radius, points[index + 1]! * radius);
  context.closePath();
}

function finishArrow(context: CanvasRenderingContext2D, radius: number, style: string): void {
  context.lineJoin = "round";
  context.fillStyle = style;
  context.fill();
  context.lineWidth = radius * 0.14;
  context.strokeStyle = "rgba(8,10,28,0.8)";
  context.stroke();
}

/** Paints a letter or digit. @param radius half its height */
export function paintSign(
  context: CanvasRenderingContext2D,
  radius: number,
  theme: ArenaTheme,
  sign: string,
): void {
  context.font = `900 ${radius * 1.9}px "${THEME.nameFont}", system-ui, sans-serif`;
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = radius * 0.36;
  context.strokeStyle = cssColor(theme.nameOutline);
  context.fillStyle = cssColor(theme.nameFill);
  context.strokeText(sign, 0, radius * 0.66);
  context.fillText(sign, 0, radius * 0.66);
}

/** A soft round spot. @param color 0xRRGGBB */
export function paintSpot(context: CanvasRenderingContext2D, radius: number, color: number): void {
  context.fillStyle = lightAbout(context, 0, 0, radius, [
    [0, cssColor(color)],
    [0.3, cssColor(color, 0.75)],
    [0.65, cssColor(color, 0.25)],
    [1, cssColor(color, 0)],
  ]);
  fillCircle(context, 0, 0, radius);
}

/** A ring that is soft on both sides. */
export function paintPuff(context: CanvasRenderingContext2D, radius: number, theme: ArenaTheme): void {
  const gradient = context.createRadialGradient(0, 0, radius * 0.6, 0, 0, radius);
  gradient.addColorStop(0, cssColor(theme.ownRing, 0));
  gradient.addColorStop(0.55, cssColor(theme.ownRing, 0.9));
  gradient.addColorStop(1, cssColor(theme.ownRing, 0));
  context.fillStyle = gradient;
  fillCircle(context, 0, 0, radius);
}
