// The biggest players and oneself, and how many are here.
import { PALETTE } from "../../../shared/model.ts";
import { cssColor, formatScore, formatWhole } from "../format.ts";
import type { LeaderboardRow } from "../store.ts";
import { useUi } from "../uiContext.ts";

function Row({ row }: { row: LeaderboardRow }) {
  const { language, texts } = useUi();
  return (
    <li class={row.isOwn ? "own" : ""} aria-current={row.isOwn ? "true" : undefined}>
      <span class="rank">{formatWhole(row.rank, language)}</span>
      <span class="dot" style={{ "--color": cssColor(PALETTE[row.color] ?? 0) }} />
      <bdi class="name">{row.name}</bdi>
      {row.isOwn && <span class="visually-hidden">({texts.match.you})</span>}
      <span class="score">{formatScore(row.score, language)}</span>
    </li>
  );
}

export function Leaderboard() {
  const { store, texts } = useUi();
  const rows = store.leaderboard.value;
  if (rows.length === 0) return null;
  return (
    <section class="leaderboard">
      <p class="leaderboard-head">
        <bdi>{store.hostName.value || texts.match.leaderboard}</bdi>
        <span>{texts.match.playerCount(store.playerCount.value)}</span>
      </p>
      <ol aria-label={texts.match.leaderboard}>
        {rows.map((row) => (
          <Row key={row.playerId} row={row} />
        ))}
      </ol>
    </section>
  );
}
