// The rules of the present match: each with its unit, what the host changed, and their code.
import { OFFERED_RULESETS, type Rules } from "../../../shared/rules.ts";
import { hasTeams } from "../../../shared/rulesets/abilities.ts";
import { isRoundRule } from "../../../shared/rulesets/rounds.ts";
import { changesOf, choicesFor, presetOf } from "../../../shared/rulesets/ruleChoices.ts";
import { writeRulesCode } from "../../../shared/rulesets/rulesCode.ts";
import { withUnit } from "../../i18n/typography.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { Dialog, FIRST_FOCUS } from "../parts/Dialog.tsx";
import { rulesOfRoom, useRoundSentences } from "../rounds/roundWords.ts";
import { presetText, ruleText } from "../ruleForm.ts";
import { type SingleRule, useRuleWords } from "../ruleWords.ts";
import { useUi } from "../uiContext.ts";

function RuleRow({ rule, rules, isChanged }: { rule: SingleRule; rules: Rules; isChanged: boolean }) {
  const { texts, language } = useUi();
  const { name, unit } = useRuleWords(rule, rules.ruleset);
  const value = rule === "teams" && !hasTeams(rules) ? texts.rules.none : ruleText(rules, rule, language);
  return (
    <tr class={isChanged ? "changed" : ""}>
      <th scope="row">{name}</th>
      <td class="number">{withUnit(value, unit)}</td>
      <td>{isChanged && texts.rules.preset(presetText(presetOf(rules), rule, language))}</td>
    </tr>
  );
}

function RuleTable({ rules }: { rules: Rules }) {
  const { texts } = useUi();
  const changes = changesOf(rules);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section class="table-scroll" tabIndex={0} aria-label={texts.rules.title}>
      <table class="rules-table">
        <tbody>
          {choicesFor(rules.ruleset)
            .filter(({ rule }) => !isRoundRule(rule))
            .map(({ rule }) => (
              <RuleRow key={rule} rule={rule as SingleRule} rules={rules} isChanged={rule in changes} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

/** How rounds go, in words. */
function RoundLines({ rules }: { rules: Rules }) {
  return <p class="rules-rounds">{useRoundSentences(rules).join(" ")}</p>;
}

function RuleHead({ rules }: { rules: Rules }) {
  const { store, texts } = useUi();
  const offered = OFFERED_RULESETS.find((id) => id === rules.ruleset);
  if (offered === undefined) return <p>{rules.ruleset}</p>;
  const code = writeRulesCode(offered, changesOf(rules));
  return (
    <>
      <p>
        <strong>{texts.host.rulesets[offered].name}</strong>:{" "}
        {texts.host.rulesets[offered].hint(store.keyNames.value.eject)}
      </p>
      <div class="rules-code">
        <code>{code}</code>
        <CopyButton text={code} isBare />
      </div>
    </>
  );
}

export function RulesDialog() {
  const { store, actions, texts } = useUi();
  const rules = rulesOfRoom(store);
  return (
    <Dialog title={texts.rules.title}>
      {rules !== null && <RuleHead rules={rules} />}
      {rules !== null && <RoundLines rules={rules} />}
      {rules !== null && <RuleTable rules={rules} />}
      <div class="dialog-buttons">
        <button
          {...FIRST_FOCUS}
          type="button"
          class="button primary"
          onClick={() => actions.openDialog("howTo")}
        >
          {texts.howTo.back}
        </button>
      </div>
    </Dialog>
  );
}
