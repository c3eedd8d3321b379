// What the HUD says of people: whose line is one's own, how a life ended, whom one watches, and what its buttons ask for.
import { afterEach, beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { isolate } from "../../../shared/names.ts";
import { TEAM_COLORS } from "../../../shared/rulesets/teams.ts";
import type { Named } from "../named.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import { LOBBY_ROUND } from "../rounds/rounds.stage.ts";
import type { PlayerRow, Story, WatchStatus } from "../store.ts";
import { KillFeed } from "./KillFeed.tsx";
import { Leaderboard } from "./Leaderboard.tsx";
import { MealLine } from "./MealLine.tsx";
import { OwnValues } from "./OwnValues.tsx";
import { PlayersPanel } from "./PlayersPanel.tsx";
import { StillThere } from "./StillThere.tsx";
import { StoryLine } from "./StoryLine.tsx";
import { TouchButtons } from "./TouchButtons.tsx";
import { WatchBar } from "./WatchBar.tsx";

const OLA: Named = { ...PLAIN_PROFILE, playerId: 1, name: "Ola", color: 3, isOwn: true };
const JAN: Named = { ...PLAIN_PROFILE, playerId: 2, name: "Jan", color: 4, isOwn: false };
const EWA: Named = { ...PLAIN_PROFILE, playerId: 3, name: "Ewa", color: 5, isOwn: false };

let page: PageRig;
beforeEach(() => {
  page = openPage();
});
afterEach(() => page.dispose());

const linesOf = (className: string) =>
  page.root
    .all(className)[0]
    ?.all("li")
    .map((line) => [line.all("bdi").map(({ text }) => text), line.attribute("class")]);

test("the kill feed marks lines of one's own, as eater and as eaten, and no others", () => {
  page.draw(<KillFeed />);
  expect(page.root.text).toBe("");
  page.change(() => {
    page.store.killFeed.value = [
      { key: 1, eater: OLA, eaten: JAN },
      { key: 2, eater: JAN, eaten: EWA },
      { key: 3, eater: EWA, eaten: OLA },
    ];
  });
  expect(linesOf(".feed")).toEqual([
    [["Ola", "Jan"], "own"],
    [["Jan", "Ewa"], ""],
    [["Ewa", "Ola"], "own"],
  ]);
  expect(page.root.all("ul")[0]?.attribute("aria-live")).toBe("off");
});

test("the leaderboard marks oneself, in words too, and follows whom one picks while watching", () => {
  page.store.leaderboard.value = [
    { ...JAN, rank: 1, score: 90 },
    { ...OLA, rank: 2, score: 50 },
  ];
  page.draw(<Leaderboard />);
  const [first, second] = page.root.all("li");
  expect([first?.attribute("aria-current"), second?.attribute("aria-current")]).toEqual([null, "true"]);
  expect(first?.text).toBe("1Jan90");
  expect(second?.text).toBe(`2Ola(${page.texts.match.you})50`);
  expect(page.root.all("button")).toEqual([]);
  page.change(() => {
    page.store.watching.value = { kind: "leader", player: JAN, isWaiting: false };
  });
  expect(page.root.all("button")).toHaveLength(1);
  page.click(page.root.all("button")[0]?.attribute("aria-label") ?? "");
  expect(page.takeCalls()).toEqual([["watch", { kind: "player", playerId: 2 }]]);
});

/** A leaderboard of so many, oneself at a place, counted from 1. */
const boardOf = (count: number, ownRank: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...(index + 1 === ownRank ? OLA : { ...JAN, playerId: 100 + index }),
    rank: index + 1,
    score: 100 - index,
  }));

test("over an arena the first three and oneself are seen, the rest is read out; beside it, or watching, all are", () => {
  page.store.leaderboard.value = boardOf(10, 7);
  page.draw(<Leaderboard />);
  const unseen = () =>
    page.root.all("li").flatMap((line, index) => (line.all(".rest").length > 0 ? [index + 1] : []));
  expect(page.root.all("li")).toHaveLength(10);
  expect(unseen()).toEqual([4, 5, 6, 8, 9, 10]);
  page.change(() => {
    page.store.field.value = { strip: "beside", isTurned: false, top: 0, right: 200, bottom: 0, left: 0 };
  });
  expect(unseen()).toEqual([]);
  page.change(() => {
    page.store.field.value = null;
    page.store.watching.value = { kind: "leader", player: JAN, isWaiting: false };
  });
  expect(unseen()).toEqual([]);
});

test("lines slide past each other from where they were; with less motion wished they are there at once", () => {
  page.store.leaderboard.value = boardOf(3, 3);
  page.draw(<Leaderboard />);
  const slides = () =>
    page.root
      .all("li")
      .map((line) => line.animations.splice(0).map(({ keyframes }) => keyframes[0]?.transform));
  const turnRound = () =>
    page.change(() => {
      const [first, second, third] = page.store.leaderboard.value;
      page.store.leaderboard.value = [third!, first!, second!];
    });
  page.change(() => {
    page.store.leaderboard.value = page.store.leaderboard.value.map((row) => ({
      ...row,
      score: row.score + 1,
    }));
  });
  expect(slides()).toEqual([[], [], []]);
  turnRound();
  expect(slides()).toEqual([["translate(0px, 40px)"], ["translate(0px, -20px)"], ["translate(0px, -20px)"]]);
  page.wish("(prefers-reduced-motion: reduce)");
  turnRound();
  expect(slides()).toEqual([[], [], []]);
});

test("teams: each team's part in words, one's own marked", () => {
  const [blue, orange] = TEAM_COLORS;
  page.store.leaderboard.value = [{ ...OLA, rank: 1, score: 50 }];
  page.store.teams.value = [
    { color: blue!, share: 0.1, isOwn: false },
    { color: orange!, share: 0.9, isOwn: true },
  ];
  page.draw(<Leaderboard />);
  const teams = page.root.all(".team-shares")[0]!.all("li");
  expect(teams.map((team) => team.attribute("class"))).toEqual(["", "own"]);
  expect(teams[1]?.attribute("title")).toContain(`90% (${page.texts.hud.yourTeam})`);
  // A small part has no room for its figure on the bar.
  expect(teams.map((team) => team.all("span")[1]?.text)).toEqual(["", "90%"]);
});

test("whom one has eaten, or bitten, and how many more", () => {
  const { youAte, youBit } = page.texts.hud;
  page.draw(<MealLine />);
  expect(page.root.text).toBe("");
  page.change(() => {
    page.store.meal.value = { key: 1, who: JAN, isWhole: true, others: 0 };
  });
  expect(page.root.text).toBe(`${youAte} Jan`);
  page.change(() => {
    page.store.meal.value = { key: 2, who: EWA, isWhole: false, others: 2 };
  });
  expect(page.root.text).toBe(`${youBit} Ewa ${page.texts.hud.andMore(2)}`);
});

test("a story is told in the person's words, and read out where it is one's own lead", () => {
  page.draw(<StoryLine />);
  const live = () => page.root.all(".story")[0]?.attribute("aria-live");
  const told = (story: Story) => {
    page.change(() => {
      page.store.story.value = story;
    });
    return [page.root.text, live()];
  };
  expect([page.root.text, live()]).toEqual(["", "off"]);
  expect(told({ kind: "leads", key: 1, who: JAN })).toEqual([`${isolate("Jan")} takes the lead`, "off"]);
  expect(told({ kind: "leads", key: 2, who: OLA })).toEqual(["You take the lead", "polite"]);
  const ranks: [number, boolean, string][] = [
    [2, true, "You are 2nd now"],
    [3, true, "You are 3rd now"],
    [11, false, "You drop to 11th"],
    [22, false, "You drop to 22nd"],
  ];
  for (const [rank, isBetter, words] of ranks)
    expect(told({ kind: "ownRank", key: rank, rank, isBetter })).toEqual([words, "off"]);
});

test("who watches is told whom, and has each way to go on", () => {
  const watching: WatchStatus = { kind: "leader", player: JAN, isWaiting: false };
  page.store.watching.value = watching;
  page.draw(<WatchBar />);
  expect(page.root.all("p")[0]?.text).toContain("Jan");
  const pressed = () => page.root.all("button").map((one) => one.attribute("aria-pressed"));
  expect(pressed()).toEqual(["true", "false", null, null]);
  for (const label of ["leader", "freeCamera", "next", "play"] as const) page.click(page.texts.hud[label]);
  expect(page.takeCalls()).toEqual([
    ["watch", { kind: "leader" }],
    ["watch", { kind: "free" }],
    ["watchNext"],
    ["playAgain"],
  ]);
  page.change(() => {
    page.store.watching.value = { kind: "free", player: null, isWaiting: false };
  });
  expect(pressed()).toEqual(["false", "true", null, null]);
  expect(page.root.all("p")[0]?.text).toBe(page.texts.hud.watchingFree);
  page.change(() => {
    page.store.watching.value = { ...watching, isWaiting: true };
  });
  expect(page.root.all("p")[0]?.text).toBe(page.texts.hud.seatWait);
});

test("who watches until the next round reads that, and has nothing to press for it", () => {
  page.store.watching.value = { kind: "leader", player: JAN, isWaiting: false };
  page.store.round.value = { ...LOBBY_ROUND, phase: "playing", isIn: false, isNext: true };
  page.draw(<WatchBar />);
  const { hud, rounds } = page.texts;
  expect(page.root.text).toContain(rounds.playNext);
  expect(page.root.all("button").map(({ text }) => text.slice(0, hud.play.length))).not.toContain(hud.play);
  page.change(() => {
    page.store.round.value = { ...LOBBY_ROUND, phase: "playing", isIn: false };
  });
  page.click(hud.play);
  expect(page.takeCalls()).toEqual([["playAgain"]]);
});

test("P73 whom the host lets only watch reads that, and has nothing to press for playing", () => {
  page.store.watching.value = { kind: "leader", player: JAN, isWaiting: true };
  page.store.order.value = { ...page.store.order.value, isBenched: true };
  page.draw(<WatchBar />);
  const { hud } = page.texts;
  expect(page.root.all("p")[0]?.text).toBe(hud.settled.benched);
  expect(page.root.all("button").map(({ text }) => text.slice(0, hud.play.length))).not.toContain(hud.play);
});

test("the list of players says who is a bot, who watches, who has dropped out, who one is", () => {
  const rows: PlayerRow[] = [
    { ...JAN, score: 90, isBot: true, isWatching: false, isNext: false, away: null },
    { ...OLA, score: null, isBot: false, isWatching: false, isNext: false, away: null },
    { ...EWA, score: null, isBot: false, isWatching: true, isNext: false, away: null },
    { ...EWA, playerId: 8, score: 12, isBot: false, isWatching: false, isNext: false, away: "away" },
    { ...EWA, playerId: 9, score: null, isBot: false, isWatching: false, isNext: false, away: "driven" },
    { ...EWA, playerId: 10, score: null, isBot: false, isWatching: false, isNext: true, away: null },
  ];
  page.store.players.value = rows;
  page.store.watching.value = { kind: "free", player: null, isWaiting: false };
  page.draw(<PlayersPanel />);
  const { bot, watcher, playsNext, unknown, awayMarks } = page.texts.hud;
  const marks = page.root.all("li").map((row) => row.all(".mark").map(({ text }) => text));
  const { you } = page.texts.match;
  expect(marks).toEqual([[bot], [you], [watcher], [awayMarks.away], [awayMarks.driven], [playsNext]]);
  const scores = page.root.all("li").map((row) => row.all(".score").map(({ text }) => text));
  expect(scores).toEqual([["90"], [unknown], [unknown], ["12"], [unknown], [unknown]]);
  // Of who watches there is nothing to see, and oneself is where one is.
  expect(page.root.all(".player-pick")).toHaveLength(3);
  page.click(page.texts.hud.closePlayers);
  expect(page.takeCalls()).toEqual([["showPlayers", false]]);
});

test("own values: mass or score, cells where there can be several, the place once it is known", () => {
  page.store.own.value = { score: 25.9, cells: 2, rank: null };
  page.draw(<OwnValues />);
  const { score, mass, cells, rank } = page.texts.hud;
  expect(page.root.text).toBe(`${score} 25`);
  page.change(() => {
    page.store.isMassGame.value = true;
    page.store.hasActions.value = true;
    page.store.own.value = { score: 25.9, cells: 2, rank: 4 };
  });
  expect(page.root.text).toBe(`${mass} 25${cells(2)}${rank(4)}`);
});

test("the question whether anybody is there counts down and has an answer", () => {
  page.draw(<StillThere />);
  expect(page.root.text).toBe("");
  page.change(() => {
    page.store.stillThereS.value = 9;
  });
  expect(page.root.text).toContain(page.texts.hud.stillThereLeft(9));
  page.click(page.texts.hud.stillHere);
  expect(page.takeCalls()).toEqual([["stay"]]);
});

test("buttons for fingers: once a finger came, where cells can do such things, while one lives", () => {
  page.store.hasActions.value = true;
  page.store.own.value = { score: 10, cells: 1, rank: 1 };
  page.draw(<TouchButtons />);
  page.point("mouse");
  expect(page.root.all("button")).toEqual([]);
  page.point("touch");
  const buttons = () => page.root.all("button").map(({ text }) => text);
  expect(buttons()).toEqual([page.texts.hud.eject, page.texts.hud.split]);
  page.change(() => void page.button(page.texts.hud.split).dispatch("pointerdown", { pointerId: 7 }));
  expect(page.takeCalls()).toEqual([["pressButton", "split", 7]]);
  page.change(() => {
    page.store.own.value = null;
  });
  expect(buttons()).toEqual([]);
  // The finger is still there.
  expect(page.takeCalls()).toEqual([["releaseButton", 7]]);
  page.change(() => {
    page.store.own.value = { score: 10, cells: 1, rank: 1 };
    page.store.hasActions.value = false;
  });
  expect(buttons()).toEqual([]);
});
