// How the own life ended, and what comes next. Where the next life begins by itself it is a card that asks nothing.
import { formatDuration, formatScore, formatWhole } from "../format.ts";
import { useDeathKeys } from "../matchKeys.ts";
import { type Face, MarblePicture } from "../parts/MarblePicture.tsx";
import type { DeathReport } from "../store.ts";
import { useUi } from "../uiContext.ts";
import { NameTag } from "./NameTag.tsx";

/** Down at whoever is no more. */
const CONTENT: Face = { offsetY: 0, gazeX: 0, gazeY: 0.9 };

function Figures({ death }: { death: DeathReport }) {
  const { store, texts, language } = useUi();
  const { hud } = texts;
  const highest = store.isMassGame.value ? hud.highestMass : hud.highestScore;
  const figures = [
    [hud.alive, formatDuration(death.aliveS)],
    [highest, formatScore(death.highestScore, language)],
    [hud.ballsEaten, formatWhole(death.ballsEaten, language)],
    [hud.cellsEaten, formatWhole(death.cellsEaten, language)],
  ] as const;
  return (
    <dl class="death-figures">
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Choices({ isComing }: { isComing: boolean }) {
  const { actions, texts } = useUi();
  useDeathKeys(actions, isComing);
  if (isComing) return <p class="death-coming">{texts.hud.coming}</p>;
  return (
    <div class="death-buttons">
      <button type="button" class="button" onClick={() => actions.watch({ kind: "leader" })}>
        {texts.hud.watch}
      </button>
      <button type="button" class="button primary" onClick={actions.playAgain}>
        {texts.hud.playAgain}
      </button>
    </div>
  );
}

export function DeathPanel() {
  const { store, texts } = useUi();
  const death = store.death.value;
  if (death === null) return null;
  return (
    <section class={death.isAsked ? "death-panel" : "death-panel card"} role="status">
      {death.by !== null && <MarblePicture {...death.by} face={CONTENT} />}
      <h2>
        {death.by === null ? (
          texts.hud.eaten
        ) : (
          <>
            {texts.hud.eatenBy} <NameTag who={death.by} />
          </>
        )}
      </h2>
      <Figures death={death} />
      {death.isAsked && <Choices isComing={death.isComing} />}
    </section>
  );
}
