// The own mass or score, number of cells and rank, for screen readers: the picture shows the figure on one's own
// circle, and the leaderboard the rank.
import { formatScore } from "../format.ts";
import { useUi } from "../uiContext.ts";

export function OwnValues() {
  const { store, texts, language } = useUi();
  const own = store.own.value;
  if (own === null) return null;
  const label = store.isMassGame.value ? texts.hud.mass : texts.hud.score;
  return (
    <p class="own-values visually-hidden">
      {label} <strong>{formatScore(own.score, language)}</strong>
      {store.hasActions.value && <span>{texts.hud.cells(own.cells)}</span>}
      {own.rank !== null && <span>{texts.hud.rank(own.rank)}</span>}
    </p>
  );
}
