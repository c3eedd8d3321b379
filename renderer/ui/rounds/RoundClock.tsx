// The time that is left of the round, at the top for everybody; beside it how far the leader is, or how many are still
// in. The last ten seconds are larger, and each of them moves.
import { formatDuration, formatScore, formatWhole } from "../format.ts";
import type { RoundView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";

/** Seconds before the end that are felt. */
const LAST_S = 10;

/** How far the leader is on the way to the goal. */
function Progress({ goal, best }: { goal: number; best: number | null }) {
  const { store, texts, language } = useUi();
  const { rounds } = texts;
  const words = rounds.goal(formatWhole(goal, language), store.isMassGame.value);
  if (best === null) return <span class="round-aim">{words}</span>;
  const part = Math.min(1, best / goal);
  return (
    <span class="round-aim">
      {words}
      <span class="round-progress" style={{ "--part": part }} aria-hidden="true" />
      <span class="visually-hidden">
        {rounds.leader}: {formatScore(best, language)}
      </span>
    </span>
  );
}

export function RoundClock({ round }: { round: RoundView }) {
  const { texts } = useUi();
  const { rounds } = texts;
  const { leftS, goal, best, left, isPaused } = round;
  const isLast = leftS !== null && leftS <= LAST_S;
  const looks = ["round-clock hud-block", isLast && "last", isPaused && "held"].filter(Boolean);
  return (
    <div class={looks.join(" ")}>
      {leftS !== null && (
        <span class="round-time" role="timer" aria-label={rounds.timeLeft}>
          {/* A new element each second, so that each moves. */}
          <span key={isLast ? leftS : "long"}>{formatDuration(leftS)}</span>
        </span>
      )}
      {goal !== null && <Progress goal={goal} best={best} />}
      {left !== null && <span class="round-aim">{rounds.stillIn(left)}</span>}
    </div>
  );
}
