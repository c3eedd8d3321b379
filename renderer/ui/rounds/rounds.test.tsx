// Rounds as a person meets them in a match: the lobby and its ready marks, the countdown, the clock, a pause, and what the
// host's person can do.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { HostInfo } from "../../../shared/appApi.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { ROUND_KINDS } from "../../../shared/rulesets/rounds.ts";
import { useMatchKeys } from "../matchKeys.ts";
import { NARROW } from "../mediaQueries.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { RoundView } from "../roundSignals.ts";
import { HostRoundButtons } from "./HostRoundButtons.tsx";
import { RoundMoments } from "./RoundMoments.tsx";
import { RoundTold } from "./RoundTold.tsx";
import { LOBBY_ROUND, lobbyPeople } from "./rounds.stage.ts";

let page: PageRig;
beforeEach(() => {
  page = openPage();
});
afterEach(() => {
  vi.useRealTimers();
  page.dispose();
});

function Shown() {
  useMatchKeys(page.store, page.actions);
  return (
    <>
      <RoundTold />
      <RoundMoments />
    </>
  );
}

function enter(change: Partial<RoundView> = {}, teams = 0): void {
  const { store } = page;
  const kind = change.kind ?? "timed";
  const round = { ...LOBBY_ROUND, people: lobbyPeople(teams), ...change };
  store.screen.value = "match";
  store.isMassGame.value = true;
  store.rules.value = { ...ARENA, teams, roundKind: ROUND_KINDS.indexOf(kind), bestOf: round.bestOf };
  store.round.value = round;
  page.draw(<Shown />);
}

const go = (change: Partial<RoundView>) =>
  page.change(() => {
    page.store.round.value = { ...page.store.round.value!, ...change };
  });
const words = () => page.texts.rounds;
const shown = (what: string) => page.root.all(what).map(({ text }) => text);
const host = () => {
  page.store.host.value = { name: "Sala" } as HostInfo;
};

test("the lobby says what is played, who is here and ready, bots by their number, and when it starts", () => {
  enter({ bestOf: 3, round: 2, leftS: 12 });
  expect(shown("h2")).toEqual([`3-minute round${words().bestOf(3)} · ${words().roundNumber(2)}`]);
  // Who dropped out is waited for by nobody.
  expect(page.root.text).toContain(words().readyCount(1, 3));
  expect(page.root.text).toContain(words().startsIn("12"));
  expect(shown(".lobby-person")).toEqual([
    `Ala${page.texts.match.you}${words().isNotReady}`,
    `Bruno${words().isReady}`,
    `Wielkolud Grzesiu${words().isNotReady}`,
    `Ewa${page.texts.hud.awayMarks.away}`,
    `${words().bots(3)}${words().isReady}`,
  ]);
  go({ leftS: null });
  expect(page.root.text).not.toContain(words().startsIn("12"));
});

test("a lobby's world is played without rounds, and what it waits for is told all the same", () => {
  enter({ kind: "lastStanding" });
  page.change(() => {
    page.store.rules.value = { ...page.store.rules.value!, roundKind: 0 };
  });
  expect(shown("h2")[0]).toContain(words().lastStanding);
  expect(page.root.text).toContain(words().wins.lastStanding);
  // Nobody comes into such a round, whatever the rule for others says.
  expect(page.root.text).toContain(words().nextJoin);
});

test("the button, and the key printed on it, make one ready and take it back; not in a field or in a round", () => {
  enter();
  page.click(words().ready);
  page.press("KeyR");
  expect(page.takeCalls()).toEqual([
    ["setReady", true],
    ["setReady", true],
  ]);
  go({ isReady: true });
  expect(page.button(words().ready).attribute("aria-pressed")).toBe("true");
  page.click(words().ready);
  page.press("KeyR", { repeat: true });
  page.press("KeyR", { ctrlKey: true });
  expect(page.takeCalls()).toEqual([["setReady", false]]);
  for (const phase of ["countdown", "playing"] as const) {
    go({ phase });
    page.press("KeyR");
  }
  expect(page.takeCalls()).toEqual([]);
  go({ phase: "results", isReady: false });
  page.press("KeyR");
  expect(page.takeCalls()).toEqual([["setReady", true]]);
});

test("the host's person starts at once; who waits for nobody has one button for it, and no count of one", () => {
  enter({ people: lobbyPeople().filter(({ isOwn, isBot }) => isOwn || isBot) });
  expect(shown(".lobby-waiting")).toEqual([words().readyCount(0, 1)]);
  page.change(host);
  expect([shown(".lobby-waiting"), shown(".lobby-foot")]).toEqual([[], [`${words().start}R`]]);
  page.click(words().start);
  expect(page.takeCalls()).toEqual([["askHost", "startRound", null]]);
  go({ people: lobbyPeople() });
  expect(page.root.all(".lobby-foot")[0]!.all("button")).toHaveLength(2);
  page.click(words().start);
  page.click(words().ready);
  expect(page.takeCalls()).toEqual([
    ["askHost", "startRound", null],
    ["setReady", true],
  ]);
  page.change(() => {
    page.store.watching.value = { kind: "free", player: null, isWaiting: false };
  });
  expect(shown(".lobby-foot")).toEqual([words().start]);
});

test("while friends are invited the lobby makes room; in a lobby Tab goes from button to button", () => {
  enter();
  page.change(() => {
    page.store.invitation.value = "card";
  });
  expect(page.root.all(".lobby-body")).toEqual([]);
  expect(page.press("Tab")).toBe(false);
  go({ phase: "playing" });
  expect(page.press("Tab")).toBe(true);
});

test("who only watches has no button for it, unless the next round is theirs", () => {
  enter();
  page.change(() => {
    page.store.watching.value = { kind: "leader", player: null, isWaiting: false };
  });
  expect(page.root.all(".lobby-ready")).toEqual([]);
  go({ isNext: true });
  expect(page.root.all(".lobby-ready")).toHaveLength(1);
  expect(page.root.text).toContain(words().playNext);
});

test("teams are columns: one press goes to another, but not to one's own, and not once the round is over", () => {
  enter({ team: 1 }, 3);
  const { colours } = page.texts.home;
  expect(page.root.all(".lobby-team")).toHaveLength(3);
  page.click(words().joinTeam(colours[1]!));
  expect(page.takeCalls()).toEqual([["chooseTeam", 2]]);
  expect(() => page.button(words().joinTeam(colours[7]!))).toThrow();
  go({ phase: "results" });
  expect(() => page.button(words().joinTeam(colours[1]!))).toThrow();
});

test("the lobby folds to a bar with the button, is one at first in a small window, and goes while nobody can press", () => {
  page.wish(NARROW);
  enter();
  expect([page.root.all(".lobby-body").length, page.root.all(".lobby-ready").length]).toEqual([0, 1]);
  page.click(words().show);
  expect(page.root.all(".lobby-body")).toHaveLength(1);
  page.click(words().hide);
  expect(page.root.all(".lobby-body")).toHaveLength(0);
  page.change(() => {
    page.store.comeback.value = { reason: "lost", leftS: 40, driver: "nobody", isTrying: true };
  });
  expect(page.root.all(".lobby")).toEqual([]);
});

test("3, 2, 1 and Go are shown, each as it comes; who comes later sees no Go", () => {
  vi.useFakeTimers();
  enter({ phase: "countdown", leftS: 3, team: 1 }, 2);
  const number = () => shown(".round-number");
  expect(number()).toEqual(["3"]);
  expect(page.root.text).toContain(words().ownTeam(page.texts.home.colours[7]!));
  go({ leftS: 1 });
  expect(number()).toEqual(["1"]);
  go({ phase: "playing", leftS: 180 });
  expect(number()).toEqual([words().go]);
  page.change(() => void vi.advanceTimersByTime(1000));
  expect(number()).toEqual([]);
  page.draw(null);
  enter({ phase: "playing", leftS: 170 });
  expect(number()).toEqual([]);
});

test("the clock is in minutes, with the goal or how many are still in; its last ten seconds look otherwise", () => {
  enter({ phase: "playing", kind: "firstTo", leftS: 134, goal: 500 });
  // Nobody's score is known at first.
  expect(shown(".round-aim")).toEqual([words().goal("500", true)]);
  go({ best: 125.5 });
  expect(shown(".round-time")).toEqual(["2:14"]);
  expect(shown(".round-aim")[0]).toBe(`${words().goal("500", true)}${words().leader}: 125`);
  expect(page.root.all(".round-progress")[0]?.style["--part"]).toBeCloseTo(0.251);
  expect(page.root.all(".last")).toEqual([]);
  go({ leftS: 10, goal: null, kind: "lastStanding", left: 4 });
  expect(shown(".round-aim")).toEqual([words().stillIn(4)]);
  expect(page.root.all(".last")).toHaveLength(1);
});

test("everybody is told of a pause; only the host's person can end it", () => {
  enter({ phase: "playing", leftS: 60, isPaused: true });
  expect(shown(".round-paused")).toEqual([words().paused]);
  page.change(host);
  page.click(words().goOn);
  expect(page.takeCalls()).toEqual([["askHost", "pauseMatch", { isPaused: false, why: "none", text: "" }]]);
  go({ phase: "endless", kind: "endless", leftS: null });
  expect(page.root.all(".round-paused")).toHaveLength(1);
});

test("a pause says why: in words of the reader's, or in the host's own", () => {
  const { break: rest } = words().pausedFor;
  enter({ phase: "endless", kind: "endless", isPaused: true, pauseNote: { why: "break", text: "" } });
  expect(shown(".round-paused-why")).toEqual([rest]);
  const told = () => page.root.all("p").find((line) => line.attribute("role") === "status")?.text;
  expect(told()).toBe(`${words().paused}: ${rest}`);
  go({ pauseNote: { why: "other", text: "Pizza! <b>now</b>" } });
  expect(shown(".round-paused-why")).toEqual(["Pizza! <b>now</b>"]);
  expect(page.root.all("b")).toEqual([]);
  go({ pauseNote: { why: "none", text: "" } });
  expect(shown(".round-paused-why")).toEqual([]);
});

test("screen readers are told each phase once, the last ten seconds, and a pause", () => {
  enter({ phase: "lobby" });
  const told = () => page.root.all("p").find((line) => line.attribute("role") === "status")?.text;
  expect(told()).toBe(`${words().lobby}: 3-minute round`);
  go({ phase: "countdown", leftS: 3 });
  expect(told()).toBe("3-minute round");
  for (const leftS of [180, 11]) {
    go({ phase: "playing", leftS });
    expect(told()).toBe(words().began);
  }
  for (const leftS of [10, 3]) {
    go({ leftS });
    expect(told()).toBe(words().tenLeft);
  }
  go({ isPaused: true });
  expect(told()).toBe(words().paused);
  go({ isPaused: false, phase: "results" });
  expect(told()).toBe(words().over);
});

test.each([
  ["endless", ["pause", "change"]],
  ["lobby", ["start", "shuffle", "change"]],
  ["countdown", ["pause", "end", "change"]],
  ["playing", ["pause", "end", "change"]],
  ["results", ["next", "pause", "shuffle", "change"]],
] as const)("in the phase %s the host's person can %j", (phase, labels) => {
  enter({ phase }, 2);
  page.draw(<HostRoundButtons />);
  expect(shown("button")).toEqual(labels.map((label) => words()[label]));
  for (const label of labels) page.click(words()[label]);
  const calls = {
    start: ["askHost", "startRound", null],
    next: ["askHost", "startRound", null],
    pause: ["askHost", "pauseMatch", { isPaused: true, why: "none", text: "" }],
    end: ["askHost", "endRound", null],
    shuffle: ["askHost", "shuffleTeams", null],
    change: ["openDialog", "changeRules"],
  };
  expect(page.takeCalls()).toEqual(labels.map((label) => calls[label]));
});

test("results that were put aside can be had again from the lobby", () => {
  page.store.results.value = {} as never;
  for (const phase of ["results", "lobby"] as const) {
    enter({ phase });
    expect(page.root.all(".lobby")).toEqual([]);
  }
  page.change(() => {
    page.store.areResultsClosed.value = true;
  });
  page.click(words().results);
  expect(page.takeCalls()).toEqual([["showResults", true]]);
});
