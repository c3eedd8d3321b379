// Who has just gone, at the desk: each can still be banned, and nothing else. Nothing while there is nobody.
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DeskGone } from "../../../../shared/desk/desk.ts";
import { isolate } from "../../../../shared/names.ts";
import { MarblePicture, SMALL_SIDE } from "../../parts/MarblePicture.tsx";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { useKeptFocus } from "../useKeptFocus.ts";
import { useNowMs } from "../useNowMs.ts";
import { BanSheet } from "./BanSheet.tsx";

/** Where its sheet opens, the focus goes into it. */
function GoneSheet({ one, onDone }: { one: DeskGone; onDone: () => void }) {
  const element = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    // In a long list it would be out of view.
    element.current?.scrollIntoView({ block: "nearest" });
    element.current?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
  }, []);
  return (
    <fieldset ref={element} class="desk-tools" aria-label={isolate(one.name)}>
      <BanSheet person={one} onDone={onDone} onCancel={onDone} />
    </fieldset>
  );
}

type LineProps = { one: DeskGone; isOpen: boolean; onToggle: () => void };

function GoneLine({ one, isOpen, onToggle }: LineProps) {
  const { people } = useDeskTexts();
  const button = useRef<HTMLButtonElement>(null);
  const { name, color, skin, peer, sinceMs } = one;
  const close = () => {
    onToggle();
    button.current?.focus();
  };
  return (
    <li class="desk-person">
      <div class="desk-line">
        <MarblePicture color={color} skin={skin} face={null} side={SMALL_SIDE} />
        <bdi class="name">{name}</bdi>
        <span class="desk-told">
          <span>{people.gone.ago(Math.max(0, Math.floor((useNowMs() - sinceMs) / 60_000)))}</span>
          <code>{peer}</code>
        </span>
        <button
          ref={button}
          type="button"
          class="button small"
          aria-expanded={isOpen}
          aria-label={people.gone.banOf(isolate(name))}
          onClick={onToggle}
        >
          {people.ban}
        </button>
      </div>
      {isOpen && <GoneSheet one={one} onDone={close} />}
    </li>
  );
}

export function JustGone() {
  const { store } = useUi();
  const { people } = useDeskTexts();
  const id = useId();
  // Not the one of the list of people: whoever goes while their line is open would have this sheet opened.
  const [openId, setOpenId] = useState<number | null>(null);
  const { list, onFocusIn } = useKeptFocus();
  const gone = store.desk.value?.gone ?? [];
  return (
    <section class="desk-gone" aria-labelledby={id} hidden={gone.length === 0}>
      <h3 id={id}>{people.gone.title}</h3>
      <ul ref={list} class="desk-list" aria-labelledby={id} tabIndex={-1} onFocusIn={onFocusIn}>
        {gone.map((one) => (
          <GoneLine
            key={one.playerId}
            one={one}
            isOpen={one.playerId === openId}
            onToggle={() => setOpenId(one.playerId === openId ? null : one.playerId)}
          />
        ))}
      </ul>
    </section>
  );
}
