// The card for the own game that was going on when the app ended: it can go on or be forgotten. Knows neither files nor
// how a host starts.
import "../../styles/home/lastMatch.css";
import { useId, useRef, useState } from "preact/hooks";
import type { LastMatchInfo as Match } from "../../../shared/appApi.ts";
import { isolate } from "../../../shared/names.ts";
import type { DeskTexts } from "../../i18n/texts.ts";
import { deskTextsOf } from "../desk/deskTexts.ts";
import { whenExactly } from "../friends/whenPlayed.ts";
import { FailureAlert } from "../parts/FailureAlert.tsx";
import { CloseIcon } from "../parts/icons.tsx";
import { rulesetName } from "../ruleWords.ts";
import type { HostState } from "../store.ts";
import { useUi } from "../uiContext.ts";

/** Ruleset, people, and when it was played. */
function useDetails({ ruleset, people, savedAtMs }: Match): string {
  const { store, texts, language } = useUi();
  const { last } = texts.games;
  const rules = rulesetName(ruleset, texts);
  const nowMs = store.lookedAtMs.value;
  const when = nowMs === null ? [] : [whenExactly(savedAtMs, nowMs, language, last)];
  return [rules, last.people(people), ...when].join(" · ");
}

type CardProps = { match: Match; isStarting: boolean; onGo: () => void };

function Card({ match, isStarting, onGo }: CardProps) {
  const { actions, texts } = useUi();
  const { last } = texts.games;
  const details = useDetails(match);
  const element = useRef<HTMLElement>(null);
  const id = useId();
  const forget = () => {
    // Moves the focus before the card disappears with it.
    element.current?.closest("form")?.querySelector<HTMLElement>("[type=submit]")?.focus();
    actions.forgetMatch();
  };
  return (
    <section ref={element} class="last-match" aria-labelledby={`${id}-title`}>
      <div class="last-match-words">
        <h2 id={`${id}-title`}>{last.title}</h2>
        <p id={`${id}-name`} class="last-match-name" title={match.name}>
          <bdi>{match.name}</bdi>
        </p>
        <p class="last-match-details">{details}</p>
      </div>
      <button
        type="button"
        class="button last-match-go"
        aria-describedby={`${id}-name`}
        aria-disabled={isStarting}
        onClick={() => !isStarting && onGo()}
      >
        {isStarting && <span class="spinner" aria-hidden="true" />}
        {isStarting ? last.going : last.go}
      </button>
      {!isStarting && (
        <button
          type="button"
          class="icon-button last-match-forget"
          aria-label={last.forget(isolate(match.name))}
          onClick={forget}
        >
          <CloseIcon />
        </button>
      )}
    </section>
  );
}

/** A failure in words. Texts about a port need one, which is not known here for a match that goes on. */
function failureWords({ reason, port }: HostState & { phase: "failed" }, { hostFailure }: DeskTexts): string {
  return port === 0 && reason.startsWith("port") ? hostFailure.unknown(port) : hostFailure[reason](port);
}

export function LastMatch() {
  const { store, actions, language } = useUi();
  const [asked, setAsked] = useState<Match | null>(null);
  const id = useId();
  const match = store.lastMatch.value;
  const hosting = store.hosting.value;
  // A dialog shows itself what happens to what it started.
  const isHere = asked !== null && store.dialog.value === null;
  const isStarting = isHere && hosting.phase === "starting";
  // The host is up before this window is in; until then the match is still shown as starting.
  const shown = match ?? (isStarting ? asked : null);
  const go = () => {
    setAsked(match);
    actions.continueMatch();
  };
  return (
    <>
      {isHere && hosting.phase === "failed" && (
        <FailureAlert id={id} text={failureWords(hosting, deskTextsOf(language))} />
      )}
      {shown !== null && <Card match={shown} isStarting={isStarting} onGo={go} />}
    </>
  );
}
