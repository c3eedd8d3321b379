// Which cell ate something between two snapshots, found by sizes and places, as the simulation uses nothing else.
// Exact, but for rounding on the wire, if snapshots follow each other tick by tick.
import { clamp } from "../../../shared/math/scalars.ts";
import type { Snapshot, SnapshotMover } from "../../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../../shared/rules.ts";
import { eatingDistance } from "../../../shared/sim/canEat.ts";

/** What was eaten, and where it lay. playerId: whose cell it was; 0: nobody's. */
export type Prey = { id: number; x: number; y: number; radius: number; playerId: number };

/** How far off an eater may seem, as places are rounded on the wire, world units. */
const ROUNDING = 0.3;
/** The same for an eater whose size at that moment must be guessed. */
const GUESSING = 1;
/** An eater has grown by at least this part of its prey's area; the rest may have decayed. */
const SEEN_GROWTH = 0.8;

/** Finds eaters for one match. Working memory: holds the cells of the two snapshots it was last given. */
export class Eaters {
  readonly #rules: Rules;
  /** Each cell as it is now; #was has it as it was, the same object if it is new. The first `count` entries are
   *  used. */
  readonly #now: SnapshotMover[] = [];
  readonly #was: SnapshotMover[] = [];
  #count = 0;
  #ticks = 0;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /** Takes two snapshots. @param ticks steps of the world in between */
  open(before: Snapshot, after: Snapshot, ticks: number): void {
    this.#count = 0;
    this.#ticks = ticks;
    this.#add(before.ownCells, after.ownCells);
    this.#add(before.movers, after.movers);
  }

  /** @returns the eater as it is now; null: nobody known lies there, so it may have gone otherwise */
  find(prey: Prey): SnapshotMover | null {
    let best: SnapshotMover | null = null;
    let bestLikeliness = 0;
    let bestRadius = 0;
    for (let i = 0; i < this.#count; i++) {
      const likeliness = this.#likeliness(i, prey);
      if (likeliness === 0 || likeliness < bestLikeliness) continue;
      // The bigger cell eats first.
      const radius = this.#was[i]!.radius;
      if (likeliness === bestLikeliness && radius <= bestRadius) continue;
      best = this.#now[i]!;
      bestLikeliness = likeliness;
      bestRadius = radius;
    }
    return best;
  }

  /** Both ascend by id. */
  #add(before: readonly SnapshotMover[], after: readonly SnapshotMover[]): void {
    let at = 0;
    for (let i = 0; i < after.length; i++) {
      const now = after[i]!;
      if (now.kind !== "cell") continue;
      while (at < before.length && before[at]!.id < now.id) at++;
      const known = before[at];
      this.#now[this.#count] = now;
      this.#was[this.#count] = known?.id === now.id ? known : now;
      this.#count++;
    }
  }

  /** How likely this cell is the eater; 0: it is not. */
  #likeliness(index: number, prey: Prey): number {
    const now = this.#now[index]!;
    const was = this.#was[index]!;
    if (now.id === prey.id) return 0;
    const isOwn = prey.playerId !== 0 && prey.playerId === now.playerId;
    // A merged cell is gone; a cell that was eaten may have eaten before.
    if (prey.playerId !== 0 && now.radius === 0) return 0;
    const most = Math.max(was.radius, now.radius);
    const least = now.radius === 0 ? was.radius : Math.min(was.radius, now.radius);
    // A cell may have split before it was eaten.
    const preyLeast = prey.playerId === 0 ? prey.radius : prey.radius * Math.SQRT1_2;
    if (!isOwn && most < this.#rules.eatRatio * preyLeast) return 0;
    const distance = this.#distance(now, was, prey);
    if (distance >= eatingDistance(this.#rules, most, preyLeast) + GUESSING) return 0;
    const isSure = distance < eatingDistance(this.#rules, least, prey.radius) + ROUNDING;
    const growth = now.radius * now.radius - was.radius * was.radius;
    const hasGrown = prey.playerId !== 0 && growth >= SEEN_GROWTH * prey.radius * prey.radius;
    return 1 + (isSure ? 1 : 0) + (hasGrown ? 2 : 0);
  }

  /** Distance of a cell from its prey, world units. Eating comes after moving, so after one tick the cell is where
   *  it ate; in more ticks it may have been anywhere between. */
  #distance(now: SnapshotMover, was: SnapshotMover, { x, y }: Prey): number {
    if (this.#ticks === 1) return Math.hypot(now.x - x, now.y - y);
    const wayX = now.x - was.x;
    const wayY = now.y - was.y;
    const length2 = wayX * wayX + wayY * wayY;
    const part = length2 === 0 ? 0 : ((x - was.x) * wayX + (y - was.y) * wayY) / length2;
    const at = clamp(part, 0, 1);
    return Math.hypot(was.x + at * wayX - x, was.y + at * wayY - y);
  }
}
