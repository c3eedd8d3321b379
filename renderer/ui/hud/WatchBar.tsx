// Whom one watches, whom else one could, and the way into the game.
import type { Watching } from "../store.ts";
import { useUi } from "../uiContext.ts";

function useTitle({ kind, player }: Watching): string {
  const { hud } = useUi().texts;
  if (kind === "free") return hud.watchingFree;
  return player === null ? hud.watchingNobody : hud.watching(player.name);
}

function Bar({ watching }: { watching: Watching }) {
  const { actions, texts } = useUi();
  const title = useTitle(watching);
  const choices = [
    { kind: "leader", label: texts.hud.leader },
    { kind: "free", label: texts.hud.freeCamera },
  ] as const;
  return (
    <section class="watch-bar">
      <p role="status">
        <bdi>{title}</bdi>
      </p>
      <div class="watch-choices">
        {choices.map(({ kind, label }) => (
          <button
            key={kind}
            type="button"
            class="button small"
            aria-pressed={watching.kind === kind}
            onClick={() => actions.watch({ kind })}
          >
            {label}
          </button>
        ))}
        <button type="button" class="button small" onClick={actions.watchNext}>
          {texts.hud.next} <kbd>Q</kbd>
        </button>
        <button type="button" class="button small primary" onClick={actions.playAgain}>
          {texts.hud.play}
        </button>
      </div>
    </section>
  );
}

export function WatchBar() {
  const watching = useUi().store.watching.value;
  return watching && <Bar watching={watching} />;
}
