// How it stands with the host, where that is worth a line: it is silent, or this window is back with it. In the place of the
// stories, which have nothing to tell then; nothing else moves for it.
import { useEffect, useRef, useState } from "preact/hooks";
import { StoryLine } from "../hud/StoryLine.tsx";
import { useUi } from "../uiContext.ts";

/** So long it is said that one is back, milliseconds. */
const BACK_MS = 1500;

/** For a moment after this window has come back into the match. */
function useIsBack(): boolean {
  const isAway = useUi().store.comeback.value !== null;
  const wasAway = useRef(isAway);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    const hasComeBack = wasAway.current && !isAway;
    wasAway.current = isAway;
    setBack(hasComeBack);
    if (!hasComeBack) return undefined;
    const timer = setTimeout(() => setBack(false), BACK_MS);
    return () => clearTimeout(timer);
  }, [isAway]);
  return isBack;
}

export function HostLine() {
  const { store, texts } = useUi();
  const isBack = useIsBack();
  const isAway = store.comeback.value !== null;
  const words = isAway ? null : isBack ? "back" : store.isHostSilent.value ? "silent" : null;
  return (
    <>
      {/* Always there: what comes into it is read out, what comes with it may not be. */}
      <div class="story host-line" role="status">
        {words !== null && (
          <p key={words} class={`story-line ${words}`}>
            {words === "silent" && <span class="spinner" aria-hidden="true" />}
            {texts.comeback[words]}
          </p>
        )}
      </div>
      {words === null && !isAway && <StoryLine />}
    </>
  );
}
