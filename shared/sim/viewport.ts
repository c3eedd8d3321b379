// What of the arena a player may see: the host's own rectangle, the same for interest and camera, so that a tampered
// window sees nothing more. Knows rules and sizes, no screen.
import type { Rules, RulesetId } from "../rules.ts";

/** World units; y grows downwards. */
export type Viewport = { left: number; top: number; right: number; bottom: number };

/** "arena": everybody sees everything. "grows": a 16:9 rectangle about the own centre, wider for the bigger. */
export type ViewRule = "arena" | "grows";

const VIEW_RULES: Readonly<Record<RulesetId, ViewRule>> = { classic: "arena" };

/** Half of what is seen at the start, world units. Source: RULES.md, view half-extent. */
const HALF_WIDTH = 960;
const HALF_HEIGHT = 540;
/** Up to this sum of radii the view does not grow, world units. Source: RULES.md. */
const GROWS_ABOVE = 64;

export function viewRuleOf(rules: Rules): ViewRule {
  return VIEW_RULES[rules.ruleset];
}

/**
 * @param x @param y centre of the player's cells, world units
 * @param totalRadius sum of their radii, world units
 * @param out gets the rectangle; it may reach over the arena's edge
 */
export function writeViewport(
  rules: Rules,
  view: ViewRule,
  x: number,
  y: number,
  totalRadius: number,
  out: Viewport,
): void {
  const isArena = view === "arena";
  const growth = isArena ? 1 : viewGrowth(totalRadius);
  out.left = isArena ? 0 : x - HALF_WIDTH * growth;
  out.right = isArena ? rules.arenaWidth : x + HALF_WIDTH * growth;
  out.top = isArena ? 0 : y - HALF_HEIGHT * growth;
  out.bottom = isArena ? rules.arenaHeight : y + HALF_HEIGHT * growth;
}

/** (totalRadius / 64)^0.4, at least 1. */
function viewGrowth(totalRadius: number): number {
  const part = totalRadius / GROWS_ABOVE;
  return part <= 1 ? 1 : fifthRoot(part * part);
}

/** Newton's steps from above: + - * / only, so every machine gets the same bits. @param value at least 1 */
function fifthRoot(value: number): number {
  let root = value;
  for (;;) {
    const fourth = root * root * root * root;
    const next = (4 * root + value / fourth) / 5;
    if (next >= root) return root;
    root = next;
  }
}
