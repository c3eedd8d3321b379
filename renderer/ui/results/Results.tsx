// How a round ended, over the arena as it stood then: podium, own card, awards and chart at once, tables behind them. The
// focus stays where it is, as keys still held were meant for the round.
import "../../styles/results/results.css";
import "../../styles/results/podium.css";
import "../../styles/results/parts.css";
import "../../styles/results/chart.css";
import "../../styles/results/small.css";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { formatDuration } from "../format.ts";
import { CloseIcon } from "../parts/icons.tsx";
import { type TabEntry, Tabs } from "../parts/Tabs.tsx";
import { areResultsOpen, type ResultsView, type RoundView } from "../roundSignals.ts";
import { useUi } from "../uiContext.ts";
import { Awards } from "./Awards.tsx";
import { headlineOf } from "./headline.ts";
import { MassChart } from "./MassChart.tsx";
import { AWARD_EVERY_MS, AWARDS_MS, RESULTS_SHOWN_MS } from "./moments.ts";
import { OwnCard } from "./OwnCard.tsx";
import { Podium } from "./Podium.tsx";
import { ResultsFoot } from "./ResultsFoot.tsx";
import { PlayersTable, SeriesTable } from "./ResultTables.tsx";

/** By then all that moves by itself has. */
const SETTLED_MS = AWARDS_MS + 10 * AWARD_EVERY_MS;

/** A tab gets nothing: what it shows is the store's. */
const ofStore = (Part: ComponentType<{ results: ResultsView }>) => () => {
  const results = useUi().store.results.value;
  return results && <Part results={results} />;
};

function Overview({ results }: { results: ResultsView }) {
  return (
    <div class="overview">
      <Podium results={results} />
      <OwnCard results={results} />
      <MassChart results={results} />
      <Awards awards={results.awards} />
    </div>
  );
}

const PODIUM_TAB = ofStore(Overview);
const TABLE_TAB = ofStore(PlayersTable);
const SERIES_TAB = ofStore(SeriesTable);

/** Whether the results have just come, so that they play; what was read once is simply there. */
function useFresh(isNew: boolean): boolean {
  const [isFresh, setFresh] = useState(isNew);
  useEffect(() => {
    const timer = setTimeout(() => setFresh(false), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return isFresh;
}

function Head({ results }: { results: ResultsView }) {
  const { actions, texts } = useUi();
  const { round, bestOf, seconds } = results;
  const words = texts.results;
  const facts = [bestOf > 1 && words.roundOf(round, bestOf), words.lasted(formatDuration(seconds))];
  return (
    <header class="results-head">
      <h2>{headlineOf(results, texts)}</h2>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      <button
        type="button"
        class="icon-button results-close"
        aria-label={words.close}
        onClick={() => actions.showResults(false)}
      >
        <CloseIcon />
      </button>
    </header>
  );
}

function ResultsPanel({ results, round }: { results: ResultsView; round: RoundView }) {
  const { texts } = useUi();
  const isFresh = useFresh(round.phase === "results");
  const { title, tabs } = texts.results;
  const entries: TabEntry[] = [
    { title: tabs.podium, Content: PODIUM_TAB },
    { title: tabs.table, Content: TABLE_TAB },
    ...(results.series.length > 0 ? [{ title: tabs.series, Content: SERIES_TAB }] : []),
  ];
  return (
    <section
      class={isFresh ? "results fresh" : "results"}
      aria-label={title}
      style={{ "--shown-at": `${RESULTS_SHOWN_MS}ms` }}
    >
      <Head results={results} />
      <Tabs label={title} entries={entries} />
      <ResultsFoot round={round} />
    </section>
  );
}

/** What is read out as a round ends: who won, and what became of oneself. */
function useSpoken(results: ResultsView | null): string {
  const { texts } = useUi();
  if (results === null) return "";
  const { own, players } = results;
  const place = own && texts.results.placeOf(texts.stories.place(own.place), players);
  return [headlineOf(results, texts), own && `${texts.results.own}: ${place}`].filter(Boolean).join(" ");
}

export function Results() {
  const { store } = useUi();
  const results = areResultsOpen(store) ? store.results.value : null;
  const round = store.round.value;
  const spoken = useSpoken(results);
  return (
    <>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
      {results !== null && round !== null && (
        <ResultsPanel key={results.key} results={results} round={round} />
      )}
    </>
  );
}
