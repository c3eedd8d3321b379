// Where circles look, and when they open eyes and mouths.
import { expect, test } from "vitest";
import { frameWith } from "../../net/frame.stage.ts";
import { FIELD_MIDDLE, otherCellWith, ownCellWith, playFrames } from "./looks.stage.ts";

test("own eyes look where one steers, the others' where they go", () => {
  const frame = frameWith({ movers: [ownCellWith(), otherCellWith()], way: { x: -300, y: 0 } });
  const script = (ms: number) => {
    frame.movers[1]!.y = 360 + 0.2 * ms;
  };
  const mine = playFrames(frame, 1, 60, 1, script).at(-1)!;
  expect(mine.gazeX).toBeCloseTo(-1, 2);
  const theirs = playFrames(frame, 2, 60, 1, script).at(-1)!;
  expect(theirs.gazeX).toBeCloseTo(0, 2);
  expect(theirs.gazeY).toBeGreaterThan(0.9);
});

test("outside a match eyes turn to who looks on, from near, and else look where they go", () => {
  const lure = { x: FIELD_MIDDLE.x - 300, y: FIELD_MIDDLE.y };
  const looking = (at: typeof lure | null) =>
    playFrames(
      frameWith({ movers: [otherCellWith({ ...FIELD_MIDDLE })], ownPlayerId: 0, lure: at }),
      2,
      60,
      1,
    ).at(-1)!.gazeX;
  expect(looking(lure)).toBeLessThan(-0.9);
  expect(looking({ x: FIELD_MIDDLE.x - 3000, y: FIELD_MIDDLE.y })).toBeCloseTo(0, 2);
  expect(looking(null)).toBeCloseTo(0, 2);
});

test("prey near opens a mouth, a danger near widens the eyes; far off neither", () => {
  const near = frameWith({ movers: [otherCellWith({ x: FIELD_MIDDLE.x + 70 }), ownCellWith()] });
  expect(playFrames(near, 1, 60, 1).at(-1)!.mouth).toBeGreaterThan(0.7);
  expect(Math.max(...playFrames(near, 2, 60, 1).map(({ eyes }) => eyes))).toBeGreaterThan(1.2);
  const far = frameWith({ movers: [otherCellWith({ x: FIELD_MIDDLE.x + 200 }), ownCellWith()] });
  expect(playFrames(far, 1, 60, 1).at(-1)!.mouth).toBeLessThan(0.01);
  expect(Math.max(...playFrames(far, 2, 60, 1).map(({ eyes }) => eyes))).toBeLessThan(1.01);
});

test("nobody wants to eat whom nobody can eat", () => {
  const frame = frameWith({
    movers: [otherCellWith({ x: FIELD_MIDDLE.x + 70, isProtected: true }), ownCellWith()],
  });
  expect(playFrames(frame, 1, 60, 1).at(-1)!.mouth).toBeLessThan(0.01);
  expect(playFrames(frame, 2, 60, 1).at(-1)!.relation).toBe("neither");
});

test("everybody blinks now and then, seldom together, and looks about with open eyes nearly always", () => {
  const frame = frameWith({ movers: [ownCellWith(), otherCellWith()] });
  const [mine, theirs] = [1, 2].map((id) => playFrames(frame, id, 60, 30).map(({ eyes }) => eyes < 0.5));
  for (const isClosed of [mine!, theirs!]) {
    const part = isClosed.filter(Boolean).length / isClosed.length;
    expect(part).toBeGreaterThan(0.005);
    expect(part).toBeLessThan(0.05);
  }
  const together = mine!.filter((isClosed, nth) => isClosed && theirs![nth]).length;
  expect(together).toBeLessThan(0.3 * mine!.filter(Boolean).length);
});
