// Test support: results of rounds as the store holds them, of made-up players, as many as wished. Nothing of the
// game imports this.
import { PALETTE, PLAIN_PROFILE, SKINS } from "../../../shared/model.ts";
import type { Named } from "../named.ts";
import type { ResultRow, ResultsView, SeriesView } from "../roundSignals.ts";

const NAMES = [
  "Ola",
  "Bruno",
  "Kaja",
  "Wawrzyniec Brzę",
  "Ewa",
  "Bot Ada",
  "Jan",
  "Mikołaj",
  "Zoë",
  "李小龍",
  "Bot Hugo",
];

const namedAt = (index: number, own: number): Named => ({
  ...PLAIN_PROFILE,
  playerId: index + 1,
  name: `${NAMES[index % NAMES.length]}${index >= NAMES.length ? ` ${index + 1}` : ""}`,
  color: (3 + 5 * index) % PALETTE.length,
  skin: (7 * index) % SKINS.length,
  isOwn: index === own,
});

/** A life that grows, is lost now and then, and ends as high as its place says. */
function samplesOf(index: number, count: number): number[] {
  const end = 1 / (1 + 0.35 * index);
  const lost = 0.25 + ((index * 37) % 50) / 100;
  return Array.from({ length: count }, (_, i) => {
    const at = (i + 1) / count;
    const grown = at < lost ? 0.6 * at : 0.9 * (at - lost) + 0.1;
    return Math.min(1, end * (0.1 + grown + 0.04 * Math.sin(9 * at + index)));
  });
}

function rowAt(index: number, own: number, teams: number): ResultRow {
  const samples = samplesOf(index, 90);
  return {
    ...namedAt(index, own),
    place: index + 1,
    isBot: index % 5 === 4,
    team: teams === 0 ? 0 : 1 + (index % teams),
    isGone: index === 6,
    score: 1234 * (samples.at(-1) ?? 0),
    highestScore: 1234 * Math.max(...samples),
    ballsEaten: 310 - 9 * index,
    cellsEaten: Math.max(0, 14 - 2 * index),
    kills: Math.max(0, 6 - index),
    deaths: index,
    longestLifeS: 171 - 4 * index,
    biggestMeal: Math.max(0, 322 - 60 * index),
    samples,
  };
}

const seriesAt = (index: number, own: number): SeriesView => {
  const who = namedAt(index, own);
  const places = [1 + (index % 4), 2 + index, index === 3 ? 0 : 1 + index];
  return {
    who,
    team: 0,
    color: who.color,
    isOwn: who.isOwn,
    places,
    wins: Math.max(0, 2 - index),
    points: 9 - index,
  };
};

/** @param own index of one's own row; -1: one only watched @param teams how many; 0: there are none */
export function resultsOf(players: number, own = 0, teams = 0): ResultsView {
  const rows = Array.from({ length: players }, (_, index) => rowAt(index, own, teams));
  const award = (index: number) => rows[index % players]!;
  return {
    ...{
      key: 1,
      round: 1,
      bestOf: 1,
      kind: "timed",
      seconds: 180,
      sampleS: 2,
      topScore: 1234,
      players,
      rows,
    },
    own: rows[own] ?? null,
    teams: Array.from({ length: teams }, (_, index) => ({
      ...{ team: index + 1, color: [7, 1, 4, 10][index] ?? 0, score: 2345 / (index + 1) },
      isOwn: rows[own]?.team === index + 1,
    })),
    awards: [
      { kind: "mostEaten", who: award(0), value: 14 },
      { kind: "longestLife", who: award(3), value: 171 },
      { kind: "biggestMeal", who: award(1), value: 322.5 },
      { kind: "pacifist", who: award(2), value: 410 },
      { kind: "comeback", who: award(4), value: 5 },
    ],
    nemesis: players > 2 ? { ...namedAt(2, own), times: 3 } : null,
    favourite: players > 1 ? { ...namedAt(own === 1 ? 0 : 1, own), times: 1 } : null,
    series: [],
    isSeriesOver: false,
  };
}

/** The third round of a series of five. */
export function seriesOf(players: number, own = 0): ResultsView {
  const series = Array.from({ length: players }, (_, index) => seriesAt(index, own));
  return { ...resultsOf(players, own), round: 3, bestOf: 5, series };
}
