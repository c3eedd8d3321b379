// Another name for a person, checked while it is typed, as a person's own name is.
import { useState } from "preact/hooks";
import type { DeskPerson } from "../../../../shared/desk/desk.ts";
import { cleanName, isolate, MAX_NAME_LENGTH } from "../../../../shared/names.ts";
import { nameProblem } from "../../nameForm.ts";
import { TextField } from "../../parts/fields.tsx";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { type SheetEnds, SmallSheet } from "./SmallSheet.tsx";

export function RenameSheet({ person, onDone, onCancel }: { person: DeskPerson } & SheetEnds) {
  const { actions, texts } = useUi();
  const { people } = useDeskTexts();
  const [draft, setDraft] = useState(person.name);
  const problem = nameProblem(draft);
  const send = () => {
    const name = cleanName(draft);
    if (name === "") return;
    if (name !== person.name) actions.askHost("rename", { playerId: person.playerId, name });
    onDone();
  };
  return (
    <SmallSheet
      title={`${people.rename}: ${isolate(person.name)}`}
      send={people.rename}
      onSend={send}
      onCancel={onCancel}
    >
      <TextField
        label={people.newName}
        value={draft}
        onInput={setDraft}
        error={problem === "tooLong" ? texts.home.nameTooLong(MAX_NAME_LENGTH) : null}
        extras={{ dir: "auto" }}
      />
    </SmallSheet>
  );
}
