// When what happened is shown: one's own at once, what others do when the frame is there.
import { expect, test } from "vitest";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import { frameWith } from "../../net/frame.stage.ts";
import { createHidden } from "./hidden.ts";
import { createWaiting } from "./waiting.ts";

const OWN = 1;
const SPOT = { x: 0, y: 0, radius: 10 };
const meal = (byPlayerId: number, tick: number, atMs = 0): MatchEvent<"ballEaten"> => ({
  ...{ kind: "ballEaten", tick, atMs, ...SPOT },
  ...{ ballId: 100 + tick, color: 0, byPlayerId, byCellId: 7 },
});
const eaten = (playerId: number, byPlayerId: number, tick: number): MatchEvent<"cellEaten"> => ({
  ...{ kind: "cellEaten", tick, atMs: 0, ...SPOT },
  ...{ playerId, cellId: 5, byPlayerId, byCellId: 7 },
});

function shownAt(at: number, nowMs: number, ...events: MatchEvent[]): string[] {
  const waiting = createWaiting();
  for (const event of events) waiting.add(event);
  const shown: string[] = [];
  waiting.release(frameWith({ at, ownPlayerId: OWN }), nowMs, (event) =>
    shown.push(`${event.kind} ${event.tick}`),
  );
  return shown;
}

test("what this window's own circle does, or what is done to it, is shown before frames of others are there", () => {
  expect(shownAt(90, 0, meal(OWN, 100), eaten(2, OWN, 100), eaten(OWN, 2, 100))).toHaveLength(3);
});

test("what others do waits until the frame has gone so far, balls until it does not have them any more", () => {
  expect(shownAt(98.9, 0, meal(2, 100), eaten(3, 2, 100))).toEqual([]);
  expect(shownAt(99, 0, meal(2, 100), eaten(3, 2, 100))).toEqual(["ballEaten 100"]);
  expect(shownAt(100, 0, meal(2, 100), eaten(3, 2, 100))).toEqual(["ballEaten 100", "cellEaten 100"]);
});

test("each is shown once, and what waits goes on waiting", () => {
  const waiting = createWaiting();
  waiting.add(meal(2, 100));
  waiting.add(meal(2, 103));
  const seen = [99.5, 99.6, 102].map((at) => {
    const ticks: number[] = [];
    waiting.release(frameWith({ at, ownPlayerId: OWN }), 0, ({ tick }) => ticks.push(tick));
    return ticks;
  });
  expect(seen).toEqual([[100], [], [103]]);
});

test("what a hidden page missed is not played when it is seen again, and is not kept for hours", () => {
  expect(shownAt(100, 1001, meal(OWN, 100), meal(OWN, 101, 500))).toEqual(["ballEaten 101"]);
  const many = Array.from({ length: 5000 }, (_, i) => meal(2, i));
  expect(shownAt(9999, 0, ...many).length).toBeLessThanOrEqual(256);
});

test("a body is hidden until frames do not have it by themselves", () => {
  const hidden = createHidden();
  hidden.hide(7, 100);
  hidden.forget({ at: 100 });
  expect([hidden.has(7), hidden.has(8)]).toEqual([true, false]);
  hidden.forget({ at: 100.01 });
  expect(hidden.has(7)).toBe(false);
});
