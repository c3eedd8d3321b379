// What space and W do, for fingers: shown where the screen is touched, and only where cells can do such things. On which
// side they lie the match's own class says (Match.tsx).
import { useEffect, useRef } from "preact/hooks";
import { useTouch } from "../parts/touch.ts";
import { useUi } from "../uiContext.ts";

/** Stands for a press without a finger: of a screen reader, or a key. */
const NO_FINGER = -1;

function TouchButton({ action }: { action: "split" | "eject" }) {
  const { actions, texts } = useUi();
  const finger = useRef<number | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault();
    finger.current = event.pointerId;
    actions.pressButton(action, event.pointerId);
  };
  const onClick = ({ detail }: MouseEvent) => {
    if (detail !== 0) return;
    actions.pressButton(action, NO_FINGER);
    actions.releaseButton(NO_FINGER);
  };
  useEffect(
    () => () => {
      if (finger.current !== null) actions.releaseButton(finger.current);
    },
    [actions],
  );
  return (
    <button type="button" class={`touch-button ${action}`} onPointerDown={onPointerDown} onClick={onClick}>
      {texts.hud[action]}
    </button>
  );
}

export function TouchButtons() {
  const { store } = useUi();
  const isTouched = useTouch();
  if (!isTouched || !store.hasActions.value || store.own.value === null) return null;
  return (
    <div class="touch-buttons hud-block">
      <TouchButton action="eject" />
      <TouchButton action="split" />
    </div>
  );
}
