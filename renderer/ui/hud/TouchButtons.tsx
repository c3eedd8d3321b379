// What space and W do, for fingers: shown where the screen is touched, and only where cells can do such things.
import { useEffect, useRef } from "preact/hooks";
import { useTouch } from "../parts/touch.ts";
import { useUi } from "../uiContext.ts";

function TouchButton({ action }: { action: "split" | "eject" }) {
  const { actions, texts } = useUi();
  const finger = useRef<number | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault();
    finger.current = event.pointerId;
    actions.pressButton(action, event.pointerId);
  };
  useEffect(
    () => () => {
      if (finger.current !== null) actions.releaseButton(finger.current);
    },
    [actions],
  );
  return (
    <button type="button" class={`touch-button ${action}`} onPointerDown={onPointerDown}>
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
