// English text of how a round ended: podium, own card, awards, chart and the table of a series.
import type { AwardKind } from "../../../shared/net/sections/results.ts";

/** What an award is called, and what it was given for. @param figure as its kind has it, formatted */
type AwardWords = { name: string; why: (figure: string, count: number) => string };

export const results = {
  title: "Results",
  close: "Close the results",
  tabs: { podium: "Podium", table: "All players", series: "Series" },
  /** Who won: a name, or a team. @param colour in small letters */
  wins: (name: string) => `${name} wins!`,
  teamWins: (colour: string) => `Team ${colour} wins!`,
  youWin: "You win!",
  yourTeamWins: "Your team wins!",
  winsSeries: (name: string) => `${name} wins the series!`,
  teamWinsSeries: (colour: string) => `Team ${colour} wins the series!`,
  youWinSeries: "You win the series!",
  yourTeamWinsSeries: "Your team wins the series!",
  over: "The round is over",
  roundOf: (round: number, of: number) => `Round ${round} of ${of}`,
  lasted: (time: string) => `took ${time}`,
  own: "You",
  /** @param place as a number, like "3rd" */
  placeOf: (place: string, of: number) => `${place} of ${of}`,
  watched: "You watched this round.",
  bites: "Bites taken",
  longestLife: "Longest life",
  biggestMeal: "Biggest meal",
  /** A name follows. */
  nemesis: "Ate you most",
  favourite: "You ate most",
  noNemesis: "Nobody ate you.",
  noFavourite: "You ate nobody.",
  times: (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`),
  awards: "Awards",
  noAwards: "No awards this time.",
  awardKinds: {
    mostEaten: { name: "Hungriest", why: (_, count) => (count === 1 ? "1 bite" : `${count} bites`) },
    longestLife: { name: "Longest life", why: (figure) => figure },
    biggestMeal: { name: "Biggest meal", why: (figure) => `a meal of ${figure}` },
    pacifist: { name: "Peacemaker", why: (figure) => `${figure} without a bite` },
    comeback: { name: "Comeback", why: (_, count) => (count === 1 ? "up 1 place" : `up ${count} places`) },
  } satisfies Record<AwardKind, AwardWords> as Record<AwardKind, AwardWords>,
  massOverTime: "Mass over time",
  scoreOverTime: "Score over time",
  /** The list of names beside the chart, each of which brings out its line. */
  lines: "Show the line of",
  columns: {
    place: "Place",
    name: "Name",
    score: "Score",
    mass: "Mass",
    highest: "Highest",
    deaths: "Deaths",
    wins: "Won",
    points: "Points",
  },
  /** A column of the series' table. */
  roundColumn: (round: number) => `Round ${round}`,
  notInRound: "not in it",
  gone: "left",
  winner: "won the series",
  again: "Again",
  lobbyIn: (seconds: number) => `Lobby in ${seconds} s`,
  roundIn: (seconds: number) => `Next round in ${seconds} s`,
};
