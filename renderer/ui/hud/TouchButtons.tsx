// Buttons for split and eject, for fingers: shown on touched screens, and only if the rules have these. A class on the
// match's element says on which side they are.
import { useEffect, useRef } from "preact/hooks";
import { useTouch } from "../parts/touch.ts";
import { useUi } from "../uiContext.ts";

/** Pointer id of a press without a finger: by a screen reader, or a key. */
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
