// The Join by IP dialog: one field for address, code or link, how it is understood, progress, and each failure in its
// own words. The typed text stays, whatever happens.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { isolate } from "../../../shared/names.ts";
import { LeftTime } from "../doorstep/LeftTime.tsx";
import { WatchUntilFree } from "../doorstep/WatchUntilFree.tsx";
import { connectingText, joinFailureText } from "../failureText.ts";
import { JoinLists } from "../friends/JoinLists.tsx";
import { understoodText } from "../friends/understoodText.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { FailureAlert } from "../parts/FailureAlert.tsx";
import { fetchedPart } from "../parts/fetchedPart.tsx";
import { TextField } from "../parts/fields.tsx";
import type { JoinState } from "../store.ts";
import { useUi } from "../uiContext.ts";

/** Screen readers are told how the text is understood once typing pauses for so long, milliseconds. */
const PAUSE_MS = 600;

const PasswordPrompt = fetchedPart(
  async () => (await import("../doorstep/PasswordPrompt.tsx")).PasswordPrompt,
);

function Connecting({ join }: { join: JoinState & { phase: "connecting" } }) {
  const { store, actions, texts } = useUi();
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus(), []);
  return (
    <>
      <div class="progress" role="status">
        <span class="spinner" aria-hidden="true" />
        <p>{connectingText(join, join.address, store.settings.value.name, texts)}</p>
      </div>
      <div class="dialog-buttons">
        {join.wait?.reason === "full" && <WatchUntilFree address={join.address} />}
        <button ref={cancel} type="button" class="button" onClick={actions.cancelJoin}>
          {texts.join.cancel}
        </button>
      </div>
    </>
  );
}

/** The question for a code that is also the name of a host. */
function WhichHost({ join }: { join: JoinState & { phase: "asked" } }) {
  const { actions, texts } = useUi();
  const words = texts.understood;
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  // With a port the address has only one meaning.
  const choose = (address: string) => () => actions.join(address, join.isWatching);
  return (
    <>
      <p role="status">{words.which}</p>
      <div class="menu">
        <button ref={first} type="button" class="button primary" onClick={choose(join.code)}>
          {words.byCode(join.code)}
        </button>
        <button type="button" class="button" onClick={choose(join.name)}>
          {words.byName(isolate(join.name))}
        </button>
        <button type="button" class="button" onClick={actions.cancelJoin}>
          {texts.join.cancel}
        </button>
      </div>
    </>
  );
}

function Choices({ onWatch }: { onWatch: () => void }) {
  const { actions, texts } = useUi();
  return (
    <div class="dialog-buttons">
      <button type="button" class="button" onClick={actions.closeDialog}>
        {texts.join.cancel}
      </button>
      <button type="button" class="button" onClick={onWatch}>
        {texts.hud.watch}
      </button>
      <button type="submit" class="button primary">
        {texts.join.join}
      </button>
    </div>
  );
}

/** Whether an attempt is under way, or its person is asked something. */
function isBusyWith({ phase }: JoinState): boolean {
  return phase === "connecting" || phase === "asked" || phase === "password";
}

/** Moves the focus back to the address after an attempt. */
function useFocusAfterAttempt(join: JoinState, form: { current: HTMLFormElement | null }): void {
  const before = useRef(join);
  useLayoutEffect(() => {
    const wasBusy = isBusyWith(before.current);
    const isOver = join.phase === "failed" || (wasBusy && join.phase === "idle");
    if (isOver && join !== before.current) form.current?.querySelector("input")?.focus();
    before.current = join;
  }, [join, form]);
}

/** `text`, once it has stayed the same for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Puts an opened kulki:// link into the field; waits until an attempt under way has ended. */
function useJoinWish(isBusy: boolean, put: (link: string) => void): void {
  const { joinWish } = useUi().store;
  const wish = joinWish.value;
  useLayoutEffect(() => {
    if (wish === null || isBusy) return;
    joinWish.value = null;
    put(wish);
  }, [wish, isBusy]);
}

type AddressFieldProps = {
  onInput: (address: string) => void;
  alertId: string | null;
  isBusy: boolean;
};

/** The field, and under it how its text is understood; not after a failure, which has its own words. */
function AddressField({ onInput, alertId, isBusy }: AddressFieldProps) {
  const { texts, drafts } = useUi();
  const words = texts.understood;
  const line = alertId === null ? understoodText(drafts.join.value, words, texts) : "";
  const settled = useSettled(line);
  return (
    <div class="join-address">
      <TextField
        label={texts.join.address}
        hint={line}
        value={drafts.join.value}
        onInput={onInput}
        errorId={alertId}
        hasFirstFocus
        extras={{ placeholder: "192.168.0.10:8999", readOnly: isBusy, inputMode: "url" }}
      />
      <p class="visually-hidden" role="status">
        {settled === words.hint ? "" : settled}
      </p>
    </div>
  );
}

export function JoinDialog() {
  const { store, actions, texts, drafts } = useUi();
  const alertId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isMissing, setMissing] = useState(false);
  // A failure is about the text it was tried with.
  const [isEdited, setEdited] = useState(false);
  const join = store.join.value;
  useFocusAfterAttempt(join, form);
  const start = (address: string, isWatching = false) => {
    drafts.join.value = address;
    setEdited(false);
    setMissing(address.trim() === "");
    if (address.trim() !== "") actions.join(address.trim(), isWatching);
    else form.current?.querySelector("input")?.focus();
  };
  const isBusy = isBusyWith(join);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (!isBusy) start(drafts.join.value);
  };
  const onInput = (address: string) => {
    drafts.join.value = address;
    setEdited(true);
    setMissing(false);
  };
  useJoinWish(isBusy, onInput);
  const failed = join.phase === "failed" && !isEdited && !isMissing ? join : null;
  const failure = isMissing ? texts.join.addressMissing : failed && joinFailureText(failed, texts);
  return (
    <Dialog title={texts.join.title}>
      <form ref={form} class="dialog-form" onSubmit={onSubmit} noValidate>
        <AddressField onInput={onInput} alertId={failure === null ? null : alertId} isBusy={isBusy} />
        {failure !== null && (
          <FailureAlert id={alertId} text={failure} more={failed && <LeftTime {...failed} />}>
            {failed?.reason === "full" && <WatchUntilFree address={failed.address} />}
          </FailureAlert>
        )}
        {!isBusy && <JoinLists onPick={(address) => start(address)} />}
        {join.phase === "connecting" && <Connecting join={join} />}
        {join.phase === "password" && <PasswordPrompt />}
        {join.phase === "asked" && <WhichHost join={join} />}
        {!isBusy && <Choices onWatch={() => start(drafts.join.value, true)} />}
      </form>
    </Dialog>
  );
}
