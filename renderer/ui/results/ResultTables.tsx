// The tables behind the podium: everybody's figures in this round, and the rounds of the series.
import type { ComponentChildren } from "preact";
import { formatDuration, formatScore, formatWhole } from "../format.ts";
import { NameTag } from "../hud/NameTag.tsx";
import { CrownIcon } from "../parts/icons.tsx";
import type { ResultRow, ResultsView, SeriesView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";

type TableProps = { label: string; heads: readonly string[]; children: ComponentChildren };

/** A scrolling region needs the focus, or the keyboard could not scroll it. @param heads place, name, and figures */
function Table({ label, heads, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="table-scroll" tabIndex={0} aria-label={label}>
      <table class="result-table">
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" class={index === 1 ? undefined : "number"}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function PlayerLine({ row }: { row: ResultRow }) {
  const { texts, language } = useUi();
  const { hud, match, results } = texts;
  const marks = [row.isOwn && match.you, row.isBot && hud.bot, row.isGone && results.gone];
  const figures = [
    formatScore(row.score, language),
    formatScore(row.highestScore, language),
    formatWhole(row.kills, language),
    formatWhole(row.cellsEaten, language),
    formatWhole(row.ballsEaten, language),
    formatWhole(row.deaths, language),
    formatDuration(row.longestLifeS),
    row.biggestMeal === 0 ? hud.unknown : formatScore(row.biggestMeal, language),
  ];
  return (
    <tr class={row.isOwn ? "own" : undefined}>
      <td class="number">{texts.stories.place(row.place)}</td>
      <th scope="row">
        <NameTag who={row} />
        {marks.map((mark) => mark && <span class="mark">{mark}</span>)}
      </th>
      {figures.map((figure, index) => (
        <td key={index} class="number">
          {figure}
        </td>
      ))}
    </tr>
  );
}

/** Everybody of a round. */
export function PlayersTable({ results: { rows } }: { results: ResultsView }) {
  const { store, texts } = useUi();
  const { hud, results } = texts;
  const { columns } = results;
  const worth = store.isMassGame.value ? columns.mass : columns.score;
  const eaten = [hud.cellsEaten, results.bites, hud.ballsEaten];
  const lives = [columns.deaths, results.longestLife, results.biggestMeal];
  const heads = [columns.place, columns.name, worth, columns.highest, ...eaten, ...lives];
  return (
    <Table label={results.tabs.table} heads={heads}>
      {rows.map((row) => (
        <PlayerLine key={row.playerId} row={row} />
      ))}
    </Table>
  );
}

type SeriesLineProps = { row: SeriesView; index: number; rounds: number; hasWon: boolean };

function SeriesLine({ row, index, rounds, hasWon }: SeriesLineProps) {
  const { texts, language } = useUi();
  const { stories, results, hud, home } = texts;
  const { who, color, team } = row;
  const name = home.colours[color] ?? formatWhole(team, language);
  const placeIn = (round: number) => row.places[round] ?? 0;
  return (
    <tr class={row.isOwn ? "own" : undefined}>
      <td class="number">{stories.place(index + 1)}</td>
      <th scope="row">
        <NameTag who={who ?? { name, color }} />
        {row.isOwn && <span class="mark">{who === null ? hud.yourTeam : texts.match.you}</span>}
        {hasWon && (
          <span class="series-crown">
            <CrownIcon />
            <span class="visually-hidden">{results.winner}</span>
          </span>
        )}
      </th>
      {Array.from({ length: rounds }, (_, round) => (
        <td key={round} class={placeIn(round) === 1 ? "number won" : "number"}>
          {placeIn(round) === 0 ? (
            <>
              <span aria-hidden="true">{hud.unknown}</span>
              <span class="visually-hidden">{results.notInRound}</span>
            </>
          ) : (
            stories.place(placeIn(round))
          )}
        </td>
      ))}
      <td class="number">{formatWhole(row.wins, language)}</td>
      <td class="number">{formatWhole(row.points, language)}</td>
    </tr>
  );
}

/** The rounds of a series, side by side. */
export function SeriesTable({ results: { series, isSeriesOver } }: { results: ResultsView }) {
  const { results } = useUi().texts;
  const { columns, tabs, roundColumn } = results;
  const rounds = Math.max(...series.map(({ places }) => places.length), 0);
  const played = Array.from({ length: rounds }, (_, index) => roundColumn(index + 1));
  const heads = [columns.place, columns.name, ...played, columns.wins, columns.points];
  return (
    <Table label={tabs.series} heads={heads}>
      {series.map((row, index) => (
        <SeriesLine
          key={row.who?.playerId ?? `team ${row.team}`}
          row={row}
          index={index}
          rounds={rounds}
          hasWon={isSeriesOver && index === 0}
        />
      ))}
    </Table>
  );
}
