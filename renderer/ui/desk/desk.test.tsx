// What the host's person does with people at the desk: each press is one call to the host, and who cannot be reached is
// said so.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { HostInfo } from "../../../shared/appApi.ts";
import { type DeskView, PLAIN_ORDER } from "../../../shared/desk/desk.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { useMatchKeys } from "../matchKeys.ts";
import type { MemoryNode, PageRig } from "../page.stage.tsx";
import { DeskDialog } from "./DeskDialog.tsx";
import { callerOf, deskBanOf, deskPersonOf, fullDesk, keyNumber } from "./desk.stage.ts";
import { closeDeskPage, NOW, openDeskPage, setDesk, tellDesk } from "./deskPage.stage.ts";

const words = ENGLISH.deskTexts;

let page: PageRig;
beforeEach(() => {
  page = openDeskPage();
});
afterEach(() => closeDeskPage(page));

function open(desk: Partial<DeskView>): void {
  setDesk(page.store, desk);
  page.draw(<DeskDialog />);
  page.takeCalls();
}

const tell = (news: Partial<DeskView>) => tellDesk(page, news);
const openTools = (name: string) => page.click(words.people.actionsFor(name));
const asked = () => page.takeCalls().map(([action, ...rest]) => (action === "askHost" ? rest : action));
const labels = (root: MemoryNode = page.root) =>
  root.all("button").map((one) => one.attribute("aria-label") ?? one.text);
const submit = () => page.change(() => void page.root.all("form")[0]?.dispatch("submit"));

/** Chooses a radio button by its label. */
function pick(label: string): void {
  const segment = page.root.all("label").find(({ text }) => text === label);
  if (!segment) throw new Error(`no choice "${label}" in: ${page.root.text}`);
  page.change(() => void segment.all("input")[0]?.dispatch("change"));
}

function type(text: string): void {
  const input = page.root.all("form")[0]!.all("input")[0]!;
  page.change(() => void input.dispatch("input", { currentTarget: { value: text } }));
}

test("a person is put out, muted, benched and heard again by one press each", () => {
  open({ people: [deskPersonOf(2, "Bruno")] });
  openTools("Bruno");
  for (const press of [words.people.mute, words.people.bench, words.people.kick]) page.click(press);
  expect(asked()).toEqual([
    ["mute", { playerId: 2, isMuted: true }],
    ["bench", { playerId: 2, isBenched: true }],
    ["kick", { playerId: 2 }],
  ]);
  tell({ people: [deskPersonOf(2, "Bruno", { isMuted: true, isBenched: true })] });
  openTools("Bruno");
  page.click(words.people.unmute);
  page.click(words.people.unbench);
  expect(asked()).toEqual([
    ["mute", { playerId: 2, isMuted: false }],
    ["bench", { playerId: 2, isBenched: false }],
  ]);
});

test.each([
  ["tenMinutes", "ban"],
  ["today", "banAddress"],
  ["forGood", "ban"],
] as const)("a ban for %s by %s", (term, who) => {
  open({ people: [deskPersonOf(2, "Bruno")] });
  openTools("Bruno");
  page.click(words.people.ban);
  pick(words.banning.terms[term]);
  if (who === "banAddress") pick(words.banning.everybody);
  submit();
  expect(asked()).toEqual([[who, { playerId: 2, term }]]);
  expect(page.root.all("form")).toEqual([]);
});

test("a ban of a person says what gets around it, and the answer to that is one press away, once", () => {
  open({ people: [deskPersonOf(2, "Bruno")] });
  openTools("Bruno");
  page.click(words.people.ban);
  expect(page.root.text).toContain(words.banning.newProfile);
  page.click(words.banning.askFirst);
  expect(asked()).toEqual([["setOrder", { asksFirst: true }]]);
  tell({ order: { ...PLAIN_ORDER, asksFirst: true } });
  expect(page.root.text).toContain(words.banning.asksFirst);
  expect(labels()).not.toContain(words.banning.askFirst);
});

test("a ban of an address names whom else it hits: not the host's own, nor who is somewhere else", () => {
  const peer = "192.168.0.9";
  open({
    people: [
      deskPersonOf(1, "Ala", { peer, untouchable: "host" }),
      deskPersonOf(2, "Bruno", { peer }),
      deskPersonOf(3, "Ewa", { peer }),
      deskPersonOf(4, "Jan"),
      deskPersonOf(5, "Kuba", { peer }),
    ],
  });
  openTools("Bruno");
  page.click(words.people.ban);
  pick(words.banning.everybody);
  const { reach, hits, hitsNobody } = words.banning;
  expect(page.root.text).toContain(`${reach.alone(peer)} ${hits("Ewa, Kuba")}`);
  tell({ people: [deskPersonOf(2, "Bruno", { peer: "fd00::12", peerReach: "onLink" })] });
  expect(page.root.text).toContain(`${reach.onLink("fd00::12")} ${hitsNobody}`);
});

test("the host’s person alone is told so, with a way to invite others", () => {
  open({ people: [deskPersonOf(1, "Ala", { untouchable: "host" })] });
  expect(page.root.text).toContain(words.people.alone);
  page.click(page.texts.match.invite);
  expect(page.takeCalls()).toEqual([["closeDialog"], ["invite", "toggle"]]);
  tell({ people: [...page.store.desk.value!.people, deskPersonOf(2, "Bruno")] });
  expect(page.root.text).not.toContain(words.people.alone);
});

test("who cannot be put out or banned has no such buttons, but why; everything else can be done", () => {
  open({
    people: [
      deskPersonOf(1, "Ala", { untouchable: "host" }),
      deskPersonOf(2, "Kuba", { untouchable: "thisComputer" }),
    ],
  });
  const tools = () => page.root.all(".desk-tools")[0]!;
  openTools("Ala");
  expect(tools().text).toContain(words.people.untouchable.host);
  expect(labels(tools())).toEqual([words.people.mute, words.people.rename]);
  openTools("Kuba");
  expect(tools().text).toContain(words.people.untouchable.thisComputer);
  const { kick, mute, bench, rename } = words.people;
  expect(labels(tools())).toEqual([kick, mute, bench, rename]);
  page.click(kick);
  expect(asked()).toEqual([["kick", { playerId: 2 }]]);
});

test("another name is sent as it will be shown, and an empty one not at all; Escape puts it aside", () => {
  open({ people: [deskPersonOf(2, "Bruno")] });
  openTools("Bruno");
  page.click(words.people.rename);
  type(" \u202e ");
  submit();
  expect(asked()).toEqual([]);
  type("  Jan\u200b  ");
  submit();
  expect(asked()).toEqual([["rename", { playerId: 2, name: "Jan" }]]);
  openTools("Bruno");
  page.click(words.people.rename);
  const stopPropagation = vi.fn();
  page.change(() => void page.root.all("form")[0]!.dispatch("keydown", { key: "Escape", stopPropagation }));
  // Or it would close the desk, too.
  expect(stopPropagation).toHaveBeenCalledOnce();
  expect(page.root.all("form")).toEqual([]);
  expect(labels()).toContain(words.people.rename);
});

test("in a game of teams a person can be moved to each of the others", () => {
  page.store.rules.value = { ...ARENA, teams: 3 };
  open({ people: [deskPersonOf(2, "Bruno", { team: 2 })] });
  openTools("Bruno");
  const ways = labels().filter((label) => label.startsWith(words.people.toTeam("")));
  expect(ways).toHaveLength(2);
  for (const way of ways) page.click(way);
  expect(asked()).toEqual([
    ["moveTeam", { playerId: 2, team: 1 }],
    ["moveTeam", { playerId: 2, team: 3 }],
  ]);
});

test("a line tells how it is with a person; who is out for now has no buttons", () => {
  open(fullDesk(NOW));
  const line = (name: string) => page.root.all(".desk-person").find(({ text }) => text.includes(name))!;
  const marksOf = (name: string) =>
    line(name)
      .all(".mark")
      .map(({ text }) => text);
  const { marks } = words.people;
  expect(marksOf("Ala")).toEqual([marks.host]);
  expect(marksOf("Konstantynopolit")).toEqual([marks.isBenched, marks.isMuted]);
  expect(marksOf("Ewa")).toEqual([marks.isWatching]);
  expect(marksOf("Zosia")).toEqual([marks.isNext]);
  expect(marksOf("Jan 2")).toEqual([marks.isOut]);
  expect(labels(line("Jan 2"))).toEqual([]);
});

test("who waits is let in or not, one by one or all at once; nobody waiting leaves nothing", () => {
  open({ waiting: [callerOf(1, "Marta", NOW), callerOf(2, "", NOW)] });
  page.click(words.waiting.letInOf("Marta"));
  page.click(words.waiting.notNowOf(words.waiting.somebody));
  page.click(words.waiting.letAllIn);
  expect(asked()).toEqual([
    ["letIn", keyNumber(1)],
    ["turnAway", keyNumber(2)],
    ["letIn", null],
  ]);
  tell({ waiting: [callerOf(1, "Marta", NOW)] });
  expect(labels()).not.toContain(words.waiting.letAllIn);
  tell({ waiting: [] });
  expect(page.root.all(".desk-waiting")[0]?.attribute("hidden")).toBe("true");
});

test("a step counts down for ten seconds, then its line is gone; three are shown, the newest", () => {
  const undo = ["A", "B", "C", "D"].map((name, index) => ({
    ...{ id: keyNumber(index), step: "kick" as const, name },
    untilMs: NOW + 1000 * (7 + index),
  }));
  open({ undo });
  const lines = () => page.root.all(".undo-line").map(({ text }) => text);
  const { undo: word, done } = words.undo;
  const line = (name: string, leftS: number) => `${done.kick(name)}${word} (${leftS})`;
  expect(lines()).toEqual([line("B", 8), line("C", 9), line("D", 10)]);
  page.change(() => void vi.advanceTimersByTime(3000));
  expect(lines()).toEqual([line("B", 5), line("C", 6), line("D", 7)]);
  page.click(words.undo.undoOf(done.kick("C")));
  expect(asked()).toEqual([["undo", keyNumber(2)]]);
  page.change(() => void vi.advanceTimersByTime(5500));
  expect(lines()).toEqual([line("C", 1), line("D", 2)]);
});

test("bans tell for how long, newest first, and end by one press; those that ended are not shown", () => {
  const midnight = new Date("2026-11-28T00:00:00").getTime();
  open({
    bans: [
      deskBanOf(5, "Eve", NOW, { untilMs: NOW - 1 }),
      deskBanOf(4, "Dan", NOW, { untilMs: NOW + 2 * 3_600_000 }),
      deskBanOf(3, "Cyd", NOW, { untilMs: midnight, kind: "address", peer: "192.168.0.7" }),
      deskBanOf(2, "Bob", NOW, { untilMs: null }),
      deskBanOf(1, "Abe", NOW),
    ],
  });
  page.click(words.panel.bans);
  const told = page.root.all("strong").map(({ text }) => text);
  const { left, forGood, untilMidnight, until } = words.bans;
  expect(told).toEqual([left("9:41"), forGood, untilMidnight, until("14:00")]);
  expect(page.root.text).toContain(words.bans.address("192.168.0.7"));
  page.change(() => void vi.advanceTimersByTime(1000));
  expect(page.root.all("strong")[0]?.text).toBe(left("9:40"));
  page.takeCalls();
  page.click(words.bans.unbanOf("Cyd"));
  expect(asked()).toEqual([["unban", keyNumber(3)]]);
  tell({ bans: [] });
  expect(page.root.text).toContain(words.bans.empty);
});

test("what failed is told while the desk is open", () => {
  page.store.deskTrouble.value = "silent";
  open({});
  const alert = () => page.root.all("p").find((one) => one.attribute("role") === "alert")?.text;
  expect(alert()).toBe("");
  for (const trouble of ["undone", "silent"] as const) {
    page.change(() => {
      page.store.deskTrouble.value = trouble;
    });
    expect(alert()).toBe(words.panel.trouble[trouble]);
  }
});

test("the desk's key opens and closes it for who hosts, also from the menu, and for nobody else", () => {
  function Keys() {
    useMatchKeys(page.store, page.actions);
    return null;
  }
  page.store.screen.value = "match";
  page.draw(<Keys />);
  expect(page.press("F2")).toBe(false);
  page.store.host.value = { name: "Sala" } as HostInfo;
  const pressWith = (dialog: typeof page.store.dialog.value) => {
    page.store.dialog.value = dialog;
    expect(page.press("F2")).toBe(true);
    return page.takeCalls();
  };
  expect(pressWith(null)).toEqual([["openDialog", "desk"]]);
  expect(pressWith("menu")).toEqual([["openDialog", "desk"]]);
  expect(pressWith("desk")).toEqual([["closeDialog"]]);
  // Something is under way there.
  expect(pressWith("changeRules")).toEqual([]);
  page.store.isPractice.value = true;
  page.store.dialog.value = null;
  expect(page.press("F2")).toBe(false);
  expect(page.takeCalls()).toEqual([]);
});
