// The shape of the texts over the arena and of single rules: part of texts.ts, which has the rest.
import type { ChosenRule } from "../../shared/rulesets/ruleChoices.ts";
import type { CodeFault } from "../../shared/rulesets/rulesCode.ts";

/** Numbers come as the fields have them. */
export type RulesTexts = {
  title: string;
  open: string;
  details: (changed: number) => string;
  /** The arena is laid out for so many. */
  fitted: (seats: number) => string;
  names: Record<ChosenRule, string>;
  /** In place of the speed at the start, where it is that of a circle of radius 1. */
  speedAtRadius1: string;
  units: Record<"u" | "u/s" | "s" | "s/u", string>;
  /** Percent of something, each so many seconds. */
  percentEach: (seconds: number) => string;
  range: (min: string, max: string) => string;
  preset: (value: string) => string;
  wrong: (min: string, max: string) => string;
  wrongTeams: string;
  none: string;
  reset: (name: string) => string;
  resetAll: string;
  code: string;
  codeHint: string;
  given: string;
  givenPlaceholder: string;
  use: string;
  faults: Record<CodeFault, string>;
  close: string;
  record: string;
  recordHint: string;
};

/** What lies over the arena. Numbers in texts are whole; names come as they are. */
export type HudTexts = {
  mass: string;
  score: string;
  cells: (count: number) => string;
  rank: (rank: number) => string;
  /** The graphics card took the picture away. */
  pictureLost: string;
  pictureGone: string;
  reload: string;
  killFeed: string;
  /** Between two names. */
  ate: string;
  /** Of oneself; a name follows: of who is out, and of who has lost a cell. */
  youAte: string;
  youBit: string;
  /** After that name. @param others at least 1 */
  andMore: (others: number) => string;
  /** A name follows. */
  eatenBy: string;
  eaten: string;
  /** Above by whom: it happened while this window had no connection. */
  eatenAway: string;
  alive: string;
  highestMass: string;
  highestScore: string;
  ballsEaten: string;
  cellsEaten: string;
  playAgain: string;
  coming: string;
  watch: string;
  watchInstead: string;
  play: string;
  watching: (name: string) => string;
  watchingNobody: string;
  watchingFree: string;
  /** Who watches wants to play, and all seats are taken. */
  seatWait: string;
  /** The question to who has done nothing for a while, why it is asked, and what happens without an answer. */
  stillThere: string;
  stillThereWhy: string;
  stillThereLeft: (seconds: number) => string;
  stillHere: string;
  leader: string;
  next: string;
  freeCamera: string;
  teams: string;
  yourTeam: string;
  players: string;
  closePlayers: string;
  follow: (name: string) => string;
  bot: string;
  watcher: string;
  /** Beside the name of somebody who dropped out: nobody drives the circle, or a bot does. */
  awayMarks: Record<"away" | "driven", string>;
  /** In place of a figure. */
  unknown: string;
  split: string;
  eject: string;
};
