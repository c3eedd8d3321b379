// Says for a moment that the sound is off, or on again: whoever pressed a key looks at no button.
import { useEffect, useRef, useState } from "preact/hooks";
import { SoundIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";

const SHOWN_MS = 1000;

export function SoundLine() {
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
      {isShown && (
        <p>
          <SoundIcon isMuted={muted} />
          {muted ? texts.sound.off : texts.sound.on}
        </p>
      )}
    </div>
  );
}
