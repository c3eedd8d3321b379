// Single rules in the Host game dialog: what may be changed, what differs from the ruleset, and the code of all
// changes.
import { useRef, useState } from "preact/hooks";
import { OFFERED_RULESETS, type OfferedRuleset } from "../../../shared/rules.ts";
import { isRoundRule } from "../../../shared/rulesets/rounds.ts";
import { choicesFor, type RuleChoice } from "../../../shared/rulesets/ruleChoices.ts";
import { type CodeFault, readRulesCode, writeRulesCode } from "../../../shared/rulesets/rulesCode.ts";
import { withUnit } from "../../i18n/typography.ts";
import { type HostForm, presetOfForm } from "../hostForm.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { TextField } from "../parts/fields.tsx";
import { UndoIcon } from "../parts/icons.tsx";
import {
  isPreset,
  presetText,
  type RuleTexts,
  rangeTexts,
  readRule,
  readRuleTexts,
  roundTexts,
  writeRuleTexts,
} from "../ruleForm.ts";
import { type SingleRule, useRuleWords } from "../ruleWords.ts";
import { useUi } from "../uiContext.ts";

type Props = { form: HostForm; change: (part: Partial<HostForm>) => void };

function without(texts: RuleTexts, rule: SingleRule): RuleTexts {
  const { [rule]: _, ...rest } = texts;
  return rest;
}

function RuleField({ choice, form, change }: Props & { choice: RuleChoice }) {
  const { texts, language } = useUi();
  const { rules } = texts;
  const rule = choice.rule as SingleRule;
  const rulesThen = presetOfForm(form);
  const preset = presetText(rulesThen, rule, language);
  const text = form.rules[rule] ?? preset;
  const isChanged = !isPreset(rulesThen, rule, text);
  const { min, max } = rangeTexts(choice, language);
  const wrong = rule === "teams" ? rules.wrongTeams : rules.wrong(min, max);
  const { name, unit } = useRuleWords(rule, form.ruleset);
  const range = withUnit(rules.range(min, max), unit);
  return (
    <div class={isChanged ? "rule-field changed" : "rule-field"}>
      <TextField
        label={name}
        hint={isChanged ? `${range}, ${rules.preset(preset)}` : range}
        value={text}
        onInput={(value) => change({ rules: { ...form.rules, [rule]: value } })}
        error={isChanged && readRule(choice, text) === null ? wrong : null}
        extras={{ inputMode: "decimal" }}
      />
      {isChanged && (
        <button
          type="button"
          class="icon-button rule-reset"
          aria-label={rules.reset(name)}
          onClick={() => change({ rules: without(form.rules, rule) })}
        >
          <UndoIcon />
        </button>
      )}
    </div>
  );
}

function CodeOfRules({ form, ruleset }: { form: HostForm; ruleset: OfferedRuleset }) {
  const rules = useUi().texts.rules;
  const changes = readRuleTexts(presetOfForm(form), form.rules);
  if (changes === null) return null;
  const code = writeRulesCode(ruleset, changes);
  return (
    <div class="field">
      <span class="field-label">{rules.code}</span>
      <div class="rules-code">
        <code>{code}</code>
        <CopyButton text={code} isBare />
      </div>
      <p class="field-note">{rules.codeHint}</p>
    </div>
  );
}

function GivenCode({ change }: Pick<Props, "change">) {
  const { texts, language } = useUi();
  const { rules } = texts;
  const [text, setText] = useState("");
  const [fault, setFault] = useState<CodeFault | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const use = () => {
    const read = readRulesCode(text);
    setFault(read.ok ? null : read.reason);
    if (read.ok) {
      change({ ruleset: read.ruleset, rules: writeRuleTexts(read.changes, language) });
      setText("");
    } else element.current?.querySelector("input")?.focus();
  };
  // Or Enter would start the game without the code.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.isComposing || text.trim() === "") return;
    event.preventDefault();
    use();
  };
  return (
    <div ref={element} class="rules-given">
      <TextField
        label={rules.given}
        value={text}
        onInput={(value) => {
          setText(value);
          setFault(null);
        }}
        error={fault === null ? null : rules.faults[fault]}
        extras={{ placeholder: rules.givenPlaceholder, onKeyDown }}
      />
      <button type="button" class="button" onClick={use}>
        {rules.use}
      </button>
    </div>
  );
}

export function RuleFields({ form, change }: Props) {
  const rules = useUi().texts.rules;
  const [isOpen, setOpen] = useState(false);
  // Rounds have fields of their own.
  const choices = choicesFor(form.ruleset).filter(({ rule }) => !isRoundRule(rule));
  const preset = presetOfForm(form);
  const changed = choices.filter(({ rule }) => !isPreset(preset, rule, form.rules[rule]));
  const isWrong = readRuleTexts(preset, form.rules) === null;
  const offered = OFFERED_RULESETS.find((id) => id === form.ruleset);
  return (
    <details open={isOpen || isWrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{rules.details(changed.length)}</summary>
      {preset.seats > 0 && <p class="field-note">{rules.fitted(preset.seats)}</p>}
      <div class="rule-fields">
        {choices.map((choice) => (
          <RuleField key={choice.rule} choice={choice} form={form} change={change} />
        ))}
      </div>
      {changed.length > 0 && (
        <button type="button" class="button small" onClick={() => change({ rules: roundTexts(form.rules) })}>
          {rules.resetAll}
        </button>
      )}
      {offered && <CodeOfRules form={form} ruleset={offered} />}
      <GivenCode change={change} />
    </details>
  );
}
