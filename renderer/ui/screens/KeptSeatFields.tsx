// How long a host keeps the seats of people who drop out, and what their circles do meanwhile. Knows the form, no host.

import { HOST_RANGES } from "../../../shared/hostChoices.ts";
import { AWAY_DRIVERS } from "../../../shared/keptSeats.ts";
import { useDeskTexts } from "../desk/deskTexts.ts";
import { type HostForm, readWhole } from "../hostForm.ts";
import { NumberField, SelectField } from "../parts/fields.tsx";
import { useUi } from "../uiContext.ts";

type KeptSeatProps = {
  form: HostForm;
  change: (part: Partial<HostForm>) => void;
  /** Whether the seconds are wrong. */
  isWrong: boolean;
};

export function KeptSeatFields({ form, change, isWrong }: KeptSeatProps) {
  const { texts } = useUi();
  const { keepSeat, keepSeatHint, meanwhile, drivers, meanwhileHint } = useDeskTexts().cards;
  const isNobodyKept = readWhole(form.keepSeat, HOST_RANGES.keepSeatS) === 0;
  const { min, max } = HOST_RANGES.keepSeatS;
  return (
    <div class="field-row numbers">
      <NumberField
        label={keepSeat}
        hint={keepSeatHint}
        value={form.keepSeat}
        range={HOST_RANGES.keepSeatS}
        onInput={(seconds) => change({ keepSeat: seconds })}
        error={isWrong ? texts.host.numberOutOfRange(min, max) : null}
      />
      <SelectField
        label={meanwhile}
        hint={meanwhileHint[isNobodyKept ? "none" : form.awayDriver]}
        value={form.awayDriver}
        choices={AWAY_DRIVERS.map((value) => ({ value, label: drivers[value] }))}
        onPick={(awayDriver) => change({ awayDriver })}
        isOff={isNobodyKept}
      />
    </div>
  );
}
