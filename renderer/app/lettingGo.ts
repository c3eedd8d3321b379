// When all keys and fingers count as let go because of what happens in the app, without an event of theirs.
import type { Signal } from "@preact/signals";
import type { Store } from "../ui/store.ts";

type Ending = (onEnd: () => void) => void;

/** An ending each time `signal` changes to a value, not when it goes back to null. */
function whenSomething<T>(signal: Signal<T | null>): Ending {
  return (onEnd) => signal.subscribe((value) => value !== null && onEnd());
}

/** An ending at the end of a life, and when the next one is asked for; not while the last one's story is still
 *  shown. */
function whenLifeEnds({ death }: Store): Ending {
  return (onEnd) => {
    let key = 0;
    death.subscribe((ended) => {
      if (ended !== null && (ended.key !== key || ended.isComing)) onEnd();
      key = ended?.key ?? 0;
    });
  };
}

/** Calls `letGoAll` whenever a life or a match ends, watching begins, or a dialog opens. */
export function letGoAtEndings(store: Store, letGoAll: () => void): void {
  const { screen, watching, dialog } = store;
  const endings: Ending[] = [
    (onEnd) => screen.subscribe(onEnd),
    whenLifeEnds(store),
    whenSomething(watching),
    whenSomething(dialog),
  ];
  for (const listen of endings) listen(letGoAll);
}
