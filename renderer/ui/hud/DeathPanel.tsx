// How the own life ended, and what comes next. If the next life begins by itself, or has begun, it is a card without a
// question.
import { isolate } from "../../../shared/names.ts";
import { eaterWish, useDeathKeys } from "../deathKeys.ts";
import type { DeathReport } from "../deathReport.ts";
import { formatDuration, formatScore } from "../format.ts";
import { PictureIcon, StarIcon } from "../parts/icons.tsx";
import { type Face, MarblePicture } from "../parts/MarblePicture.tsx";
import { useUi } from "../uiContext.ts";
import { NameTag } from "./NameTag.tsx";

/** A face that looks down at the eaten circle. */
const CONTENT: Face = { offsetY: 0, gazeX: 0, gazeY: 0.9 };

function Headline({ death: { by, byScore } }: { death: DeathReport }) {
  const { store, texts, language } = useUi();
  const { hud } = texts;
  if (by === null) return <h2>{hud.eaten}</h2>;
  const worth = store.isMassGame.value ? hud.mass : hud.score;
  return (
    <h2>
      {hud.eatenBy} <NameTag who={by} />{" "}
      {byScore !== null && (
        <small>
          {worth} {formatScore(byScore, language)}
        </small>
      )}
    </h2>
  );
}

/** What happened between the two before, and how many one ate. */
function Past({ death: { by, timesEaten, isRevenge, cellsEaten } }: { death: DeathReport }) {
  const { past } = useUi().texts.stories;
  const name = by === null ? null : isolate(by.name);
  const lines = [
    name !== null && timesEaten > 1 && past.again(name, timesEaten),
    name !== null && isRevenge && past.revenge(name),
    cellsEaten > 0 && past.playersEaten(cellsEaten),
  ].filter((line) => line !== false);
  return lines.length > 0 && <p class="death-past">{lines.join(" ")}</p>;
}

function Figures({ death }: { death: DeathReport }) {
  const { store, texts, language } = useUi();
  const { hud, stories } = texts;
  const { past } = stories;
  const { highestScore, bestScore, isNewBest, aliveS } = death;
  // Where the place is for good, that of an earlier moment says nothing.
  const rank = death.out === null ? death.rank : null;
  const figures = [
    [store.isMassGame.value ? hud.highestMass : hud.highestScore, formatScore(highestScore, language)],
    ...(bestScore === null
      ? []
      : [[isNewBest ? past.newBest : past.best, formatScore(bestScore, language)] as const]),
    [hud.alive, formatDuration(aliveS)],
    ...(rank === null ? [] : [[past.place, stories.place(rank)] as const]),
  ] as const;
  return (
    <dl class="death-figures">
      {figures.map(([label, figure]) => {
        const isNew = label === past.newBest;
        return (
          <div key={label} class={isNew ? "new-best" : undefined}>
            <dt>{label}</dt>
            <dd>
              {isNew && <StarIcon />}
              {figure}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Choices({ death }: { death: DeathReport }) {
  const { store, actions, texts } = useUi();
  const { hud, stories } = texts;
  useDeathKeys(actions, death, store.dialog.value !== null);
  if (death.isComing) return <p class="death-coming">{hud.coming}</p>;
  return (
    <div class="death-buttons">
      <button
        type="button"
        class="button"
        aria-keyshortcuts={store.keyNames.value.watchEater}
        onClick={() => actions.watch(eaterWish(death))}
      >
        <span class="button-words">{death.by === null ? hud.watch : hud.follow(isolate(death.by.name))}</span>
        <span class="key-hint" aria-hidden="true">
          {store.keyNames.value.watchEater}
        </span>
      </button>
      <button
        type="button"
        class="button primary"
        aria-keyshortcuts="Space Enter"
        onClick={actions.playAgain}
      >
        <span class="button-words">{hud.playAgain}</span>
        <span class="key-hint" aria-hidden="true">
          {stories.past.space}
        </span>
      </button>
      <p class="death-tap" aria-hidden="true">
        {stories.past.tap}
      </p>
    </div>
  );
}

function SavePicture() {
  const { actions, texts } = useUi();
  return (
    <button
      type="button"
      class="icon-button death-picture"
      aria-label={texts.stories.savePicture}
      title="F12"
      onClick={actions.savePicture}
    >
      <PictureIcon />
    </button>
  );
}

/** For good, in this round. */
function OutLine({ out }: Pick<DeathReport, "out">) {
  const { hud, stories } = useUi().texts;
  if (out === null) return null;
  const words = out.place === 0 ? hud.outOfRound : hud.out(stories.place(out.place), out.of);
  return <p class="death-out">{words}</p>;
}

export function DeathPanel() {
  const { store, texts } = useUi();
  const death = store.death.value;
  if (death === null) return null;
  const place = death.out !== null ? " out" : death.isLow ? " high" : "";
  return (
    <section class={death.isAsked ? "death-panel" : `death-panel card${place}`} role="status">
      {death.by !== null && <MarblePicture {...death.by} face={CONTENT} />}
      <div class="death-words">
        <OutLine out={death.out} />
        {death.isAway && <p class="death-away">{texts.hud.eatenAway}</p>}
        <Headline death={death} />
        <Past death={death} />
      </div>
      <Figures death={death} />
      {death.isAsked && <Choices death={death} />}
      {death.isAsked && <SavePicture />}
    </section>
  );
}
