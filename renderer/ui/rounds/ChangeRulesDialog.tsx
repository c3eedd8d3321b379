// Other rules for a match that is under way, by the fields with which it was hosted. Everybody stays.
import { useEffect, useRef, useState } from "preact/hooks";
import { OFFERED_RULESETS } from "../../../shared/rules.ts";
import { changesOf } from "../../../shared/rulesets/ruleChoices.ts";
import { type HostForm, openHostForm, presetOfForm, withRuleset } from "../hostForm.ts";
import { Dialog, FIRST_FOCUS } from "../parts/Dialog.tsx";
import { SelectField } from "../parts/fields.tsx";
import { readRuleTexts, textsThatFit, writeRuleTexts } from "../ruleForm.ts";
import { RuleFields } from "../screens/RuleFields.tsx";
import { useUi } from "../uiContext.ts";
import { RoundFields } from "./RoundFields.tsx";
import { rulesOfRoom } from "./roundWords.ts";

/** The form of the game that is hosted, with the rules it has now. */
function useRunningForm() {
  const { store, language } = useUi();
  return useState<HostForm>(() => {
    const form = openHostForm(store.settings.value.lastHost, "", language);
    const rules = rulesOfRoom(store);
    if (rules === null) return form;
    const { ruleset } = rules;
    return { ...form, ruleset, rules: textsThatFit(ruleset, writeRuleTexts(changesOf(rules), language)) };
  });
}

export function ChangeRulesDialog() {
  const { store, actions, texts } = useUi();
  const element = useRef<HTMLFormElement>(null);
  const [form, setForm] = useRunningForm();
  const [tries, setTries] = useState(0);
  const change = (part: Partial<HostForm>) => setForm((before) => ({ ...before, ...part }));
  const phase = store.round.value?.phase ?? "endless";
  const isNow = phase === "endless" || phase === "lobby";
  useEffect(() => {
    if (tries > 0) element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [tries]);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const rules = readRuleTexts(presetOfForm(form), form.rules);
    if (rules === null) return setTries(tries + 1);
    actions.askHost("changeRules", { ruleset: form.ruleset, rules });
    actions.closeDialog();
  };
  return (
    <Dialog title={texts.rounds.change}>
      <form ref={element} class="dialog-form" onSubmit={onSubmit} noValidate>
        <p class="field-note">{texts.rounds.changeHint[isNow ? "now" : "next"]}</p>
        <SelectField
          label={texts.host.rules}
          value={form.ruleset}
          choices={OFFERED_RULESETS.map((value) => ({ value, label: texts.host.rulesets[value].name }))}
          onPick={(ruleset) => change(withRuleset(form, ruleset, true))}
        />
        <RoundFields form={form} change={change} />
        <RuleFields form={form} change={change} />
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={actions.closeDialog}>
            {texts.host.cancel}
          </button>
          <button {...FIRST_FOCUS} type="submit" class="button primary">
            {texts.rounds.use}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
