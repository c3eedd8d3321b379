// The button for a link that was opened during something else: only a press leaves what is under way.
import { useUi } from "../uiContext.ts";

export function LinkOpened() {
  const { store, actions, texts } = useUi();
  const isInMatch = store.screen.value === "match";
  const isHost = store.host.value !== null && !store.isPractice.value;
  // On the home screen the Join dialog opens by itself.
  const leave = isHost ? actions.stopHost : actions.leaveMatch;
  const label = isHost ? texts.match.stopHosting : texts.match.leaveGame;
  return (
    <button type="button" class="button small" onClick={isInMatch ? leave : () => actions.openDialog("join")}>
      {isInMatch ? label : texts.home.joinByIp}
    </button>
  );
}
