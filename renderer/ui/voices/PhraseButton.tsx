// Opens the wheel of quick phrases: by a tap, or by a press from which one drags to a phrase. Not shown while the host
// has switched phrases off; marked while a hint tells of it.
import { useTouch } from "../parts/touch.ts";
import { useUi } from "../uiContext.ts";
import { dragToPhrase } from "./wheelDrag.ts";

export function SpeechIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M5 4.5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-4.5 4v-4H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2Z" />
      <path d="M8 10.5h.01M12 10.5h.01M16 10.5h.01" />
    </svg>
  );
}

/** Whether it lies where a thumb does: not where nothing may lie over the arena. */
export function useThumbButton(): boolean {
  const isTouched = useTouch();
  return isTouched && useUi().store.field.value === null;
}

export function PhraseButton() {
  const { store, actions, texts } = useUi();
  const isForThumb = useThumbButton();
  const { wheel } = store;
  if (store.order.value.talk === "off") return null;
  const toggle = (by: "key" | "pointer") => {
    wheel.value = wheel.value === null ? by : null;
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    // The focus stays with the arena.
    event.preventDefault();
    toggle("pointer");
    if (wheel.value !== null) dragToPhrase(event, store, actions.sayPhrase);
  };
  const onClick = ({ detail }: MouseEvent) => {
    // A press of a pointer was seen already; this one is a key's, or a screen reader's.
    if (detail === 0) toggle("key");
  };
  const { phrases: key } = store.keyNames.value;
  const { title } = texts.phrases;
  const kind = isForThumb ? "icon-button phrase-button for-thumb" : "icon-button hud-button phrase-button";
  const { value: hint } = store.hint;
  const isHinted = hint?.hint === "say" && !hint.isDone;
  return (
    <button
      type="button"
      class={isHinted ? `${kind} hinted` : kind}
      aria-label={title}
      aria-expanded={wheel.value !== null}
      aria-keyshortcuts={key}
      title={`${title} (${key})`}
      onPointerDown={onPointerDown}
      onClick={onClick}
    >
      <SpeechIcon />
    </button>
  );
}
