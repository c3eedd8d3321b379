// What a person holds down now, and by which key or pointer: the only place that knows. Sees by itself all ends that
// need no knowledge of the match, such as a lifted finger or a lost focus. Knows no meaning.

/** point: a place is steered to. touch: a finger is on the arena. stick: a stick's direction is followed. */
export type HeldAction = "left" | "right" | "up" | "down" | "point" | "touch" | "stick" | "eject" | "players";

/** Something that holds: a key, by its code; a pressed pointer, by `pointerHolder`; a mouse that only points; the
 *  steering thumb, which goes on steering when it is lifted. */
export type Holder = string;

export const MOUSE: Holder = "mouse";
export const THUMB: Holder = "thumb";

export function pointerHolder(pointerId: number): Holder {
  return `pointer ${pointerId}`;
}

export type Held = {
  /** Makes a holder hold an action. It holds one at a time, and lets go of the one before. */
  hold(action: HeldAction, by: Holder): void;
  letGo(by: Holder): void;
  /** Lets go of an action, whatever holds it. */
  letGoOf(action: HeldAction): void;
  letGoAll(): void;
  isHeld(action: HeldAction): boolean;
  /** Whether it is held, or was for a moment since the last call and not let go by letGoAll. */
  takeHeld(action: HeldAction): boolean;
  dispose(): void;
};

/** Events of the page after which releases may not be told. */
const ENDINGS = ["blur", "pagehide"] as const;
export const POINTER_ENDINGS = ["pointerup", "pointercancel", "lostpointercapture"] as const;

/** Listens on `page` (a window).
 *  @param onChange called when the first holder takes an action, and when the last one lets it go */
export function createHeld(page: Window, onChange: (action: HeldAction, isHeld: boolean) => void): Held {
  const actions = new Map<Holder, HeldAction>();
  const begun = new Set<HeldAction>();
  const isHeld = (action: HeldAction) => {
    for (const held of actions.values()) if (held === action) return true;
    return false;
  };
  const letGo = (by: Holder) => {
    const action = actions.get(by);
    if (action === undefined) return;
    actions.delete(by);
    if (!isHeld(action)) onChange(action, false);
  };
  const letGoAll = () => {
    for (const by of [...actions.keys()]) letGo(by);
    begun.clear();
  };
  const endListening = listenForEndings(page, letGo, letGoAll);
  return {
    hold(action, by) {
      if (actions.get(by) === action) return;
      letGo(by);
      const wasHeld = isHeld(action);
      actions.set(by, action);
      begun.add(action);
      if (!wasHeld) onChange(action, true);
    },
    letGo,
    letGoOf(action) {
      for (const [by, held] of [...actions]) if (held === action) letGo(by);
    },
    letGoAll,
    isHeld,
    takeHeld(action) {
      const wasBegun = begun.delete(action);
      return wasBegun || isHeld(action);
    },
    dispose() {
      endListening();
      letGoAll();
    },
  };
}

/** @returns a function that ends it */
function listenForEndings(page: Window, letGo: (by: Holder) => void, letGoAll: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  // While a system's command key is down, releases of other keys are not told.
  const isCommand = ({ key }: KeyboardEvent) => key === "Meta" || key === "OS";
  page.addEventListener("keydown", (event) => isCommand(event) && letGoAll(), { signal });
  page.addEventListener("keyup", (event) => (isCommand(event) ? letGoAll() : letGo(event.code)), { signal });
  const onPointerEnd = ({ pointerId }: PointerEvent) => letGo(pointerHolder(pointerId));
  for (const type of POINTER_ENDINGS) page.addEventListener(type, onPointerEnd, { signal });
  for (const type of ENDINGS) page.addEventListener(type, letGoAll, { signal });
  page.document.addEventListener("visibilitychange", () => page.document.hidden && letGoAll(), { signal });
  return () => listening.abort();
}
