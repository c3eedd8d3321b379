// Turns fullscreen on and off, for play with fingers in a browser, whose bars take a fifth of a phone.
import { FullscreenIcon } from "../parts/icons.tsx";
import { useTouch, wholeScreenWay } from "../parts/touch.ts";
import { useUi } from "../uiContext.ts";

export function FullscreenButton() {
  const { store, actions, texts } = useUi();
  const isTouched = useTouch();
  const isFull = store.isFullscreen.value;
  if (!isTouched || wholeScreenWay(store.door, isFull) !== "button") return null;
  return (
    <button
      type="button"
      class="icon-button hud-button"
      aria-label={isFull ? texts.touch.leaveFullscreen : texts.touch.fullscreen}
      onClick={() => actions.setFullscreen(!isFull)}
    >
      <FullscreenIcon isFull={isFull} />
    </button>
  );
}
