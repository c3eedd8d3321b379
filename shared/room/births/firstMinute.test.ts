// The promise of practice and of a first host, on a few starts: somebody is eaten and split in time, and hardly anybody
// dies. `npm run first-minute` holds all of it.
import { expect, test } from "vitest";
import { firstMatch, rulesOfMatch } from "../../bots/matchChoice.ts";
import { rankPlayers } from "../../sim/scores.ts";
import { runTicks } from "../room.stage.ts";
import { Room } from "../room.ts";
import { type FirstMinute, playFirstMinute } from "./firstMinute.ts";

const SEEDS = [1, 2, 3, 4, 5, 6];
/** Of as many starts, one may be unlucky. */
const ENOUGH = 5;

function within(runs: readonly FirstMinute[], what: "firstBotS" | "firstSplitS", limitS: number): number {
  return runs.filter((run) => (run[what] ?? Number.POSITIVE_INFINITY) <= limitS).length;
}

test("Quick: a beginner eats a bot within 90 s, splits within 45 s, and dies at most once in the first minute", () => {
  const runs = SEEDS.map((seed) => playFirstMinute(firstMatch("quick"), seed, 90));
  expect(within(runs, "firstBotS", 90)).toBeGreaterThanOrEqual(ENOUGH);
  expect(within(runs, "firstSplitS", 45)).toBeGreaterThanOrEqual(ENOUGH);
  expect(Math.max(...runs.map(({ deaths }) => deaths))).toBeLessThanOrEqual(1);
}, 60_000);

test("Classic: a beginner eats a bot within 45 s, and dies at most once in the first minute", () => {
  const runs = SEEDS.map((seed) => playFirstMinute(firstMatch("classic"), seed, 60));
  expect(within(runs, "firstBotS", 45)).toBeGreaterThanOrEqual(ENOUGH);
  expect(Math.max(...runs.map(({ deaths }) => deaths))).toBeLessThanOrEqual(1);
}, 60_000);

test("Arena: after four minutes among themselves they can still be caught", () => {
  const choice = firstMatch("arena");
  const room = new Room({ ...choice, rules: rulesOfMatch(choice), seed: 3 });
  runTicks(room, 4 * 60 * room.rules.stepHz);
  const masses = rankPlayers(room.world).map(({ score }) => score);
  expect(masses).toHaveLength(choice.bots.fillTo);
  // Radius 100: as big as a virus.
  expect(masses[0]).toBeLessThan(100);
  // Somebody with what it takes to split eats half of them.
  expect(masses.filter((mass) => mass * room.rules.eatRatio ** 2 < 36).length).toBeGreaterThan(
    choice.bots.fillTo / 2,
  );
}, 60_000);
