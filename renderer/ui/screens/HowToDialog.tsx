// How to play with these rules: what can happen, in pictures, and the keys.
import "../../styles/howTo/howTo.css";
import { useState } from "preact/hooks";
import { HowToKeys } from "../howTo/HowToKeys.tsx";
import { scenesOf, useShownRules } from "../howTo/howToRules.ts";
import { ScenePicture } from "../howTo/ScenePicture.tsx";
import { Dialog, FIRST_FOCUS } from "../parts/Dialog.tsx";
import { useUi } from "../uiContext.ts";

/** The button that gives all hints again; not shown if none was learned yet. */
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

/** So many pictures have room side by side. */
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
