// How the room is set at the desk: each change is one call, and is seen before the host has answered.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type DeskView, MAX_WORD_UNITS, MAX_WORDS, PLAIN_ORDER } from "../../../../shared/desk/desk.ts";
import { ENGLISH } from "../../../i18n/languages.stage.ts";
import { type MemoryNode, openPage, type PageRig } from "../../page.stage.tsx";
import { LOBBY_ROUND } from "../../rounds/rounds.stage.ts";
import { QUIET_DESK } from "../desk.stage.ts";
import { RoomTab } from "./RoomTab.tsx";

const words = ENGLISH.deskTexts.room;

let page: PageRig;
beforeEach(() => {
  vi.useFakeTimers();
  page = openPage();
  page.store.desk.value = QUIET_DESK;
  page.draw(<RoomTab />);
});
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

const tell = (desk: Partial<DeskView>) =>
  page.change(() => {
    page.store.desk.value = { ...page.store.desk.value!, ...desk };
  });
const asked = () => page.takeCalls().map(([, ...rest]) => rest);

/** The control that a label's words belong to. */
function field(label: string, tag: string): MemoryNode {
  const fields = page.root.all(".field").filter(({ text }) => text.includes(label));
  const control = fields.at(-1)?.all(tag)[0];
  if (!control) throw new Error(`no field "${label}" in: ${page.root.text}`);
  return control;
}

const change = (control: MemoryNode, facts: object) =>
  page.change(() => void control.dispatch("change", { currentTarget: facts }));
const type = (control: MemoryNode, value: string) =>
  page.change(() => void control.dispatch("input", { currentTarget: { value } }));
const form = (label: string) => page.root.all("form").find((one) => one.attribute("aria-label") === label)!;
const submit = (label: string) => page.change(() => void form(label).dispatch("submit"));

test.each([
  ["isLocked", words.door.lock],
  ["asksFirst", words.door.ask],
  ["usesWords", words.words.uses],
] as const)("%s is switched on and off", (part, label) => {
  const input = field(label, "input");
  change(input, { checked: true });
  expect(asked()).toEqual([["setOrder", { [part]: true }]]);
  tell({ order: { ...PLAIN_ORDER, [part]: true } });
  change(input, { checked: false });
  expect(asked()).toEqual([["setOrder", { [part]: false }]]);
});

test("how many from one address: a number, or as many as there are places", () => {
  const select = field(words.door.perAddress, "select");
  change(select, { value: "2" });
  change(select, { value: "any" });
  expect(asked()).toEqual([
    ["setOrder", { maxPerAddress: 2 }],
    ["setOrder", { maxPerAddress: null }],
  ]);
  page.change(() => void vi.advanceTimersByTime(2000));
  // One that was chosen at the command line is offered, too.
  tell({ order: { ...PLAIN_ORDER, maxPerAddress: 5 } });
  expect(select.all("option").map(({ text }) => text)).toContain(words.door.perAddressCount(5));
});

test("phrases: on, slow, off", () => {
  for (const talk of ["slow", "off"] as const) {
    const segment = page.root.all("label").find(({ text }) => text === words.talk.talks[talk])!;
    change(segment.all("input")[0]!, {});
    expect(asked()).toEqual([["setOrder", { talk }]]);
    expect(page.root.text).toContain(words.talk.hints[talk]);
  }
});

test("bots come and go one by one, without waiting for the host; their level goes along", () => {
  const shown = () => page.root.all("output")[0]?.text;
  page.click(words.bots.more);
  page.click(words.bots.more);
  expect(shown()).toBe("10");
  tell({ bots: { fillTo: 9, level: "normal" } });
  expect(shown()).toBe("10");
  tell({ bots: { fillTo: 10, level: "normal" } });
  page.click(words.bots.fewer);
  change(field(page.texts.host.botLevel, "select"), { value: "keen" });
  expect(asked()).toEqual([
    ["setBots", { fillTo: 9, level: "normal" }],
    ["setBots", { fillTo: 10, level: "normal" }],
    ["setBots", { fillTo: 9, level: "normal" }],
    ["setBots", { fillTo: 9, level: "keen" }],
  ]);
});

test("what the host did not do is not shown: at once where it says so, after two seconds where it does not", () => {
  const shown = () => page.root.all("output")[0]?.text;
  page.click(words.bots.more);
  expect(shown()).toBe("9");
  page.change(() => {
    page.store.deskTrouble.value = "silent";
  });
  expect(shown()).toBe("8");
  page.click(words.bots.more);
  expect(shown()).toBe("9");
  page.change(() => void vi.advanceTimersByTime(2000));
  expect(shown()).toBe("8");
});

test("a password is set, changed and taken away, and never an empty one", () => {
  const { password } = words;
  expect(page.root.text).toContain(password.isNone);
  page.click(password.set);
  submit(password.title);
  expect(asked()).toEqual([]);
  const input = form(password.title).all("input")[0]!;
  expect(input.attribute("type")).toBe("password");
  change(field(password.show, "input"), { checked: true });
  expect(input.attribute("type")).toBe("text");
  type(input, "kulki 2026");
  submit(password.title);
  expect(asked()).toEqual([["setPassword", "kulki 2026"]]);
  tell({ hasPassword: true });
  expect(page.root.text).toContain(password.isSet);
  page.click(password.remove);
  expect(asked()).toEqual([["setPassword", null]]);
});

test("a pause has a reason, in one's own words where none fits; then the game can go on", () => {
  const { pause } = words;
  submit(pause.title);
  const select = field(pause.why, "select");
  change(select, { value: "break" });
  submit(pause.title);
  change(select, { value: "other" });
  type(form(pause.title).all("input")[0]!, "Pizza!");
  submit(pause.title);
  expect(asked()).toEqual([
    ["pauseMatch", { isPaused: true, why: "none", text: "" }],
    ["pauseMatch", { isPaused: true, why: "break", text: "" }],
    ["pauseMatch", { isPaused: true, why: "other", text: "Pizza!" }],
  ]);
  page.change(() => {
    page.store.round.value = { ...LOBBY_ROUND, phase: "playing", isPaused: true };
  });
  page.click(pause.goOn);
  expect(asked()).toEqual([["pauseMatch", { isPaused: false, why: "none", text: "" }]]);
});

test("the list of words is sent as lines, each once; one that is too long, or one too many, is told instead", () => {
  const { words: list } = words;
  const area = page.root.all("textarea")[0]!;
  type(area, " zły \n\nwyraz\nzły\n");
  expect(page.root.text).toContain(list.count(2));
  submit(list.title);
  expect(asked()).toEqual([["setOrder", { words: ["zły", "wyraz"] }]]);
  const long = "x".repeat(MAX_WORD_UNITS + 1);
  for (const [text, problem] of [
    [long, list.tooLong(long)],
    [Array.from({ length: MAX_WORDS + 1 }, (_, index) => `w${index}`).join("\n"), list.tooMany(MAX_WORDS)],
  ] as const) {
    type(area, text);
    expect(page.root.text).toContain(problem);
    submit(list.title);
  }
  expect(asked()).toEqual([]);
});
