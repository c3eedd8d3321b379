// Sound on or off, always at hand.
import { SoundIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";

/** @param isQuiet among other small buttons, with no ground of its own */
export function SoundButton({ isQuiet = false }: { isQuiet?: boolean }) {
  const { store, actions, texts } = useUi();
  const { muted } = store.settings.value;
  const label = muted ? texts.sound.unmute : texts.sound.mute;
  const { mute: key } = store.keyNames.value;
  return (
    <button
      type="button"
      class={isQuiet ? "icon-button" : "icon-button hud-button"}
      aria-label={label}
      aria-keyshortcuts={key}
      title={`${label} (${key})`}
      onClick={actions.toggleMute}
    >
      <SoundIcon isMuted={muted} />
    </button>
  );
}
