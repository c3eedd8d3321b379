// Words that no name may have: whether they are looked for, and the list, one word in a line.
import { useId, useLayoutEffect, useState } from "preact/hooks";
import { MAX_WORD_UNITS, MAX_WORDS } from "../../../../shared/desk/desk.ts";
import { isolate } from "../../../../shared/names.ts";
import { SwitchField } from "../../parts/SwitchField.tsx";
import { useDeskTexts } from "../deskTexts.ts";
import { useOrder } from "./DoorFields.tsx";

/** The words of a typed list, each once, in its order. */
function wordsOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim().normalize("NFC"));
  return [...new Set(lines.filter((line) => line !== ""))];
}

function WordForm() {
  const { room } = useDeskTexts();
  const words = room.words;
  const id = useId();
  const [kept, keep] = useOrder("words");
  const whole = kept.join("\n");
  const [draft, setDraft] = useState(whole);
  useLayoutEffect(() => setDraft(whole), [whole]);
  const typed = wordsOf(draft);
  const long = typed.find((word) => word.length > MAX_WORD_UNITS);
  const problem =
    long !== undefined
      ? words.tooLong(isolate(long))
      : typed.length > MAX_WORDS
        ? words.tooMany(MAX_WORDS)
        : null;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (problem === null) keep(typed);
  };
  return (
    <form class="desk-form" aria-label={words.title} onSubmit={onSubmit}>
      <div class="field">
        <label for={id}>{words.label}</label>
        <textarea
          id={id}
          class="input desk-words"
          rows={6}
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          aria-invalid={problem === null ? undefined : "true"}
          aria-describedby={`${id}-notes`}
        />
        <p id={`${id}-notes`} class={problem === null ? "field-note" : "field-note error"}>
          {problem ?? words.count(typed.length)}
        </p>
      </div>
      <div class="desk-row">
        <button type="submit" class="button small">
          {words.save}
        </button>
      </div>
    </form>
  );
}

export function WordFields() {
  const { words } = useDeskTexts().room;
  const [uses, setUses] = useOrder("usesWords");
  return (
    <fieldset class="group desk-group">
      <legend class="field-label">{words.title}</legend>
      <SwitchField label={words.uses} hint={words.usesHint} isOn={uses} onSwitch={setUses} />
      <details>
        <summary>{words.edit}</summary>
        <WordForm />
      </details>
    </fieldset>
  );
}
