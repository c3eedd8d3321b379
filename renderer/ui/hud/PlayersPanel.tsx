// All players, while Tab is held or until it is closed. A watcher can pick one to watch.
import { isolate } from "../../../shared/names.ts";
import type { Texts } from "../../i18n/texts.ts";
import { formatScore } from "../format.ts";
import { CloseIcon } from "../parts/icons.tsx";
import type { PlayerRow } from "../store.ts";
import { useUi } from "../uiContext.ts";
import { PlayerPick } from "./PlayerPick.tsx";

/** What is said of a player beside the name. */
function markOf(
  { isBot, isWatching, isNext, away }: PlayerRow,
  { bot, watcher, playsNext, awayMarks }: Texts["hud"],
): string | null {
  if (isBot) return bot;
  if (isNext) return playsNext;
  if (isWatching) return watcher;
  return away === null ? null : awayMarks[away];
}

function SpeechIcon({ isHidden }: { isHidden: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M5 4.5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-4.5 4v-4H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2Z" />
      {isHidden && <path d="m4 20 16-17" />}
    </svg>
  );
}

/** Hides what a person says from this window's, for as long as the match goes on. */
function HideVoice({ playerId, name }: PlayerRow) {
  const { store, actions, texts } = useUi();
  const isHidden = store.hiddenVoices.value.has(playerId);
  const label = (isHidden ? texts.phrases.show : texts.phrases.hide)(isolate(name));
  return (
    <button
      type="button"
      class={isHidden ? "icon-button voice-button hidden" : "icon-button voice-button"}
      aria-label={label}
      title={label}
      onClick={() => actions.hideVoice(playerId, !isHidden)}
    >
      <SpeechIcon isHidden={isHidden} />
    </button>
  );
}

function Row({ row }: { row: PlayerRow }) {
  const { texts, language } = useUi();
  const mark = markOf(row, texts.hud);
  const looks = [row.isOwn && "own", row.away === "away" && "away"].filter(Boolean);
  return (
    <li class={looks.join(" ")}>
      <PlayerPick who={row} canFollow={!row.isWatching && !row.isNext} />
      {row.isOwn && <span class="mark">{texts.match.you}</span>}
      {mark !== null && <span class="mark">{mark}</span>}
      <span class="score">{row.score === null ? texts.hud.unknown : formatScore(row.score, language)}</span>
      {!row.isOwn && !row.isBot && <HideVoice {...row} />}
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
