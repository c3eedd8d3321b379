// Calls that are held back until their receiver is ready, and then made in order, with one last call at the end. Does
// not know what they do.

export type HeldCalls = {
  /** Makes a call now, or once open, in order. Nothing is called after the last call. */
  pass(call: () => void): void;
  /** Makes the last call. A second one is ignored. */
  end(call: () => void): void;
  /** Nothing is called any more, held back or not. */
  stop(): void;
  /** From the next task on calls are made at once. */
  open(): void;
};

export function createHeldCalls(): HeldCalls {
  let held: (() => void)[] | null = [];
  let isOver = false;
  let isStopped = false;
  const deliver = (call: () => void) => {
    if (held) held.push(call);
    else call();
  };
  return {
    pass(call) {
      if (!isOver) deliver(call);
    },
    end(call) {
      if (isOver) return;
      isOver = true;
      deliver(call);
    },
    stop() {
      isOver = true;
      isStopped = true;
    },
    open() {
      setTimeout(() => {
        const calls = held ?? [];
        held = null;
        // One call may stop the rest, also those held behind it.
        for (const call of calls) if (!isStopped) call();
      }, 0);
    },
  };
}
