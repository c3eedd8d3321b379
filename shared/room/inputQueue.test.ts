// Stamps that are late, early and absurd.
import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { StampedInput } from "../net/inputCodec.ts";
import { MAX_INPUT_LEAD_TICKS } from "../net/protocol.ts";
import { ARENA_MIDDLE, emptyArena, putPlayer, radiiOf } from "../sim/arena.stage.ts";
import { BUTTON_EJECT, SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";
import { stepWorld } from "../sim/step.ts";
import { setInput } from "../sim/world.ts";
import { createInputQueue, enqueueInput, takeDueInput } from "./inputQueue.ts";

function input(tick: number, moveX = tick): StampedInput {
  return { tick, moveX, moveY: 0, buttons: 0 };
}

describe("input stamping", () => {
  test("an early input waits for its tick", () => {
    const queue = createInputQueue();
    enqueueInput(queue, input(105), 100);
    expect(queue.marginTicks).toBe(4);
    expect([101, 102, 103, 104].map((tick) => takeDueInput(queue, tick))).toEqual([null, null, null, null]);
    expect(takeDueInput(queue, 105)?.moveX).toBe(105);
    expect(takeDueInput(queue, 106)).toBeNull();
  });

  test("a late input is applied at the next step, and its margin is negative", () => {
    const queue = createInputQueue();
    enqueueInput(queue, input(90), 100);
    expect(queue.marginTicks).toBe(-11);
    expect(takeDueInput(queue, 101)?.moveX).toBe(90);
  });

  test("just in time is margin 0", () => {
    const queue = createInputQueue();
    enqueueInput(queue, input(101), 100);
    expect(queue.marginTicks).toBe(0);
    expect(takeDueInput(queue, 101)?.moveX).toBe(101);
  });

  test("a stamp too far ahead is cut to the farthest step allowed", () => {
    const queue = createInputQueue();
    enqueueInput(queue, input(0xffffffff, 7), 100);
    expect(takeDueInput(queue, 100 + MAX_INPUT_LEAD_TICKS - 1)).toBeNull();
    expect(takeDueInput(queue, 100 + MAX_INPUT_LEAD_TICKS)?.moveX).toBe(7);
  });

  test("of two inputs for one step the newer counts, also when an older intent waits behind it", () => {
    const queue = createInputQueue();
    enqueueInput(queue, input(104, 1), 100);
    enqueueInput(queue, input(106, 2), 100);
    enqueueInput(queue, input(104, 3), 100);
    expect(takeDueInput(queue, 104)?.moveX).toBe(3);
    expect(takeDueInput(queue, 106)).toBeNull();
  });
});

const action = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.integer({ min: 0, max: 60 }),
);

const press = fc.record({
  presses: fc.integer({ min: 0, max: 3 }),
  late: fc.integer({ min: -3, max: 3 }),
  steps: fc.integer({ min: 0, max: 2 }),
});

propertyTest.prop([fc.array(press, { maxLength: 60 })])(
  "no press of split is lost or doubled, however inputs replace each other",
  (list) => {
    const queue = createInputQueue();
    let worldTick = 100;
    let pressed = 0;
    let counted = 0;
    let last = 0;
    const send = (stamp: number) =>
      enqueueInput(
        queue,
        { ...input(stamp), buttons: (pressed & SPLIT_PRESSES_MASK) | BUTTON_EJECT },
        worldTick,
      );
    const step = () => {
      const due = takeDueInput(queue, ++worldTick);
      if (!due) return;
      expect(due.buttons & ~SPLIT_PRESSES_MASK).toBe(BUTTON_EJECT);
      counted += (due.buttons - last) & SPLIT_PRESSES_MASK;
      last = due.buttons;
    };
    for (const { presses, late, steps } of list) {
      pressed += presses;
      send(worldTick - late);
      for (let i = 0; i < steps; i++) step();
      expect(counted).toBeLessThanOrEqual(pressed);
    }
    for (let i = 0; i < 100; i++) {
      send(worldTick);
      step();
    }
    expect(counted).toBe(pressed);
  },
);

test("four presses that arrive in one step, after a stall, make sixteen cells", () => {
  const world = emptyArena();
  putPlayer(world, 1, ARENA_MIDDLE.x, ARENA_MIDDLE.y, 1000);
  const queue = createInputQueue();
  const step = () => {
    const due = takeDueInput(queue, world.tick + 1);
    if (due) setInput(world, 1, due);
    stepWorld(world);
    return radiiOf(world, 1).length;
  };
  const send = (presses: number) =>
    enqueueInput(queue, { ...input(world.tick), buttons: presses & SPLIT_PRESSES_MASK }, world.tick);
  for (let presses = 1; presses <= 4; presses++) send(presses);
  expect(step()).toBe(8);
  // The guest's next sign of life, 200 ms later at most.
  send(4);
  expect(step()).toBe(16);
  expect(step()).toBe(16);
});

propertyTest.prop([fc.array(action, { maxLength: 200 })])(
  "the queue stays bounded, and the newest input is in force at the latest when the lead has passed",
  (actions) => {
    const queue = createInputQueue();
    let worldTick = 0;
    let newest = -1;
    let inForce = -1;
    const step = () => {
      worldTick++;
      inForce = takeDueInput(queue, worldTick)?.moveX ?? inForce;
    };
    for (const [index, stamp] of actions.entries()) {
      if (stamp === null) step();
      else {
        newest = index;
        enqueueInput(queue, input(stamp, index), worldTick);
      }
      expect(queue.waiting.length).toBeLessThanOrEqual(MAX_INPUT_LEAD_TICKS);
    }
    for (let passed = 0; passed < MAX_INPUT_LEAD_TICKS; passed++) step();
    expect(inForce).toBe(newest);
  },
);
