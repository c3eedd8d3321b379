// The biggest players and oneself, how many are here, and each team's share. Over an arena only the first three and
// oneself are shown; the others are for screen readers, and on Tab.
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import { formatScore, formatWhole, wholePercents } from "../format.ts";
import { useSliding } from "../parts/sliding.ts";
import type { LeaderboardRow } from "../store.ts";
import { useUi } from "../uiContext.ts";
import { PlayerPick } from "./PlayerPick.tsx";

/** Smaller parts of the bar have no room for a figure. */
const LABELLED_SHARE = 0.17;
/** How many are shown, beside oneself, where the list lies over the arena. */
const SEEN = 3;

/** @param isRest whether it is not shown there */
function Row({ row, isRest }: { row: LeaderboardRow; isRest: boolean }) {
  const { language, texts } = useUi();
  const marks = `${row.isOwn ? " own" : ""}${isRest ? " rest" : ""}`;
  return (
    <li class={`leaderboard-line${marks}`} aria-current={row.isOwn ? "true" : undefined}>
      <span class="rank">{formatWhole(row.rank, language)}</span>
      <PlayerPick who={row} />
      {row.isOwn && <span class="visually-hidden">({texts.match.you})</span>}
      <span class="score">{formatScore(row.score, language)}</span>
    </li>
  );
}

/** The teams' shares, as one bar. */
function TeamShares() {
  const { store, texts } = useUi();
  const teams = store.teams.value;
  if (teams.length === 0) return null;
  const percents = wholePercents(teams.map(({ share }) => share));
  return (
    <ul class="team-shares" aria-label={texts.hud.teams}>
      {teams.map(({ color, share, isOwn }, index) => {
        const percent = `${percents[index]}%`;
        const words = `${texts.home.colours[color]}: ${percent}${isOwn ? ` (${texts.hud.yourTeam})` : ""}`;
        return (
          <li
            key={color}
            class={isOwn ? "own" : ""}
            title={words}
            style={{ "--color": cssColor(PALETTE[color] ?? 0), "--share": share }}
          >
            <span class="visually-hidden">{words}</span>
            <span aria-hidden="true">{share >= LABELLED_SHARE && percent}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Rows({ rows, isWhole }: { rows: readonly LeaderboardRow[]; isWhole: boolean }) {
  const { texts } = useUi();
  const list = useSliding(rows.map(({ playerId }) => playerId));
  return (
    <ol ref={list} aria-label={texts.match.leaderboard}>
      {rows.map((row, index) => (
        <Row key={row.playerId} row={row} isRest={!isWhole && index >= SEEN && !row.isOwn} />
      ))}
    </ol>
  );
}

export function Leaderboard() {
  const { store, texts } = useUi();
  const rows = store.leaderboard.value;
  if (rows.length === 0) return null;
  // Beside the arena there is room for all; a watcher picks among them.
  const isWhole = store.field.value !== null || store.watching.value !== null;
  return (
    <section class={`leaderboard hud-block hud-text${isWhole ? " whole" : ""}`}>
      <p class="leaderboard-head">
        <bdi>{store.hostName.value || texts.match.leaderboard}</bdi>
        <span>{texts.match.playerCount(store.playerCount.value)}</span>
      </p>
      <TeamShares />
      <Rows rows={rows} isWhole={isWhole} />
    </section>
  );
}
