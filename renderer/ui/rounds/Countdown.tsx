// 3, 2, 1, Go over the arena, and what is about to begin. Screen readers have it from the line of news.
import { useEffect, useRef, useState } from "preact/hooks";
import { TEAM_COLORS } from "../../../shared/rulesets/teams.ts";
import { formatWhole } from "../format.ts";
import type { RoundView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";
import { roundTitle, rulesOfRoom, useRoundOfSeries } from "./roundWords.ts";

/** For how long "Go!" is shown, milliseconds. */
const GO_MS = 900;

/** Whether the round began a moment ago, as seen from its countdown. */
function useGo(phase: RoundView["phase"]): boolean {
  const before = useRef(phase);
  const [isGo, setGo] = useState(false);
  useEffect(() => {
    const hasBegun = phase === "playing" && before.current === "countdown";
    before.current = phase;
    setGo(hasBegun);
    if (!hasBegun) return undefined;
    const timer = setTimeout(() => setGo(false), GO_MS);
    return () => clearTimeout(timer);
  }, [phase]);
  return isGo;
}

/** What comes: the kind of round, which of the series, and for whom one plays. */
function Coming({ round }: { round: RoundView }) {
  const { store, texts, language } = useUi();
  const rules = rulesOfRoom(store);
  const ofSeries = useRoundOfSeries(round);
  const color = TEAM_COLORS[round.team - 1];
  const lines = [
    rules !== null && [roundTitle(rules, language), ofSeries].filter(Boolean).join(" · "),
    rules !== null && texts.rounds.wins[round.kind],
    round.isIn && color !== undefined && texts.rounds.ownTeam(texts.home.colours[color] ?? ""),
    round.isNext && !round.isIn && texts.rounds.playNext,
  ].filter((line) => line !== false);
  return (
    <div class="round-coming">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

export function Countdown({ round }: { round: RoundView }) {
  const { texts, language } = useUi();
  const isGo = useGo(round.phase);
  const isCounting = round.phase === "countdown" && !round.isPaused;
  if (!isCounting && !isGo) return null;
  // Own cells set off with the countdown's last tick, a moment before the host's word of it is shown.
  const count = isGo ? 0 : (round.leftS ?? 0);
  return (
    <div class={count === 0 ? "round-count go" : "round-count"} aria-hidden="true">
      {/* A new element for each, so that each comes. */}
      <strong key={count} class="round-number">
        {count === 0 ? texts.rounds.go : formatWhole(count, language)}
      </strong>
      {count > 0 && <Coming round={round} />}
    </div>
  );
}
