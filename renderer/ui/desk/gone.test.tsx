// Who has just gone, at the desk: what is said of each, and the one thing that can be done.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DeskView } from "../../../shared/desk/desk.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import type { PageRig } from "../page.stage.tsx";
import { deskGoneOf, deskPersonOf } from "./desk.stage.ts";
import { closeDeskPage, NOW, openDeskPage, setDesk, tellDesk } from "./deskPage.stage.ts";
import { PeopleTab } from "./people/PeopleTab.tsx";

const { people: words, banning } = ENGLISH.deskTexts;

let page: PageRig;
beforeEach(() => {
  page = openDeskPage();
});
afterEach(() => closeDeskPage(page));

function open(desk: Partial<DeskView>): void {
  setDesk(page.store, desk);
  page.draw(<PeopleTab />);
  page.takeCalls();
}
const tell = (news: Partial<DeskView>) => tellDesk(page, news);
const section = () => page.root.all(".desk-gone")[0]!;
const told = () =>
  section()
    .all(".desk-told")
    .map(({ text }) => text);
const names = (root = page.root) => root.all("bdi").map(({ text }) => text);
const sheets = () => page.root.all("form");

test("a line tells who and since when, and counts on; with nobody there is nothing", () => {
  open({ gone: [deskGoneOf(2, "Bruno", NOW, 0), deskGoneOf(3, "Ewa", NOW, 29)] });
  expect(section().all("h3")[0]?.text).toBe(words.gone.title);
  expect(names(section())).toEqual(["Bruno", "Ewa"]);
  expect(told()).toEqual([`${words.gone.ago(0)}192.168.0.12`, `${words.gone.ago(29)}192.168.0.13`]);
  page.change(() => void vi.advanceTimersByTime(60_000));
  expect(told()[0]).toContain(words.gone.ago(1));
  expect(section().attribute("hidden")).toBeNull();
  tell({ gone: [] });
  expect(section().attribute("hidden")).not.toBeNull();
});

test.each(["ban", "banAddress"] as const)("who has gone is banned by the same question: %s", (who) => {
  const peer = "192.168.0.12";
  open({
    people: [deskPersonOf(4, "Kuba", { peer }), deskPersonOf(5, "Jan")],
    gone: [deskGoneOf(2, "Bruno", NOW, 2)],
  });
  page.click(words.gone.banOf("Bruno"));
  expect(section().text).toContain(banning.newProfile);
  if (who === "banAddress") {
    const choice = section()
      .all("label")
      .find(({ text }) => text === banning.everybody)!;
    page.change(() => void choice.all("input")[0]!.dispatch("change"));
    expect(section().text).toContain(`${banning.reach.alone(peer)} ${banning.hits("Kuba")}`);
  }
  page.change(() => void sheets()[0]!.dispatch("submit"));
  expect(page.takeCalls()).toEqual([["askHost", who, { playerId: 2, term: "tenMinutes" }]]);
  expect(sheets()).toEqual([]);
});

test("one question at a time is open; its button, or Escape, puts it aside", () => {
  open({ gone: [deskGoneOf(2, "Bruno", NOW, 0), deskGoneOf(3, "Ewa", NOW, 1)] });
  for (const name of ["Bruno", "Ewa"]) page.click(words.gone.banOf(name));
  expect(sheets().map((one) => one.attribute("aria-label"))).toEqual([expect.stringContaining("Ewa")]);
  page.click(words.gone.banOf("Ewa"));
  expect(sheets()).toEqual([]);
  page.click(words.gone.banOf("Bruno"));
  page.change(() => void sheets()[0]!.dispatch("keydown", { key: "Escape", stopPropagation: vi.fn() }));
  expect(sheets()).toEqual([]);
});

test("who goes while its line is open has no question opened for that, and is in one list only", () => {
  const bruno = deskPersonOf(2, "Bruno");
  open({ people: [deskPersonOf(1, "Ala", { untouchable: "host" }), bruno] });
  page.click(words.actionsFor("Bruno"));
  page.click(words.ban);
  expect(sheets()).toHaveLength(1);
  tell({ people: [{ ...bruno, isOut: true }], gone: [deskGoneOf(2, "Bruno", NOW, 0)] });
  expect(sheets()).toEqual([]);
  expect(names()).toEqual(["Bruno"]);
});

test("the host’s person is alone again, not still", () => {
  const people = [deskPersonOf(1, "Ala", { untouchable: "host" })];
  open({ people });
  expect(page.root.text).toContain(words.alone);
  tell({ gone: [deskGoneOf(2, "Bruno", NOW, 0)] });
  expect(page.root.text).toContain(words.aloneAgain);
  expect(page.root.text).not.toContain(words.alone);
});
