// What a person reads after a round: who won, what became of oneself, who did what best, and what can be done next.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isolate } from "../../../shared/names.ts";
import { useMatchKeys } from "../matchKeys.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { ResultsView, RoundView } from "../roundSignals.ts";
import { LOBBY_ROUND } from "../rounds/rounds.stage.ts";
import { Results } from "./Results.tsx";
import { resultsOf, seriesOf } from "./results.stage.ts";

let page: PageRig;
beforeEach(() => {
  vi.useFakeTimers();
  page = openPage();
});
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

const OVER: RoundView = { ...LOBBY_ROUND, phase: "results", leftS: 24 };

function show(results: ResultsView, round: RoundView = OVER): void {
  page.store.round.value = round;
  page.store.results.value = results;
  page.draw(<Results />);
}

const textsOf = (what: string) => page.root.all(what).map(({ text }) => text);
const headline = () => textsOf("h2")[0];

test("results are there after a round and in the lobby behind it, until they are put aside, and not in a round", () => {
  show(resultsOf(5));
  const isThere = () => page.root.all(".results").length === 1;
  expect(isThere()).toBe(true);
  const inPhase = (phase: RoundView["phase"]) => {
    page.change(() => {
      page.store.round.value = { ...OVER, phase };
    });
    return isThere();
  };
  expect((["lobby", "countdown", "playing", "results"] as const).map(inPhase)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  page.click(page.texts.results.close);
  expect(page.takeCalls()).toEqual([["showResults", false]]);
  page.change(() => {
    page.store.areResultsClosed.value = true;
  });
  expect(isThere()).toBe(false);
  expect(page.root.text).toBe("");
});

test("who won is the headline: oneself, somebody, one's own team, another one", () => {
  show(resultsOf(5, 0));
  expect(headline()).toBe("You win!");
  show({ ...resultsOf(5, 2), key: 2 });
  expect(headline()).toBe(`${isolate("Ola")} wins!`);
  show({ ...resultsOf(6, 0, 3), key: 3 });
  expect(headline()).toBe("Your team wins!");
  show({ ...resultsOf(6, 1, 3), key: 4 });
  expect(headline()).toBe("Team blue wins!");
  show({ ...resultsOf(1, 0), key: 5, rows: [], own: null, awards: [] });
  expect(headline()).toBe("The round is over");
});

test("the end of a series has its winner as the headline, with a crown in its table; before that the round's has it", () => {
  const soFar = seriesOf(5, 1);
  show({ ...soFar, series: soFar.series.toReversed() });
  expect(headline()).toBe(`${isolate("Ola")} wins!`);
  expect(page.root.all(".results-head")[0]?.text).toContain("Round 3 of 5");
  page.click(page.texts.results.tabs.series);
  expect(page.root.all(".series-crown")).toEqual([]);
  show({ ...seriesOf(5, 1), key: 2, isSeriesOver: true });
  expect(headline()).toBe(`${isolate("Ola")} wins the series!`);
  page.click(page.texts.results.tabs.series);
  const [, first, second] = page.root.all("tr");
  expect(first?.all(".series-crown")).toHaveLength(1);
  expect(second?.all(".series-crown")).toEqual([]);
  // Round by round, then rounds won and points; who was not in a round is told so in words.
  expect(first?.all("td").map(({ text }) => text)).toEqual(["1st", "1st", "2nd", "1st", "2", "9"]);
  const fourth = page.root.all("tr")[4];
  expect(fourth?.all("td")[3]?.text).toContain(page.texts.results.notInRound);
});

test("a series of teams names them by their colours", () => {
  const series = [2, 1].map((team) => ({
    ...{ who: null, team, color: 7 * (team - 1), isOwn: team === 1 },
    ...{ places: [3 - team], wins: team - 1, points: team - 1 },
  }));
  show({ ...resultsOf(4, 0, 2), bestOf: 3, series, isSeriesOver: true });
  expect(headline()).toBe("Team blue wins the series!");
  page.click(page.texts.results.tabs.series);
  const names = page.root.all("tr").flatMap((row) => row.all("bdi").map(({ text }) => text));
  expect(names).toEqual(["Blue", "Red"]);
});

test("the best three stand on the podium in order, fewer where there were fewer", () => {
  show(resultsOf(5, 1));
  expect(textsOf(".podium-name")).toEqual(["Ola", `Bruno${page.texts.match.you}`, "Kaja"]);
  expect(textsOf(".podium-block")).toEqual(["1st", "2nd", "3rd"]);
  show({ ...resultsOf(1), key: 2 });
  expect(textsOf(".podium-block")).toEqual(["1st"]);
});

test("of the last one standing the podium tells the highest scores: who was eaten has nothing left", () => {
  const { rows, ...rest } = resultsOf(3);
  const fallen = rows.map((row, index) => ({
    ...row,
    score: index === 0 ? 50 : 0,
    highestScore: 90 - 10 * index,
  }));
  show({ ...rest, rows: fallen, kind: "lastStanding" });
  expect(textsOf(".podium-score")).toEqual(["90", "80", "70"]);
  show({ ...rest, rows: fallen, kind: "timed", key: 2 });
  expect(textsOf(".podium-score")).toEqual(["50", "0", "0"]);
});

test("teams have their part of all scores, and equal ones where nobody has any", () => {
  const { teams, ...rest } = resultsOf(6, 1, 3);
  show({ ...rest, teams });
  const shares = () => page.root.all(".result-teams")[0]!.all("li");
  expect(shares().map(({ text }) => text)[1]).toContain(`Orange: 1,172 (${page.texts.hud.yourTeam})`);
  expect(shares().map(({ style }) => Number(style["--share"]).toFixed(2))).toEqual(["0.55", "0.27", "0.18"]);
  show({ ...rest, key: 2, teams: teams.map((team) => ({ ...team, score: 0 })) });
  expect(shares().map(({ style }) => style["--share"])).toEqual([1, 1, 1]);
});

test("oneself far behind is no one of the best three, even as the last line of few", () => {
  const all = resultsOf(40, 39);
  show({ ...all, rows: [...all.rows.slice(0, 2), all.rows[39]!] });
  expect(textsOf(".podium-block")).toEqual(["1st", "2nd"]);
  expect(textsOf(".own-place")).toEqual(["40th of 40"]);
});

test("one's own card: the place, six figures, and who ate whom most", () => {
  show(resultsOf(12, 2));
  const { results, hud } = page.texts;
  expect(textsOf(".own-place")).toEqual(["3rd of 12"]);
  const figures = page.root.all(".own-figures")[0]!.all("div");
  const told = figures.map((figure) => [figure.all("dt")[0]?.text, figure.all("dd")[0]?.text]);
  expect(told.slice(1)).toEqual([
    [results.longestLife, "2:43"],
    [results.biggestMeal, "202"],
    [hud.ballsEaten, "292"],
    [results.bites, "10"],
    [hud.cellsEaten, "4"],
  ]);
  expect(told[0]?.[0]).toBe(hud.highestScore);
  expect(textsOf(".rival")).toEqual(["Ate you most Kaja 3 times", "You ate most Bruno once"]);
  show({ ...resultsOf(12, 2), key: 2, nemesis: null, favourite: null });
  expect(textsOf(".rival")).toEqual([results.noNemesis, results.noFavourite]);
});

test("who watched has no figures, and is told when one plays", () => {
  show(resultsOf(5, -1), { ...OVER, isIn: false, isNext: true });
  const card = page.root.all(".own-card")[0]!;
  expect(card.all("dl")).toEqual([]);
  expect(card.text).toContain(page.texts.results.watched);
  expect(card.text).toContain(page.texts.rounds.playNext);
});

test("awards say who and what for, in words; where there are none that is said", () => {
  show(resultsOf(5));
  const why = textsOf(".award-why");
  expect(why).toEqual(["14 bites", "2:51", "a meal of 322", "410 without a bite", "up 5 places"]);
  expect(page.root.all(".award")[0]?.text).toBe("HungriestOla14 bites");
  show({ ...resultsOf(1), key: 2, awards: [] });
  expect(page.root.all(".awards")[0]?.text).toContain(page.texts.results.noAwards);
});

test("a name that is pointed at, or pressed, brings out its line, and the others step aside", () => {
  show(resultsOf(6, 0));
  const shown = () => page.root.all(".shown").map(({ localName }) => localName);
  const nameAt = (index: number) => page.root.all(".chart-name")[index]!;
  expect(shown()).toEqual([]);
  page.change(() => void nameAt(4).dispatch("pointerenter"));
  expect(shown()).toEqual(["g", "span"]);
  expect(page.root.all(".aside")).toHaveLength(5);
  page.change(() => void nameAt(4).dispatch("pointerleave"));
  expect(shown()).toEqual([]);
  page.change(() => void nameAt(5).dispatch("click"));
  expect(nameAt(5).attribute("aria-pressed")).toBe("true");
  expect(shown()).toEqual(["g", "span"]);
  page.change(() => void nameAt(5).dispatch("click"));
  expect(shown()).toEqual([]);
});

test("places at the ends of lines are those of the best three and of oneself, and of who is pointed at", () => {
  show(resultsOf(30, 17));
  expect(textsOf(".chart-end")).toEqual(["1", "2", "3", "18"]);
  page.change(() => void page.root.all(".chart-name")[8]!.dispatch("focus"));
  expect(textsOf(".chart-end")).toEqual(["1", "2", "3", "9", "18"]);
});

test("the table has everybody with all figures, and says who is a bot, who left, who one is", () => {
  show(resultsOf(12, 2));
  page.click(page.texts.results.tabs.table);
  expect(page.root.all("tr")).toHaveLength(13);
  const { bot } = page.texts.hud;
  const marks = page.root.all("tr").map((row) => row.all(".mark").map(({ text }) => text));
  const { you } = page.texts.match;
  expect(marks[3]).toEqual([you]);
  expect(marks[5]).toEqual([bot]);
  expect(marks[7]).toEqual([page.texts.results.gone]);
  // A round that ends while the table is open opens its own podium.
  show({ ...resultsOf(12, 2), key: 2 });
  expect(page.root.all(".podium")).toHaveLength(1);
});

test("Again is being ready, and can be taken back", () => {
  show(resultsOf(5));
  page.click(page.texts.results.again);
  expect(page.takeCalls()).toEqual([["setReady", true]]);
  page.change(() => {
    page.store.round.value = { ...OVER, isReady: true };
  });
  expect(page.button(page.texts.results.again).attribute("aria-pressed")).toBe("true");
  page.click(page.texts.results.again);
  expect(page.takeCalls()).toEqual([["setReady", false]]);
});

test("the host's Again begins the next round, and a watcher's button is the way into the game", () => {
  page.store.host.value = { people: 1 } as never;
  show(resultsOf(5));
  page.click(page.texts.results.again);
  expect(page.takeCalls()).toEqual([["askHost", "startRound", null]]);
  page.change(() => {
    page.store.host.value = null;
    page.store.watching.value = { kind: "leader", player: null, isWaiting: false };
  });
  page.click(page.texts.hud.play);
  expect(page.takeCalls()).toEqual([["playAgain"]]);
});

test("how many people are ready counts no bots, and the time until the lobby stands while the game is held", () => {
  const { rows } = resultsOf(6);
  const people = rows.map((row) => ({ ...row, isReady: row.place < 3, isAway: false, team: 0 }));
  show(resultsOf(6), { ...OVER, people });
  const { results } = page.texts;
  expect(textsOf(".results-when")).toEqual([`${results.lobbyIn(24)}${page.texts.rounds.readyCount(2, 5)}`]);
  page.change(() => {
    page.store.round.value = { ...OVER, people, isPaused: true };
  });
  expect(textsOf(".results-when")).toEqual([page.texts.rounds.readyCount(2, 5)]);
  page.change(() => {
    page.store.round.value = { ...OVER, phase: "lobby" };
  });
  expect(textsOf(".results-when")).toEqual([results.roundIn(24)]);
});

test("what has come moves in once; what is opened again in the lobby is simply there", () => {
  show(resultsOf(5));
  expect(page.root.all(".fresh")).toHaveLength(1);
  page.change(() => vi.advanceTimersByTime(10_000));
  expect(page.root.all(".fresh")).toEqual([]);
  show({ ...resultsOf(5), key: 2 }, { ...OVER, phase: "lobby" });
  expect(page.root.all(".fresh")).toEqual([]);
});

function KeysOfMatch() {
  useMatchKeys(page.store, page.actions);
  return null;
}

test("Escape puts results aside before it opens the menu, and Tab goes from button to button in them", () => {
  page.store.screen.value = "match";
  page.store.round.value = OVER;
  page.store.results.value = resultsOf(5);
  page.draw(<KeysOfMatch />);
  expect(page.press("Tab")).toBe(false);
  page.press("Escape");
  expect(page.takeCalls()).toEqual([["showResults", false]]);
  page.change(() => {
    page.store.areResultsClosed.value = true;
  });
  page.press("Escape");
  expect(page.press("Tab")).toBe(true);
  expect(page.takeCalls()).toEqual([
    ["openDialog", "menu"],
    ["holdPlayers", "Tab"],
  ]);
});

test("who won and one's own place are read out as they come", () => {
  page.store.round.value = OVER;
  page.draw(<Results />);
  const spoken = () => page.root.all("p").find((one) => one.attribute("role") === "status")?.text;
  expect(spoken()).toBe("");
  page.change(() => {
    page.store.results.value = resultsOf(12, 2);
  });
  expect(spoken()).toBe(`${isolate("Ola")} wins! You: 3rd of 12`);
});
