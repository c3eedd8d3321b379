// What screen readers say of rounds: each phase as it begins, the last ten seconds, a pause. Always in the page while a
// match has rounds, so that what comes is read.
import { TEAM_COLORS } from "../../../shared/rulesets/teams.ts";
import type { RoundView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";
import { pauseReason, roundLine, rulesOfRoom } from "./roundWords.ts";

/** Seconds before the end that are told once. */
const LAST_S = 10;

function useNews(round: RoundView): string {
  const { store, texts, language } = useUi();
  const { rounds } = texts;
  const { phase, isPaused, pauseNote, leftS, team } = round;
  const rules = rulesOfRoom(store);
  const title = rules === null ? "" : roundLine(rules, language);
  const color = TEAM_COLORS[team - 1];
  const reason = pauseReason(pauseNote, texts);
  if (isPaused) return reason === "" ? rounds.paused : `${rounds.paused}: ${reason}`;
  if (phase === "lobby") return `${rounds.lobby}: ${title}`;
  if (phase === "countdown" && color !== undefined)
    return `${title}. ${rounds.ownTeam(texts.home.colours[color] ?? "")}`;
  if (phase === "countdown") return title;
  if (phase === "playing") return leftS !== null && leftS <= LAST_S ? rounds.tenLeft : rounds.began;
  return phase === "results" ? rounds.over : "";
}

export function RoundNewsLine({ round }: { round: RoundView }) {
  return (
    <p class="visually-hidden" role="status">
      {useNews(round)}
    </p>
  );
}
