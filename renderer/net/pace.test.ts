// A held key asks thirty times a second; the host hears of it at the pace it bears, and of the last wish in any case.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { createPace } from "./pace.ts";

test("the first wish goes at once, then the newest at each interval, the last one last", () => {
  const sent: [atMs: number, value: number][] = [];
  let nowMs = 0;
  const pace = createPace<number>(500, (value) => sent.push([nowMs, value]));
  for (; nowMs < 1200; nowMs += 30) pace.offer(nowMs / 30, nowMs);
  for (; nowMs < 3000; nowMs += 30) pace.pump(nowMs);
  expect(sent).toEqual([
    [0, 0],
    [510, 17],
    [1020, 34],
    [1530, 39],
  ]);
});

test.prop([fc.array(fc.record({ afterMs: fc.nat(400), wish: fc.option(fc.nat(9)) }), { maxLength: 60 })])(
  "never faster than its interval, and the last wish is always the last sent",
  (steps) => {
    const sentAtMs: number[] = [];
    let told: number | null = null;
    let nowMs = 0;
    const pace = createPace<number>(250, (value) => {
      sentAtMs.push(nowMs);
      told = value;
    });
    let wished: number | null = null;
    for (const { afterMs, wish } of steps) {
      nowMs += afterMs;
      if (wish === null) pace.pump(nowMs);
      else pace.offer(wish, nowMs);
      wished = wish ?? wished;
    }
    nowMs += 250;
    pace.pump(nowMs);
    expect(told).toBe(wished);
    const gaps = sentAtMs.slice(1).map((atMs, index) => atMs - sentAtMs[index]!);
    expect(Math.min(250, ...gaps)).toBe(250);
  },
);
