// Which input of one guest is due at which step. Pure data; knows no sockets and no world.
import type { StampedInput } from "./inputCodec.ts";
import { MAX_INPUT_LEAD_TICKS } from "./protocol.ts";

/** `waiting` has rising stamps, all ahead of the world's tick: never more than MAX_INPUT_LEAD_TICKS entries. */
export type InputQueue = { waiting: StampedInput[]; marginTicks: number };

export function createInputQueue(): InputQueue {
  return { waiting: [], marginTicks: 0 };
}

/** Takes an input in. A late stamp means the next step, one too far ahead the farthest allowed; whatever waits for
 *  the same step or a later one is older intent and goes.
 *  @param worldTick the last step made */
export function enqueueInput(queue: InputQueue, input: StampedInput, worldTick: number): void {
  const nextTick = worldTick + 1;
  queue.marginTicks = input.tick - nextTick;
  const tick = Math.min(Math.max(input.tick, nextTick), worldTick + MAX_INPUT_LEAD_TICKS);
  const { waiting } = queue;
  while (waiting.length > 0 && waiting[waiting.length - 1]!.tick >= tick) waiting.pop();
  waiting.push(tick === input.tick ? input : { ...input, tick });
}

/** Takes out what is to be applied in step `tick`; null means that the input before goes on. */
export function takeDueInput(queue: InputQueue, tick: number): StampedInput | null {
  let due: StampedInput | null = null;
  while (queue.waiting.length > 0 && queue.waiting[0]!.tick <= tick) due = queue.waiting.shift() ?? null;
  return due;
}
