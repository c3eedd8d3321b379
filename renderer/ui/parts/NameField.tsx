// The person's name: checked while typed, kept cleaned. An empty one is never kept.
import { useLayoutEffect, useState } from "preact/hooks";
import { cleanName } from "../../../shared/names.ts";
import { givenNote, nameNote, nameProblem } from "../nameForm.ts";
import { useUi } from "../uiContext.ts";
import { TextField } from "./fields.tsx";
import { GivenNote } from "./GivenNote.tsx";

/** In a match the host adds a number if somebody else's name looks like it. */
function NameHere() {
  const { store, texts } = useUi();
  if (store.screen.value !== "match") return null;
  const { name } = store.settings.value;
  const given = store.given.value?.name ?? name;
  return <GivenNote words={givenNote(name, given, texts)} />;
}

export function NameField() {
  const { store, actions, texts } = useUi();
  const saved = store.settings.value.name;
  const [draft, setDraft] = useState(saved);
  // A layout effect, so that it comes before anybody can type: later it would overwrite what they typed.
  useLayoutEffect(() => setDraft(saved), [saved]);
  const onCommit = () => {
    const name = cleanName(draft);
    if (name === "") return;
    setDraft(name);
    if (name !== saved) actions.saveSettings({ name });
  };
  return (
    // A change event also comes with Enter, while the field keeps the focus.
    <div class="field" onChange={onCommit}>
      <TextField
        label={texts.home.yourName}
        value={draft}
        onInput={setDraft}
        hint={nameProblem(draft) === "empty" ? texts.home.nameEmpty : null}
        error={nameNote(draft, texts)}
        extras={{ onBlur: onCommit, dir: "auto", placeholder: texts.home.yourName }}
      />
      <NameHere />
    </div>
  );
}
