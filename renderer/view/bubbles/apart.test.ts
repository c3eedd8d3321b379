// Bubbles of people who stand close: none covers another one while there is room, who spoke first keeps the place, and
// nothing flickers.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { followPart } from "../effects/curves.ts";
import { BUBBLE_GAP, type BubbleSpot, createSpot, placeApart } from "./apart.ts";
import { EDGE, within } from "./bubble.ts";

type Screen = { width: number; height: number };
/** Where a bubble would be if it were alone, before it is moved into the window. */
type Wish = { sinceMs: number; x: number; y: number; width: number };

const DESK = { width: 1280, height: 720 };
const HEIGHT = 34;
const PART = followPart(16, 90);

const spotOf = ({ sinceMs }: Wish, i: number) => createSpot(i + 1, sinceMs);

function frame(spots: BubbleSpot[], wishes: readonly Wish[], screen: Screen, part = PART): void {
  for (const spot of spots) {
    const { x, y, width } = wishes[spot.playerId - 1]!;
    Object.assign(spot, { width, height: HEIGHT });
    spot.homeX = within(x, width / 2 + EDGE, screen.width);
    spot.homeY = within(y, HEIGHT / 2 + EDGE, screen.height);
  }
  placeApart(spots, screen, part);
}

function place(wishes: readonly Wish[], screen: Screen): BubbleSpot[] {
  const spots = wishes.map(spotOf);
  frame(spots, wishes, screen);
  return spots;
}

const covers = (x: number, y: number, width: number, gap: number) => (other: BubbleSpot) =>
  Math.abs(x - other.placeX) < (width + other.width) / 2 + gap - 0.001 &&
  Math.abs(y - other.placeY) < (HEIGHT + other.height) / 2 + gap - 0.001;

/** Those that cover an older one. */
const covering = (spots: readonly BubbleSpot[]) =>
  spots.filter(({ placeX, placeY, width }, i) =>
    spots.slice(0, i).some(covers(placeX, placeY, width, BUBBLE_GAP)),
  );

/** Whether a place in the window is free for one more, found by trying them all. */
function hasRoom(older: readonly BubbleSpot[], width: number, screen: Screen): boolean {
  for (let x = width / 2 + EDGE; x <= screen.width - width / 2 - EDGE; x += 2)
    for (let y = HEIGHT / 2 + EDGE; y <= screen.height - HEIGHT / 2 - EDGE; y += 2)
      if (!older.some(covers(x, y, width, BUBBLE_GAP))) return true;
  return false;
}

const isInside = ({ width, height }: BubbleSpot, x: number, y: number, screen: Screen) =>
  x - width / 2 >= EDGE - 0.001 &&
  x + width / 2 <= screen.width - EDGE + 0.001 &&
  y - height / 2 >= EDGE - 0.001 &&
  y + height / 2 <= screen.height - EDGE + 0.001;

const wish = (x: number, y: number, sinceMs: number, width = 120): Wish => ({ x, y, sinceMs, width });

const wishesIn = ({ width, height }: Screen, most: number) =>
  fc.array(
    fc.record({
      sinceMs: fc.integer({ min: 0, max: 5 }),
      x: fc.integer({ min: -50, max: width + 50 }),
      y: fc.integer({ min: -50, max: height + 50 }),
      width: fc.integer({ min: 60, max: 190 }),
    }),
    { minLength: 1, maxLength: most },
  );
const SMALL = { width: 300, height: 240 };
const PHONE = { width: 390, height: 844 };
const inWindows = (most: number) =>
  fc
    .constantFrom(SMALL, PHONE, DESK)
    .chain((screen) => fc.tuple(fc.constant(screen), wishesIn(screen, most)));

/** Steps of all circles, -1 to 1, repeatable. */
function* trembling(seed: number): Generator<number> {
  for (let state = seed + 1; ; ) {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647;
    yield (state / 2147483647) * 2 - 1;
  }
}

propTest.prop([inWindows(30)], { seed: 31, numRuns: 150 })(
  "none covers an older one while there is room anywhere, and all are in the window",
  ([screen, wishes]) => {
    const spots = place(wishes, screen);
    for (const spot of spots) {
      expect(isInside(spot, spot.placeX, spot.placeY, screen)).toBe(true);
      expect([spot.x, spot.y]).toEqual([spot.placeX, spot.placeY]);
    }
    const [first] = covering(spots);
    if (first !== undefined)
      expect(hasRoom(spots.slice(0, spots.indexOf(first)), first.width, screen)).toBe(false);
  },
);

test.each([
  ["a window", DESK],
  ["an upright phone", PHONE],
  ["a phone on its side", { width: 844, height: 390 }],
])("in %s eight people in a heap are all read", (_, screen) => {
  const heap = Array.from({ length: 8 }, (_, i) =>
    wish(screen.width / 2 + 7 * i, screen.height / 2 - 5 * i, i, 90 + 20 * (i % 4)),
  );
  const spots = place(heap, screen);
  expect(covering(spots)).toEqual([]);
  for (const { placeX, placeY, homeX, homeY } of spots)
    expect(Math.hypot(placeX - homeX, placeY - homeY)).toBeLessThan(300);
});

test("it goes up, a little to the side, and down only where there is no other way", () => {
  const [under, above] = place([wish(600, 400, 0), wish(610, 400, 1)], DESK);
  expect([under!.placeX, under!.placeY]).toEqual([600, 400]);
  expect(above!.placeX).toBe(610);
  expect(above!.placeY).toBeLessThan(400 - HEIGHT);
  const [, beside] = place([wish(600, 400, 0), wish(715, 400, 1)], DESK);
  expect(beside!.placeY).toBe(400);
  expect(beside!.placeX).toBeGreaterThan(715);
  const [, below] = place([wish(100, 20, 0, 180), wish(100, 20, 1, 180)], { width: 200, height: 720 });
  expect(below!.placeY).toBeGreaterThan(20 + HEIGHT);
});

propTest.prop([inWindows(12), fc.infiniteStream(fc.nat())], { seed: 32 })(
  "who spoke first keeps the place, in whatever order they are told",
  ([screen, wishes], numbers) => {
    const spots = place(wishes, screen);
    const shuffled = wishes
      .map(spotOf)
      .map((spot) => ({ spot, key: numbers.next().value }))
      .sort((a, b) => a.key - b.key)
      .map(({ spot }) => spot);
    frame(shuffled, wishes, screen);
    expect(shuffled).toEqual(spots);
    const ages = spots.map(({ sinceMs }) => sinceMs);
    expect(ages).toEqual([...ages].sort((a, b) => a - b));
    expect([spots[0]!.placeX, spots[0]!.placeY]).toEqual([spots[0]!.homeX, spots[0]!.homeY]);
    // One more is no reason to move.
    const fewer = wishes.map(spotOf).filter(({ playerId }) => playerId !== spots.at(-1)!.playerId);
    frame(fewer, wishes, screen);
    expect(fewer).toEqual(spots.slice(0, -1));
  },
);

/**
 * Plays frames in which all circles go their ways.
 * @returns how often a place was another one at once, the farthest that a bubble was drawn from where it may have slid,
 *  and how often one was out of the window or covered another one without need
 */
function play(first: readonly Wish[], frames: number, step: (of: Wish, i: number) => void) {
  const wishes = first.map((of) => ({ ...of }));
  const seen = { changes: 0, jump: 0, wrong: 0 };
  const spots = wishes.map(spotOf);
  frame(spots, wishes, DESK);
  for (let i = 0; i < frames; i++) {
    wishes.forEach(step);
    const before = new Map(spots.map((spot) => [spot.playerId, { ...spot }]));
    frame(spots, wishes, DESK);
    for (const spot of spots) {
      const was = before.get(spot.playerId)!;
      for (const axis of ["X", "Y"] as const) {
        const home = Math.abs(spot[`home${axis}`] - was[`home${axis}`]);
        const slide = PART * Math.abs(spot[`offset${axis}`] - was[`slid${axis}`]);
        const shift = axis === "X" ? spot.x - was.x : spot.y - was.y;
        seen.jump = Math.max(seen.jump, Math.abs(shift) - 2 * home - slide);
      }
      if (Math.hypot(spot.offsetX - was.offsetX, spot.offsetY - was.offsetY) > 15) seen.changes++;
      if (!isInside(spot, spot.x, spot.y, DESK)) seen.wrong++;
    }
    if (covering(spots).length > 0) seen.wrong++;
  }
  return seen;
}

propTest.prop([wishesIn({ width: 300, height: 200 }, 12), fc.nat()], { seed: 33, numRuns: 40 })(
  "circles that tremble do not make bubbles jump back and forth",
  (wishes, seed) => {
    const noise = trembling(seed);
    const homes = wishes.map(({ x, y, ...of }) => ({ ...of, x: x + 490, y: y + 260 }));
    const { changes, jump, wrong } = play(homes, 120, (of, i) => {
      of.x = homes[i]!.x + noise.next().value;
      of.y = homes[i]!.y + noise.next().value;
    });
    expect(changes).toBeLessThanOrEqual(wishes.length);
    expect(jump).toBeLessThan(0.001);
    expect(wrong).toBe(0);
  },
);

propTest.prop([wishesIn({ width: 300, height: 200 }, 8), fc.nat()], { seed: 34, numRuns: 40 })(
  "circles that pass each other make bubbles slide, a few times for each that is passed",
  (wishes, seed) => {
    const noise = trembling(seed);
    const ways = wishes.map(() => [2 * noise.next().value, 2 * noise.next().value] as const);
    const { changes, jump, wrong } = play(wishes, 200, (of, i) => {
      of.x += ways[i]![0];
      of.y += ways[i]![1];
    });
    expect(changes).toBeLessThanOrEqual((3 * wishes.length * (wishes.length - 1)) / 2);
    expect(jump).toBeLessThan(0.001);
    expect(wrong).toBe(0);
  },
);

test("it comes back into a gap only when that is clearly wide enough, so it does not go in and out", () => {
  const wishes = [wish(600, 400, 0, 200), wish(600, 500, 1, 200), wish(600, 450, 2, 200)];
  const spots = wishes.map(spotOf);
  const widen = (gap: number) => {
    wishes[1]!.y = 400 + 2 * HEIGHT + gap;
    wishes[2]!.y = (wishes[0]!.y + wishes[1]!.y) / 2;
    frame(spots, wishes, DESK);
    return spots[2]!.placeY > 400;
  };
  expect([9, 7, 9, 7, 10, 14, 24].map(widen)).toEqual([true, false, false, false, false, false, true]);
});

test("of two places that are nearly as good it keeps the one that it has", () => {
  const wishes = [wish(600, 400, 0), wish(704, 400, 1)];
  const spots = wishes.map(spotOf);
  const isAboveAt = (x: number) => {
    wishes[1]!.x = x;
    frame(spots, wishes, DESK);
    return spots[1]!.offsetY < 0;
  };
  expect([704, 712, 704, 712, 724, 716, 712].map(isAboveAt)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("pushed aside, it gives way by as much as it is pushed", () => {
  const wishes = [wish(480, 400, 0), wish(606, 400, 1)];
  const spots = wishes.map(spotOf);
  frame(spots, wishes, DESK);
  for (let i = 0; i < 20; i++) {
    const was = spots[1]!.offsetX;
    wishes[0]!.x++;
    frame(spots, wishes, DESK);
    expect(spots[1]!.offsetX - was).toBeLessThan(1.001);
  }
  expect(spots[1]!.offsetX).toBeCloseTo(18);
  expect(spots[1]!.offsetY).toBe(0);
});

test("who wants less motion sees it at its place at once, and a new one is there for everybody", () => {
  const wishes = [wish(600, 400, 0), wish(900, 400, 1)];
  const spots = wishes.map(spotOf);
  frame(spots, wishes, DESK);
  wishes[1]!.x = 610;
  frame(spots, wishes, DESK, 0.2);
  expect(spots[1]!.y - spots[1]!.placeY).toBeCloseTo(0.8 * (400 - spots[1]!.placeY));
  frame(spots, wishes, DESK, 1);
  expect(spots[1]!.y).toBe(spots[1]!.placeY);
  wishes.push(wish(590, 400, 2));
  spots.push(createSpot(3, 2));
  frame(spots, wishes, DESK, 0.2);
  expect(spots[2]!.y).toBe(spots[2]!.placeY);
});
