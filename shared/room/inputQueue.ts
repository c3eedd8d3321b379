// Which input of one guest is due at which step. Pure data; knows no sockets and no world.

import type { StampedInput } from "../net/inputCodec.ts";
import { MAX_INPUT_LEAD_TICKS } from "../net/protocol.ts";
import { SPLIT_PRESSES_MASK } from "../sim/playerInput.ts";

/** presses: how often split was pressed until then, since the queue was opened, not modulo anything. */
type Waiting = { input: StampedInput; presses: number };

/** `waiting` has rising stamps, all but the first ahead of the room's tick: never more than MAX_INPUT_LEAD_TICKS + 1
 *  entries. */
export type InputQueue = {
  waiting: Waiting[];
  marginTicks: number;
  /** The room's tick after which the newest came; null: none has. */
  heardTick: number | null;
  /** Count of the newest input, modulo 4, as its sender counts; null: the first one says where it begins. */
  sentCount: number | null;
  /** Of the newest input. */
  presses: number;
  /** What the steps were told of. */
  toldPresses: number;
};

/** Of somebody who joins, and counts from 0. */
export function createInputQueue(): InputQueue {
  return { waiting: [], marginTicks: 0, heardTick: null, sentCount: 0, presses: 0, toldPresses: 0 };
}

/** Its guest goes on with a circle that somebody else has driven: wherever its own count is, that is no press.
 *  @param presses what the circle's steps were told of, modulo 4 */
export function takeOverPresses(queue: InputQueue, presses: number): void {
  queue.sentCount = null;
  queue.presses = presses;
  queue.toldPresses = presses;
}

/** Takes an input in. A late stamp means the next step, one too far ahead the farthest allowed; whatever waits for
 *  the same step or a later one is older intent and goes, but for its presses of split.
 *  @param roomTick the last one made */
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

/** Takes out what is to be applied in the step that the room's tick `tick` makes; null means that the input before goes on. */
export function takeDueInput(queue: InputQueue, tick: number): StampedInput | null {
  let due: Waiting | null = null;
  while (queue.waiting.length > 0 && queue.waiting[0]!.input.tick <= tick)
    due = queue.waiting.shift() ?? null;
  return due && tellPresses(queue, due);
}

/** The tick passes without a step: the newest of what was due waits on. */
export function keepDueInput({ waiting }: InputQueue, tick: number): void {
  while (waiting.length > 1 && waiting[1]!.input.tick <= tick) waiting.shift();
}

/** A count modulo 4 can go on by three at most. After a stall it may have to go farther: the rest comes with the next
 *  input, or four presses would be none. */
function tellPresses(queue: InputQueue, { input, presses }: Waiting): StampedInput {
  queue.toldPresses = Math.min(presses, queue.toldPresses + SPLIT_PRESSES_MASK);
  const count = queue.toldPresses & SPLIT_PRESSES_MASK;
  if ((input.buttons & SPLIT_PRESSES_MASK) === count) return input;
  return { ...input, buttons: (input.buttons & ~SPLIT_PRESSES_MASK) | count };
}
