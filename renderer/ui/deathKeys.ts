// What goes on after the end of a life without a button: keys, and a finger anywhere. Knows actions, no components.
import { useLayoutEffect } from "preact/hooks";
import type { WatchWish } from "../../shared/model.ts";
import { hasModifier, KEYS } from "../input/keys.ts";
import type { Actions } from "./actions.ts";
import { isOneOf } from "./matchKeys.ts";
import type { DeathReport } from "./store.ts";

/** A finger that wanders farther does something else, CSS pixels. */
const TAP_REACH = 12;

/** Whom one can watch then. */
export function eaterWish({ by }: DeathReport): WatchWish {
  return by === null ? { kind: "leader" } : { kind: "player", playerId: by.playerId };
}

/** A tap on what is no control. @param onTap hears it @returns ends the listening */
function listenForTaps(isHeard: () => boolean, onTap: () => void): () => void {
  let begun: { id: number; x: number; y: number } | null = null;
  const onPointerDown = ({ pointerType, pointerId, clientX, clientY, target }: PointerEvent) => {
    const isControl = target instanceof Element && target.closest("button, dialog, a, input") !== null;
    const counts = pointerType === "touch" && isHeard() && !isControl;
    begun = counts ? { id: pointerId, x: clientX, y: clientY } : null;
  };
  const onPointerUp = ({ pointerId, clientX, clientY }: PointerEvent) => {
    const isSame = begun !== null && begun.id === pointerId;
    const way = begun === null ? 0 : Math.hypot(clientX - begun.x, clientY - begun.y);
    begun = null;
    if (isSame && way <= TAP_REACH) onTap();
  };
  const onPointerCancel = () => {
    begun = null;
  };
  window.addEventListener("pointerdown", onPointerDown);
  window.addEventListener("pointerup", onPointerUp);
  window.addEventListener("pointercancel", onPointerCancel);
  return () => {
    window.removeEventListener("pointerdown", onPointerDown);
    window.removeEventListener("pointerup", onPointerUp);
    window.removeEventListener("pointercancel", onPointerCancel);
  };
}

/** Listens while the end of the last life is shown and something is to be chosen. @param hasDialog it hears its own keys */
export function useDeathKeys(actions: Actions, death: DeathReport, hasDialog: boolean): void {
  const { isComing, deafMs, by } = death;
  const isDone = isComing || hasDialog;
  useLayoutEffect(() => {
    if (isDone) return undefined;
    let isHeard = deafMs <= 0;
    const timer = setTimeout(() => {
      isHeard = true;
    }, deafMs);
    const onKeyDown = (event: KeyboardEvent) => {
      if (isHeard && isOneOf(KEYS.playAgain, event)) actions.playAgain();
      const isPlain = !hasModifier(event);
      if (isPlain && !event.repeat && event.code === KEYS.watchEater) actions.watch(eaterWish(death));
    };
    window.addEventListener("keydown", onKeyDown);
    const endTaps = listenForTaps(() => isHeard, actions.playAgain);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", onKeyDown);
      endTaps();
    };
  }, [actions, isDone, deafMs, by?.playerId]);
}
