// Which input was for which tick, as far back as prediction can need it. Knows nothing of sending.
import { IDLE_INPUT, type PlayerInput, pressesBetween } from "../../shared/sim/playerInput.ts";

/** Ticks kept. More than the host can be behind before prediction stops. */
const CAPACITY = 128;

export type InputHistory = {
  ticks: Float64Array;
  inputs: PlayerInput[];
  newest: PlayerInput;
  isEmpty: boolean;
};

export function createInputHistory(): InputHistory {
  return {
    ticks: new Float64Array(CAPACITY).fill(-1),
    inputs: Array.from({ length: CAPACITY }, () => ({ ...IDLE_INPUT })),
    newest: { ...IDLE_INPUT },
    isEmpty: true,
  };
}

/** Records an input for a tick; copies it. */
export function recordInput(history: InputHistory, tick: number, input: PlayerInput): void {
  history.isEmpty = false;
  const at = tick % CAPACITY;
  history.ticks[at] = tick;
  Object.assign(history.inputs[at]!, input);
  Object.assign(history.newest, input);
}

/** The input of a tick. For a tick without a record the host went on with the newest input. */
export function inputAt(history: InputHistory, tick: number): PlayerInput {
  const at = tick % CAPACITY;
  return history.ticks[at] === tick ? history.inputs[at]! : history.newest;
}

/** How often split was pressed for this tick. */
export function pressesAt(history: InputHistory, tick: number): number {
  return pressesBetween(inputAt(history, tick - 1).buttons, inputAt(history, tick).buttons);
}
