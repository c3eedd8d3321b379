// Sound on or off, always at hand.
import { SoundIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";

export function SoundButton() {
  const { store, actions, texts } = useUi();
  const { muted } = store.settings.value;
  return (
    <button
      type="button"
      class="icon-button hud-button"
      aria-label={texts.sound.mute}
      aria-pressed={muted}
      onClick={actions.toggleMute}
    >
      <SoundIcon isMuted={muted} />
    </button>
  );
}
