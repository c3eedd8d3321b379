// What was said by people who are not to be seen, a line each; each fades by itself (lives.css).
import { NameTag } from "../hud/NameTag.tsx";
import { useUi } from "../uiContext.ts";

export function SaidFeed() {
  const { store, texts } = useUi();
  const lines = store.said.value.filter(({ isSeen }) => !isSeen);
  if (lines.length === 0) return null;
  return (
    <ul class="feed hud-text said-feed" aria-label={texts.phrases.title} aria-live="off">
      {lines.map(({ key, who, text }) => (
        <li key={key} class={who.isOwn ? "own" : ""}>
          <NameTag who={who} />
          <q>{text}</q>
        </li>
      ))}
    </ul>
  );
}
