// Asks a person whose seat is played in another window: play here, join as somebody else, or neither. Knows only the
// store's question.
import { Dialog, FIRST_FOCUS } from "../parts/Dialog.tsx";
import { useUi } from "../uiContext.ts";

function Question() {
  const { actions, texts } = useUi();
  const { title, text, playHere, joinAsElse } = texts.comeback.elsewhere;
  return (
    <Dialog title={title} size="narrow" onClose={actions.dropClaim}>
      <div class="menu">
        <p class="elsewhere-text">{text}</p>
        <button {...FIRST_FOCUS} type="button" class="button primary" onClick={actions.playHere}>
          {playHere}
        </button>
        <button type="button" class="button" onClick={actions.joinAsElse}>
          {joinAsElse}
        </button>
        <button type="button" class="button quiet" onClick={actions.dropClaim}>
          {texts.join.cancel}
        </button>
      </div>
    </Dialog>
  );
}

export function ElsewhereDialog() {
  return useUi().store.isElsewhere.value ? <Question /> : null;
}
