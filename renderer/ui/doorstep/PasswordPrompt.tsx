// The field for a game's password. Most games have none, so this is fetched with the first that has.
import "../../styles/doorstep/password.css";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { JoinState } from "../store.ts";
import { useUi } from "../uiContext.ts";
import { LeftTime } from "./LeftTime.tsx";
import { MAX_PASSWORD_LENGTH, useSendPassword } from "./passwordDraft.ts";

type Asked = Extract<JoinState, { phase: "password" }>;

/** onEnter: instead of submitting the form around the field. */
type FieldProps = { asked: Asked; onEnter?: () => void };

/** The field has the focus, unless its person is busy with the name above it. */
function PasswordField({ asked, onEnter }: FieldProps) {
  const { store, texts, drafts } = useUi();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { reason, untilMs } = asked;
  const isWrong = reason !== "passwordNeeded";
  useLayoutEffect(() => {
    if (store.arrival.peek()?.phase === "asked" && !isWrong) return;
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || onEnter === undefined) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div class="field password-field">
      <label for={id}>{texts.join.password}</label>
      <input
        ref={input}
        id={id}
        class="input"
        type="password"
        value={drafts.password.value}
        maxLength={MAX_PASSWORD_LENGTH}
        onInput={(event) => {
          drafts.password.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
        aria-invalid={isWrong ? "true" : undefined}
        aria-describedby={`${id}-why`}
        autocomplete="off"
        autocapitalize="off"
        enterkeyhint="go"
        spellcheck={false}
        data-password=""
      />
      <p id={`${id}-why`} class={isWrong ? "field-note error" : "field-note"} role="alert">
        {texts.closed[reason]}
        <LeftTime reason={reason} untilMs={untilMs} />
      </p>
    </div>
  );
}

/** Within the arrival's sheet, whose Play sends it. */
export function SheetPassword() {
  const join = useUi().store.join.value;
  return join.phase === "password" ? <PasswordField asked={join} /> : null;
}

/** By itself, with its buttons. */
export function PasswordPrompt() {
  const { store, actions, texts } = useUi();
  const send = useSendPassword();
  const join = store.join.value;
  if (join.phase !== "password") return null;
  return (
    <div class="password-prompt">
      <PasswordField asked={join} onEnter={() => void send()} />
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={actions.cancelJoin}>
          {texts.join.cancel}
        </button>
        <button type="button" class="button primary" onClick={send}>
          {texts.join.join}
        </button>
      </div>
    </div>
  );
}
