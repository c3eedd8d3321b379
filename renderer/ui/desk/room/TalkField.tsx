// Whether people may say their quick phrases, and how often.
import { TALKS } from "../../../../shared/phrases.ts";
import { RadioField } from "../../parts/fields.tsx";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { useOrder } from "./DoorFields.tsx";

export function TalkField() {
  const { phrases } = useUi().texts;
  const { talk: words } = useDeskTexts().room;
  const [talk, setTalk] = useOrder("talk");
  return (
    <fieldset class="group desk-group">
      <legend class="field-label">{phrases.title}</legend>
      <RadioField
        label={phrases.title}
        value={talk}
        choices={TALKS.map((value) => ({ value, label: words.talks[value] }))}
        onPick={setTalk}
      />
      <p class="field-note">{words.hints[talk]}</p>
    </fieldset>
  );
}
