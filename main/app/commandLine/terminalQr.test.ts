// A QR code in a terminal: a decoder of another project reads it as the terminal shows it. Also where no code is shown.
import jsQR from "jsqr";
import { expect, test } from "vitest";
import { hostUrl } from "../../../shared/net/hostAddress.ts";
import { type ANY_TERMINAL, drawTerminalQr } from "./terminalQr.ts";

const LINK = "http://192.168.100.200:65535/";
const TTY = { isTty: true, columns: 80, env: { TERM: "xterm-256color", LANG: "pl_PL.UTF-8" } };

/** Pixels a module, so that a decoder finds it. */
const SCALE = 4;
const ESCAPE = "\u001b[";

/** Brightness by number in the fixed colours: only the two in use. */
const BRIGHTNESS: Readonly<Record<string, number>> = { "16": 0, "231": 255 };

/** Upper and lower half of each sign: ink, or the ground behind it. */
const HALVES: Readonly<Record<string, readonly ["ink" | "ground", "ink" | "ground"]>> = {
  " ": ["ground", "ground"],
  "▀": ["ink", "ground"],
  "▄": ["ground", "ink"],
  "█": ["ink", "ink"],
};

/** Two rows of brightness, as a terminal paints a line with its escape sequences. */
function paintLine(line: string): [number[], number[]] {
  const [start = "", ...parts] = line.split(ESCAPE);
  expect(start).toBe("");
  const rows: [number[], number[]] = [[], []];
  for (const part of parts) {
    const [, codes = "", signs = ""] = /^([\d;]*)m(.*)$/s.exec(part) ?? [];
    const [, ink = "", ground = ""] = /^38;5;(\d+);48;5;(\d+)$/.exec(codes) ?? [];
    const colours = { ink: BRIGHTNESS[ink] ?? Number.NaN, ground: BRIGHTNESS[ground] ?? Number.NaN };
    for (const sign of signs) {
      const halves = HALVES[sign] ?? [];
      halves.forEach((half, row) => void rows[row]?.push(colours[half]));
    }
  }
  return rows;
}

function readTerminal(lines: readonly string[]): string | undefined {
  const rows = lines.flatMap(paintLine);
  const [width, height] = [(rows[0]?.length ?? 0) * SCALE, rows.length * SCALE];
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const brightness = rows[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] ?? Number.NaN;
      pixels.set([brightness, brightness, brightness, 255], (y * width + x) * 4);
    }
  }
  // A camera's picture of it is not turned light on dark.
  return jsQR(pixels, width, height, { inversionAttempts: "dontInvert" })?.data;
}

test.each([
  LINK,
  "http://10.0.0.1:8999/",
  "http://pracownia.local:8999/",
  hostUrl("fd00:1234:5678:9abc:def0:1234:5678:9abc", 65535),
])("%s is read from the terminal", (link) => {
  const lines = drawTerminalQr(link, TTY);
  expect(lines).not.toBeNull();
  expect(readTerminal(lines ?? [])).toBe(link);
});

test("its lines are as wide as each other, and end with the terminal's own colours", () => {
  const lines = drawTerminalQr(LINK, TTY) ?? [];
  const widths = new Set(lines.map((line) => paintLine(line)[0].length));
  expect([...widths]).toEqual([37]);
  for (const line of lines) expect(line.endsWith(`${ESCAPE}0m`)).toBe(true);
});

test.each<[string, Partial<typeof ANY_TERMINAL>, boolean]>([
  ["as it is", {}, true],
  ["a pipe or a file", { isTty: false }, false],
  ["just wide enough", { columns: 37 }, true],
  ["too narrow", { columns: 36 }, false],
  ["of a width that nobody tells", { columns: undefined }, false],
  ["without colours by choice", { env: { NO_COLOR: "1" } }, false],
  ["with NO_COLOR empty", { env: { NO_COLOR: "" } }, true],
  ["dumb", { env: { TERM: "dumb" } }, false],
  ["in another encoding", { env: { LC_ALL: "pl_PL.ISO-8859-2", LANG: "pl_PL.UTF-8" } }, false],
  ["in the C locale", { env: { LANG: "C" } }, false],
  ["whose locale is not set, as on Windows", { env: {} }, true],
  ["in UTF-8 by its letters alone", { env: { LC_CTYPE: "C.utf8", LANG: "C" } }, true],
])("a terminal %s", (_what, change, expected) => {
  expect(drawTerminalQr(LINK, { ...TTY, ...change }) !== null).toBe(expected);
});
