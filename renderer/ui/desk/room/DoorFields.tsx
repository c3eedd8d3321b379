// Who gets in: nobody new, only who is let in, and how many from one address.

import { PLAIN_ORDER, type RoomOrder } from "../../../../shared/desk/desk.ts";
import { HOST_RANGES } from "../../../../shared/hostChoices.ts";
import { SelectField } from "../../parts/fields.tsx";
import { SwitchField } from "../../parts/SwitchField.tsx";
import { useUi } from "../../uiContext.ts";
import { useDeskTexts } from "../deskTexts.ts";
import { useWished } from "../useWished.ts";

/** Limits that are offered; the one in force is, too. */
const LIMITS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64].filter(
  (count) => count <= HOST_RANGES.maxPlayers.max,
);

/** A part of the order, as it is shown, and how to change it. */
export function useOrder<K extends keyof RoomOrder>(part: K): [RoomOrder[K], (value: RoomOrder[K]) => void] {
  const { store, actions } = useUi();
  const order = store.desk.value?.order ?? PLAIN_ORDER;
  const [shown, wish] = useWished(order[part]);
  const change = (value: RoomOrder[K]) => {
    wish(value);
    actions.askHost("setOrder", { [part]: value } as Partial<RoomOrder>);
  };
  return [shown, change];
}

function PerAddressField() {
  const { door } = useDeskTexts().room;
  const [limit, setLimit] = useOrder("maxPerAddress");
  const counts = limit === null || LIMITS.includes(limit) ? LIMITS : [...LIMITS, limit].sort((a, b) => a - b);
  return (
    <SelectField
      label={door.perAddress}
      value={limit === null ? "any" : String(limit)}
      choices={[
        { value: "any", label: door.perAddressAny },
        ...counts.map((count) => ({ value: String(count), label: door.perAddressCount(count) })),
      ]}
      onPick={(value) => setLimit(value === "any" ? null : Number(value))}
    />
  );
}

export function DoorFields() {
  const { door } = useDeskTexts().room;
  const [isLocked, setLocked] = useOrder("isLocked");
  const [asksFirst, setAsksFirst] = useOrder("asksFirst");
  return (
    <fieldset class="group desk-group">
      <legend class="field-label">{door.title}</legend>
      <SwitchField label={door.lock} hint={door.lockHint} isOn={isLocked} onSwitch={setLocked} />
      <SwitchField label={door.ask} hint={door.askHint} isOn={asksFirst} onSwitch={setAsksFirst} />
      <PerAddressField />
    </fieldset>
  );
}
