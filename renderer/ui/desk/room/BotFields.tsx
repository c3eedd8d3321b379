// How many bots fill the room, and how good those are that come from now on.

import { useId } from "preact/hooks";
import type { BotLevel } from "../../../../shared/bots/levels.ts";
import { HOST_RANGES } from "../../../../shared/hostChoices.ts";
import { formatWhole } from "../../format.ts";
import { SelectField } from "../../parts/fields.tsx";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { useWished } from "../useWished.ts";

type StepperProps = { label: string; hint: string; value: number; onChange: (value: number) => void };

/** A number with a button for one less and for one more. */
function Stepper({ label, hint, value, onChange }: StepperProps) {
  const { language } = useUi();
  const { bots } = useDeskTexts().room;
  const id = useId();
  const { min, max } = HOST_RANGES.bots;
  return (
    <fieldset class="field desk-number" aria-labelledby={id}>
      <span id={id} class="field-label">
        {label}
      </span>
      <div class="desk-stepper">
        <button
          type="button"
          class="button small"
          aria-label={bots.fewer}
          disabled={value <= min}
          onClick={() => onChange(value - 1)}
        >
          −
        </button>
        <output>{formatWhole(value, language)}</output>
        <button
          type="button"
          class="button small"
          aria-label={bots.more}
          disabled={value >= max}
          onClick={() => onChange(value + 1)}
        >
          +
        </button>
      </div>
      <p class="field-note">{hint}</p>
    </fieldset>
  );
}

export function BotFields() {
  const { store, actions, texts } = useUi();
  const { bots } = useDeskTexts().room;
  const told = store.desk.value?.bots;
  const [fillTo, wishFillTo] = useWished(told?.fillTo ?? 0);
  const [level, wishLevel] = useWished<BotLevel>(told?.level ?? "normal");
  const levels = Object.entries(texts.host.botLevels) as [BotLevel, string][];
  return (
    <fieldset class="group desk-group">
      <legend class="field-label">{bots.title}</legend>
      <Stepper
        label={texts.host.bots}
        hint={texts.host.botsHint}
        value={fillTo}
        onChange={(value) => {
          wishFillTo(value);
          actions.askHost("setBots", { fillTo: value, level });
        }}
      />
      <SelectField
        label={texts.host.botLevel}
        hint={bots.levelHint}
        value={level}
        choices={levels.map(([value, label]) => ({ value, label }))}
        onPick={(value) => {
          wishLevel(value);
          actions.askHost("setBots", { fillTo, level: value });
        }}
      />
    </fieldset>
  );
}
