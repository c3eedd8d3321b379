// What a player sees of those who have dropped out: they fall asleep and grow faint, and nobody fears them from afar.
import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import type { RosterEntry, RosterRole } from "../../../shared/net/sections/roster.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { frameWith } from "../../net/frame.stage.ts";
import { AWAY, AWAY_FADE_MS } from "./away.ts";
import { otherCellWith, ownCellWith, playFrames } from "./looks.stage.ts";
import { createLooks } from "./looks.ts";

const entry = (playerId: number, role?: RosterRole): [number, RosterEntry] => [
  playerId,
  { ...PLAIN_PROFILE, playerId, ...(role && { role }) },
];
const matchWith = (role?: RosterRole) => {
  const roster = new Map([entry(1), entry(2, role)]);
  return { roster, frame: frameWith({ rules: ARENA, roster, movers: [ownCellWith(), otherCellWith()] }) };
};
const HZ = 100;
const at = (ms: number) => (ms * HZ) / 1000;

test("who drops out grows faint and shuts the eyes within the fade, and is as before within another one", () => {
  const { roster, frame } = matchWith();
  const script = (ms: number) => {
    roster.set(...entry(2, ms > 500 && ms <= 1500 ? "away" : undefined));
  };
  const seen = playFrames(frame, 2, HZ, 2.5, script);
  const alphaAt = (ms: number) => seen[at(ms)]!.alpha;
  expect(alphaAt(500)).toBe(1);
  expect(alphaAt(500 + AWAY_FADE_MS / 2)).toBeCloseTo((1 + AWAY.circle) / 2, 5);
  for (const ms of [500 + AWAY_FADE_MS, 1000, 1500]) {
    expect(alphaAt(ms)).toBeCloseTo(AWAY.circle, 5);
    expect(seen[at(ms)]!.eyes).toBeCloseTo(0, 5);
  }
  expect(alphaAt(1500 + AWAY_FADE_MS)).toBeCloseTo(1, 5);
  expect(Math.max(...seen.slice(at(1900)).map(({ eyes }) => eyes))).toBeCloseTo(1, 5);
});

test("who was away before it came into view is faint from the first frame on; whom a bot drives is not", () => {
  expect(playFrames(matchWith("away").frame, 2, HZ, 0.1)[0]!.alpha).toBeCloseTo(AWAY.circle, 5);
  for (const { alpha, away } of playFrames(matchWith("driven").frame, 2, HZ, 0.5)) {
    expect(away).toBe(0);
    expect(alpha).toBe(1);
  }
});

test("where less motion is wished it changes at once", () => {
  const { roster, frame } = matchWith();
  const looks = createLooks();
  const seen: number[][] = [];
  for (let nth = 0; nth < 6; nth++) {
    roster.set(...entry(2, nth === 2 || nth === 3 ? "away" : undefined));
    looks.begin(frame, 1000 + 10 * nth, true);
    const { alpha, eyes } = looks.lookOf(frame.movers[1]!);
    seen.push([Number(alpha.toFixed(9)), eyes]);
    looks.end();
  }
  const [here, asleep] = [
    [1, 1],
    [AWAY.circle, 0],
  ];
  expect(seen).toEqual([here, here, asleep, asleep, here, here]);
});

test("a big one that sleeps is still ringed as what it is, but nobody's eyes widen at it", () => {
  const cells = [ownCellWith({ radius: 30 }), otherCellWith({ radius: 90, x: 760 })];
  const meets = (role?: RosterRole) => {
    const { frame } = matchWith(role);
    return {
      ring: playFrames({ ...frame, movers: cells }, 2, 60, 1),
      eyes: playFrames({ ...frame, movers: cells }, 1, 60, 1),
    };
  };
  const [asleep, awake] = [meets("away"), meets()];
  expect(asleep.ring.at(-1)!.relation).toBe("danger");
  const widest = (looks: { eyes: number }[]) => Math.max(...looks.map(({ eyes }) => eyes));
  expect(widest(awake.eyes)).toBeGreaterThan(1.1);
  expect(widest(asleep.eyes)).toBe(1);
});
