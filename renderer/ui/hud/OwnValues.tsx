// What the person's cells come to: mass or score, how many they are, and the place among all. For screen readers: the
// picture writes it on one's own circle, and the leaderboard has the place.
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
