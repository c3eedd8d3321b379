// When a person lets go of everything because of what happens in the app: the ends that no key and no finger tells of.
import type { Signal } from "@preact/signals";
import type { Store } from "../ui/store.ts";

type Ending = (onEnd: () => void) => void;

/** An ending as often as `signal` changes to something, not when it goes back to nothing. */
function whenSomething<T>(signal: Signal<T | null>): Ending {
  return (onEnd) => signal.subscribe((value) => value !== null && onEnd());
}

/** The end of a life, and the wish for the next one; not that its news goes on beside the next one. */
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
