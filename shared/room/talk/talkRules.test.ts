// How much one person may say, by a room's ticks.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { TalkRules } from "./talkRules.ts";

const HZ = 30;

test("three phrases at once, then one in two seconds", () => {
  const rules = new TalkRules();
  const at = (second: number) => rules.take("ola", "on", second * HZ, HZ);
  expect([at(0), at(0), at(0), at(0)]).toEqual([true, true, true, false]);
  expect([at(1.9), at(2), at(2.1), at(4)]).toEqual([false, true, false, true]);
  // Whoever was quiet for long may say three at once again, and not more.
  expect([at(60), at(60), at(60), at(60)]).toEqual([true, true, true, false]);
});

test("with slow one phrase in ten seconds, also right after the host has chosen it", () => {
  const rules = new TalkRules();
  expect(rules.take("ola", "on", 0, HZ)).toBe(true);
  const at = (second: number) => rules.take("ola", "slow", second * HZ, HZ);
  expect([at(9.9), at(10), at(11), at(20)]).toEqual([false, true, false, true]);
});

test("what one person says does not count for another", () => {
  const rules = new TalkRules();
  expect(rules.take("ola", "slow", 0, HZ)).toBe(true);
  expect(rules.take("jan", "slow", 0, HZ)).toBe(true);
  expect(rules.take("ola", "slow", 1, HZ)).toBe(false);
});

prop.prop([
  fc.array(fc.tuple(fc.nat(90), fc.constantFrom("on" as const, "slow" as const)), { maxLength: 300 }),
])("however often somebody tries, in any ten seconds at most eight phrases are heard", (tries) => {
  const rules = new TalkRules();
  let tick = 0;
  const heard: number[] = [];
  for (const [ticks, talk] of tries) {
    tick += ticks;
    if (rules.take("ola", talk, tick, HZ)) heard.push(tick);
  }
  for (const end of heard)
    expect(heard.filter((at) => at <= end && at > end - 10 * HZ).length).toBeLessThanOrEqual(8);
});
