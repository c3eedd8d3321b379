// What comes after the results: when, who is ready for it, and the buttons.
import { FINGERS } from "../mediaQueries.ts";
import type { RoundView } from "../roundSignals.ts";
import { HostRoundButtons } from "../rounds/HostRoundButtons.tsx";
import { CheckIcon } from "../rounds/roundIcons.tsx";
import { useUi } from "../uiContext.ts";

function useWhen({ phase, leftS, isPaused }: RoundView): string {
  const { results } = useUi().texts;
  if (leftS === null || isPaused) return "";
  return phase === "results" ? results.lobbyIn(leftS) : results.roundIn(leftS);
}

/** For who plays: ready for the next round, or not any more. For who only watches: the way into the game. */
function AgainButton({ round }: { round: RoundView }) {
  const { store, actions, texts } = useUi();
  const key = store.keyNames.value.ready;
  if (store.host.value !== null) {
    return (
      <button type="button" class="button again primary" onClick={() => actions.askHost("startRound", null)}>
        {texts.results.again}
      </button>
    );
  }
  if (store.watching.value !== null && !round.isNext) {
    return (
      <button type="button" class="button again primary" onClick={actions.playAgain}>
        {texts.hud.play}
      </button>
    );
  }
  return (
    <button
      type="button"
      class={round.isReady ? "button again ready" : "button again primary"}
      aria-pressed={round.isReady}
      aria-keyshortcuts={key}
      onClick={() => actions.setReady(!round.isReady)}
    >
      {texts.results.again}
      {round.isReady && <CheckIcon />}
      {!matchMedia(FINGERS).matches && (
        <span class="key-hint" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  );
}

export function ResultsFoot({ round }: { round: RoundView }) {
  const { store, texts } = useUi();
  const people = round.people.filter(({ isBot, isAway }) => !isBot && !isAway);
  const ready = people.filter(({ isReady }) => isReady).length;
  return (
    <footer class="results-foot">
      <p class="results-when">
        <span>{useWhen(round)}</span>
        {people.length > 1 && <span>{texts.rounds.readyCount(ready, people.length)}</span>}
      </p>
      {store.host.value !== null && <HostRoundButtons isInLobby />}
      <AgainButton round={round} />
    </footer>
  );
}
