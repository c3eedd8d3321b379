// That one cannot be eaten as a window knows it: of the others in the moment they are drawn at, of oneself at once.
import { expect, test } from "vitest";
import { snapshotOf } from "../../shared/net/snapshot/snapshot.stage.ts";
import type { OwnCell } from "../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../shared/rules.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { BUTTON_EJECT } from "../../shared/sim/playerInput.ts";
import { isProtected } from "../../shared/sim/spawning/protection.ts";
import { stepWorld } from "../../shared/sim/step.ts";
import { addPlayer, createWorld, setInput, type World } from "../../shared/sim/world.ts";
import type { FrameMover } from "./frame.ts";
import { interpolateMovers } from "./interpolation.ts";
import { Prediction } from "./prediction.ts";
import { SnapshotBuffer } from "./snapshotBuffer.ts";

/** Big enough at once to split and to eject. */
const RULES: Rules = { ...ARENA, ballsAtStart: 0, ballsLow: 0, virusesMin: 0, startRadius: 90 };
const ME = 1;

function ownCells({ bodies, players, tick }: World): OwnCell[] {
  return players.get(ME)!.cellSlots.map((slot) => ({
    ...{ id: bodies.id[slot]!, playerId: ME, kind: "cell", radius: bodies.radius[slot]! },
    ...{ x: bodies.x[slot]!, y: bodies.y[slot]!, isProtected: isProtected(bodies, slot, tick) },
    ...{
      impulseX: bodies.impulseX[slot]!,
      impulseY: bodies.impulseY[slot]!,
      bornTick: bodies.bornTick[slot]!,
    },
  }));
}

function drawn(prediction: Prediction): boolean[] {
  const out: FrameMover[] = [];
  out.length = prediction.writeDrawn(ME, 0, out);
  return out.map((cell) => cell.isProtected);
}

const shields = (world: World) => ownCells(world).map((cell) => cell.isProtected);

/** Plays ahead of the host with an input from `pressTick` on, and holds each tick against what the host comes to.
 *  @returns the tick from which on it can be eaten */
function playBoth(buttons: number, pressTick: number): number {
  const world = createWorld(RULES, 3);
  addPlayer(world, ME).splitPresses = 0;
  const prediction = new Prediction(RULES);
  prediction.reconcile(world.tick, world.tick, ownCells(world));
  let bareFrom = 0;
  for (let tick = 1; tick <= 70; tick++) {
    const input = { moveX: 500, moveY: 0, buttons: tick < pressTick ? 0 : buttons };
    // Nothing is heard of the host meanwhile but what it was at first.
    prediction.step(input);
    setInput(world, ME, input);
    stepWorld(world);
    expect({ tick, shields: drawn(prediction) }).toEqual({ tick, shields: shields(world) });
    if (bareFrom === 0 && !shields(world).some(Boolean)) bareFrom = tick;
  }
  return bareFrom;
}

test("prediction agrees with the host in each tick: by time, by a split, by an eject", () => {
  expect(playBoth(0, 1)).toBe(60);
  expect(playBoth(1, 20)).toBe(20);
  expect(playBoth(BUTTON_EJECT, 33)).toBe(33);
});

test("what the host says counts: a bite that prediction knows nothing of ends it with the snapshot", () => {
  const world = createWorld(RULES, 3);
  addPlayer(world, ME);
  const prediction = new Prediction(RULES);
  prediction.reconcile(0, 0, ownCells(world));
  for (let i = 0; i < 5; i++) prediction.step({ moveX: 0, moveY: 0, buttons: 0 });
  expect(drawn(prediction)).toEqual([true]);
  const bitten = ownCells(world).map((cell) => ({ ...cell, isProtected: false }));
  prediction.reconcile(2, 2, bitten);
  expect(drawn(prediction)).toEqual([false]);
});

test("of the others it is over with the snapshot that says so, and no draw before", () => {
  const cell = { id: 5, playerId: 2, kind: "cell", x: 0, y: 0, radius: 30 } as const;
  const buffer = new SnapshotBuffer();
  for (const tick of [1, 2, 3]) {
    buffer.push(snapshotOf({ tick, movers: [{ ...cell, isProtected: tick < 2 }] }));
  }
  const out: FrameMover[] = [];
  const seen = [1, 1.9, 2, 2.5].map((at) => {
    interpolateMovers(buffer.findBetween(at)!, out);
    return out[0]!.isProtected;
  });
  expect(seen).toEqual([true, true, false, false]);
});
