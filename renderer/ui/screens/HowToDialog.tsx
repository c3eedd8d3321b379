// How to play by these rules: what can happen, in pictures, and what to do it with.
import "../../styles/howTo.css";
import { useState } from "preact/hooks";
import { HowToKeys } from "../howTo/HowToKeys.tsx";
import { scenesOf, useShownRules } from "../howTo/howToRules.ts";
import { ScenePicture } from "../howTo/ScenePicture.tsx";
import { Dialog, FIRST_FOCUS } from "../parts/Dialog.tsx";
import { useUi } from "../uiContext.ts";

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

/** As many pictures find room side by side. */
const FEW = 4;

export function HowToDialog() {
  const { store, actions, texts } = useUi();
  const rules = useShownRules();
  const scenes = scenesOf(rules);
  return (
    <Dialog title={texts.howTo.title} size="wide">
      <div class={scenes.length <= FEW ? "how-to few" : "how-to"}>
        <ul class="scenes">
          {scenes.map((name) => (
            <ScenePicture key={name} name={name} />
          ))}
        </ul>
        <HowToKeys rules={rules} />
      </div>
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
