// What the screens and dialogs offer to whom, and what their buttons and keys ask for.

import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { ConnectionRow, HostInfo } from "../../../shared/appApi.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { App } from "../App.tsx";
import { DEATH } from "../death.stage.ts";
import { bringDialogs } from "../OpenDialog.tsx";
import { openPage, type PageRig } from "../page.stage.tsx";

let page: PageRig;
// No test of these is about how a dialog comes.
beforeAll(bringDialogs);

function open(mode?: "app" | "guest" | "locked"): void {
  page = openPage(mode);
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
}

beforeEach(() => open());
afterEach(() => page.dispose());

function submit(): void {
  page.change(() => void page.root.all("form")[0]?.dispatch("submit"));
}

const buttons = () => page.root.all("button").map((one) => one.attribute("aria-label") ?? one.text);
const HOST = {
  name: "Sala",
  port: 8999,
  reach: "network",
  addresses: ["10.0.0.7:8999"],
  urls: ["http://10.0.0.7:8999/"],
  adapters: [null],
} as unknown as HostInfo;
const row = (id: number) => ({ id, name: "", address: "10.0.0.8" }) as ConnectionRow;

test("home: at one's own app Enter hosts a game; joining is a dialog", () => {
  submit();
  page.click(page.texts.home.joinByIp);
  expect(page.takeCalls()).toEqual([
    ["openDialog", "host"],
    ["openDialog", "join"],
  ]);
});

test("home: on a host's own page Enter plays there, once, and one may watch", () => {
  page.dispose();
  open("guest");
  submit();
  page.click(page.texts.hud.watch);
  expect(page.takeCalls()).toEqual([["joinServingHost"], ["joinServingHost", true]]);
  page.change(() => {
    page.store.join.value = { phase: "connecting", address: "10.0.0.7:8999", wait: null };
  });
  submit();
  page.click(page.texts.hud.watch);
  expect(page.takeCalls()).toEqual([]);
  page.click(page.texts.join.cancel);
  expect(page.takeCalls()).toEqual([["cancelJoin"]]);
});

test("home: a host's person outside of the own match goes back in, or ends it", () => {
  page.change(() => {
    page.store.hosting.value = { phase: "outside" };
  });
  submit();
  page.click(page.texts.match.stopHosting);
  expect(page.takeCalls()).toEqual([["returnToGame"], ["stopHost"]]);
});

test("a locked window offers no game", () => {
  page.dispose();
  open("locked");
  expect(buttons()).not.toContain(page.texts.home.hostGame);
  expect(buttons()).not.toContain(page.texts.home.joinByIp);
});

test("a name is kept cleaned when the field is left, an empty one never", () => {
  const field = () => page.root.all(".home-who")[0]!.all("input")[0]!;
  const wrapper = () => page.root.all(".field")[0]!;
  const type = (value: string) =>
    page.change(() => void field().dispatch("input", { currentTarget: { value } }));
  type("  Ala  ");
  expect(page.takeCalls()).toEqual([]);
  page.change(() => void wrapper().dispatch("change"));
  expect(page.takeCalls()).toEqual([["saveSettings", { name: "Ala" }]]);
  type("   ");
  page.change(() => void wrapper().dispatch("change"));
  type("Ola");
  page.change(() => void wrapper().dispatch("change"));
  expect(page.takeCalls()).toEqual([]);
});

test("the join dialog joins what was typed or picked, to play or to watch, and not without an address", () => {
  page.store.settings.value = {
    ...page.store.settings.value,
    recentHosts: [{ address: "10.0.0.9:8999", name: "Sala 12" }],
  };
  page.change(() => {
    page.store.dialog.value = "join";
  });
  const form = page.root.all("dialog")[0]!.all("form")[0]!;
  page.change(() => void form.dispatch("submit"));
  expect(page.takeCalls()).toEqual([]);
  expect(page.root.text).toContain(page.texts.join.addressMissing);
  const input = form.all("input")[0]!;
  page.change(() => void input.dispatch("input", { currentTarget: { value: "10.0.0.7" } }));
  page.change(() => void form.dispatch("submit"));
  expect(page.takeCalls()).toEqual([["join", "10.0.0.7", false]]);
  page.change(
    () =>
      void form
        .all("button")
        .find(({ text }) => text === page.texts.hud.watch)
        ?.dispatch("click"),
  );
  expect(page.takeCalls()).toEqual([["join", "10.0.0.7", true]]);
  page.click("Sala 12");
  expect(page.takeCalls()).toEqual([["join", "10.0.0.9:8999", false]]);
  page.change(() => {
    page.store.join.value = { phase: "connecting", address: "10.0.0.9:8999", wait: null };
  });
  page.change(() => void form.dispatch("submit"));
  expect(page.takeCalls()).toEqual([]);
});

test("the menu: a guest leaves, a host's person ends the game for all", () => {
  page.change(() => {
    page.store.screen.value = "match";
    page.store.dialog.value = "menu";
  });
  page.click(page.texts.match.leaveGame);
  page.click(page.texts.hud.watchInstead);
  expect(page.takeCalls()).toEqual([["leaveMatch"], ["watch", { kind: "leader" }], ["closeDialog"]]);
  expect(buttons()).not.toContain(page.texts.match.hostPanel);
  page.change(() => {
    page.store.host.value = HOST;
    page.store.watching.value = { kind: "leader", player: null, isWaiting: false };
  });
  page.click(page.texts.match.stopHosting);
  page.click(page.texts.match.hostPanel);
  page.root
    .all("dialog")[0]!
    .all("button")
    .find(({ text }) => text === page.texts.hud.play)!
    .dispatch("click");
  expect(page.takeCalls()).toEqual([["stopHost"], ["openDialog", "desk"], ["playAgain"], ["closeDialog"]]);
});

test("the key of the invitation opens and closes it, but is a letter where one types; Escape closes it before the menu", () => {
  page.change(() => {
    page.store.screen.value = "match";
  });
  page.press("KeyI");
  page.press("KeyI", { ctrlKey: true });
  page.press("KeyI", { repeat: true });
  expect(page.takeCalls()).toEqual([["invite", "toggle"]]);
  page.change(() => {
    page.store.invitation.value = "card";
  });
  expect(page.press("Escape")).toBe(true);
  expect(page.takeCalls()).toEqual([["invite", "back"]]);
  page.change(() => {
    page.store.isPractice.value = true;
    page.store.invitation.value = "closed";
  });
  page.press("KeyI");
  expect(page.takeCalls()).toEqual([]);
  page.press("Escape");
  expect(page.takeCalls()).toEqual([["openDialog", "menu"]]);
});

test("before the game ends for everybody it says for how many, and going on is the first button", () => {
  page.change(() => {
    page.store.screen.value = "match";
    page.store.connections.value = [row(1), row(2), row(3)];
    page.store.dialog.value = "stopHosting";
  });
  const dialog = page.root.all("dialog")[0]!;
  expect(dialog.text).toContain(ENGLISH.deskTexts.stopping.others(2));
  const choices = dialog.all("button");
  expect(choices.map(({ text }) => text)).toEqual([
    ENGLISH.deskTexts.stopping.goOn,
    page.texts.match.stopHosting,
  ]);
  expect(choices[0]?.attribute("data-first-focus")).toBe("");
  page.click(page.texts.match.stopHosting);
  expect(page.takeCalls()).toEqual([["stopHostForAll"]]);
});

test("a notice is told once: in the dialog if one is open, and dismissed there", () => {
  page.change(() => {
    page.store.notice.value = { kind: "closed", reason: "lost" };
  });
  const notices = () => page.root.all(".notice").map(({ text }) => text);
  expect(notices()).toEqual([page.texts.closed.lost]);
  page.change(() => {
    page.store.dialog.value = "about";
  });
  expect(notices()).toHaveLength(1);
  page.click(page.texts.notice.dismiss);
  expect(page.takeCalls()).toContainEqual(["dismissNotice"]);
});

test("a host that died can be started again from the words about it, a guest's lost game cannot", () => {
  page.change(() => {
    page.store.notice.value = { kind: "closed", reason: "lost" };
  });
  expect(buttons()).not.toContain(page.texts.notice.hostAgain);
  page.change(() => {
    page.store.notice.value = { kind: "hostDied", reason: "unknown" };
  });
  page.click(page.texts.notice.hostAgain);
  expect(page.takeCalls()).toEqual([["dismissNotice"], ["openDialog", "host"]]);
});

test("the keys of a match: menu, net graph, players, whom to watch; outside of one there are none", () => {
  const keys = ["Escape", "F3", "Tab", "KeyQ", "KeyL", "KeyF", "Enter"];
  const pressAll = () => keys.filter((code) => page.press(code));
  expect(pressAll()).toEqual([]);
  expect(page.takeCalls()).toEqual([]);
  page.change(() => {
    page.store.screen.value = "match";
  });
  expect(pressAll()).toEqual(["Escape", "F3", "Tab"]);
  expect(page.takeCalls()).toEqual([["openDialog", "menu"], ["toggleNetGraph"], ["holdPlayers", "Tab"]]);
  page.press("F3", { repeat: true });
  page.press("Tab", { ctrlKey: true });
  expect(page.takeCalls()).toEqual([]);
  page.change(() => {
    page.store.watching.value = { kind: "leader", player: null, isWaiting: false };
  });
  for (const code of keys.slice(3)) page.press(code);
  expect(page.takeCalls()).toEqual([
    ["watchNext"],
    ["watch", { kind: "leader" }],
    ["watch", { kind: "free" }],
    ["playAgain"],
  ]);
});

test("keys of a match: an open list is closed first, a dialog hears its own, a choice keeps Tab", () => {
  page.change(() => {
    page.store.screen.value = "match";
    page.store.players.value = [];
  });
  page.press("Escape");
  expect(page.takeCalls()).toEqual([["showPlayers", false]]);
  const death = DEATH;
  page.change(() => {
    page.store.death.value = death;
  });
  expect(page.press("Tab")).toBe(false);
  page.change(() => {
    page.store.death.value = { ...death, isComing: true };
  });
  expect(page.press("Tab")).toBe(true);
  page.takeCalls();
  page.change(() => {
    page.store.dialog.value = "menu";
  });
  page.press("Escape");
  expect(page.takeCalls()).toEqual([]);
});

test("a refused name is told with a button for it, and once: not above the list that has its own", () => {
  page.change(() => {
    page.store.notice.value = { kind: "nameRefused", name: "laptop.fritz.box" };
    page.store.refusedNames.value = ["laptop.fritz.box"];
    page.store.host.value = HOST;
  });
  page.click(page.texts.addresses.allowWhat("laptop.fritz.box"));
  expect(page.takeCalls()).toEqual([["allowName", "laptop.fritz.box"]]);
  page.change(() => {
    page.store.invitation.value = "card";
  });
  expect(page.root.all(".notice")).toEqual([]);
});

test("only the desktop's own window has a way to quit", () => {
  page.click(page.texts.home.quit);
  expect(page.takeCalls()).toEqual([["quit"]]);
  page.dispose();
  open("guest");
  expect(buttons()).not.toContain(page.texts.home.quit);
});
