// Keys, and taps anywhere, that go on after the end of a life. Knows actions, no components.
import { useLayoutEffect } from "preact/hooks";
import type { WatchWish } from "../../shared/model.ts";
import { hasModifier, KEYS } from "../input/keys.ts";
import type { Actions } from "./actions.ts";
import type { DeathReport } from "./deathReport.ts";
import { isOneOf } from "./matchKeys.ts";

/** A finger that moves farther is not a tap, CSS pixels. */
const TAP_REACH = 12;

/** The wish to watch one's killer. */
export function eaterWish({ by }: DeathReport): WatchWish {
  return by === null ? { kind: "leader" } : { kind: "player", playerId: by.playerId };
}

/** Listens for taps outside of controls. @param onTap called for each @returns a function that ends it */
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

/** Listens while the end of a life is shown and there is a choice.
 *  @param hasDialog whether a dialog is open, which has its own keys */
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
