// Calls that wait until whoever they are for is ready, and then come one after the other; the last one once. Knows not what
// they do.

export type HeldCalls = {
  /** Calls now, or once open, in the order given. Nothing is called after the last. */
  pass(call: () => void): void;
  /** The last call. A second last one is none. */
  end(call: () => void): void;
  /** After this nothing is called any more, held back or not. */
  stop(): void;
  /** From the next task on nothing is held back. */
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
        // One of them may stop the rest: what was held behind it goes too.
        for (const call of calls) if (!isStopped) call();
      }, 0);
    },
  };
}
