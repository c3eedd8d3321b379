// How to play by these rules: what to do, by which keys.
import { Dialog, FIRST_FOCUS } from "../parts/Dialog.tsx";
import { useUi } from "../uiContext.ts";

export function HowToDialog() {
  const { actions, texts } = useUi();
  return (
    <Dialog title={texts.howTo.title}>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={() => actions.openDialog("rules")}>
          {texts.howTo.numbers}
        </button>
        <button {...FIRST_FOCUS} type="button" class="button primary" onClick={actions.closeDialog}>
          {texts.rules.close}
        </button>
      </div>
    </Dialog>
  );
}
