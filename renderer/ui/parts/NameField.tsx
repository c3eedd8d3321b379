// The person's name: checked while typed, kept cleaned. An empty one is never kept.
import { useEffect, useState } from "preact/hooks";
import { cleanName, MAX_NAME_LENGTH } from "../../../shared/model.ts";
import { nameProblem } from "../nameForm.ts";
import { useUi } from "../uiContext.ts";
import { TextField } from "./fields.tsx";

export function NameField() {
  const { store, actions, texts } = useUi();
  const saved = store.settings.value.name;
  const [draft, setDraft] = useState(saved);
  useEffect(() => setDraft(saved), [saved]);
  const onCommit = () => {
    const name = cleanName(draft);
    if (name === "") return;
    setDraft(name);
    if (name !== saved) actions.saveSettings({ name });
  };
  const problem = nameProblem(draft);
  return (
    // A change event also comes with Enter, while the field keeps the focus.
    <div onChange={onCommit}>
      <TextField
        label={texts.home.yourName}
        value={draft}
        onInput={setDraft}
        hint={problem === "empty" ? texts.home.nameEmpty : null}
        error={problem === "tooLong" ? texts.home.nameTooLong(MAX_NAME_LENGTH) : null}
        extras={{ onBlur: onCommit }}
      />
    </div>
  );
}
