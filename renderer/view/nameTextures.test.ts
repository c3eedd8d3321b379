// Names lie on the sheet of the marbles while they fit there, and give their place back.
import { expect, test, vi } from "vitest";
import { blindCanvas } from "../marbles/canvas.stage.ts";
import { ARENA_THEMES } from "./arenaTheme.ts";
import { createNameTextures } from "./nameTextures.ts";
import { createSheet } from "./pictures/sheet.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

function createStage() {
  const sheet = createSheet(blindCanvas);
  const names = createNameTextures(blindCanvas, sheet, ARENA_THEMES.dark);
  return { sheet, names };
}

test("small letters are on the one sheet, large ones are not", () => {
  const { sheet, names } = createStage();
  const sources = [0, 1, 2, 3].map((step) => names.paint("Ola", step).texture.source);
  expect(sources.map((source) => source === sheet.white.source)).toEqual([true, true, false, false]);
});

test("thousands of names that come and go over an evening never fill the sheet", () => {
  const { sheet, names } = createStage();
  for (let round = 0; round < 40; round++) {
    for (let index = 0; index < 60; index++) {
      const { texture } = names.paint(`${round} ${index}`, 1);
      expect(texture.source).toBe(sheet.white.source);
    }
    for (let frame = 0; frame < 700; frame++) names.endFrame();
  }
});

test("more names than the sheet holds are painted beside it", () => {
  const { sheet, names } = createStage();
  const pictures = Array.from({ length: 3000 }, (_, index) => names.paint(`${index}`, 1));
  const beside = pictures.filter(({ texture }) => texture.source !== sheet.white.source);
  expect(beside.length).toBeGreaterThan(0);
  expect(beside.length).toBeLessThan(3000);
  expect(sheet.add(64, 1, () => undefined)).not.toBeNull();
});
