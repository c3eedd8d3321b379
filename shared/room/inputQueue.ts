// Which input of one guest is due at which step. Pure data; knows no sockets and no world.

import type { StampedInput } from "../net/inputCodec.ts";
import { MAX_INPUT_LEAD_TICKS } from "../net/protocol.ts";
import { SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";

/** presses: how often split was pressed up to this input, since the queue was opened; not modulo 4. */
type Waiting = { input: StampedInput; presses: number };

/** `waiting` has rising stamps, all but the first ahead of the room's tick, so never more than MAX_INPUT_LEAD_TICKS
 *  + 1 entries. */
export type InputQueue = {
  waiting: Waiting[];
  marginTicks: number;
  /** The room's tick after which the newest input came; null: none has. */
  heardTick: number | null;
  /** The sender's own count of presses in its newest input, modulo 4; null: the first input says where it begins. */
  sentCount: number | null;
  /** `presses` of the newest input. */
  presses: number;
  /** How many presses the steps were told of. */
  toldPresses: number;
};

/** The queue of a guest that joins and counts from 0. */
export function createInputQueue(): InputQueue {
  return { waiting: [], marginTicks: 0, heardTick: null, sentCount: 0, presses: 0, toldPresses: 0 };
}

/** Goes on with a circle that somebody else has driven: the guest's own count may be anything, and that is no press.
 *  @param presses how many the circle's steps were told of, modulo 4 */
export function takeOverPresses(queue: InputQueue, presses: number): void {
  queue.sentCount = null;
  queue.presses = presses;
  queue.toldPresses = presses;
}

/**
 * Adds an input. One with a late stamp is for the next step, one too far ahead for the farthest allowed. Inputs that
 * wait for the same step or a later one are dropped as outdated; their presses of split still count.
 * @param roomTick the last tick made
 */
export function enqueueInput(queue: InputQueue, input: StampedInput, roomTick: number): void {
  const nextTick = roomTick + 1;
  queue.marginTicks = input.tick - nextTick;
  queue.heardTick = roomTick;
  const count = input.buttons & SPLIT_PRESSES_MASK;
  queue.presses += (count - (queue.sentCount ?? count)) & SPLIT_PRESSES_MASK;
  queue.sentCount = count;
  const tick = Math.min(Math.max(input.tick, nextTick), roomTick + MAX_INPUT_LEAD_TICKS);
  const { waiting } = queue;
  while (waiting.length > 0 && waiting[waiting.length - 1]!.input.tick >= tick) waiting.pop();
  waiting.push({ input: tick === input.tick ? input : { ...input, tick }, presses: queue.presses });
}

/** Takes out the input for the step that the room's tick `tick` makes; null: the input before goes on. */
export function takeDueInput(queue: InputQueue, tick: number): StampedInput | null {
  let due: Waiting | null = null;
  while (queue.waiting.length > 0 && queue.waiting[0]!.input.tick <= tick)
    due = queue.waiting.shift() ?? null;
  return due && tellPresses(queue, due);
}

/** For a tick without a step: of the inputs that were due the newest waits on. */
export function keepDueInput({ waiting }: InputQueue, tick: number): void {
  while (waiting.length > 1 && waiting[1]!.input.tick <= tick) waiting.shift();
}

/** A count modulo 4 can tell three presses at most. After a stall there may be more: the rest is told with the next
 *  input, or four presses would look like none. */
function tellPresses(queue: InputQueue, { input, presses }: Waiting): StampedInput {
  queue.toldPresses = Math.min(presses, queue.toldPresses + SPLIT_PRESSES_MASK);
  const count = queue.toldPresses & SPLIT_PRESSES_MASK;
  if ((input.buttons & SPLIT_PRESSES_MASK) === count) return input;
  return { ...input, buttons: (input.buttons & ~SPLIT_PRESSES_MASK) | count };
}
