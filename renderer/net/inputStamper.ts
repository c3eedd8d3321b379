// Which ticks' inputs are worth a message: changes at once, else five a second. Knows no socket and no clock.
import { encodeInput } from "../../shared/net/inputCodec.ts";
import type { PlayerInput } from "../../shared/sim/playerInput.ts";

/** How often an unchanged input is repeated. PROTOCOL P23. */
const REPEAT_HZ = 5;

export type InputStamper = { everyTicks: number; sentTick: number | null; sent: PlayerInput };

export function createInputStamper(stepHz: number): InputStamper {
  return {
    everyTicks: Math.max(1, Math.floor(stepHz / REPEAT_HZ)),
    sentTick: null,
    sent: { moveX: 0, moveY: 0, buttons: 0 },
  };
}

/** Call once for each predicted tick. @returns bytes to send, or null if the host knows this input already */
export function stampInput(stamper: InputStamper, tick: number, input: PlayerInput): Uint8Array | null {
  const { sent, sentTick } = stamper;
  const isSame = sent.moveX === input.moveX && sent.moveY === input.moveY && sent.buttons === input.buttons;
  // If the clock was set back, stamps fall, and the host must be told the new ones.
  const isRecent = sentTick !== null && tick >= sentTick && tick - sentTick < stamper.everyTicks;
  if (isSame && isRecent) return null;
  Object.assign(sent, input);
  stamper.sentTick = tick;
  return encodeInput({ tick, moveX: input.moveX, moveY: input.moveY, buttons: input.buttons });
}
