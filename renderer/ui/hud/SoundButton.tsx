// Sound on or off, always at hand; and for a moment, in words, what it is now: whoever pressed a key looks at no button.
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
  // There before it says anything, or a screen reader would not listen.
  return (
    <div class="sound-line" role="status">
      {isShown && <p>{muted ? texts.sound.off : texts.sound.on}</p>}
    </div>
  );
}

/** @param isQuiet among other small buttons, with no ground of its own */
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
