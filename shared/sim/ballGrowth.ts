// Balls that nobody eats grow: each by the area of a new ball, every ballGrowS of its own age.
import { BODY_BALL } from "./bodies.ts";
import type { World } from "./world.ts";

/** A grown ball is a new body in the same place, with an id of its own, so that guests who saw the old one are told. */
export function growBalls(world: World): void {
  const { rules, bodies, tick } = world;
  if (rules.ballRadiusMax <= rules.ballRadius) return;
  const every = Math.max(1, Math.round(rules.ballGrowS * rules.stepHz));
  const areaMax = rules.ballRadiusMax * rules.ballRadiusMax;
  for (let slot = 0; slot < bodies.end; slot++) {
    const age = tick + 1 - bodies.bornTick[slot]!;
    if (bodies.kind[slot] !== BODY_BALL || age === 0 || age % every !== 0) continue;
    const area = bodies.radius[slot]! * bodies.radius[slot]! + rules.ballRadius * rules.ballRadius;
    // A little more than areaMax is still it: the root of an area, squared, is not exactly that area.
    if (area > areaMax * (1 + 1e-9)) continue;
    bodies.radius[slot] = Math.sqrt(area);
    bodies.id[slot] = bodies.nextId++;
  }
}
