// How rounds go, as a plain choice of the host: the kind first, then only what that kind needs.
import "../../styles/rounds/roundFields.css";
import { useState } from "preact/hooks";
import type { RuleName, Rules } from "../../../shared/rules.ts";
import { ROUND_KINDS, type RoundKind, type RoundRule, roundKindOf } from "../../../shared/rulesets/rounds.ts";
import { canChoose, RULE_CHOICES, type RuleChoice } from "../../../shared/rulesets/ruleChoices.ts";
import { useDeskTexts } from "../desk/deskTexts.ts";
import { formatExact } from "../format.ts";
import { type HostForm, presetOfForm } from "../hostForm.ts";
import { type Choice, RadioField, SelectField, TextField } from "../parts/fields.tsx";
import { SwitchField } from "../parts/SwitchField.tsx";
import { readRule, roundTexts } from "../ruleForm.ts";
import { useUi } from "../uiContext.ts";

type Props = {
  form: HostForm;
  change: (part: Partial<HostForm>) => void;
  /** Whether the ruleset is chosen after it, so that what each proposes is a choice, too. */
  isBefore?: boolean;
};

const SERIES = [1, 3, 5, 7, 9] as const;
const STARTS = [0, 10, 30, 60, 120] as const;
const SECONDS_PER_MINUTE = 60;

const choiceOf = (rule: RuleName): RuleChoice => RULE_CHOICES.find((choice) => choice.rule === rule)!;

/** The numbers of the form's rounds: what was typed where that is a number, else the ruleset's. */
function roundsOf(form: HostForm): Pick<Rules, RoundRule> {
  const preset = presetOfForm(form);
  const value = (rule: RoundRule) => readRule(choiceOf(rule), form.rules[rule] ?? "") ?? preset[rule];
  return {
    roundKind: value("roundKind"),
    roundS: value("roundS"),
    roundScore: value("roundScore"),
    bestOf: value("bestOf"),
    lobbyS: value("lobbyS"),
    lateJoin: value("lateJoin"),
  };
}

/** A number that is typed in another unit than the rule's. What was typed stays until the field is left. */
function NumberOfRounds({
  form,
  change,
  rule,
  label,
  scale = 1,
}: Props & { rule: "roundS" | "roundScore"; label: string; scale?: number }) {
  const { texts, language } = useUi();
  const [typed, setTyped] = useState<string | null>(null);
  const choice = choiceOf(rule);
  const shown = formatExact(roundsOf(form)[rule] / scale, language);
  const [min, max] = [choice.min, choice.max].map((end) => formatExact(end / scale, language));
  const read = (text: string) => {
    const value = Number(text.trim().replace(",", ".")) * scale;
    const rounded = Math.round(value);
    return text.trim() !== "" && canChoose(choice, rounded) ? rounded : null;
  };
  const onInput = (text: string) => {
    setTyped(text);
    // A text that is no number of the rule is none of its texts either, so that the form is wrong, too.
    change({ rules: { ...form.rules, [rule]: String(read(text) ?? "?") } });
  };
  const isWrong = form.rules[rule] !== undefined && readRule(choice, form.rules[rule]) === null;
  return (
    <TextField
      label={label}
      value={isWrong ? (typed ?? "") : (typed ?? shown)}
      onInput={onInput}
      error={isWrong ? texts.rules.wrong(min ?? "", max ?? "") : null}
      extras={{ inputMode: "decimal", onBlur: () => setTyped(null) }}
    />
  );
}

/** Choices of a number, and what the form has besides. */
function numberChoices(
  values: readonly number[],
  own: number,
  label: (value: number) => string,
): Choice<string>[] {
  const all = [...new Set([...values, own])].toSorted((a, b) => a - b);
  return all.map((value) => ({ value: String(value), label: label(value) }));
}

/** What a kind needs to be told. */
function Details({ form, change, kind }: Props & { kind: Exclude<RoundKind, "endless"> }) {
  const { language } = useUi();
  const { roundFields: fields } = useDeskTexts();
  const rounds = roundsOf(form);
  const isMass = presetOfForm(form).growthLaw === "area";
  const put = (rule: RoundRule, value: string) => change({ rules: { ...form.rules, [rule]: value } });
  const startWords = (seconds: number) =>
    seconds === 0 ? fields.startWhenAll : fields.startAfter(formatExact(seconds, language));
  return (
    <>
      <div class="field-row">
        {kind === "firstTo" && (
          <NumberOfRounds {...{ form, change }} rule="roundScore" label={fields.goal(isMass)} />
        )}
        <NumberOfRounds
          {...{ form, change }}
          rule="roundS"
          label={fields.minutes[kind]}
          scale={SECONDS_PER_MINUTE}
        />
        <SelectField
          label={fields.bestOf}
          value={String(rounds.bestOf)}
          choices={numberChoices(SERIES, rounds.bestOf, fields.bestOfChoice)}
          onPick={(value) => put("bestOf", value)}
        />
        <SelectField
          label={fields.start}
          value={String(rounds.lobbyS)}
          choices={numberChoices(STARTS, rounds.lobbyS, startWords)}
          onPick={(value) => put("lobbyS", value)}
        />
      </div>
      {kind !== "lastStanding" && (
        <SwitchField
          label={fields.lateJoin}
          hint={rounds.lateJoin === 1 ? null : fields.lateJoinOff}
          isOn={rounds.lateJoin === 1}
          onSwitch={(isOn) => put("lateJoin", isOn ? "1" : "0")}
        />
      )}
    </>
  );
}

/** The kinds, with what each means. */
function KindField({ form, change, isBefore = false }: Props) {
  const { wins } = useUi().texts.rounds;
  const { roundFields: fields } = useDeskTexts();
  const kinds = ROUND_KINDS.map((value) => ({ value, label: fields.kinds[value] }));
  const chosen = roundKindOf(roundsOf(form));
  const pick = (kind: RoundKind) =>
    change({ rules: { ...form.rules, roundKind: String(ROUND_KINDS.indexOf(kind)) } });
  if (!isBefore)
    return (
      <div class="field">
        <RadioField label={fields.title} value={chosen} choices={kinds} onPick={pick} />
        <p class="field-note">{wins[chosen]}</p>
      </div>
    );
  const isProposed = form.rules.roundKind === undefined;
  const others = () => {
    const kept = Object.entries(form.rules).filter(([rule]) => !(rule in roundTexts(form.rules)));
    change({ rules: Object.fromEntries(kept) });
  };
  return (
    <SelectField
      label={fields.title}
      hint={isProposed ? fields.proposedHint : wins[chosen]}
      value={isProposed ? "proposed" : chosen}
      choices={[{ value: "proposed" as const, label: fields.proposed }, ...kinds]}
      onPick={(value) => (value === "proposed" ? others() : pick(value))}
    />
  );
}

export function RoundFields(props: Props) {
  const { form, isBefore = false } = props;
  const kind = roundKindOf(roundsOf(form));
  const isTold = !isBefore || form.rules.roundKind !== undefined;
  return (
    <div class="round-fields">
      <KindField {...props} />
      {isTold && kind !== "endless" && <Details {...props} kind={kind} />}
    </div>
  );
}
