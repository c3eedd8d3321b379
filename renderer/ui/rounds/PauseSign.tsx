// Everybody sees that the host holds the game; the host's person can let it go on.
import { useUi } from "../uiContext.ts";
import { PauseIcon } from "./roundIcons.tsx";

export function PauseSign() {
  const { store, actions, texts } = useUi();
  return (
    <section class="round-paused" aria-label={texts.match.paused}>
      <p>
        <PauseIcon />
        {texts.rounds.paused}
      </p>
      {store.host.value !== null && (
        <button
          type="button"
          class="button primary"
          onClick={() => actions.askHost("pauseMatch", { isPaused: false, why: "none", text: "" })}
        >
          {texts.rounds.goOn}
        </button>
      )}
    </section>
  );
}
