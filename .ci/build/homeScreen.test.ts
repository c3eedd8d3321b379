// Icons for home screens are cut by each system in its own way: what is on them stays within what all of them leave.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ROOT } from "../project.mjs";
import { fillSquare } from "./homeScreen.mjs";

const svg = readFileSync(`${ROOT}/renderer/icon/kulki.svg`, "utf8");

/** Circles on the field: place and radius in the icon's units. */
const balls = [...svg.matchAll(/<(?:g|use)[^>]* transform="translate\((\d+) (\d+)\) scale\((\d+)\)"/g)].map(
  ([, x, y, radius]) => [Number(x), Number(y), Number(radius)] as const,
);

test("a maskable icon has its ground to all edges and all its balls in the middle 80 %", () => {
  const filled = fillSquare(svg, 0.82);
  expect(filled).toContain('<rect width="1024" height="1024" fill="url(#field)"/>');
  expect(filled).not.toContain('rx="230"');
  expect(balls.length).toBe(4);
  for (const [x, y, radius] of balls) {
    expect((Math.hypot(x - 512, y - 512) + radius) * 0.82).toBeLessThanOrEqual(0.4 * 1024);
  }
});

test("an icon that has no one field stops the build", () => {
  expect(() => fillSquare("<svg></svg>", 1)).toThrow("field");
  expect(() =>
    fillSquare(svg.replace("</svg>", `${/<rect[^>]*field[^>]*>/.exec(svg)?.[0]}</svg>`), 1),
  ).toThrow();
});
