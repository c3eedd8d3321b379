// Asks before a host's person ends the game for everybody. What does no harm has the focus.

import { countOthers } from "../otherPeople.ts";
import { Dialog, FIRST_FOCUS } from "../parts/Dialog.tsx";
import { useUi } from "../uiContext.ts";

export function StopHostingDialog() {
  const { store, actions, texts } = useUi();
  const { stopping } = texts;
  return (
    <Dialog title={stopping.title} size="narrow">
      <p>{stopping.others(countOthers(store))}</p>
      <div class="menu">
        <button {...FIRST_FOCUS} type="button" class="button primary" onClick={actions.closeDialog}>
          {stopping.goOn}
        </button>
        <button type="button" class="button danger" onClick={actions.stopHostForAll}>
          {texts.match.stopHosting}
        </button>
      </div>
    </Dialog>
  );
}
