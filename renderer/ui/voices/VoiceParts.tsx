// What has to do with quick phrases over a match: keys, the thumb's button, the wheel, and what screen readers hear.
// Fetched once the match has begun.
import "../../styles/voices/voices.css";
import { isolate } from "../../../shared/names.ts";
import { useUi } from "../uiContext.ts";
import { PhraseButton, useThumbButton } from "./PhraseButton.tsx";
import { PhraseWheel } from "./PhraseWheel.tsx";
import { useVoiceKeys } from "./useVoiceKeys.ts";

/** Read out as it is said; one's own words are known. */
function Heard() {
  const lines = useUi().store.said.value.filter(({ who }) => !who.isOwn);
  return (
    <div class="visually-hidden" role="log" aria-live="polite">
      {lines.map(({ key, who, text }) => (
        <p key={key}>{`${isolate(who.name)}: ${text}`}</p>
      ))}
    </div>
  );
}

/** Why nobody heard what one said last. */
function Silence() {
  const { store, texts } = useUi();
  const { value } = store.silence;
  return (
    <div class="silence-place" role="status">
      {value !== null && <p class="silence-line">{texts.phrases.unheard[value]}</p>}
    </div>
  );
}

export function VoiceParts() {
  const { store, actions } = useUi();
  const isForThumb = useThumbButton();
  useVoiceKeys(store, actions);
  return (
    <>
      <Heard />
      <Silence />
      {isForThumb && (
        <div class="thumb-place hud-block">
          <PhraseButton />
        </div>
      )}
      {store.wheel.value !== null && <PhraseWheel />}
    </>
  );
}
