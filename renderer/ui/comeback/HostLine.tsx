// A line about the host: it is silent, or this window is back with it. Takes the place of the stories, so that nothing
// else moves.
import { useEffect, useRef, useState } from "preact/hooks";
import { StoryLine } from "../hud/StoryLine.tsx";
import { useUi } from "../uiContext.ts";

/** How long it says that one is back, milliseconds. */
const BACK_MS = 1500;

/** Whether this window has just come back into the match; true for BACK_MS. */
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
      {/* Always in the page: screen readers read out changes in it, but perhaps not an element that is new. */}
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
