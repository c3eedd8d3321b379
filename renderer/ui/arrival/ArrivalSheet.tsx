// The sheet for a guest who has just come by a link: a name, a colour and Play, low over the running match. Knows the
// store, not how one gets in.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { isAmong, KEYS } from "../../input/keys.ts";
import { useSendPassword } from "../doorstep/passwordDraft.ts";
import { connectingText } from "../failureText.ts";
import type { ArrivalView } from "../friendSignals.ts";
import { SLOW_MS } from "../motion.ts";
import { nameNote } from "../nameForm.ts";
import { ColorField } from "../parts/ColorField.tsx";
import { fetchedPart } from "../parts/fetchedPart.tsx";
import { type Face, MarblePicture } from "../parts/MarblePicture.tsx";
import { useUi } from "../uiContext.ts";
import { useAboveKeyboard } from "./aboveKeyboard.ts";

/** A face that looks at the name field beside it. */
const LOOKING_ON: Face = { offsetY: 0, gazeX: 0.9, gazeY: 0 };

type NameProps = { draft: string; onInput: (draft: string) => void };

/** The name field. It has the focus at once, except on phones, where the on-screen keyboard should come only when
 *  the field is touched. */
function Name({ draft, onInput }: NameProps) {
  const { store, texts } = useUi();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (store.device.peek() === "touch") return;
    input.current?.focus();
    input.current?.select();
  }, []);
  const note = nameNote(draft, texts);
  return (
    <div class="field arrival-name">
      <label for={id}>{texts.home.yourName}</label>
      <input
        ref={input}
        id={id}
        class="input"
        type="text"
        dir="auto"
        value={draft}
        onInput={(event) => onInput(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        aria-invalid={note === null ? undefined : "true"}
        aria-describedby={note === null ? undefined : `${id}-note`}
        autocomplete="off"
        autocapitalize="words"
        enterkeyhint="go"
        spellcheck={false}
      />
      {note !== null && (
        <p id={`${id}-note`} class="field-note error">
          {note}
        </p>
      )}
    </div>
  );
}

/** Plays on Enter wherever the focus is, except on controls that use Enter themselves. */
function useEnter(isHeard: boolean, play: () => void): void {
  useLayoutEffect(() => {
    if (!isHeard) return undefined;
    const onKeyDown = ({ code, target, repeat }: KeyboardEvent) => {
      const isElsewhere = target instanceof Element && target.closest("button, input, dialog, a") !== null;
      const isEnter = isAmong(KEYS.play, code);
      if (isEnter && !repeat && !isElsewhere) play();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}

const SheetPassword = fetchedPart(async () => (await import("../doorstep/PasswordPrompt.tsx")).SheetPassword);

/** What keeps the guest at the door, if anything does. */
function AtTheDoor() {
  const { store, actions, texts } = useUi();
  const join = store.join.value;
  if (join.phase === "password")
    return (
      <div class="arrival-door">
        <SheetPassword />
      </div>
    );
  if (join.phase !== "connecting" || join.wait === null) return null;
  const isToAsk = join.wait.reason === "asking" && store.arrival.value?.phase === "asked";
  if (isToAsk)
    return (
      <p class="arrival-door" role="status">
        {texts.join.playToAsk}
      </p>
    );
  return (
    <div class="arrival-door progress">
      <span class="spinner" aria-hidden="true" />
      <p role="status">{connectingText(join, "", store.settings.value.name, texts)}</p>
      <button type="button" class="button small" onClick={actions.cancelJoin}>
        {texts.join.cancel}
      </button>
    </div>
  );
}

type SheetView = Exclude<ArrivalView, { phase: "returning" }>;
type SheetProps = { arrival: SheetView; isLeaving: boolean };

function Sheet({ arrival, isLeaving }: SheetProps) {
  const { store, actions, texts } = useUi();
  const { name, color, skin } = store.settings.value;
  const { names } = texts.arrival;
  const proposed = name || (names[arrival.proposal % names.length] ?? "");
  const [draft, setDraft] = useState(proposed);
  // A layout effect, so that it comes before anybody can type: later it would overwrite what they typed.
  useLayoutEffect(() => setDraft(proposed), [proposed]);
  const sheet = useRef<HTMLElement>(null);
  useAboveKeyboard(sheet);
  const join = store.join.value;
  const isAsked = join.phase === "password";
  const isWaiting = join.phase === "connecting" && join.wait !== null;
  const isEntering = arrival.phase === "entering" && !isAsked;
  const sendPassword = useSendPassword();
  const play = () => {
    const isReady = !isAsked || sendPassword();
    if (!isReady) sheet.current?.querySelector<HTMLElement>("[data-password]")?.focus();
    else if (arrival.phase === "asked") actions.arrive(draft);
  };
  useEnter(!isLeaving && store.dialog.value === null, play);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    play();
  };
  return (
    <section
      ref={sheet}
      class={isLeaving ? "arrival leaving" : "arrival"}
      aria-label={texts.arrival.title}
      inert={isLeaving}
    >
      <form class="arrival-form" onSubmit={onSubmit} noValidate>
        <MarblePicture color={color} skin={skin} face={LOOKING_ON} />
        <Name draft={draft} onInput={setDraft} />
        <button
          type="button"
          class="icon-button arrival-help"
          aria-label={texts.howTo.title}
          title={texts.howTo.title}
          onClick={() => actions.openDialog("howTo")}
        >
          <span aria-hidden="true">?</span>
        </button>
        <AtTheDoor />
        <ColorField />
        <button type="submit" class="button big primary arrival-play" aria-disabled={isEntering}>
          {isEntering ? texts.arrival[isWaiting ? "waiting" : "entering"] : texts.hud.play}
        </button>
      </form>
    </section>
  );
}

/** The arrival, or the last one for as long as styles take to move its sheet away. */
function useLeaving(arrival: SheetView | null): SheetView | null {
  const [last, setLast] = useState(arrival);
  useEffect(() => {
    if (arrival !== null) {
      setLast(arrival);
      return undefined;
    }
    const timer = setTimeout(() => setLast(null), SLOW_MS);
    return () => clearTimeout(timer);
  }, [arrival]);
  return arrival ?? last;
}

/** @param isHidden whether something else is shown in its place */
export function ArrivalSheet({ isHidden }: { isHidden: boolean }) {
  const { value } = useUi().store.arrival;
  const arrival = value?.phase === "returning" ? null : value;
  const shown = useLeaving(arrival);
  if (shown === null || isHidden) return null;
  return <Sheet arrival={shown} isLeaving={arrival === null} />;
}
