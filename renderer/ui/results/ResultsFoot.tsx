// What comes after the results: when, who is ready for it, and the buttons.
import type { RoundView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";

function useWhen({ phase, leftS, isPaused }: RoundView): string {
  const { results } = useUi().texts;
  if (leftS === null || isPaused) return "";
  return phase === "results" ? results.lobbyIn(leftS) : results.roundIn(leftS);
}

/** For who plays: ready for the next round, or not any more. For who only watches: the way into the game. */
function AgainButton({ round }: { round: RoundView }) {
  const { store, actions, texts } = useUi();
  const isHost = store.host.value !== null;
  if (isHost) {
    return (
      <button type="button" class="button primary" onClick={() => actions.askHost("startRound", null)}>
        {texts.results.again}
      </button>
    );
  }
  if (store.watching.value !== null && !round.isNext) {
    return (
      <button type="button" class="button primary" onClick={actions.playAgain}>
        {texts.hud.play}
      </button>
    );
  }
  return (
    <button
      type="button"
      class={round.isReady ? "button ready" : "button primary"}
      aria-pressed={round.isReady}
      onClick={() => actions.setReady(!round.isReady)}
    >
      {texts.results.again}
      {round.isReady && <span aria-hidden="true">✓</span>}
    </button>
  );
}

export function ResultsFoot({ round }: { round: RoundView }) {
  const { texts } = useUi();
  const people = round.people.filter(({ isBot }) => !isBot);
  const ready = people.filter(({ isReady }) => isReady).length;
  return (
    <footer class="results-foot">
      <p class="results-when">
        <span>{useWhen(round)}</span>
        {people.length > 1 && <span>{texts.results.ready(ready, people.length)}</span>}
      </p>
      <AgainButton round={round} />
    </footer>
  );
}
