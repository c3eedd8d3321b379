// The room's password for who joins from now on: whether there is one, and another one or none. Nobody can read the one
// in force, as it is not kept.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { MAX_PASSWORD_UNITS } from "../../../../shared/net/events/schemas.ts";
import { TextField } from "../../parts/fields.tsx";
import { SwitchField } from "../../parts/SwitchField.tsx";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";

function NewPassword({ onEnd }: { onEnd: () => void }) {
  const { actions } = useUi();
  const { password } = useDeskTexts().room;
  const element = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState("");
  const [isShown, setShown] = useState(false);
  useLayoutEffect(() => element.current?.querySelector("input")?.focus(), []);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (draft === "") return;
    actions.askHost("setPassword", draft);
    onEnd();
  };
  return (
    <form ref={element} class="desk-form" aria-label={password.title} onSubmit={onSubmit}>
      <TextField
        label={password.label}
        type={isShown ? "text" : "password"}
        value={draft}
        onInput={setDraft}
        hint={password.hint}
        extras={{ maxLength: MAX_PASSWORD_UNITS }}
      />
      <div class="desk-row">
        <SwitchField label={password.show} isOn={isShown} onSwitch={setShown} />
        <button type="button" class="button small" onClick={onEnd}>
          {password.cancel}
        </button>
        <button type="submit" class="button small primary">
          {password.save}
        </button>
      </div>
    </form>
  );
}

type ToldProps = { element: RefObject<HTMLDivElement>; onChange: () => void };

function Told({ element, onChange }: ToldProps) {
  const { store, actions } = useUi();
  const { password } = useDeskTexts().room;
  const isSet = store.desk.value?.hasPassword ?? false;
  return (
    <>
      <p class="field-note" role="status">
        {isSet ? password.isSet : password.isNone}
      </p>
      <div ref={element} class="desk-row">
        <button type="button" class="button small" onClick={onChange}>
          {isSet ? password.change : password.set}
        </button>
        {isSet && (
          <button type="button" class="button small" onClick={() => actions.askHost("setPassword", null)}>
            {password.remove}
          </button>
        )}
      </div>
    </>
  );
}

export function PasswordFields() {
  const { password } = useDeskTexts().room;
  const [isTyping, setTyping] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const wasTyping = useRef(false);
  // The focus goes back to where it came from.
  useLayoutEffect(() => {
    if (wasTyping.current && !isTyping) buttons.current?.querySelector("button")?.focus();
    wasTyping.current = isTyping;
  }, [isTyping]);
  return (
    <fieldset class="group desk-group">
      <legend class="field-label">{password.title}</legend>
      {isTyping ? (
        <NewPassword onEnd={() => setTyping(false)} />
      ) : (
        <Told element={buttons} onChange={() => setTyping(true)} />
      )}
    </fieldset>
  );
}
