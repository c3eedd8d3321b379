// How rounds go, chosen by a host: beside the cards, in the whole form, and for a match that is under way.
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { HostRequest } from "../../../shared/appApi.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { RULES_BY_ID } from "../../../shared/rulesets/catalogue.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { App } from "../App.tsx";
import { bringDialogs } from "../OpenDialog.tsx";
import { type MemoryNode, openPage, type PageRig } from "../page.stage.tsx";
import { CARDS } from "../screens/HostCards.tsx";
import type { DialogName } from "../store.ts";
import { LOBBY_ROUND } from "./rounds.stage.ts";
import { roundLine } from "./roundWords.ts";

const { wins } = ENGLISH.texts.rounds;
const { roundFields: fields } = ENGLISH.deskTexts;
let page: PageRig;
// What a match fetches has come before a test is over.
beforeAll(() => Promise.all([bringDialogs(), import("./RoundTold.tsx"), import("./RoundMoments.tsx")]));
beforeEach(() => {
  page = openPage();
});
afterEach(() => page.dispose());

function open(dialog: DialogName): void {
  page.store.dialog.value = dialog;
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
}

const field = (label: string) =>
  page.root.all(".field").find((one) => one.childNodes[0]?.text === label) ?? null;
const control = (label: string, tag: "input" | "select") => field(label)!.all(tag)[0]!;
const put = (node: MemoryNode, type: "input" | "change", value: string | boolean) =>
  page.change(() => {
    const target = typeof value === "string" ? { value } : { checked: value };
    void node.dispatch(type, { currentTarget: target });
  });
const radio = (label: string) => {
  const segment = page.root.all(".segment").find((one) => one.text === label)!;
  put(segment.all("input")[0]!, "change", true);
};
const card = (ruleset: string) => {
  const found = page.root.all(".host-card").find((one) => one.attribute("data-card") === ruleset)!;
  page.change(() => void found.dispatch("click"));
};
const submit = () => page.change(() => void page.root.all("dialog")[0]!.all("form")[0]!.dispatch("submit"));
const started = () => page.takeCalls().flatMap(([name, request]) => (name === "startHost" ? [request] : []));

test("beside the cards rounds go as each game proposes, until a kind is chosen: then every card is hosted so", () => {
  open("host");
  expect(field(fields.title)?.text).toContain(fields.proposedHint);
  expect(field(fields.bestOf)).toBeNull();
  expect(page.root.all(".host-card").map((one) => one.all("b")[0]?.text.trim())).toEqual(
    CARDS.map((id) => roundLine(RULES_BY_ID[id], ENGLISH)),
  );
  card("arena");
  expect(started()).toMatchObject([{ ruleset: "arena", rules: {} }]);
  put(control(fields.title, "select"), "change", "firstTo");
  expect(field(fields.title)?.text).toContain(wins.firstTo);
  put(control(fields.goal(true), "input"), "input", "800");
  put(control(fields.minutes.firstTo, "input"), "input", "7,5");
  put(control(fields.bestOf, "select"), "change", "5");
  card("quick");
  const rules = { roundKind: 2, roundScore: 800, roundS: 450, bestOf: 5 };
  expect(started()).toMatchObject([{ ruleset: "quick", rules }]);
  expect(page.root.all("b")).toEqual([]);
  // What was chosen beside the cards is no change of the game itself.
  expect(page.root.text).not.toContain(ENGLISH.deskTexts.cards.changed);
  put(control(fields.title, "select"), "change", "proposed");
  card("arena");
  expect(started()).toMatchObject([{ ruleset: "arena", rules: {} }]);
});

test("a length that is none starts nothing: it is marked, and stays to be mended", () => {
  open("host");
  put(control(fields.title, "select"), "change", "timed");
  for (const wrong of ["0", "31", "x", ""]) {
    put(control(fields.minutes.timed, "input"), "input", wrong);
    expect(field(fields.minutes.timed)?.text).toContain(page.texts.rules.wrong("0.5", "30"));
    card("arena");
    expect(started()).toEqual([]);
    // The whole form is open now, and the field is there, too.
    expect(control(fields.minutes.timed, "input").attribute("aria-invalid")).toBe("true");
  }
  put(control(fields.minutes.timed, "input"), "input", "30");
  submit();
  expect(started()).toMatchObject([{ rules: { roundKind: 1, roundS: 1800 } }]);
});

test("the whole form has the kinds side by side, and only what the chosen one needs", () => {
  open("host");
  page.click(ENGLISH.deskTexts.cards.more);
  radio(fields.kinds.endless);
  expect([field(fields.bestOf), field(fields.start)]).toEqual([null, null]);
  radio(fields.kinds.lastStanding);
  expect(page.root.text).toContain(wins.lastStanding);
  expect(field(fields.minutes.lastStanding)).not.toBeNull();
  expect(field(fields.goal(true))).toBeNull();
  // Nobody joins such a round, so there is nothing to choose.
  expect(page.root.text).not.toContain(fields.lateJoin);
  radio(fields.kinds.timed);
  expect(page.root.text).toContain(fields.lateJoin);
  put(control(fields.start, "select"), "change", "0");
  submit();
  expect(started()).toMatchObject([{ rules: { roundKind: 1, lobbyS: 0 } }]);
});

test("the single rules have none of rounds among them, and putting them back leaves rounds as they were chosen", () => {
  open("host");
  page.click(ENGLISH.deskTexts.cards.more);
  radio(fields.kinds.timed);
  const names = () => page.root.all(".rule-field").map((one) => one.all("label")[0]!.text);
  expect(names()).toContain(page.texts.rules.names.respawnDelayS);
  expect(page.root.all(".rule-field").length).toBe(Object.keys(page.texts.rules.names).length);
  const delay = page.root.all(".rule-field").find((one) => one.text.includes("Respawn"))!;
  put(delay.all("input")[0]!, "input", "9");
  expect(page.root.text).toContain(page.texts.rules.details(1));
  page.click(page.texts.rules.resetAll);
  submit();
  expect(started()).toMatchObject([{ rules: { roundKind: 1 } }]);
});

const LAST_HOST = {
  ...{ name: "Sala", ruleset: "arena", rules: {}, port: 8999, scope: { kind: "network" } },
  ...{ family: "ipv4", maxPlayers: 16, bots: { fillTo: 4, level: "calm" }, record: false, announce: true },
  ...{ keepSeatS: 60, awayDriver: "nobody", backlog: 4 },
} as const satisfies Partial<HostRequest> as unknown as HostRequest;

test("rules under way are changed by the same fields, from those that are in force", () => {
  const { store } = page;
  store.screen.value = "match";
  store.settings.value = { ...store.settings.value, lastHost: LAST_HOST };
  // A lobby: its world has no rounds, its room has.
  store.rules.value = { ...ARENA, respawnDelayS: 4 };
  store.round.value = { ...LOBBY_ROUND, kind: "firstTo" };
  open("changeRules");
  const words = page.texts.rounds;
  expect(page.root.text).toContain(words.changeHint.now);
  expect(control(fields.goal(true), "input").attribute("value") ?? "500").toBe("500");
  radio(fields.kinds.lastStanding);
  submit();
  const wish = { ruleset: "arena", rules: { respawnDelayS: 4, roundKind: 3 } };
  expect(page.takeCalls()).toEqual([["askHost", "changeRules", wish], ["closeDialog"]]);
  page.change(() => {
    store.round.value = { ...LOBBY_ROUND, kind: "firstTo", phase: "playing" };
  });
  expect(page.root.text).toContain(words.changeHint.next);
});

test("the list of rules tells how rounds go in words", () => {
  page.store.rules.value = { ...ARENA, roundKind: 1, roundS: 90, bestOf: 3, lateJoin: 0, lobbyS: 0 };
  open("rules");
  const { rounds } = page.texts;
  const told = page.root.all(".rules-rounds")[0]!.text;
  expect(told).toBe(
    `${rounds.timed("1.5", true)}, ${rounds.bestOf(3)}. ${wins.timed} ${rounds.nextJoin} ${rounds.whenAllReady}`,
  );
  page.change(() => {
    page.store.rules.value = RULES_BY_ID.classic;
  });
  expect(page.root.all(".rules-rounds")[0]!.text).toBe(wins.endless);
});

test("a round is told by its time in the unit that fits, by its goal in what is counted, or by who stays", () => {
  const line = (change: object) => roundLine({ ...ARENA, ...change }, ENGLISH);
  expect(line({ roundKind: 1, roundS: 45 })).toBe("45-second round");
  expect(line({ roundKind: 1, roundS: 300 })).toBe("5-minute round");
  expect(line({ roundKind: 2, roundScore: 1500, roundS: 95 })).toBe("First to 1,500 mass, at most 95\u00a0s");
  expect(line({ roundKind: 2, roundScore: 60, growthLaw: "score", bestOf: 5 })).toBe(
    "First to 60 points, at most 3\u00a0min, best of 5",
  );
  expect(line({ roundKind: 3 })).toBe("Last one standing, at most 3\u00a0min");
});
