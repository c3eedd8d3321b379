// A slider: its words, its line, and its value in percent. Knows no meaning.
import { useId } from "preact/hooks";
import { formatPercent } from "../format.ts";
import { useUi } from "../uiContext.ts";

type RangeProps = {
  label: string;
  /** 0-100. */
  value: number;
  onInput: (value: number) => void;
  /** Called when it is let go. */
  onRelease?: () => void;
};

/** Step of the slider, percent, so that one press of an arrow can be heard. */
const STEP = 5;

export function RangeField({ label, value, onInput, onRelease }: RangeProps) {
  const { language } = useUi();
  const id = useId();
  const said = formatPercent(value / 100, language);
  return (
    <div class="field range">
      <label for={id}>{label}</label>
      <output for={id} aria-hidden="true">
        {said}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={STEP}
        value={value}
        style={{ "--part": `${value}%` }}
        aria-valuetext={said}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
        onChange={onRelease}
      />
    </div>
  );
}
