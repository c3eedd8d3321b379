// "You ate Bruno": for a moment, large, above one's own circle. The kill feed says it, too, for screen readers.
import { useUi } from "../uiContext.ts";
import { NameTag } from "./NameTag.tsx";

export function MealLine() {
  const { store, texts } = useUi();
  const meal = store.meal.value;
  if (meal === null) return null;
  const { who, isWhole, others, key } = meal;
  const { youAte, youBit, andMore } = texts.hud;
  return (
    <p class="meal-line hud-block" key={key} aria-live="off">
      <span>{isWhole ? youAte : youBit}</span> <NameTag who={who} />
      {others > 0 && <span> {andMore(others)}</span>}
    </p>
  );
}
