// Who counts as back, and what counts as lost: what the bench's figures stand on.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { firstTickAfter, judge, massAtCheckpoint, outcomeOf, type Return, type Witness } from "./judge.ts";
import { describePlayers, describeTimes } from "./words.ts";

/** Grew by one mass a tick, from tick 100 to 160: its mass is its tick. */
function grown(change: Partial<Witness> = {}): Witness {
  const before = Array.from({ length: 61 }, (_, i) => ({ tick: 100 + i, mass: 100 + i }));
  return { name: "Swarm 1", playerId: 7, before, after: null, tries: 1, why: null, ...change };
}

function returned(change: Partial<Return> = {}): Return {
  return { tick: 130, mass: 130, playerId: 7, isBack: true, atMs: 1500, ...change };
}

const judged = (witnesses: Witness[], askedTick: number | null = null) =>
  judge(witnesses, { brokenAtMs: 1000, askedTick, stepHz: 30 });

test("all of them back: the time is that of the last, the loss that from the first tick after to the last before", () => {
  const witnesses = [
    grown({ after: returned() }),
    grown({
      name: "Swarm 2",
      playerId: 8,
      after: returned({ playerId: 8, tick: 145, mass: 131, atMs: 2250 }),
    }),
  ];
  expect(judged(witnesses)).toEqual({ back: 2, eaten: 0, backMs: 1250, lostMs: 1000 });
  expect(judged(witnesses, 115).lostMs).toBe(1500);
});

test.each<[string, Partial<Return> | null, string]>([
  ["another seat", { playerId: 9 }, "other"],
  ["a new circle in a seat that was not claimed", { isBack: false, mass: 200 }, "other"],
  ["the circle of a newcomer", { mass: 10.24 }, "smaller"],
  ["no circle any more", { mass: 0 }, "eaten"],
  ["a circle that shrank as circles do", { mass: 116 * 0.985 }, "own"],
  ["a circle that has eaten since", { mass: 300 }, "own"],
  ["no answer", null, "gone"],
])("%s", (_what, change, outcome) => {
  expect(outcomeOf(grown({ after: change && returned(change) }), 130)).toBe(outcome);
});

test("who was eaten meanwhile is back, and told apart; who has another's seat or a new circle is not", () => {
  const after = [returned({ mass: 0 }), returned({ playerId: 9 }), returned({ mass: 10 }), null];
  expect(judged(after.map((one) => grown({ after: one })))).toMatchObject({ back: 1, eaten: 1, backMs: 500 });
});

test("what was eaten after the checkpoint was undone, and is not asked for", () => {
  expect(massAtCheckpoint(grown(), 130)).toBe(116);
  expect(outcomeOf(grown({ after: returned({ mass: 120 }) }), 130)).toBe("own");
});

test("who was eaten after the checkpoint has its circle back", () => {
  const before = [...grown().before.slice(0, 40), { tick: 140, mass: 0 }];
  expect(massAtCheckpoint(grown({ before }), 145)).toBe(0);
  expect(massAtCheckpoint(grown({ before }), 130)).toBe(116);
  expect(outcomeOf(grown({ before, after: returned({ mass: 0 }) }), 130)).toBe("eaten");
});

test("who had no circle when the match was copied, or was not there yet, loses none", () => {
  const before = [{ tick: 128, mass: 0 }];
  expect(outcomeOf(grown({ before, after: returned({ mass: 0 }) }), 130)).toBe("own");
  expect(outcomeOf(grown({ before: [], after: returned({ mass: 10 }) }), 130)).toBe("own");
});

test("nobody back is null, not zero", () => {
  expect(judged([grown({ why: "refused" })])).toEqual({ back: 0, eaten: 0, backMs: null, lostMs: null });
  expect(judged([])).toEqual({ back: 0, eaten: 0, backMs: null, lostMs: null });
});

test.prop([fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), fc.option(fc.nat(500))])(
  "the first tick after is the oldest that anybody was told",
  (ticks, asked) => {
    const witnesses = ticks.map((tick) => grown({ after: returned({ tick }) }));
    expect(firstTickAfter(witnesses, asked)).toBe(Math.min(...ticks, asked ?? Number.POSITIVE_INFINITY));
  },
);

test("each player has a line: masses before, as kept and after, and why it is not there", () => {
  const witnesses = [
    grown({ after: returned() }),
    grown({ name: "Swarm 2", why: "the host refuses: seatGone" }),
  ];
  const [head, first, second] = describePlayers(witnesses, 130, 1000).split("\n");
  expect(head).toMatch(/^name +seat +mass before +as kept +after +back in +tries +what$/);
  expect(first).toMatch(/^Swarm 1 +player 7 +160\.0 +116\.0 +130\.0 +0\.50 s +1 +own$/);
  expect(second).toMatch(/^Swarm 2 .* - +never +1 +gone: the host refuses: seatGone$/);
});

test("of many players the first twenty that are not back have a line, and all together one for their times", () => {
  const home = Array.from({ length: 99 }, (_, i) => grown({ after: returned({ atMs: 1010 + 10 * i }) }));
  const gone = Array.from({ length: 40 }, () => grown({ name: "Lost", why: "timeout" }));
  const lines = describePlayers([...home, ...gone], 130, 1000).split("\n");
  expect(lines.filter((line) => line.startsWith("Lost"))).toHaveLength(20);
  expect(lines.filter((line) => line.startsWith("Swarm"))).toHaveLength(0);
  expect(describeTimes([...home, ...gone], 1000)).toBe(
    "back in: the first 0.01 s, half of them 0.50 s, nine of ten 0.90 s, the last 0.99 s",
  );
  expect(describeTimes(gone, 1000)).toBe("back in: never");
});
