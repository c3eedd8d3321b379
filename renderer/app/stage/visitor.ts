// Where the person points while the menus are shown, and where they touch the empty arena behind them. Knows the page,
// not what is drawn.

export type Visitor = {
  /** Where the person points, CSS pixels; null: nowhere for a while. */
  place(nowMs: number): { x: number; y: number } | null;
  /** Places touched since the last call, oldest first, at most a few. */
  takeTouches(): readonly { x: number; y: number }[];
  dispose(): void;
};

/** A pointer that does not move is forgotten after so long, milliseconds. */
const FORGOTTEN_MS = 6000;
const MOST_TOUCHES = 3;

/** Whether a touch goes to the arena. Elements that let touches through are marked by `data-arena-below`. */
function isArena(target: EventTarget | null): boolean {
  if (target === null || !("hasAttribute" in target)) return false;
  const element = target as Element;
  return element.hasAttribute("data-arena-below") || element.id === "arena";
}

/** @param now milliseconds of a clock that never goes back */
export function watchVisitor(page: Window, now: () => number): Visitor {
  const last = { x: 0, y: 0 };
  let lastMs = Number.NEGATIVE_INFINITY;
  let touches: { x: number; y: number }[] = [];
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    last.x = clientX;
    last.y = clientY;
    lastMs = now();
  };
  const onDown = (event: PointerEvent) => {
    onMove(event);
    if (isArena(event.target) && event.isPrimary && touches.length < MOST_TOUCHES) touches.push({ ...last });
  };
  page.addEventListener("pointermove", onMove);
  page.addEventListener("pointerdown", onDown);
  return {
    place: (nowMs) => (nowMs - lastMs < FORGOTTEN_MS ? last : null),
    takeTouches() {
      const taken = touches;
      if (taken.length > 0) touches = [];
      return taken;
    },
    dispose() {
      page.removeEventListener("pointermove", onMove);
      page.removeEventListener("pointerdown", onDown);
    },
  };
}
