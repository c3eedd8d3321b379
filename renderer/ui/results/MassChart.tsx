// Everybody's score or mass over the time of a round. One's own line is thick, those of the best have patterns and numbers,
// and a name that is pointed at or pressed brings out its line.
import { useState } from "preact/hooks";
import { PALETTE } from "../../../shared/model.ts";
import { cssColor } from "../../marbles/cssColor.ts";
import { formatDuration, formatScore, formatWhole } from "../format.ts";
import { NameTag } from "../hud/NameTag.tsx";
import type { ResultRow, ResultsView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";
import { pointsOfLine, polylineOf, scoreTicks, spreadHeights, timeTicks, topOf } from "./chartShape.ts";
import { CHART_LASTS_MS, CHART_MS } from "./moments.ts";

/** So many have a pattern and their place at the end of their line. */
const MARKED = 3;
/** Between the places at the ends of lines, as a part of the chart's height. */
const LABEL_GAP = 0.13;

/** @param shown whose line is brought out; null: nobody's */
const isMarked = ({ place, isOwn, playerId }: ResultRow, shown: number | null) =>
  place <= MARKED || isOwn || playerId === shown;

function Line({ row, results, shown }: { row: ResultRow; results: ResultsView; shown: number | null }) {
  const points = polylineOf(pointsOfLine(row, results));
  const marks = [
    "chart-line",
    row.isOwn && "own",
    isMarked(row, shown) && `marked place-${row.place}`,
    shown !== null && (row.playerId === shown ? "shown" : "aside"),
  ];
  return (
    <g class={marks.filter(Boolean).join(" ")} style={{ "--color": cssColor(PALETTE[row.color] ?? 0) }}>
      <polyline class="casing" points={points} vector-effect="non-scaling-stroke" />
      <polyline points={points} vector-effect="non-scaling-stroke" />
    </g>
  );
}

function Ends({ results, shown }: { results: ResultsView; shown: number | null }) {
  const { language } = useUi();
  const ends = results.rows
    .filter((row) => isMarked(row, shown))
    .flatMap((row) => {
      const end = pointsOfLine(row, results).at(-1);
      return end === undefined ? [] : [{ row, end }];
    });
  const heights = spreadHeights(
    ends.map(({ end }) => end.y),
    LABEL_GAP,
  );
  return ends.map(({ row }, index) => (
    <span
      key={row.playerId}
      class={`chart-end${row.playerId === shown ? " shown" : ""}`}
      style={{ "--up": heights[index], "--color": cssColor(PALETTE[row.color] ?? 0) }}
    >
      {formatWhole(row.place, language)}
    </span>
  ));
}

function Axes({ results }: { results: ResultsView }) {
  const { language } = useUi();
  const { seconds } = results;
  const top = topOf(results);
  return (
    <>
      {timeTicks(seconds).map((tick) => (
        <span key={`t${tick}`} class="chart-time" style={{ "--along": tick / seconds }}>
          {formatDuration(tick)}
        </span>
      ))}
      {scoreTicks(top).map((tick) => (
        <span key={`s${tick}`} class="chart-score" style={{ "--up": tick / top }}>
          {formatScore(tick, language)}
        </span>
      ))}
    </>
  );
}

type NamesProps = {
  rows: readonly ResultRow[];
  pressed: number | null;
  onPoint: (playerId: number | null) => void;
  onPress: (playerId: number) => void;
};

function Names({ rows, pressed, onPoint, onPress }: NamesProps) {
  const { texts, language } = useUi();
  return (
    <ul class="chart-names" aria-label={texts.results.lines}>
      {rows.map((row) => (
        <li key={row.playerId} class={row.isOwn ? "own" : undefined}>
          <button
            type="button"
            class="chart-name"
            aria-pressed={row.playerId === pressed}
            onPointerEnter={() => onPoint(row.playerId)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(row.playerId)}
            onBlur={() => onPoint(null)}
            onClick={() => onPress(row.playerId)}
          >
            <span class="rank">{formatWhole(row.place, language)}</span>
            <NameTag who={row} />
          </button>
        </li>
      ))}
    </ul>
  );
}

export function MassChart({ results }: { results: ResultsView }) {
  const { store, texts } = useUi();
  const [pointed, setPointed] = useState<number | null>(null);
  const [pressed, setPressed] = useState<number | null>(null);
  const { rows } = results;
  const shown = pointed ?? pressed;
  const title = store.isMassGame.value ? texts.results.massOverTime : texts.results.scoreOverTime;
  // The best, oneself and who is pointed at lie over the others.
  const back = rows.filter((row) => !isMarked(row, shown));
  const front = rows.filter((row) => isMarked(row, shown)).toReversed();
  return (
    <section class="result-part chart">
      <h3>{title}</h3>
      <div class="chart-picture" style={{ "--at": `${CHART_MS}ms`, "--lasts": `${CHART_LASTS_MS}ms` }}>
        <Axes results={results} />
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" role="img" aria-label={title}>
          {[...back, ...front].map((row) => (
            <Line key={row.playerId} row={row} results={results} shown={shown} />
          ))}
        </svg>
        <Ends results={results} shown={shown} />
      </div>
      <Names
        rows={rows}
        pressed={pressed}
        onPoint={setPointed}
        onPress={(playerId) => setPressed(playerId === pressed ? null : playerId)}
      />
    </section>
  );
}
