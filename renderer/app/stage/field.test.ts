// Where everybody sees the whole arena: what of the window is the arena's, and what the strip's.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { THEME } from "../../view/arenaTheme.ts";
import { fitArena } from "../../view/camera.ts";
import { layField } from "./field.ts";

const CLASSIC = { arenaWidth: 1280, arenaHeight: 720 };
const REM = 16;

/** The window, what of it is the arena's, and where the arena is drawn in that, for somebody in its middle. */
function lay(width: number, height: number, arena = CLASSIC, rem = REM) {
  const field = layField(arena, { width, height }, rem);
  const size = { width: width - field.left - field.right, height: height - field.top - field.bottom };
  const seen = field.isTurned ? { arenaWidth: arena.arenaHeight, arenaHeight: arena.arenaWidth } : arena;
  const eye = { x: seen.arenaWidth / 2, y: seen.arenaHeight / 2 };
  const camera = fitArena({ ...seen, eye }, size, THEME.arenaShare, { scale: 1, offsetX: 0, offsetY: 0 });
  return { field, size, scale: camera.scale, isWhole: camera.offsetX > -0.01 && camera.offsetY > -0.01 };
}

test.each([
  [1280, 720, "beside"],
  [1920, 1080, "beside"],
  [1366, 768, "beside"],
  [844, 390, "beside"],
  [568, 320, "beside"],
  [320, 180, "beside"],
  [1024, 768, "above"],
  [800, 1280, "above"],
  [390, 844, "above"],
])("in %d x %d the strip is %s", (width, height, strip) => {
  expect(lay(width, height).field.strip).toBe(strip);
});

test("a laptop's window loses a twelfth of the arena's size to the strip, a phone on its side nothing", () => {
  const whole = (width: number, height: number) => Math.min(width / 1280, height / 720) * THEME.arenaShare;
  expect(lay(1280, 720).scale / whole(1280, 720)).toBeGreaterThan(0.88);
  expect(lay(844, 390).scale / whole(844, 390)).toBeGreaterThan(0.98);
});

propTest.prop([fc.integer({ min: 560, max: 4000 }), fc.double({ min: 1.3, max: 3, noNaN: true })])(
  "in every window from 4 by 3 on the whole arena is seen beside the strip, or below it",
  (width, shape) => {
    const { isWhole } = lay(width, Math.round(width / shape));
    expect(isWhole).toBe(true);
  },
);

propTest.prop([
  fc.integer({ min: 280, max: 4000 }),
  fc.integer({ min: 280, max: 4000 }),
  fc.constantFrom(14, 16, 19, 24),
])(
  "the arena keeps most of any window, with room for the strip as its styles count it",
  (width, height, rem) => {
    const { field, size } = lay(width, height, CLASSIC, rem);
    fc.pre(width >= 24 * rem && height >= 24 * rem && width < 2.5 * height && height < 2.5 * width);
    expect(size.width).toBeGreaterThan(0);
    expect(size.height).toBeGreaterThan(0);
    if (field.strip === "beside") expect(field.right).toBeGreaterThanOrEqual(Math.floor(3.75 * rem));
    else expect(field.top).toBeGreaterThanOrEqual(Math.floor(3.75 * rem));
    expect(size.width * size.height).toBeGreaterThan(0.4 * width * height);
  },
);

test.each([
  [390, 844, true],
  [360, 640, true],
  [430, 932, true],
  [768, 1024, true],
  [1080, 1920, true],
  [320, 480, false],
  [844, 390, false],
  [1024, 768, false],
  [800, 800, false],
  [1280, 720, false],
])("in %d x %d the arena is turned by a quarter: %s", (width, height, isTurned) => {
  expect(lay(width, height).field.isTurned).toBe(isTurned);
});

test("on an upright phone all of the arena is seen, more than half as large again as it would be on its side", () => {
  const { isWhole, scale, size } = lay(390, 844);
  expect(isWhole).toBe(true);
  expect(scale * 720).toBeGreaterThan(0.85 * size.width);
  expect(scale).toBeGreaterThan(1.5 * THEME.arenaShare * (390 / 1280));
});

propTest.prop([
  fc.integer({ min: 280, max: 2500 }),
  fc.integer({ min: 280, max: 2500 }),
  fc.constantFrom(14, 16, 19, 24),
])(
  "it is turned only where the room for it is higher than wide, and then seen whole",
  (width, height, rem) => {
    const { field, size, isWhole } = lay(width, height, CLASSIC, rem);
    fc.pre(field.isTurned);
    expect(size.height).toBeGreaterThan(size.width);
    expect(isWhole).toBe(true);
  },
);

propTest.prop([
  fc.constantFrom([390, 844], [844, 390], [667, 375], [1024, 768]),
  fc.record({ top: fc.nat(60), right: fc.nat(60), bottom: fc.nat(34), left: fc.nat(60) }),
])(
  "a screen's corners and camera are not the arena's: it lies in the rest as in a window of that size",
  ([width, height], insets) => {
    const field = layField(CLASSIC, { width: width!, height: height! }, REM, insets);
    const rest = {
      width: width! - insets.left - insets.right,
      height: height! - insets.top - insets.bottom,
    };
    const alone = layField(CLASSIC, rest, REM);
    for (const side of ["top", "right", "bottom", "left"] as const) {
      expect(field[side] - insets[side]).toBe(alone[side]);
    }
  },
);
