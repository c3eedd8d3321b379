// What a player sees of circles in scripted frames: who gulps, gives way, is torn apart, is born.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import type { Frame, FrameMover } from "../../net/frame.ts";
import {
  BALL_EATEN,
  CELL_EATEN,
  FIELD_MIDDLE,
  otherCellWith,
  ownCellWith,
  playFrames,
  scalesOf,
  tell,
} from "./looks.stage.ts";
import { createLooks, type Looks } from "./looks.ts";

test.each([
  ["a ball", BALL_EATEN, 1.06],
  ["a cell", CELL_EATEN, 1.12],
])("%s that is eaten makes the eater gulp, and it is as before soon after", (_, event, widest) => {
  const scales = scalesOf(playFrames(frameWith({ movers: [ownCellWith()] }), 1, 120, 1, tell(event)));
  expect(scales[0]).toBe(1);
  expect(Math.max(...scales)).toBeCloseTo(widest, 2);
  expect(Math.max(...scales)).toBeLessThanOrEqual(widest);
  expect(Math.min(...scales)).toBeGreaterThan(0.97);
  for (const scale of scales.slice(80)) expect(scale).toBeCloseTo(1, 2);
});

test("a ball that is tiny against its eater is hardly felt, and a meal a frame trembles within bounds", () => {
  const giant = { movers: [ownCellWith({ radius: 400 })] };
  const once = scalesOf(playFrames(frameWith(giant), 1, 60, 1, tell(BALL_EATEN)));
  expect(Math.max(...once)).toBeLessThan(1.012);
  const always = scalesOf(playFrames(frameWith(giant), 1, 60, 2, (_, looks) => looks.onEvent(BALL_EATEN)));
  expect(Math.max(...always)).toBeLessThan(1.03);
  expect(Math.max(...always.slice(30))).toBeGreaterThan(1.002);
  const feast = scalesOf(
    playFrames(frameWith({ movers: [ownCellWith()] }), 1, 60, 2, (_, looks) => looks.onEvent(BALL_EATEN)),
  );
  expect(Math.max(...feast)).toBeLessThan(1.12);
});

test("somebody else gulps when the frame is there, this window's own at once", () => {
  const frame = frameWith({ movers: [ownCellWith(), otherCellWith()], at: 5 });
  const event = { ...CELL_EATEN, playerId: 3, byPlayerId: 2, byCellId: 2, x: 200 };
  const script = (ms: number, looks: Looks) => {
    if (ms === 0) looks.onEvent(event);
    frame.at = 5 + ms / 100;
  };
  const scales = scalesOf(playFrames(frame, 2, 100, 1, script));
  expect(Math.max(...scales.slice(0, 62))).toBe(1);
  expect(Math.max(...scales.slice(62, 75))).toBeGreaterThan(1.04);
});

test("what happened while nobody drew is not played after", () => {
  const frame = frameWith({ movers: [ownCellWith()], at: 100 });
  expect(Math.max(...scalesOf(playFrames(frame, 1, 60, 1, tell(CELL_EATEN))))).toBe(1);
});

test("a wall squashes along its normal, and the circle bulges beside it; free of it, it is round", () => {
  const frame = frameWith({ movers: [ownCellWith({ x: 40 })] });
  const pressed = playFrames(frame, 1, 60, 1).at(-1)!;
  expect(pressed.xx).toBeLessThan(0.97);
  expect(pressed.yy).toBeGreaterThan(1.03);
  expect(pressed.shiftX).toBeLessThan(-0.02);
  const script = (ms: number) => {
    if (ms > 200) frame.movers[0]!.x = 300;
  };
  const freed = playFrames(frame, 1, 60, 1.5, script).at(-1)!;
  expect(freed.xx).toBeCloseTo(1, 2);
  expect(freed.shiftX).toBeCloseTo(0, 3);
});

test("two that touch give way along the line between them, the smaller one more", () => {
  const small = otherCellWith({ x: FIELD_MIDDLE.x + 42, y: FIELD_MIDDLE.y + 42 });
  const frame = frameWith({ movers: [small, ownCellWith()] });
  const bySmall = playFrames(frame, 2, 60, 1).at(-1)!;
  const byBig = playFrames(frame, 1, 60, 1).at(-1)!;
  for (const { xx, xy, yy } of [bySmall, byBig]) {
    expect(xx).toBeCloseTo(yy, 3);
    expect(xy).toBeLessThan(-0.005);
  }
  expect(bySmall.xy).toBeLessThan(1.5 * byBig.xy);
});

test("own cells that lie beside each other press; deep in each other they melt towards each other", () => {
  const pairAt = (distance: number) => {
    const cells = [ownCellWith(), ownCellWith({ id: 3, x: FIELD_MIDDLE.x + distance })];
    return playFrames(frameWith({ movers: cells }), 1, 60, 1.5).at(-1)!.xx;
  };
  expect(pairAt(80)).toBeLessThan(0.97);
  expect(pairAt(40)).toBeGreaterThan(1.03);
  expect(pairAt(0)).toBeCloseTo(1, 3);
});

const place = fc.record({
  x: fc.double({ min: 0, max: 1280, noNaN: true }),
  y: fc.double({ min: 0, max: 720, noNaN: true }),
  radius: fc.double({ min: 0, max: 300, noNaN: true }),
  playerId: fc.integer({ min: 1, max: 5 }),
});

propTest.prop([fc.array(fc.array(place, { maxLength: 12 }), { minLength: 1, maxLength: 25 })])(
  "whatever frames come: bounded shapes of whole area, eyes and mouths within their faces",
  (frames) => {
    const looks = createLooks();
    const frame = frameWith({});
    frames.forEach((places, nth) => {
      frame.movers = places.map((one, id) => frameMoverWith({ ...one, id: id + 1 }));
      frame.at = nth;
      looks.onEvent({ ...CELL_EATEN, tick: nth, byCellId: 1 + (nth % 5), byPlayerId: 1 + (nth % 3) });
      looks.begin(frame, nth * 16.7, false);
      for (const mover of frame.movers) {
        const look = looks.lookOf(mover);
        expect(look.xx * look.yy - look.xy * look.xy).toBeCloseTo(1, 9);
        expect((look.xx + look.yy) / 2 + Math.hypot((look.xx - look.yy) / 2, look.xy)).toBeLessThan(1.13);
        expect(Math.hypot(look.gazeX, look.gazeY)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.hypot(look.shiftX, look.shiftY)).toBeLessThanOrEqual(0.06 + 1e-9);
        for (const part of [look.alpha, look.mouth, look.eyes / 1.5]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }
      looks.end();
    });
  },
);

test("30, 60 and 144 frames a second show the same", () => {
  const ends = [30, 60, 144].map((hz) => {
    const frame = frameWith({ movers: [ownCellWith({ x: 300 })] });
    const script = (ms: number, looks: Looks) => {
      if (ms === 0) looks.onEvent(CELL_EATEN);
      frame.movers[0]!.x = 300 + 0.3 * ms;
      frame.way = { x: 100, y: 0 };
    };
    return playFrames(frame, 1, hz, 0.5, script).at(-1)!;
  });
  for (const end of ends) {
    for (const key of ["scale", "xx", "xy", "yy", "gazeX", "gazeY", "eyes", "mouth"] as const) {
      expect(Math.abs(end[key] - ends[0]![key]), key).toBeLessThan(0.01);
    }
  }
});

test("a piece and what it is torn from are drawn out along the way between, and snap round", () => {
  const frame = frameWith({});
  const script = (ms: number) => {
    frame.movers = [ownCellWith()];
    if (ms > 100)
      frame.movers = [
        ownCellWith({ radius: 28 }),
        ownCellWith({ id: 5, radius: 28, x: FIELD_MIDDLE.x + 30 }),
      ];
  };
  for (const id of [1, 5]) {
    const looks = playFrames(frame, id, 60, 1, script);
    expect(Math.max(...looks.map(({ xx }) => xx))).toBeGreaterThan(1.06);
    expect(Math.min(...looks.map(({ xx }) => xx))).toBeLessThan(1);
    expect(Math.min(...looks.map(({ alpha }) => alpha))).toBe(1);
  }
});

test("a piece that the host gives its name goes on as it was, and is not torn off once more", () => {
  const frame = frameWith({});
  const script = (ms: number) => {
    const id = ms < 600 ? 0xf0000000 : 5;
    frame.movers =
      ms <= 100
        ? [ownCellWith()]
        : [ownCellWith({ radius: 28 }), ownCellWith({ id, radius: 28, x: FIELD_MIDDLE.x + 80 })];
  };
  const [before, after] = [0xf0000000, 5].map((id) => playFrames(frame, id, 60, 0.7, script));
  expect(Math.max(...before!.map(({ xx }) => xx))).toBeGreaterThan(1.06);
  for (const { xx } of after!) expect(Math.abs(xx - before!.at(-1)!.xx)).toBeLessThan(0.02);
});

test("who ejects a blob is drawn out after it, with an open mouth; a blob that flies in from elsewhere does nothing", () => {
  const frame = frameWith({});
  const ejectAt = (distance: number) =>
    playFrames(frame, 1, 60, 0.5, (ms) => {
      const blob = frameMoverWith({
        id: 6,
        kind: "blob",
        radius: 10,
        x: FIELD_MIDDLE.x + distance,
        y: FIELD_MIDDLE.y,
      });
      frame.movers = ms < 100 ? [ownCellWith()] : [blob, ownCellWith()];
    });
  const near = ejectAt(60);
  expect(Math.max(...near.map(({ xx }) => xx))).toBeGreaterThan(1.03);
  expect(Math.max(...near.map(({ mouth }) => mouth))).toBeGreaterThan(0.4);
  expect(Math.max(...ejectAt(200).map(({ xx }) => xx))).toBe(1);
});

test("pieces of a pop burst out beyond their size and settle", () => {
  const frame = frameWith({ movers: [ownCellWith({ radius: 100 })] });
  const popped = {
    kind: "popped",
    tick: 1,
    atMs: 0,
    x: 640,
    y: 360,
    radius: 60,
    virusId: 4,
    playerId: 1,
    cellId: 1,
    pieces: 1,
  } as const;
  const script = (ms: number, looks: Looks) => {
    if (ms !== 100) return;
    frame.movers = [ownCellWith({ radius: 60 }), ownCellWith({ id: 7, radius: 60, x: 660 })];
    looks.onEvent(popped);
  };
  const scales = scalesOf(playFrames(frame, 7, 100, 1, script));
  expect(scales[0]).toBeLessThan(0.95);
  expect(Math.max(...scales)).toBeGreaterThan(1.03);
  expect(Math.max(...scales)).toBeLessThanOrEqual(1.15);
  expect(scales.at(-1)).toBeCloseTo(1, 2);
});

test("a life drops in; who walks into the view, and everybody as a match comes into view, is just there", () => {
  const frame = frameWith({ movers: [] });
  const birth = playFrames(frame, 1, 60, 0.5, (ms) => {
    if (ms > 50) frame.movers = [ownCellWith()];
  });
  expect(birth[0]!.scale).toBeGreaterThan(1.3);
  expect(birth[0]!.alpha).toBeLessThan(0.5);
  expect(birth.at(-1)!.alpha).toBe(1);
  expect(Math.abs(birth.at(-1)!.scale - 1)).toBeLessThan(0.03);
  expect(playFrames(frameWith({ movers: [ownCellWith()] }), 1, 60, 0.1)[0]!.alpha).toBe(1);
  const view = { left: 0, top: 0, right: 1280, bottom: 720 };
  const edge = frameWith({ movers: [ownCellWith()], viewport: view });
  const walker = playFrames(edge, 2, 60, 0.5, (ms) => {
    if (ms > 50) edge.movers = [ownCellWith(), otherCellWith({ x: 10 })];
  });
  for (const { alpha } of walker) expect(alpha).toBe(1);
});

test("where less motion is wished, nothing moves but what the match moves; who is what is told", () => {
  const frame = frameWith({
    movers: [ownCellWith({ x: 40 }), otherCellWith({ x: 80 })],
    way: { x: 50, y: 0 },
    leaderId: 1,
  });
  const looks = createLooks();
  for (let ms = 0; ms < 5000; ms += 50) {
    looks.onEvent(CELL_EATEN);
    looks.begin(frame, ms, true);
    expect(looks.lookOf(frame.movers[0]!)).toEqual({
      ...{ scale: 1, xx: 1, xy: 0, yy: 1, shiftX: 0, shiftY: 0, alpha: 1 },
      ...{ gazeX: 0, gazeY: 0, eyes: 1, mouth: 0, away: 0, relation: "own", isLeader: true },
    });
    looks.end();
  }
});

test("another match forgets the one before", () => {
  const looks = createLooks();
  looks.begin(frameWith({ movers: [ownCellWith({ radius: 400 })] }), 0, false);
  looks.end();
  const next = frameWith({ movers: [ownCellWith()] });
  looks.begin(next, 20, false);
  expect(looks.lookOf(next.movers[0]!).scale).toBe(1);
});

test("as another world begins everybody in view drops in, oneself at once and the others one after the other", () => {
  const others = [3, 4, 5, 6, 7].map((id) => otherCellWith({ id, playerId: id, x: 100 + 100 * id }));
  const looks = createLooks();
  const old = frameWith({ movers: [ownCellWith()] });
  const draw = (frame: Frame, nowMs: number) => {
    looks.begin(frame, nowMs, false);
    const alphas = frame.movers.map((mover) => looks.lookOf(mover).alpha);
    looks.end();
    return alphas;
  };
  draw(old, 1000);
  looks.onEvent({ kind: "worldBegan", tick: 5, atMs: 1000 });
  const world = { ...old, movers: [] as FrameMover[] };
  draw(world, 1016);
  world.movers = [ownCellWith(), ...others];
  expect(draw(world, 1032)).toEqual([0, 0, 0, 0, 0, 0]);
  const later = draw(world, 1032 + 230);
  expect(later[0]).toBe(1);
  expect(new Set(later.slice(1)).size).toBeGreaterThan(2);
  expect(draw(world, 1032 + 600)).toEqual([1, 1, 1, 1, 1, 1]);
  // A match that is joined only now has been going on.
  expect(draw({ ...world }, 2000)).toEqual([1, 1, 1, 1, 1, 1]);
});
