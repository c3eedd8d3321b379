// The lobby beside the arena, where people play meanwhile: what comes, who is ready, and one's own big button. It folds to
// a bar, and is one at first where the window is small.
import { useState } from "preact/hooks";
import { formatWhole } from "../format.ts";
import { FINGERS, NARROW } from "../mediaQueries.ts";
import type { RoundView } from "../roundSignals.ts";
import type { Store } from "../store.ts";
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

/** Whom the round waits for: people who are here. */
const awaited = ({ people }: RoundView) => people.filter(({ isBot, isAway }) => !isBot && !isAway);

/** Who watches is not waited for, unless the next round is theirs. */
const canBeReady = ({ watching }: Store, { isNext }: RoundView) => watching.value === null || isNext;

/** Whether the host's person plays and waits for nobody. */
function isHostAlone(store: Store, round: RoundView): boolean {
  const isPlayer = store.host.value !== null && canBeReady(store, round);
  return isPlayer && awaited(round).every(({ isOwn }) => isOwn);
}

/** How many people are ready, and when it starts. */
function Waiting({ round }: { round: RoundView }) {
  const { texts, language } = useUi();
  const { rounds } = texts;
  const people = awaited(round);
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

/** A big button with what is printed on its key. */
function BigButton({ look, words, ...rest }: { look: string; words: string } & BigProps) {
  const key = useUi().store.keyNames.value.ready;
  return (
    <button type="button" class={`button ${look}`} aria-keyshortcuts={key} {...rest}>
      {rest["aria-pressed"] && <CheckIcon />}
      <span class="button-words">{words}</span>
      {!matchMedia(FINGERS).matches && (
        <span class="key-hint" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  );
}

type BigProps = { "aria-pressed"?: boolean; onClick: () => void };

/** One is ready; the host's person need not wait for others, and where there are none one button is enough. */
function Foot({ round }: { round: RoundView }) {
  const { store, actions, texts } = useUi();
  const { rounds } = texts;
  const start = {
    words: round.phase === "results" ? rounds.next : rounds.start,
    onClick: () => actions.askHost("startRound", null),
  };
  const isHost = store.host.value !== null;
  if (isHostAlone(store, round)) {
    return (
      <div class="lobby-foot">
        <BigButton look="primary lobby-ready" {...start} />
      </div>
    );
  }
  return (
    <div class="lobby-foot">
      {isHost && (
        <button type="button" class="button lobby-start" onClick={start.onClick}>
          {start.words}
        </button>
      )}
      {canBeReady(store, round) && (
        <BigButton
          look={round.isReady ? "lobby-ready on" : "lobby-ready primary"}
          words={rounds.ready}
          aria-pressed={round.isReady}
          onClick={() => actions.setReady(!round.isReady)}
        />
      )}
    </div>
  );
}

/** What decides, and what becomes of who comes late. All else is told by the rules. */
function Settings({ rules }: { rules: ToldRules }) {
  const [, wins, late] = useRoundSentences(rules);
  return (
    <p class="lobby-settings">
      {wins} {late}
    </p>
  );
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
          <button type="button" class="button small" onClick={() => actions.openDialog("desk")}>
            {texts.match.hostPanel}
          </button>
        )}
      </div>
    </div>
  );
}

export function Lobby({ round }: { round: RoundView }) {
  const { store, texts } = useUi();
  const [chosen, setOpen] = useState<boolean | null>(null);
  // The invitation is a card at the same place.
  const hasRoom = store.field.value?.strip !== "above" && store.invitation.value === "closed";
  const isOpen = chosen ?? (hasRoom && !matchMedia(NARROW).matches);
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
      {!isHostAlone(store, round) && <Waiting round={round} />}
      {isOpen && <Body round={round} />}
      <Foot round={round} />
    </section>
  );
}
