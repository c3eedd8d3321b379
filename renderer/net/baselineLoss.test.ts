// A window that lost a snapshot: it asks once for the whole state, and goes on with it.
import { expect, test } from "vitest";
import { SnapshotEncoder } from "../../shared/net/snapshot/encoder.ts";
import { createSentState, forgetSent } from "../../shared/net/snapshot/sentState.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { stepWorld } from "../../shared/sim/step.ts";
import { addPlayer, createWorld } from "../../shared/sim/world.ts";
import { createMatchState } from "./matchState.ts";

const FACTS = { playerId: 1, rules: CLASSIC };

function createHost() {
  const world = createWorld(CLASSIC, 3);
  addPlayer(world, 1);
  addPlayer(world, 2);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  const next = () => {
    stepWorld(world);
    encoder.beginTick(world.bodies, world.tick, world.tick);
    return encoder.encode({ inputMarginTicks: 0, rttMs: 0, ownPlayerId: 1 }, sent);
  };
  return { next, sent };
}

test("P31 a lost baseline is asked for once; the full snapshot ends the waiting", () => {
  const host = createHost();
  const state = createMatchState(FACTS);
  const take = () => state.onSnapshot(host.next(), 0);
  expect([take(), take()]).toEqual(["taken", "taken"]);
  host.next();
  expect([take(), take(), take()]).toEqual(["resync", "waiting", "waiting"]);
  expect(state.tick).toBe(2);
  forgetSent(host.sent);
  expect([take(), take()]).toEqual(["taken", "taken"]);
  expect(state.tick).toBe(8);
  host.next();
  expect(take()).toBe("resync");
});

test("P30 a window that joins in the middle asks for the whole state", () => {
  const host = createHost();
  host.next();
  expect(createMatchState(FACTS).onSnapshot(host.next(), 0)).toBe("resync");
});
