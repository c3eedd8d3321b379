// The home screen of who hosts a game that this window is not in: the way back, and the way to end it.
import { useUi } from "../uiContext.ts";

export function OwnHost() {
  const { store, actions, texts } = useUi();
  const isReturning = store.hosting.value.phase === "returning";
  return (
    <>
      <div class="progress" role="status">
        {isReturning && <span class="spinner" aria-hidden="true" />}
        <p>{isReturning ? texts.home.returning : texts.home.outside}</p>
      </div>
      <button
        type="button"
        class="button primary big"
        aria-disabled={isReturning}
        onClick={() => !isReturning && actions.returnToGame()}
      >
        {texts.home.play}
      </button>
      <button type="button" class="button danger" onClick={actions.stopHost}>
        {texts.match.stopHosting}
      </button>
    </>
  );
}
