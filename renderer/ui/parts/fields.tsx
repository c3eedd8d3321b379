// Labelled fields: input, number, choice from a list, radio group. Connects words with fields; knows no meaning.
import type { ComponentChildren, InputHTMLAttributes } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { FIRST_FOCUS } from "./Dialog.tsx";

type FieldFrame = {
  label: string;
  hint?: string | null | undefined;
  /** What is wrong with the value; if set, the field is marked invalid. */
  error?: string | null | undefined;
};

type InputExtras = Pick<
  InputHTMLAttributes,
  "min" | "max" | "maxLength" | "dir" | "placeholder" | "readOnly" | "onBlur" | "onKeyDown" | "inputMode"
>;

type TextFieldProps = FieldFrame & {
  value: string;
  type?: "text" | "number" | "password";
  onInput: (value: string) => void;
  /** Id of another element that says what is wrong. */
  errorId?: string | null;
  hasFirstFocus?: boolean;
  suggestions?: readonly string[];
  /** The field's name in its form. */
  name?: string;
  extras?: InputExtras;
};

function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string;
  hint: FieldFrame["hint"];
  error: FieldFrame["error"];
}) {
  if (error) {
    return (
      <p id={id} class="field-note error">
        {error}
      </p>
    );
  }
  return hint ? (
    <p id={id} class="field-note">
      {hint}
    </p>
  ) : null;
}

function Suggestions({ id, values }: { id: string; values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}

/** Scrolls the error of the field in use fully into view, as a dialog's buttons cover what is behind them. */
function useErrorInView(error: FieldFrame["error"]) {
  const field = useRef<HTMLDivElement>(null);
  const show = () => {
    if (error) field.current?.scrollIntoView({ block: "nearest" });
  };
  useLayoutEffect(() => {
    if (field.current?.contains(document.activeElement)) show();
  }, [error]);
  return { field, show };
}

export function TextField(props: TextFieldProps) {
  const id = useId();
  const { label, hint, error, errorId, suggestions } = props;
  const { field, show } = useErrorInView(error);
  const notesId = hint || error ? `${id}-notes` : null;
  const describedBy = [errorId, notesId].filter(Boolean).join(" ");
  return (
    <div ref={field} class="field">
      <label for={id}>{label}</label>
      <input
        {...props.extras}
        {...(props.hasFirstFocus ? FIRST_FOCUS : {})}
        id={id}
        name={props.name}
        class="input"
        type={props.type ?? "text"}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onFocus={show}
        aria-invalid={error || errorId ? "true" : undefined}
        aria-describedby={describedBy || undefined}
        list={suggestions ? `${id}-list` : undefined}
        autocomplete="off"
        spellcheck={false}
      />
      {suggestions && <Suggestions id={`${id}-list`} values={suggestions} />}
      <FieldNotes id={`${id}-notes`} hint={hint} error={error} />
    </div>
  );
}

type NumberFieldProps = {
  label: string;
  hint?: string;
  value: string;
  range: { min: number; max: number };
  onInput: (value: string) => void;
  error: string | null;
  errorId?: string | null;
};

/** A field for a whole number, as text. */
export function NumberField({ range, ...rest }: NumberFieldProps) {
  return <TextField {...rest} type="number" extras={{ ...range, inputMode: "numeric" }} />;
}

export type Choice<T extends string> = { value: T; label: string };

type ChoiceProps<T extends string> = FieldFrame & {
  value: T;
  choices: readonly Choice<T>[];
  onPick: (value: T) => void;
};

type SelectProps<T extends string> = ChoiceProps<T> & {
  /** Whether there is nothing to choose just now; the hint says why. */
  isOff?: boolean;
};

export function SelectField<T extends string>(props: SelectProps<T>) {
  const { label, hint, value, choices, onPick, isOff = false } = props;
  const id = useId();
  const onChange = (picked: string) => {
    const choice = choices.find((one) => one.value === picked);
    if (choice) onPick(choice.value);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value}
        disabled={isOff}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-describedby={hint ? `${id}-notes` : undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldNotes id={`${id}-notes`} hint={hint} error={null} />
    </div>
  );
}

export function RadioField<T extends string>({ label, value, choices, onPick }: ChoiceProps<T>) {
  const id = useId();
  return (
    <RadioGroup label={label} id={id}>
      <div class="segments">
        {choices.map((choice) => (
          <label key={choice.value} class="segment">
            <input
              type="radio"
              class="cover"
              name={id}
              checked={choice.value === value}
              onChange={() => onPick(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </RadioGroup>
  );
}

export function RadioGroup({
  label,
  id,
  children,
}: {
  label: string;
  id: string;
  children: ComponentChildren;
}) {
  return (
    <div class="field" role="radiogroup" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} class="field-label">
        {label}
      </span>
      {children}
    </div>
  );
}
