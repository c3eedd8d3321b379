// Bots see walls where they are now: they neither run nor stroll into those that have closed in.
import { expect, test } from "vitest";
import type { Snapshot, SnapshotMover } from "../net/snapshot/snapshot.ts";
import type { Rules } from "../rules.ts";
import { ARENA } from "../rulesets/arena.ts";
import { roundTicks } from "../rulesets/rounds.ts";
import { createWalls, writeWalls } from "../sim/round/walls.ts";
import { createBot, inputFor, observe } from "./bot.ts";
import { BOT_LEVELS, type BotLevel } from "./levels.ts";

const LAST: Rules = { ...ARENA, roundKind: 3 };
const END = roundTicks(LAST);
const WALLS = createWalls();
writeWalls(LAST, END, WALLS);
/** In the open while the walls stand, and just before the closed one at the right. */
const PLACE = { x: WALLS.right - 60, y: 7000 };

function shown(worldTick: number, movers: SnapshotMover[]): Snapshot {
  const still = { isProtected: false, impulseX: 0, impulseY: 0, bornTick: 0 };
  const own = { id: 1, playerId: 1, kind: "cell", ...PLACE, radius: 40, ...still } as const;
  return { tick: 100, worldTick, inputMarginTicks: 0, rttMs: 0, ownCells: [own], movers, balls: [] };
}

function reaction(level: BotLevel, snapshot: Snapshot) {
  const bot = createBot(level, 5);
  bot.course.x = 1000;
  observe(bot, snapshot, LAST, () => false);
  return inputFor(bot, 1000, PLACE);
}

const HUNTER: SnapshotMover = {
  ...{ id: 9, playerId: 2, kind: "cell", radius: 200, isProtected: false },
  ...{ x: PLACE.x - 250, y: PLACE.y },
};

test.each(BOT_LEVELS)("%s: runs along a wall that has come near, not into it", (level) => {
  expect(reaction(level, shown(0, [HUNTER])).moveX).toBeGreaterThan(600);
  const { moveX, moveY } = reaction(level, shown(END, [HUNTER]));
  expect(Math.abs(moveY)).toBeGreaterThan(600);
  expect(Math.abs(moveX)).toBeLessThan(Math.abs(moveY));
});

test("with nothing in sight it turns round before the wall", () => {
  expect(reaction("normal", shown(0, [])).moveX).toBeGreaterThan(0);
  expect(reaction("normal", shown(END, [])).moveX).toBeLessThan(0);
});
