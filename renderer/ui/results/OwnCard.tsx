// What oneself did in a round: the place, a few figures, and who ate whom most.

import { formatDuration, formatScore, formatWhole } from "../format.ts";
import { NameTag } from "../hud/NameTag.tsx";
import type { Named } from "../named.ts";
import type { ResultRow, ResultsView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";

function Figures({ row }: { row: ResultRow }) {
  const { store, texts, language } = useUi();
  const { hud, results } = texts;
  const highest = store.isMassGame.value ? hud.highestMass : hud.highestScore;
  const figures = [
    [highest, formatScore(row.highestScore, language)],
    [results.longestLife, formatDuration(row.longestLifeS)],
    [results.biggestMeal, row.biggestMeal === 0 ? hud.unknown : formatScore(row.biggestMeal, language)],
    [hud.ballsEaten, formatWhole(row.ballsEaten, language)],
    [results.bites, formatWhole(row.cellsEaten, language)],
    [hud.cellsEaten, formatWhole(row.kills, language)],
  ] as const;
  return (
    <dl class="own-figures">
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

type RivalProps = { label: string; none: string; who: (Named & { times: number }) | null };

function RivalLine({ label, none, who }: RivalProps) {
  const { results } = useUi().texts;
  if (who === null) return <p class="rival">{none}</p>;
  return (
    <p class="rival">
      <span>{label}</span> <NameTag who={who} /> <span>{results.times(who.times)}</span>
    </p>
  );
}

export function OwnCard({ results: { own, players, nemesis, favourite } }: { results: ResultsView }) {
  const { store, texts } = useUi();
  const { results, stories } = texts;
  if (own === null) {
    return (
      <section class="result-part own-card">
        <h3>{results.own}</h3>
        <p class="result-none">
          {results.watched} {store.round.value?.isNext && texts.rounds.playNext}
        </p>
      </section>
    );
  }
  return (
    <section class="result-part own-card">
      <h3>
        {results.own} <span class="own-place">{results.placeOf(stories.place(own.place), players)}</span>
      </h3>
      <Figures row={own} />
      <div class="rivals">
        <RivalLine label={results.nemesis} none={results.noNemesis} who={nemesis} />
        <RivalLine label={results.favourite} none={results.noFavourite} who={favourite} />
      </div>
    </section>
  );
}
