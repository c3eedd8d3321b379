// The present hint, with a picture of its key or gesture. Fetched once the match has begun.
import type { Hint } from "../../../shared/hints.ts";
import { ArrowCaps, FingerPicture, KeyCap, LetterCaps, MousePicture } from "../parts/KeyCap.tsx";
import type { ShownHint } from "../store.ts";
import { useUi } from "../uiContext.ts";
import { SpeechIcon } from "../voices/PhraseButton.tsx";

function SteerPicture() {
  const { store } = useUi();
  const device = store.device.value;
  if (device === "touch") return <FingerPicture />;
  if (device === "mouse") return <MousePicture />;
  return (
    <>
      <ArrowCaps />
      {!store.hasActions.value && <LetterCaps />}
    </>
  );
}

function EatPicture() {
  return (
    <svg class="play-picture" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle class="own" cx="10" cy="16" r="8" />
      <g class="comes">
        <circle class="food" cx="22" cy="16" r="2.4" />
        <circle class="food" cx="29" cy="16" r="2.4" />
      </g>
    </svg>
  );
}

function FleePicture() {
  return (
    <svg class="play-picture" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle class="danger" cx="11" cy="16" r="9" />
      <circle class="own flees" cx="25" cy="16" r="4" />
    </svg>
  );
}

/** For fingers the button's name, else the key. */
function ActionPicture({ action }: { action: "split" | "eject" }) {
  const { store, texts } = useUi();
  if (store.device.value === "touch") return <span class="button-cap">{texts.hud[action]}</span>;
  return <KeyCap isPressed>{action === "split" ? texts.howTo.space : store.keyNames.value.eject}</KeyCap>;
}

/** For fingers what is on the button, else the key. */
function SayPicture() {
  const { store } = useUi();
  if (store.device.value !== "touch") return <KeyCap isPressed>{store.keyNames.value.phrases}</KeyCap>;
  return (
    <span class="button-cap">
      <SpeechIcon />
    </span>
  );
}

function HintPicture({ hint }: { hint: Hint }) {
  if (hint === "steer") return <SteerPicture />;
  if (hint === "eat") return <EatPicture />;
  if (hint === "flee") return <FleePicture />;
  if (hint === "say") return <SayPicture />;
  return <ActionPicture action={hint} />;
}

function Check() {
  return (
    <svg class="icon hint-check" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="m5 13 5 5 9-11" />
    </svg>
  );
}

function Line({ hint, isDone }: ShownHint) {
  const { store, texts } = useUi();
  const text = hint === "steer" ? texts.hints.steer[store.device.value] : texts.hints[hint];
  return (
    <p class={`hint-line hud-block ${hint}${isDone ? " done" : ""}`} key={hint}>
      <span class="hint-picture">{isDone ? <Check /> : <HintPicture hint={hint} />}</span> {text}
    </p>
  );
}

/** Read out once by screen readers, when it appears. */
export function HintLine() {
  const hint = useUi().store.hint.value;
  return (
    <div class="hint-place" aria-live="polite">
      {hint !== null && <Line {...hint} />}
    </div>
  );
}
