// The parts of a snapshot in words, as a person reads them in either language.
import { expect, test } from "vitest";
import type { SnapshotPart } from "../../../../shared/net/snapshot/parts.ts";
import { ENGLISH, POLISH } from "../../../i18n/languages.stage.ts";
import { formatHex, partText } from "./partText.ts";

const part = (values: SnapshotPart["values"]): SnapshotPart => ({
  offset: 0,
  length: 1,
  field: "cell",
  values,
});

test("places keep their digits, changes their sign, colours their name", () => {
  const cell = part({ id: 12_345, playerId: 2, x: 640.25, y: 320.5, radius: 12.015625 });
  expect(partText(cell, ENGLISH)).toBe("id 12345 · player 2 · x 640.25 · y 320.5 · radius 12.016");
  expect(partText(cell, POLISH)).toBe("nr 12345 · gracz 2 · x 640,25 · y 320,5 · promień 12,016");
  expect(partText(part({ nth: 3, dx: -8.25, dy: 0, growth: 0.5 }), ENGLISH)).toBe(
    "number 3 · x -8.25 · y 0 · radius +0.5",
  );
  expect(partText(part({ color: 0, name: "Żuk" }), ENGLISH)).toBe("Red · “Żuk”");
  expect(partText(part({ color: 99 }), ENGLISH)).toBe("99");
});

test("phases, awards and roles are told by their names", () => {
  expect(partText(part({ phase: 2, isPaused: 1, untilTick: 90 }), ENGLISH)).toBe(
    "countdown · paused · until tick 90",
  );
  expect(partText(part({ award: 3, playerId: 2, amount: 12.5 }), POLISH)).toBe("pacyfista · gracz 2 · 12,5");
  expect(partText(part({ role: 5 }), ENGLISH)).toBe("plays next");
});

test("bits are told by the names of what they announce", () => {
  const head = { ...part({}), announces: ["leaderboard", "hostTick"] as const };
  expect(partText(head, ENGLISH)).toBe("to come: leaderboard, time a tick takes the host");
  expect(partText({ ...head, announces: [] }, POLISH)).toBe("bez sekcji");
});

test("bytes are two digits each", () => {
  expect(formatHex(new Uint8Array([0, 10, 255]))).toBe("00 0a ff");
});
