// The rounds, other rules for the next one, and the pause with its reason.
import { useState } from "preact/hooks";
import { MAX_PAUSE_TEXT, type PauseReason } from "../../../../shared/net/sections/round.ts";
import { SelectField, TextField } from "../../parts/fields.tsx";
import { HostRoundButtons } from "../../rounds/HostRoundButtons.tsx";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";

/** What may hold the match. It stays as it was chosen, for the next time. */
function PauseForm() {
  const { actions } = useUi();
  const { pause } = useDeskTexts().room;
  const [why, setWhy] = useState<PauseReason>("none");
  const [text, setText] = useState("");
  const reasons = Object.entries(pause.reasons) as [PauseReason, string][];
  const onSubmit = (event: Event) => {
    event.preventDefault();
    actions.askHost("pauseMatch", { isPaused: true, why, text: why === "other" ? text : "" });
  };
  return (
    <form class="desk-row" aria-label={pause.title} onSubmit={onSubmit}>
      <SelectField
        label={pause.why}
        value={why}
        choices={reasons.map(([value, label]) => ({ value, label }))}
        onPick={setWhy}
      />
      {why === "other" && (
        <TextField
          label={pause.text}
          value={text}
          onInput={setText}
          extras={{ dir: "auto", maxLength: MAX_PAUSE_TEXT.length }}
        />
      )}
      <button type="submit" class="button small">
        {pause.pause}
      </button>
    </form>
  );
}

function Paused() {
  const { actions } = useUi();
  const { pause } = useDeskTexts().room;
  return (
    <div class="desk-row">
      <p role="status">{pause.isPaused}</p>
      <button
        type="button"
        class="button small primary"
        onClick={() => actions.askHost("pauseMatch", { isPaused: false, why: "none", text: "" })}
      >
        {pause.goOn}
      </button>
    </div>
  );
}

export function GameFields() {
  const { store } = useUi();
  const { room } = useDeskTexts();
  return (
    <fieldset class="group desk-group">
      <legend class="field-label">{room.game}</legend>
      <div class="desk-row">
        <HostRoundButtons isAtDesk />
      </div>
      <p class="field-note">{room.rulesHint}</p>
      {store.round.value?.isPaused ? <Paused /> : <PauseForm />}
    </fieldset>
  );
}
