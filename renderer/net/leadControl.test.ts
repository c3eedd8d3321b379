// The lead learns from the host's margins: late inputs lengthen it at once but not by much, early ones shorten it slowly,
// and what can only be a mistake is given up. Told margins as numbers; no clock, no link.
import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createLeadControl, type LeadControl, observeMargin } from "./leadControl.ts";

/** Snapshots after which the start is over. */
const SETTLED = 15;
const WINDOW = 15;

function createSettled(): LeadControl {
  const lead = createLeadControl();
  tell(lead, SETTLED, 1.5);
  return lead;
}

function tell(lead: LeadControl, snapshots: number, marginTicks: number, roundTripTicks = 0): void {
  for (let i = 0; i < snapshots; i++) observeMargin(lead, marginTicks, roundTripTicks);
}

/** A link on which a lead of `neededTicks` would have a margin of nothing. @returns the lead after each snapshot */
function play(lead: LeadControl, neededTicks: number, snapshots: number): number[] {
  return Array.from({ length: snapshots }, () => {
    observeMargin(lead, Math.floor(lead.leadTicks - neededTicks), 0);
    return lead.leadTicks;
  });
}

test.each([0, 3, 9, 20])(
  "on a link that needs %d ticks the margin comes to lie where it should, and stays",
  (needed) => {
    const lead = createSettled();
    play(lead, needed, 600);
    const after = play(lead, needed, 300);
    expect(new Set(after).size).toBe(1);
    expect(Math.floor(after[0]! - needed)).toBeGreaterThanOrEqual(1);
    expect(Math.floor(after[0]! - needed)).toBeLessThanOrEqual(2);
  },
);

test("a late input lengthens the lead at the very next snapshot", () => {
  const lead = createSettled();
  const before = lead.leadTicks;
  tell(lead, 1, -1);
  expect(lead.leadTicks).toBe(before + 2.5);
});

test("an input held up by a sleep does not make the lead run away", () => {
  const lead = createSettled();
  const before = lead.leadTicks;
  tell(lead, 1, -60);
  expect(lead.leadTicks).toBe(before + 3);
});

test("what tells of inputs stamped before a change changes nothing", () => {
  const roundTripTicks = 5;
  const lead = createSettled();
  lead.hasRoundTrip = true;
  tell(lead, 1, -1, roundTripTicks);
  const changed = lead.leadTicks;
  tell(lead, 8 + roundTripTicks, -9, roundTripTicks);
  expect(lead.leadTicks).toBe(changed);
  tell(lead, 1, -9, roundTripTicks);
  expect(lead.leadTicks).toBeGreaterThan(changed);
});

test("a lead a little too long is given up by half a tick at a time, one far too long at once", () => {
  const lead = { ...createSettled(), leadTicks: 10 };
  tell(lead, WINDOW, 4);
  expect(lead.leadTicks).toBe(9.5);
  const absurd = { ...createSettled(), leadTicks: 24 };
  tell(absurd, WINDOW, 21);
  expect(absurd.leadTicks).toBe(4.5);
});

test("one punctual input of a window is enough to keep the lead", () => {
  const lead = { ...createSettled(), leadTicks: 10 };
  tell(lead, 7, 8);
  tell(lead, 1, 1);
  tell(lead, 7, 8);
  expect(lead.leadTicks).toBe(10);
});

test("the first round trip known is taken over whole", () => {
  const lead = createLeadControl();
  tell(lead, 1, 0, 12);
  expect(lead.leadTicks).toBe(14.5);
});

propertyTest.prop([fc.array(fc.tuple(fc.integer({ min: -128, max: 127 }), fc.nat(600))), fc.nat()], {
  seed: 22,
  numRuns: 200,
})("whatever a host reports, the lead stays between 1 and 30 ticks", (reports, roundTripTicks) => {
  const lead = createLeadControl();
  for (const [marginTicks, snapshots] of reports) {
    tell(lead, snapshots % 40, marginTicks, roundTripTicks);
    expect(lead.leadTicks).toBeGreaterThanOrEqual(1);
    expect(lead.leadTicks).toBeLessThanOrEqual(30);
  }
});
