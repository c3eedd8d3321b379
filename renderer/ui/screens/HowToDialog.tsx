// How to play by these rules: what can happen, in pictures, and what to do it with.
import { useState } from "preact/hooks";
import { Dialog, FIRST_FOCUS } from "../parts/Dialog.tsx";
import { useUi } from "../uiContext.ts";
import { HowToKeys } from "./HowToKeys.tsx";
import { useShownRules } from "./howToRules.ts";

/** Who knows nothing yet has nothing to be taught again. */
function HintsAgain() {
  const { store, actions, texts } = useUi();
  const [isDone, setDone] = useState(false);
  if (isDone) return <p role="status">{texts.howTo.againDone}</p>;
  if (store.settings.value.learned.length === 0) return null;
  const teachAgain = () => {
    actions.saveSettings({ learned: [] });
    setDone(true);
  };
  return (
    <button type="button" class="button small" onClick={teachAgain}>
      {texts.howTo.again}
    </button>
  );
}

export function HowToDialog() {
  const { store, actions, texts } = useUi();
  const rules = useShownRules();
  return (
    <Dialog title={texts.howTo.title} size="wide">
      <HowToKeys rules={rules} />
      <div class="dialog-buttons">
        <div class="dialog-tools">
          <HintsAgain />
          {store.screen.value === "match" && (
            <button type="button" class="button small" onClick={() => actions.openDialog("rules")}>
              {texts.howTo.numbers}
            </button>
          )}
        </div>
        <button {...FIRST_FOCUS} type="button" class="button primary" onClick={actions.closeDialog}>
          {texts.rules.close}
        </button>
      </div>
    </Dialog>
  );
}
