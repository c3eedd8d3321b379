// What a guest's page knows of the network: the host that served it, and a note that there may be others.
import { useUi } from "../uiContext.ts";
import { useGameWords } from "./gameWords.ts";

export function ServingHost() {
  const { store, actions } = useUi();
  const { words } = useGameWords();
  const play = () => {
    // Closed before the join, as closing the dialog ends what it has under way.
    actions.closeDialog();
    actions.joinServingHost();
  };
  const name = store.hostName.value;
  return (
    <>
      {name !== "" && (
        <button type="button" class="game-row" title={name} onClick={play}>
          <span class="game-name">
            <bdi>{name}</bdi>
          </span>
          <small class="game-details">{words.serving}</small>
        </button>
      )}
      <p class="field-note">{words.onlyThisHost}</p>
    </>
  );
}
