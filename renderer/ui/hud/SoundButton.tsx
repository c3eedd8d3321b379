// Turns sound on or off, and says for a moment in words which it is now, as a person who pressed the key does not look
// at the button.
import { useEffect, useRef, useState } from "preact/hooks";
import { SoundIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";

const SHOWN_MS = 1000;

function SoundLine() {
  const { store, texts } = useUi();
  const { muted } = store.settings.value;
  const known = useRef(muted);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (muted === known.current) return;
    known.current = muted;
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [muted]);
  // In the page before it says anything, or a screen reader would not read it.
  return (
    <div class="sound-line" role="status">
      {isShown && <p>{muted ? texts.sound.off : texts.sound.on}</p>}
    </div>
  );
}

/** @param isQuiet whether it is one of several small buttons, without a background */
export function SoundButton({ isQuiet = false }: { isQuiet?: boolean }) {
  const { store, actions, texts } = useUi();
  const { muted } = store.settings.value;
  const label = muted ? texts.sound.unmute : texts.sound.mute;
  const { mute: key } = store.keyNames.value;
  return (
    <div class="sound-button">
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
      <SoundLine />
    </div>
  );
}
