// Stamps that are late, early and absurd.
import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { StampedInput } from "./inputCodec.ts";
import { createInputQueue, enqueueInput, takeDueInput } from "./inputQueue.ts";
import { MAX_INPUT_LEAD_TICKS } from "./protocol.ts";

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
