// Which keys and pointer moves mean that a person begins to play and needs no card over the arena any more. Pure but
// for the hook; knows the interface's element, no match.
import { useLayoutEffect } from "preact/hooks";
import { ARROW_KEYS, hasModifier, KEYS, LETTER_KEYS } from "../../input/keys.ts";
import { useUi } from "../uiContext.ts";

/** A mouse that has moved for so long is used to play, milliseconds. On its way to the card, or out of the way, it
 *  moves for less. */
export const MOUSE_PLAYS_MS = 1200;
/** Longest time between two moves of one stroke, milliseconds. */
const STROKE_MS = 100;

/** @returns a function to call with each move of the mouse: its time, milliseconds, and whether it is over the
 *  interface. It says whether the mouse is used to play */
export function createMouseSense(): (atMs: number, isOverInterface: boolean) => boolean {
  let lastMs: number | null = null;
  let movedMs = 0;
  return (atMs, isOverInterface) => {
    const sinceMs = lastMs === null ? STROKE_MS : atMs - lastMs;
    lastMs = atMs;
    if (isOverInterface) movedMs = 0;
    else if (sinceMs < STROKE_MS) movedMs += sinceMs;
    return movedMs >= MOUSE_PLAYS_MS;
  };
}

/** Whether a key plays. @param hasActions as in the store */
export function isMoveKey(code: string, hasActions: boolean): boolean {
  if (ARROW_KEYS.has(code)) return true;
  return hasActions ? code === KEYS.split || code === KEYS.eject : LETTER_KEYS.has(code);
}

type Keys = Pick<KeyboardEvent, "code" | "repeat" | "ctrlKey" | "altKey" | "metaKey" | "target">;

/** Whether a key event plays. A field, list or button with the focus takes its keys itself. */
function isMove(event: Keys, hasActions: boolean): boolean {
  if (event.repeat || hasModifier(event)) return false;
  if (!isMoveKey(event.code, hasActions)) return false;
  const owners =
    event.code === KEYS.split
      ? "input, select, textarea, dialog, button, summary"
      : "input, select, textarea, dialog";
  return !(event.target instanceof Element && event.target.closest(owners) !== null);
}

const isOverInterface = ({ target }: Event) => target instanceof Element && target.closest("#ui") !== null;

/** Closes the invitation once its person begins to play: with a key that steers or acts, a press on the arena, or a
 *  mouse that moves for a while. */
export function useFirstMove(): void {
  const { store, actions } = useUi();
  useLayoutEffect(() => {
    const onMove = () => actions.invite("move");
    const plays = createMouseSense();
    const onKey = (event: KeyboardEvent) => {
      if (store.dialog.value === null && isMove(event, store.hasActions.value)) onMove();
    };
    const onPress = (event: PointerEvent) => {
      if (!isOverInterface(event)) onMove();
    };
    const onPointer = (event: PointerEvent) => {
      if (event.pointerType === "mouse" && plays(event.timeStamp, isOverInterface(event))) onMove();
    };
    window.addEventListener("keydown", onKey);
    window.addEventListener("pointerdown", onPress);
    window.addEventListener("pointermove", onPointer);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("pointerdown", onPress);
      window.removeEventListener("pointermove", onPointer);
    };
  }, [store, actions]);
}
