// The lobby beside the arena, where people play meanwhile: what comes, who is ready, and one's own big button. It folds to
// a bar, and is one at first where the window is small.
import { useState } from "preact/hooks";
import { formatWhole } from "../format.ts";
import { FINGERS, NARROW } from "../mediaQueries.ts";
import type { RoundView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";
import { HostRoundButtons } from "./HostRoundButtons.tsx";
import { LobbyPeople } from "./LobbyPeople.tsx";
import { CheckIcon, ChevronIcon } from "./roundIcons.tsx";
import { roundLimits, roundTitle, rulesOfRoom, type ToldRules, useRoundSentences } from "./roundWords.ts";

function Heading({ round }: { round: RoundView }) {
  const { store, texts, language } = useUi();
  const rules = rulesOfRoom(store);
  if (rules === null) return <h2>{texts.rounds.lobby}</h2>;
  const more = roundLimits(rules, language);
  if (round.bestOf > 1) more.push(texts.rounds.roundNumber(round.round));
  return (
    <h2>
      {roundTitle(rules, language)}
      {more.length > 0 && <small>{more.join(" · ")}</small>}
    </h2>
  );
}

/** How many people are ready, and when it starts. */
function Waiting({ round }: { round: RoundView }) {
  const { texts, language } = useUi();
  const { rounds } = texts;
  const people = round.people.filter(({ isBot, isAway }) => !isBot && !isAway);
  const ready = people.filter(({ isReady }) => isReady).length;
  return (
    <p class="lobby-waiting">
      <span>{rounds.readyCount(ready, people.length)}</span>
      {round.phase === "lobby" && round.leftS !== null && (
        <strong key={round.leftS <= 5 ? round.leftS : "long"} class={round.leftS <= 5 ? "soon" : ""}>
          {rounds.startsIn(formatWhole(round.leftS, language))}
        </strong>
      )}
    </p>
  );
}

function ReadyButton({ round }: { round: RoundView }) {
  const { store, actions, texts } = useUi();
  const key = store.keyNames.value.ready;
  if (store.watching.value !== null && !round.isNext) return null;
  return (
    <button
      type="button"
      class={round.isReady ? "button lobby-ready on" : "button lobby-ready primary"}
      aria-pressed={round.isReady}
      aria-keyshortcuts={key}
      onClick={() => actions.setReady(!round.isReady)}
    >
      {round.isReady && <CheckIcon />}
      <span class="button-words">{texts.rounds.ready}</span>
      {!matchMedia(FINGERS).matches && (
        <span class="key-hint" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  );
}

/** The host's person need not wait for anybody. */
function StartButton({ round }: { round: RoundView }) {
  const { store, actions, texts } = useUi();
  if (store.host.value === null) return null;
  return (
    <button type="button" class="button lobby-start" onClick={() => actions.askHost("startRound", null)}>
      {round.phase === "results" ? texts.rounds.next : texts.rounds.start}
    </button>
  );
}

/** How the round goes, in words. */
function Settings({ rules }: { rules: ToldRules }) {
  // The first is the heading.
  const [, ...sentences] = useRoundSentences(rules);
  return <p class="lobby-settings">{sentences.join(" ")}</p>;
}

function ResultsButton() {
  const { store, actions, texts } = useUi();
  return (
    store.results.value !== null && (
      <button type="button" class="button small" onClick={() => actions.showResults(true)}>
        {texts.rounds.results}
      </button>
    )
  );
}

function Body({ round }: { round: RoundView }) {
  const { store, actions, texts } = useUi();
  const rules = rulesOfRoom(store);
  const isHost = store.host.value !== null;
  return (
    <div class="lobby-body">
      {round.phase === "lobby" && <p class="lobby-hint">{texts.rounds.warmUp}</p>}
      {round.isNext && <p class="lobby-hint next">{texts.rounds.playNext}</p>}
      <LobbyPeople round={round} teams={rules?.teams ?? 0} />
      {rules !== null && <Settings rules={rules} />}
      <div class="lobby-tools">
        <ResultsButton />
        <button type="button" class="button small" onClick={() => actions.openDialog("rules")}>
          {texts.rules.open}
        </button>
        {isHost && <HostRoundButtons isInLobby />}
        {isHost && (
          <button type="button" class="button small" onClick={() => actions.invite("toggle")}>
            {texts.match.invite}
          </button>
        )}
      </div>
    </div>
  );
}

export function Lobby({ round }: { round: RoundView }) {
  const { store, texts } = useUi();
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? (store.field.value?.strip !== "above" && !matchMedia(NARROW).matches);
  // Its buttons would be dead.
  if (store.comeback.value !== null) return null;
  return (
    <section class={isOpen ? "lobby open" : "lobby"} aria-label={texts.rounds.lobby}>
      <div class="lobby-head">
        <Heading round={round} />
        <button
          type="button"
          class="icon-button lobby-fold"
          aria-label={isOpen ? texts.rounds.hide : texts.rounds.show}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronIcon />
        </button>
      </div>
      <Waiting round={round} />
      {isOpen && <Body round={round} />}
      <div class="lobby-foot">
        <StartButton round={round} />
        <ReadyButton round={round} />
      </div>
    </section>
  );
}
