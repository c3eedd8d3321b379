// Everybody sees that the host holds the game; the host's person can let it go on.
import type { PauseNote } from "../../../shared/net/sections/round.ts";
import { useUi } from "../uiContext.ts";
import { PauseIcon } from "./roundIcons.tsx";
import { pauseReason } from "./roundWords.ts";

export function PauseSign({ note }: { note: PauseNote }) {
  const { store, actions, texts } = useUi();
  const reason = pauseReason(note, texts);
  return (
    <section class="round-paused" aria-label={texts.match.paused}>
      <p>
        <PauseIcon />
        {texts.rounds.paused}
      </p>
      {reason !== "" && <p class="round-paused-why">{reason}</p>}
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
