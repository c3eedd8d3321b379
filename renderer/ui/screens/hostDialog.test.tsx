// Hosting by one press on a card, all that is under More, and the ways out of a failed start.
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { HostRequest } from "../../../shared/appApi.ts";
import { FIRST_BOTS } from "../../../shared/bots/levels.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { App } from "../App.tsx";
import { bringDialogs } from "../OpenDialog.tsx";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { HostState } from "../store.ts";

const CARDS = ENGLISH.deskTexts.cards;
let page: PageRig;
beforeAll(bringDialogs);
beforeEach(() => {
  page = openPage();
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
});
afterEach(() => page.dispose());

const starts = () => page.takeCalls().filter(([name]) => name === "startHost");
const startedWith = (state: HostState) =>
  page.change(() => {
    page.store.hosting.value = state;
  });
const PORT_TAKEN: HostState = { phase: "failed", reason: "portTaken", port: 8999, suggestedPort: 9000 };

function openHostDialog(): void {
  page.change(() => {
    page.store.dialog.value = "host";
  });
}

const card = (ruleset: string) =>
  page.root.all(".host-card").find((one) => one.attribute("data-card") === ruleset)!;
const press = (node: { dispatch: (type: string) => boolean }) =>
  page.change(() => void node.dispatch("click"));

test("one press on a card hosts its rules with bots, once; the one pressed says that it starts", () => {
  openHostDialog();
  expect(card("arena").attribute("data-first-focus")).toBe("");
  press(card("quick"));
  expect(starts()).toMatchObject([
    [
      "startHost",
      {
        port: 8999,
        ruleset: "quick",
        rules: {},
        bots: FIRST_BOTS.quick,
        name: page.texts.host.defaultGameName("Ola"),
      },
    ],
  ]);
  startedWith({ phase: "starting" });
  press(card("classic"));
  press(card("quick"));
  expect(starts()).toEqual([]);
  expect(card("quick").text).toContain(page.texts.host.starting);
  expect(card("classic").text).not.toContain(page.texts.host.starting);
});

test("the focus is on the card hosted last, and one press more hosts the same game; another card has its own rules", () => {
  const lastHost: HostRequest = {
    name: "Sala 12",
    ruleset: "teams",
    rules: { decayFraction: 0.01 },
    port: 9001,
    scope: { kind: "thisComputer" },
    family: "ipv6",
    maxPlayers: 9,
    bots: { fillTo: 4, level: "keen" },
    record: true,
    announce: true,
    keepSeatS: 60,
    awayDriver: "nobody",
    backlog: 4,
    password: "",
    asksFirst: false,
  };
  page.store.settings.value = { ...page.store.settings.value, lastHost };
  openHostDialog();
  expect(page.root.all(".host-card").filter((one) => one.attribute("data-first-focus") === "")).toEqual([
    card("teams"),
  ]);
  expect(card("teams").text).toContain(CARDS.changed);
  expect(page.root.text).toContain(CARDS.who.thisComputer);
  expect(page.root.text).toContain(CARDS.bots);
  press(card("teams"));
  expect(starts()).toEqual([["startHost", lastHost]]);
  press(card("arena"));
  expect(starts()).toEqual([["startHost", { ...lastHost, ruleset: "arena", rules: {} }]]);
});

test("under More a card only chooses, and Start starts", () => {
  openHostDialog();
  const form = () => page.root.all("dialog")[0]!.all("form")[0]!;
  page.click(CARDS.more);
  press(card("classic"));
  expect(starts()).toEqual([]);
  expect(["classic", "arena"].map((one) => card(one).attribute("aria-pressed"))).toEqual(["true", "false"]);
  page.change(() => void form().dispatch("submit"));
  expect(starts()).toMatchObject([["startHost", { ruleset: "classic" }]]);
  page.click(CARDS.more);
  // How rounds go is chosen beside the cards, too.
  expect(form().all("select")).toHaveLength(1);
});

test("a game is in the list of its network unless its host switches that off; over IPv6 it is said that it is not", () => {
  openHostDialog();
  page.click(CARDS.more);
  const field = () => page.root.all(".field").find((one) => one.text.includes(CARDS.announce))!;
  expect(field().text).toContain(CARDS.announceHint.network);
  const input = field().all("input")[0]!;
  Object.assign(input, { checked: false });
  page.change(() => void input.dispatch("change"));
  expect(field().text).toContain(CARDS.announceHint.off);
  page.change(() => void page.root.all("dialog")[0]!.all("form")[0]!.dispatch("submit"));
  expect(starts()).toMatchObject([["startHost", { announce: false }]]);
});

test("a game may have a password, and a host who is asked first; both are told beside the cards, the password is not kept", () => {
  openHostDialog();
  page.click(CARDS.more);
  const field = (label: string) => {
    const id = page.root
      .all("label")
      .find(({ text }) => text === label)
      ?.attribute("for");
    return page.root.all("input").find((one) => one.attribute("id") === id);
  };
  page.change(() => void field(CARDS.password)?.dispatch("input", { currentTarget: { value: "kulka 7" } }));
  page.change(
    () =>
      void page.root
        .all("label")
        .find(({ text }) => text === CARDS.asksFirst)
        ?.all("input")[0]
        ?.dispatch("change", { currentTarget: { checked: true } }),
  );
  page.click(CARDS.more);
  expect(page.root.text).toContain(CARDS.needsPassword);
  expect(page.root.text).toContain(CARDS.youAreAsked);
  press(card("classic"));
  expect(starts()).toMatchObject([["startHost", { password: "kulka 7", asksFirst: true }]]);
});

test("a failed start says why where one pressed: folded, the way out starts at once; under More, Start does", () => {
  openHostDialog();
  press(card("classic"));
  starts();
  startedWith(PORT_TAKEN);
  expect(page.root.text).toContain(ENGLISH.deskTexts.hostFailure.portTaken(8999));
  page.click(page.texts.host.usePort(9000));
  expect(starts()).toMatchObject([["startHost", { port: 9000, ruleset: "classic" }]]);
  page.click(CARDS.more);
  startedWith({ ...PORT_TAKEN, port: 9000, suggestedPort: 9002 });
  page.click(page.texts.host.usePort(9002));
  expect(starts()).toEqual([]);
  // With another port the failure is over.
  expect(page.root.text).not.toContain(ENGLISH.deskTexts.hostFailure.portTaken(9000));
  page.change(() => void page.root.all("dialog")[0]!.all("form")[0]!.dispatch("submit"));
  expect(starts()).toMatchObject([["startHost", { port: 9002 }]]);
});

test("a failure that only the form can mend unfolds it", () => {
  openHostDialog();
  press(card("arena"));
  startedWith({ phase: "failed", reason: "familyMissing", port: 8999, suggestedPort: null });
  expect(page.root.text).toContain(ENGLISH.deskTexts.hostFailure.familyMissing(8999));
  expect(page.root.all("select").length).toBeGreaterThan(0);
});

test("how long circles of the lost are kept is chosen under More, and by whom they are driven; with 0 there is nothing to choose", () => {
  openHostDialog();
  page.click(CARDS.more);
  const field = (label: string) => page.root.all(".field").find((one) => one.text.startsWith(label))!;
  const type = (text: string) => {
    const input = field(CARDS.keepSeat).all("input")[0]!;
    Object.assign(input, { value: text });
    page.change(() => void input.dispatch("input"));
  };
  const isOff = () => field(CARDS.meanwhile).all("select")[0]!.attribute("disabled") === "true";
  const submit = () => page.change(() => void page.root.all("dialog")[0]!.all("form")[0]!.dispatch("submit"));
  submit();
  expect(starts()).toMatchObject([["startHost", { keepSeatS: 60, awayDriver: "nobody" }]]);
  type("301");
  submit();
  expect(starts()).toEqual([]);
  expect(field(CARDS.keepSeat).text).toContain(page.texts.host.numberOutOfRange(0, 300));
  type("300");
  const driver = field(CARDS.meanwhile).all("select")[0]!;
  Object.assign(driver, { value: "bot" });
  page.change(() => void driver.dispatch("change"));
  expect(field(CARDS.meanwhile).text).toContain(CARDS.meanwhileHint.bot);
  expect(isOff()).toBe(false);
  submit();
  expect(starts()).toMatchObject([["startHost", { keepSeatS: 300, awayDriver: "bot" }]]);
  type("0");
  expect(field(CARDS.meanwhile).text).toContain(CARDS.meanwhileHint.none);
  expect(isOff()).toBe(true);
  submit();
  expect(starts()).toMatchObject([["startHost", { keepSeatS: 0 }]]);
});
