// Entries of the menu in practice: other rules at once, and the way to a game with people.
import { OFFERED_RULESETS } from "../../../shared/rules.ts";
import { useUi } from "../uiContext.ts";

/** Buttons for rulesets; each press begins anew, also with the present ruleset. */
export function PracticeRules() {
  const { store, actions, texts } = useUi();
  const now = store.rules.value?.ruleset;
  return (
    <fieldset class="practice-rules">
      <legend>{texts.host.rules}</legend>
      <div class="practice-choices">
        {OFFERED_RULESETS.map((ruleset) => (
          <button
            key={ruleset}
            type="button"
            class="button small"
            aria-pressed={ruleset === now}
            onClick={() => actions.practise(ruleset)}
          >
            {texts.host.rulesets[ruleset].name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** Buttons to leave practice: home, or to host a game. A guest's page has no app that could host. */
export function PracticeWays() {
  const { store, actions, texts } = useUi();
  const leaveAndHost = () => {
    actions.leaveMatch();
    actions.openDialog("host");
  };
  return (
    <div class="practice-ways">
      {store.mode !== "guest" && store.host.value === null && (
        <button type="button" class="button" onClick={leaveAndHost}>
          {texts.home.hostGame}
        </button>
      )}
      <button type="button" class="button danger" onClick={actions.leaveMatch}>
        {texts.match.leaveGame}
      </button>
    </div>
  );
}
