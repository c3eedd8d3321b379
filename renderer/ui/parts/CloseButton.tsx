// The button of a dialog that only shows something; it has the focus first.
import { useUi } from "../uiContext.ts";
import { FIRST_FOCUS } from "./Dialog.tsx";

export function CloseButton() {
  const { actions, texts } = useUi();
  return (
    <button {...FIRST_FOCUS} type="button" class="button primary" onClick={actions.closeDialog}>
      {texts.settings.close}
    </button>
  );
}
