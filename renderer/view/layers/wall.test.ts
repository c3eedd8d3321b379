// The wall's line and light: which colour says that it closes in, and how far it shines where little room is left.
import type { Sprite } from "pixi.js";
import { expect, test, vi } from "vitest";
import { ARENA_THEMES } from "../arenaTheme.ts";
import { blindTextures } from "../textures.stage.ts";
import { createWall } from "./wall.ts";
import { createTouches } from "./wallTouch.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const CAMERA = { scale: 1, offsetX: 0, offsetY: 0 };
const SCREEN = { width: 1280, height: 720, pixelRatio: 1 };
const { dark, light } = ARENA_THEMES;

function drawWall(box: { left: number; top: number; right: number; bottom: number }, isClosing: boolean) {
  const touches = createTouches();
  Object.assign(touches.byWall.left, { at: 300, reach: 40, strength: 1 });
  const wall = createWall(blindTextures(), dark);
  const draw = (closes: boolean) => {
    wall.draw(box, touches, CAMERA, SCREEN, closes);
    const shown = (wall.container.children as Sprite[]).filter(({ visible }) => visible);
    const tints = new Set(shown.map(({ tint }) => tint));
    // A wall's light goes by the sprite's own height, whichever way it is turned.
    const reach = Math.max(...shown.map(({ height, width }) => Math.min(height, width)));
    return { tints, reach };
  };
  return { first: draw(isClosing), wall, draw };
}

const ROOMY = { left: 100, top: 50, right: 1100, bottom: 650 };

test("walls that close in have a colour of their own, in either theme, and at rest that of the arena's edge", () => {
  const { first, wall, draw } = drawWall(ROOMY, false);
  expect(first.tints).toContain(dark.edge);
  expect(first.tints).not.toContain(dark.closing);
  expect(draw(true).tints).toContain(dark.closing);
  wall.setTheme(light);
  const closing = draw(true).tints;
  expect(closing).toContain(light.closing);
  expect(closing).not.toContain(light.edge);
  expect(draw(false).tints).toContain(light.edge);
});

test("the less room is left the less far the walls shine into it", () => {
  const reaches = [600, 200, 60, 20].map(
    (side) => drawWall({ left: 300, top: 300, right: 300 + side, bottom: 300 + side }, true).first.reach,
  );
  expect(reaches).toEqual(reaches.toSorted((a, b) => b - a));
  expect(reaches[3]).toBeLessThanOrEqual(20);
});
