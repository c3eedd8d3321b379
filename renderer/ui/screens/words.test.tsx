// Words that come by themselves: what a host made of one's wishes, what it leaves out, what is in its log; and keys that
// wait until a person can have read why.
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { isolate } from "../../../shared/names.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { App } from "../App.tsx";
import { bringDialogs } from "../OpenDialog.tsx";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { DialogName } from "../store.ts";

let page: PageRig;
// No test of these is about how a dialog comes.
beforeAll(bringDialogs);
beforeEach(() => {
  page = openPage();
});
afterEach(() => {
  vi.useRealTimers();
  page.dispose();
});

/** In a match, with this dialog over it. */
function openDialog(name: DialogName): void {
  page.store.screen.value = "match";
  page.store.dialog.value = name;
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
}

const given = () => page.root.all(".given").map(({ text }) => text);

test("another name or colour than one chose is told under its field, and why", () => {
  openDialog("settings");
  expect(given()).toEqual([]);
  const { nameTaken, colourTaken, colourOfTeam, colours } = page.texts.home;
  page.change(() => {
    page.store.given.value = { ...PLAIN_PROFILE, name: "Ola 2", color: 5 };
  });
  expect(given()).toEqual([nameTaken(isolate("Ola 2")), colourTaken(colours[5]!.toLowerCase())]);
  page.change(() => {
    page.store.teams.value = [{ color: 5, share: 1, isOwn: true }];
  });
  expect(given()[1]).toBe(colourOfTeam(colours[5]!.toLowerCase()));
  page.change(() => {
    page.store.given.value = { ...PLAIN_PROFILE, name: "Ola", color: 3 };
  });
  expect(given()).toEqual([]);
});

test("who has chosen no name is not told that it was taken", () => {
  page.store.settings.value = { ...page.store.settings.value, name: "" };
  page.store.given.value = { ...PLAIN_PROFILE, name: "Guest 4", color: 3 };
  openDialog("settings");
  expect(given()).toEqual([]);
});

test("a host is told what is left out while its core does not suffice, and nothing while it does", () => {
  openDialog("desk");
  const line = () => page.root.all(".overload")[0]?.text;
  expect(line()).toBe("");
  page.change(() => {
    page.store.overload.value = "snapshots";
  });
  expect(line()).toBe(ENGLISH.deskTexts.panel.overload.snapshots);
});

test("a host sees who has dropped out and may come back, as they are no connections", () => {
  openDialog("desk");
  page.click(ENGLISH.deskTexts.panel.connections);
  expect(page.root.all(".panel-away")).toEqual([]);
  page.change(() => {
    page.store.awayNames.value = ["Jan", "Ewa"];
  });
  const names = ["Jan", "Ewa"].map(isolate).join(", ");
  expect(page.root.all(".panel-away")[0]?.text).toBe(ENGLISH.deskTexts.panel.away(names));
});

test("the host's desk begins with people and ends with the wire; another tab is another content", () => {
  openDialog("desk");
  const { panel, wire } = ENGLISH.deskTexts;
  const chosen = () => page.root.all(".tab").filter((tab) => tab.attribute("aria-selected") === "true");
  const titles = [panel.people, panel.room, panel.bans, panel.connections, wire.title];
  expect(page.root.all(".tab").map(({ text }) => text)).toEqual(titles);
  expect(chosen().map(({ text }) => text)).toEqual([panel.people]);
  page.click(wire.title);
  expect(chosen().map(({ text }) => text)).toEqual([wire.title]);
  expect(page.takeCalls()).toContainEqual(["watchWire"]);
  page.click(panel.connections);
  expect(page.takeCalls()).toContainEqual(["unwatchWire"]);
});

test("the log is read as it is opened; its folder only the desktop can show", () => {
  openDialog("log");
  expect(page.takeCalls()).toEqual([["refreshLog"]]);
  page.change(() => {
    page.store.log.value = { path: "/var/kulki.log", text: "", truncated: false };
  });
  expect(page.root.all("pre")[0]?.text).toBe(ENGLISH.deskTexts.log.empty);
  page.click(ENGLISH.deskTexts.log.openFolder);
  page.click(ENGLISH.deskTexts.log.copy);
  expect(page.takeCalls()).toEqual([["openLogFolder"], ["copy", ""]]);
  page.dispose();
  page = openPage("guest");
  openDialog("log");
  page.change(() => {
    page.store.log.value = { path: "/var/kulki.log", text: "one", truncated: true };
  });
  expect(page.root.all("button").map(({ text }) => text)).not.toContain(ENGLISH.deskTexts.log.openFolder);
  expect(page.root.text).toContain(ENGLISH.deskTexts.log.truncated);
});

test("quitting for all is asked for once more, and then meant for all", () => {
  openDialog("quit");
  page.root
    .all("dialog")[0]!
    .all("button")
    .find((button) => button.attribute("class")?.includes("danger"))!
    .dispatch("click");
  expect(page.takeCalls()).toEqual([["quitForAll"]]);
});

/** Switches what stands beside these words. */
function flip(label: string, checked: boolean) {
  const line = page.root.all(".check").find(({ text }) => text === label)!;
  page.change(() => void line.all("input")[0]!.dispatch("change", { currentTarget: { checked } }));
}

test("settings: what only an app can do is offered where there is one", () => {
  openDialog("settings");
  expect(page.root.text).toContain(page.texts.settings.showLog);
  flip(page.texts.settings.fullscreen, true);
  expect(page.takeCalls()).toEqual([["setFullscreen", true]]);
  page.dispose();
  page = openPage("guest");
  openDialog("settings");
  expect(page.root.text).not.toContain(page.texts.settings.showLog);
});

test("settings: the theme and each thing that makes a picture richer", () => {
  openDialog("settings");
  const { theme, themes, ...words } = page.texts.settings;
  const fields = page.root.all("div").filter((one) => one.attribute("class") === "field");
  const select = fields.find(({ text }) => text.startsWith(theme))!.all("select")[0]!;
  expect(select.all("option").map(({ text }) => text)).toEqual(Object.values(themes));
  page.change(() => void select.dispatch("change", { currentTarget: { value: "light" } }));
  flip(words.autoQuality, false);
  for (const name of ["effects", "sharp", "tinyNames"] as const) flip(words[name], false);
  expect(page.takeCalls()).toEqual([
    ["saveSettings", { theme: "light" }],
    ["saveSettings", { autoQuality: false }],
    ["saveSettings", { effects: false }],
    ["saveSettings", { sharp: false }],
    ["saveSettings", { tinyNames: false }],
  ]);
});
