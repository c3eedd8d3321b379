// Everybody who is here, for as long as Tab is held or until it is closed. Who watches follows whom it names.
import { formatScore } from "../format.ts";
import { CloseIcon } from "../parts/icons.tsx";
import type { PlayerRow } from "../store.ts";
import { useUi } from "../uiContext.ts";
import { PlayerPick } from "./PlayerPick.tsx";

function Row({ row }: { row: PlayerRow }) {
  const { texts, language } = useUi();
  const mark = row.isBot ? texts.hud.bot : row.isWatching ? texts.hud.watcher : null;
  return (
    <li class={row.isOwn ? "own" : ""}>
      <PlayerPick who={row} canFollow={!row.isWatching} />
      {row.isOwn && <span class="mark">{texts.match.you}</span>}
      {mark !== null && <span class="mark">{mark}</span>}
      <span class="score">{row.score === null ? texts.hud.unknown : formatScore(row.score, language)}</span>
    </li>
  );
}

export function PlayersPanel() {
  const { store, actions, texts } = useUi();
  const rows = store.players.value;
  if (rows === null) return null;
  return (
    <section class="players-panel" aria-label={texts.hud.players}>
      <header>
        <h2 class="players-count">{texts.match.playerCount(store.playerCount.value)}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={texts.hud.closePlayers}
          onClick={() => actions.showPlayers(false)}
        >
          <CloseIcon />
        </button>
      </header>
      <ol>
        {rows.map((row) => (
          <Row key={row.playerId} row={row} />
        ))}
      </ol>
    </section>
  );
}
