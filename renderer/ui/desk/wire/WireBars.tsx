// Sizes side by side, as bars that say more than the numbers. Knows no bytes.
import { useId } from "preact/hooks";

export type Bar = {
  label: string;
  hint?: string;
  /** The value as text. */
  value: string;
  /** What is remarkable about the value. */
  note?: string | undefined;
  /** Length as a part of the longest, 0-1. */
  share: number;
  isOurs?: boolean;
};

function BarLine({ bar }: { bar: Bar }) {
  return (
    <li class={bar.isOurs ? "wire-bar ours" : "wire-bar"}>
      <p>
        <span>{bar.label}</span>
        <span class="wire-bar-value">
          {bar.note && <em>{bar.note}</em>} <b>{bar.value}</b>
        </span>
      </p>
      <div class="wire-bar-track" aria-hidden="true">
        <div style={{ width: `${100 * bar.share}%` }} />
      </div>
      {bar.hint && <p class="field-note">{bar.hint}</p>}
    </li>
  );
}

export function WireBars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const id = useId();
  return (
    <section class="wire-box" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {bars.map((bar) => (
          <BarLine key={bar.label} bar={bar} />
        ))}
      </ul>
    </section>
  );
}
