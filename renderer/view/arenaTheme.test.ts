// What is written and marked in the arena is read on its field, dark or light.
import { expect, test } from "vitest";
import { lightOf, luminance } from "../../shared/light.ts";
import { PALETTE } from "../../shared/model.ts";
import { mixColors, UNKNOWN_COLOR } from "../marbles/tones.ts";
import { ARENA_THEMES } from "./arenaTheme.ts";

/** Source: WCAG 2.2, contrast ratio. */
function contrast(one: number, other: number): number {
  const [light, dark] = [luminance(lightOf(one)), luminance(lightOf(other))].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const themes = Object.entries(ARENA_THEMES);

/** Lit, the field is lighter or darker than its own colour by this at most. */
const fieldsOf = ({ arena, lights }: (typeof ARENA_THEMES)["dark"]) => [
  arena,
  ...lights.map(({ color, alpha }) => mixColors(arena, color, alpha)),
];

test.each(themes)("%s: a name is read wherever it lies, for its letters have an outline", (_, theme) => {
  expect(contrast(theme.nameFill, theme.nameOutline)).toBeGreaterThanOrEqual(7);
});

test.each(themes)("%s: what marks circles stands out from the field", (_, theme) => {
  for (const field of fieldsOf(theme)) {
    // A prey's ring is drawn at three quarters.
    const marks = [theme.ownRing, theme.mateRing, mixColors(field, theme.preyRing, 0.75), theme.dangerRing];
    for (const mark of [...marks, theme.shell]) expect(contrast(mark, field)).toBeGreaterThanOrEqual(3);
  }
});

test.each(themes)("%s: the grid stays behind all that is played with", (_, theme) => {
  const grid = mixColors(theme.arena, theme.grid, theme.gridAlpha);
  expect(contrast(grid, theme.arena)).toBeLessThan(1.3);
  expect(contrast(theme.backdrop, theme.arena)).toBeGreaterThan(1.03);
});

test.each(themes)(
  "%s: what is not arena is told at a glance, and nothing in it asks to be looked at",
  (_, theme) => {
    const { backdrop, hatch, arena, edge, edgeAlpha } = theme;
    expect(contrast(hatch, backdrop)).toBeGreaterThan(1.03);
    expect(contrast(hatch, backdrop)).toBeLessThan(1.3);
    for (const ground of [arena, backdrop]) {
      expect(contrast(mixColors(ground, edge, edgeAlpha), ground)).toBeGreaterThan(3);
    }
  },
);

test.each(themes)("%s: every circle is seen, by its colour or by its dark edge", (_, theme) => {
  for (const color of [...PALETTE, UNKNOWN_COLOR]) {
    const edge = mixColors(color, 0, 0.6);
    const best = Math.max(contrast(color, theme.arena), contrast(edge, theme.arena));
    expect(best).toBeGreaterThanOrEqual(3);
  }
});
