// When a window stays at the door: for which refusals, and for how long until the next knock.
import { expect, test } from "vitest";
import { CLOSE_REASONS } from "../../../shared/net/closeReasons.ts";
import { waitAfter } from "./waits.ts";

const refused = { seatInS: null, leftS: null };

test("of all refusals those that may pass by themselves, or by a press of the host's person, are waited for", () => {
  const waiting = CLOSE_REASONS.filter((reason) => waitAfter({ reason, seatInS: 12, leftS: 10 }) !== null);
  expect(waiting).toEqual(["full", "kicked", "locked", "asking", "doorFull"]);
});

test("P72 who is asked about knocks often enough not to be forgotten, others more slowly", () => {
  const pauseMs = (reason: "asking" | "doorFull" | "locked") => waitAfter({ ...refused, reason })?.pauseMs;
  expect([pauseMs("asking"), pauseMs("doorFull"), pauseMs("locked")]).toEqual([2000, 4000, 5000]);
});

test("P46 a full host is waited for only while a seat is in sight", () => {
  expect(waitAfter({ reason: "full", seatInS: 12, leftS: null })).toMatchObject({ leftS: 12, pauseMs: 4000 });
  expect(waitAfter({ ...refused, reason: "full" })).toBeNull();
});

test("P70 who was put out knocks until just before the end, never after it", () => {
  const pauseMs = (leftS: number | null) => waitAfter({ ...refused, reason: "kicked", leftS })?.pauseMs;
  expect([10, 4, 3, 2, 1, 0, null].map(pauseMs)).toEqual([
    2000,
    2000,
    1500,
    500,
    undefined,
    undefined,
    undefined,
  ]);
});
