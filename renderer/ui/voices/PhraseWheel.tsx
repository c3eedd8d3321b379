// The eight quick phrases around a middle, for a finger, a mouse or the arrow keys. While it is open nothing that points
// at it steers.
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { PHRASES, type Phrase } from "../../../shared/phrases.ts";
import { keepFocusWithin } from "../parts/focusRound.ts";
import { CloseIcon } from "../parts/icons.tsx";
import { useUi } from "../uiContext.ts";

/** Where each is, from the middle: parts of the wheel's half width and height. The first is on top, the others follow
 *  clockwise; no two rows touch. */
const PLACES = [
  [0, -1],
  [0.8, -0.5],
  [1, 0],
  [0.8, 0.5],
  [0, 1],
  [-0.8, 0.5],
  [-1, 0],
  [-0.8, -0.5],
] as const;

const NEXT_KEYS = ["ArrowRight", "ArrowDown"];
const BEFORE_KEYS = ["ArrowLeft", "ArrowUp"];

/** The item that gets the focus by a key; null: the key does not move it. */
function itemAfter(key: string, index: number): number | null {
  const step = NEXT_KEYS.includes(key) ? 1 : BEFORE_KEYS.includes(key) ? -1 : 0;
  return step === 0 ? null : (index + step + PHRASES.length) % PHRASES.length;
}

function placeOf(index: number): JSX.CSSProperties {
  const [x, y] = PLACES[index] ?? [0, 0];
  return { "--x": x, "--y": y } as JSX.CSSProperties;
}

function Items({ onSay }: { onSay: (phrase: Phrase) => void }) {
  const { store, texts } = useUi();
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const next = itemAfter(event.key, buttons.indexOf(event.target as HTMLButtonElement));
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <ul ref={list} onKeyDown={onKeyDown}>
      {PHRASES.map((phrase, index) => (
        <li key={phrase} style={placeOf(index)}>
          <button
            type="button"
            class={store.wheelPhrase.value === phrase ? "wheel-phrase aimed" : "wheel-phrase"}
            data-phrase={phrase}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onSay(phrase)}
          >
            <span class="wheel-number" aria-hidden="true">
              {index + 1}
            </span>
            {texts.phrases.said[phrase]}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function PhraseWheel() {
  const { store, actions, texts } = useUi();
  const wheel = useRef<HTMLDivElement>(null);
  const { talk, isMuted } = store.order.value;
  const silence = talk === "off" ? talk : isMuted ? "muted" : null;
  const close = () => {
    store.wheel.value = null;
  };
  const onSay = (phrase: Phrase) => {
    close();
    actions.sayPhrase(phrase);
  };
  useLayoutEffect(() => {
    if (store.wheel.peek() !== "key") return undefined;
    const before = document.activeElement;
    wheel.current?.querySelector("button")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [store]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (wheel.current !== null) keepFocusWithin(wheel.current, event);
    // Tab would show the players.
    if (event.key === "Tab") event.stopPropagation();
  };
  return (
    <div class="wheel-ground" onPointerDown={close} onPointerMove={(event) => event.stopPropagation()}>
      <div
        class="phrase-wheel"
        ref={wheel}
        role="dialog"
        aria-label={texts.phrases.title}
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={onKeyDown}
      >
        {silence === null ? <Items onSay={onSay} /> : <p>{texts.phrases.unheard[silence]}</p>}
        <button
          type="button"
          class="icon-button wheel-close"
          aria-label={texts.phrases.close}
          onClick={close}
        >
          <CloseIcon />
        </button>
      </div>
    </div>
  );
}
