// Places on the minimap are parts of the arena, and nobody is on it twice.
import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { benchRules } from "../../../shared/rulesets/bench.ts";
import { frameWith } from "../../net/frame.stage.ts";
import { readMinimap } from "./minimapValues.ts";

const RULES = { ...benchRules("5k"), arenaWidth: 4000, arenaHeight: 2000 };
const FRAME = frameWith({
  arenaWidth: 4000,
  arenaHeight: 2000,
  viewport: { left: -400, top: 500, right: 1600, bottom: 1500 },
  eye: { x: 600, y: 1000 },
});
const STATE = {
  tick: 1,
  ownPlayerId: 1,
  roster: new Map([[2, { ...PLAIN_PROFILE, playerId: 2, name: "Jan", color: 5, role: "away" as const }]]),
  news: {
    minimap: [
      { playerId: 1, x: 0.1, y: 0.5 },
      { playerId: 2, x: 0.5, y: 0.25 },
      { playerId: 3, x: 1, y: 0 },
    ],
  },
  own: () => ({ x: 400, y: 1000, radius: 40 }),
};

test("oneself from what is predicted, the others as told and whether they are away, the view as far as it goes", () => {
  expect(readMinimap(RULES, STATE, FRAME)).toEqual({
    own: { x: 0.1, y: 0.5 },
    others: [
      { playerId: 2, x: 0.5, y: 0.25, color: 5, isAway: true },
      { playerId: 3, x: 1, y: 0, color: 0, isAway: false },
    ],
    view: { x: -0.1, y: 0.25, width: 0.5, height: 0.5 },
    open: null,
    aspect: 2,
  });
});

test("what walls that close in leave open", () => {
  const walls = { left: 400, top: 100, right: 3600, bottom: 1900 };
  const open = readMinimap(RULES, STATE, { ...FRAME, walls })?.open;
  expect(open).toEqual({ x: 0.1, y: 0.05, width: 0.8, height: 0.9 });
});

test("between two lives there is no own dot; in a small arena, and before the first snapshot, there is no minimap", () => {
  expect(readMinimap(RULES, { ...STATE, own: () => null }, FRAME)?.own).toBeNull();
  expect(readMinimap(RULES, { ...STATE, own: () => ({ x: 1, y: 1, radius: 0 }) }, FRAME)?.own).toBeNull();
  expect(readMinimap(RULES, STATE, { ...FRAME, viewport: null })).toBeNull();
  expect(readMinimap(RULES, { ...STATE, tick: 0 }, FRAME)).toBeNull();
});
