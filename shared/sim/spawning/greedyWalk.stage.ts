// What an arena gives to somebody alone in it who always makes for the nearest ball in sight: the plainest measure of
// whether a world is worth crossing. Run by `npm run walk`.
import type { Place } from "../../model.ts";
import type { Rules } from "../../rules.ts";
import { BODY_BALL } from "../bodies.ts";
import { rankPlayers } from "../scores.ts";
import { stepWorld } from "../step.ts";
import { type Viewport, writeViewport } from "../viewport.ts";
import { addPlayer, createWorld, setInput, type World } from "../world.ts";

const WALKER = 1;
/** World units: so far ahead is pointed to while nothing is in sight. */
const AHEAD = 1000;

/** The nearest ball on the walker's screen, as a way from its middle; null: there is none. */
function nearestBall({ bodies }: World, x: number, y: number, view: Viewport): Place | null {
  let best: Place | null = null;
  let bestSquared = Infinity;
  for (let slot = 0; slot < bodies.end; slot++) {
    if (bodies.kind[slot] !== BODY_BALL) continue;
    const [ballX, ballY] = [bodies.x[slot]!, bodies.y[slot]!];
    if (ballX < view.left || ballX > view.right || ballY < view.top || ballY > view.bottom) continue;
    const [dx, dy] = [ballX - x, ballY - y];
    if (dx * dx + dy * dy >= bestSquared) continue;
    bestSquared = dx * dx + dy * dy;
    best = { x: dx, y: dy };
  }
  return best;
}

/** Straight on, away from an edge once it is on the screen. */
function goOn({ arenaWidth, arenaHeight }: Rules, view: Viewport, course: Place): void {
  if (view.left < 0) course.x = AHEAD;
  if (view.right > arenaWidth) course.x = -AHEAD;
  if (view.top < 0) course.y = AHEAD;
  if (view.bottom > arenaHeight) course.y = -AHEAD;
}

/** @returns mass gained, and balls in sight on average */
export function walkGreedily(
  rules: Rules,
  seed: number,
  seconds: number,
): { gained: number; inSight: number } {
  const world = createWorld(rules, seed);
  const player = addPlayer(world, WALKER);
  const { bodies } = world;
  const massOf = () => rankPlayers(world)[0]!.score;
  const before = massOf();
  const view: Viewport = { left: 0, top: 0, right: 0, bottom: 0 };
  const course = { x: AHEAD, y: 0 };
  let seen = 0;
  for (let step = 0; step < seconds * rules.stepHz; step++) {
    const slot = player.cellSlots[0]!;
    const [x, y] = [bodies.x[slot]!, bodies.y[slot]!];
    writeViewport(rules, x, y, bodies.radius[slot]!, view);
    goOn(rules, view, course);
    const way = nearestBall(world, x, y, view) ?? course;
    seen += countBalls(world, view);
    setInput(world, WALKER, { moveX: Math.round(way.x), moveY: Math.round(way.y), buttons: 0 });
    stepWorld(world);
  }
  return { gained: massOf() - before, inSight: seen / (seconds * rules.stepHz) };
}

function countBalls({ bodies }: World, view: Viewport): number {
  let count = 0;
  for (let slot = 0; slot < bodies.end; slot++) {
    if (bodies.kind[slot] !== BODY_BALL) continue;
    const [x, y] = [bodies.x[slot]!, bodies.y[slot]!];
    if (x >= view.left && x <= view.right && y >= view.top && y <= view.bottom) count++;
  }
  return count;
}
