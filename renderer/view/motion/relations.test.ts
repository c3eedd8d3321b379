// What a circle is to this window's person.
import { expect, test } from "vitest";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { frameWith } from "../../net/frame.stage.ts";
import type { Frame } from "../../net/frame.ts";
import { otherCellWith, ownCellWith, playFrames } from "./looks.stage.ts";

/** What a circle is to this window's person. */
function relationIn(change: Partial<Frame>, id = 2): string {
  return playFrames(frameWith(change), id, 60, 0.1).at(-1)!.relation;
}
const entry = (playerId: number, color: number) =>
  [playerId, { playerId, name: "", color, skin: 0 }] as const;

test("who could eat one is a danger, whom one could eat is prey, by the match's own ratio", () => {
  const arena = { rules: ARENA };
  const meets = (radius: number) =>
    relationIn({ ...arena, movers: [ownCellWith(), otherCellWith({ radius })] });
  expect([20, 34, 36, 40, 45, 46, 90].map(meets)).toEqual([
    ...["prey", "prey", "neither", "neither", "neither", "danger", "danger"],
  ]);
  expect(relationIn({ ...arena, movers: [ownCellWith()] }, 1)).toBe("own");
});

test("of several own cells, the nearest one's danger counts, and the biggest one's prey", () => {
  const cells = [ownCellWith({ id: 1, radius: 60, x: 600 }), ownCellWith({ id: 3, radius: 20, x: 300 })];
  expect(relationIn({ movers: [...cells, otherCellWith({ radius: 40, x: 240 })] })).toBe("danger");
  expect(relationIn({ movers: [...cells, otherCellWith({ radius: 40, x: 700 })] })).toBe("prey");
});

test("a team's own are mates, of whatever size; whoever watches has neither friend nor foe", () => {
  const teams = { rules: { ...ARENA, teams: 2 } };
  const roster = new Map([entry(1, 3), entry(2, 3)]);
  expect(relationIn({ ...teams, roster, movers: [ownCellWith(), otherCellWith({ radius: 90 })] })).toBe(
    "mate",
  );
  const foes = new Map([entry(1, 3), entry(2, 4)]);
  expect(relationIn({ ...teams, roster: foes, movers: [ownCellWith(), otherCellWith({ radius: 90 })] })).toBe(
    "danger",
  );
  expect(relationIn({ movers: [otherCellWith({ radius: 90 })] })).toBe("neither");
});

test("sizes that tremble about the bound do not make the outline flicker", () => {
  const frame = frameWith({ movers: [ownCellWith(), otherCellWith({ radius: 40.2 })] });
  const script = (ms: number) => {
    frame.movers[1]!.radius = 40 + 0.2 * Math.cos(ms);
  };
  const seen = playFrames(frame, 2, 60, 1, script).map(({ relation }) => relation);
  expect(new Set(seen)).toEqual(new Set(["danger"]));
});

test("the leader's biggest cell wears the crown, and no other", () => {
  const cells = [ownCellWith(), otherCellWith(), otherCellWith({ id: 3, radius: 30 })];
  const crowned = [1, 2, 3].filter(
    (id) => playFrames(frameWith({ movers: cells, leaderId: 2 }), id, 60, 0.1)[0]!.isLeader,
  );
  expect(crowned).toEqual([3]);
});

test("the crown stays where it is while halves of a split take turns at being the biggest", () => {
  const cells = [otherCellWith({ radius: 30 }), otherCellWith({ id: 3, radius: 30 })];
  const frame = frameWith({ movers: cells, leaderId: 2 });
  const script = (ms: number) => {
    frame.movers[0]!.radius = 30 + Math.cos(ms / 50);
  };
  expect(new Set(playFrames(frame, 2, 60, 1, script).map(({ isLeader }) => isLeader))).toEqual(
    new Set([true]),
  );
});
