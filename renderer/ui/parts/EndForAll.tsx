// The question before a host's person ends the game for everybody. The harmless answer has the focus.
import { useDeskTexts } from "../desk/deskTexts.ts";
import { countOthers } from "../otherPeople.ts";
import { useUi } from "../uiContext.ts";
import { Dialog, FIRST_FOCUS } from "./Dialog.tsx";

/** @param title the question @param end label of the button that ends the game */
export function EndForAll({ title, end, onEnd }: { title: string; end: string; onEnd: () => void }) {
  const { store, actions } = useUi();
  const { stopping } = useDeskTexts();
  return (
    <Dialog title={title} size="narrow">
      <div class="dialog-form">
        <p>{stopping.others(countOthers(store))}</p>
        <div class="menu">
          <button {...FIRST_FOCUS} type="button" class="button primary" onClick={actions.closeDialog}>
            {stopping.goOn}
          </button>
          <button type="button" class="button danger" onClick={onEnd}>
            {end}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
