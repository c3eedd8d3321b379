// A switch with its words beside it. Knows no meaning.
import { useId } from "preact/hooks";

type SwitchProps = { label: string; hint?: string | null; isOn: boolean; onSwitch: (isOn: boolean) => void };

export function SwitchField({ label, hint = null, isOn, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
          aria-describedby={hint ? id : undefined}
        />
        {label}
      </label>
      {hint && (
        <p id={id} class="field-note">
          {hint}
        </p>
      )}
    </div>
  );
}
