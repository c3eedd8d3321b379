// What is typed in the Host game dialog and in the name field, and what comes of it.
import { expect, test } from "vitest";
import type { HostRequest } from "../../shared/appApi.ts";
import { FIRST_BOTS } from "../../shared/bots/levels.ts";
import { OFFERED_RULESETS } from "../../shared/rules.ts";
import { ENGLISH, POLISH } from "../i18n/languages.stage.ts";
import {
  type HostForm,
  keepValid,
  openHostForm,
  presetOfForm,
  readHostForm,
  readWhole,
  withRuleset,
} from "./hostForm.ts";
import { givenNote, nameProblem } from "./nameForm.ts";

const fresh = openHostForm(null, "Ania's game", ENGLISH);

test("an untouched form hosts Arena on 8999 for the network, 16 players and bots, under the proposed name", () => {
  expect(readHostForm(fresh, "Ania's game")).toEqual({
    ok: true,
    request: {
      name: "Ania's game",
      ruleset: "arena",
      port: 8999,
      scope: { kind: "network" },
      family: "both",
      maxPlayers: 16,
      bots: FIRST_BOTS.arena,
      rules: {},
      record: false,
      announce: true,
      keepSeatS: 60,
      awayDriver: "nobody",
      backlog: 511,
      password: "",
      asksFirst: false,
    },
  });
});

test("a started game opens the same form again", () => {
  const request: HostRequest = {
    name: "Sala 12",
    ruleset: "classic",
    port: 0,
    scope: { kind: "address", address: "fd00::12" },
    family: "ipv6",
    maxPlayers: 64,
    bots: { fillTo: 12, level: "keen" },
    rules: { decayFraction: 0.01, teams: 2 },
    record: true,
    announce: true,
    keepSeatS: 60,
    awayDriver: "nobody",
    backlog: 4,
    password: "",
    asksFirst: true,
  };
  expect(readHostForm(openHostForm(request, "Ania's game", POLISH), "Ania's game")).toEqual({
    ok: true,
    request,
  });
});

test("the form of a started game is without its password", () => {
  const result = readHostForm({ ...fresh, password: "kulka", asksFirst: true }, "x");
  if (!result.ok) throw new Error("the form is right");
  expect(result.request.password).toBe("kulka");
  expect(openHostForm(result.request, "x", POLISH)).toMatchObject({ password: "", asksFirst: true });
});

test("every ruleset is proposed with company: nobody is alone; what was typed stays", () => {
  const fillTo = (change: Partial<HostForm>) => {
    const result = readHostForm({ ...fresh, ...change }, "x");
    return result.ok && result.request.bots.fillTo;
  };
  for (const ruleset of OFFERED_RULESETS) {
    expect(fillTo({ ruleset }), ruleset).toBe(FIRST_BOTS[ruleset].fillTo);
    expect(FIRST_BOTS[ruleset].fillTo, ruleset).toBeGreaterThan(1);
  }
  expect(fillTo({ ruleset: "arena", bots: "3" })).toBe(3);
});

test("the arena proposed is as wide as its seats need, bots among them; what is proposed is no change", () => {
  const widthOf = (change: Partial<HostForm>) => {
    const form: HostForm = { ...fresh, ruleset: "arena", ...change };
    const typed = { arenaWidth: String(presetOfForm(form).arenaWidth) };
    const result = readHostForm({ ...form, rules: typed }, "x");
    if (result.ok) expect(result.request.rules).toEqual({});
    return presetOfForm(form).arenaWidth;
  };
  expect(widthOf({})).toBe(6000);
  expect(widthOf({ players: "64" })).toBe(12000);
  expect(widthOf({ bots: "64" })).toBe(12000);
  // While a number is being typed.
  expect(widthOf({ players: "", bots: "x" })).toBe(6000);
  const wide = readHostForm(
    { ...fresh, ruleset: "arena", players: "64", rules: { arenaWidth: "6000" } },
    "x",
  );
  expect(wide.ok && wide.request.rules).toEqual({ arenaWidth: 6000 });
});

test("a proposed name follows the player's name, a typed one stays", () => {
  const result = readHostForm(fresh, "Zosia's game");
  expect(result.ok && result.request.name).toBe("Zosia's game");
  const typed = readHostForm({ ...fresh, name: "  Sala 12 " }, "Zosia's game");
  expect(typed.ok && typed.request.name).toBe("Sala 12");
});

const BAD: [string, Partial<HostForm>, string[]][] = [
  ["port too large", { port: "65536" }, ["port"]],
  ["port not whole", { port: "80.5" }, ["port"]],
  ["port negative", { port: "-1" }, ["port"]],
  ["port empty", { port: "" }, ["port"]],
  ["one player", { players: "1" }, ["players"]],
  ["65 players", { players: "65" }, ["players"]],
  ["65 bots", { bots: "65" }, ["bots"]],
  ["backlog 0", { backlog: "0" }, ["backlog"]],
  ["no address", { scope: "address", address: "  " }, ["address"]],
  ["several at once", { port: "x", players: "x", backlog: "x" }, ["port", "players", "backlog"]],
];

test.each(BAD)("%s is told at its field", (_, change, problems) => {
  expect(readHostForm({ ...fresh, ...change }, "x")).toEqual({ ok: false, problems });
});

test("an address left over from another choice does not count", () => {
  const result = readHostForm({ ...fresh, scope: "thisComputer", address: "10.0.0.1" }, "x");
  expect(result.ok && result.request.scope).toEqual({ kind: "thisComputer" });
});

test("port 0 and 65535 are ports", () => {
  expect([readWhole("0", { min: 0, max: 65535 }), readWhole(" 65535 ", { min: 0, max: 65535 })]).toEqual([
    0, 65535,
  ]);
});

test.each([
  ["", "empty"],
  ["   ", "empty"],
  ["\u200b\u200b", "empty"],
  ["Ania", null],
  ["1234567890123456", null],
  ["12345678901234567", "tooLong"],
  ["👩‍👩‍👧".repeat(3), null],
  [`${"a".repeat(15)}👍🏽`, null],
  ["Оlа", null],
  ["Ola Аня", "mixed"],
])("the name %j is %s", (typed, problem) => {
  expect(nameProblem(typed)).toBe(problem);
});

test("why a host calls one by another name: somebody has it, it takes no such name, or it gave another", () => {
  const { texts } = ENGLISH;
  const { nameTaken, nameRefused, nameChanged } = texts.home;
  const words = (name: string, given: string) => givenNote(name, given, texts);
  expect([words("Ola", "Ola"), words("", "Guest 4")]).toEqual([null, null]);
  expect(words("Ola", "Ola 2")).toBe(nameTaken("Ola 2"));
  expect(words("abcdefghijklmnop", "abcdefghijklmn 2")).toBe(nameTaken("abcdefghijklmn 2"));
  expect(words("Guest 4", "Guest 4 2")).toBe(nameTaken("Guest 4 2"));
  expect([words("Badword", "Guest 4"), words("Badword", "Guest 4 2")]).toEqual([
    nameRefused("Guest 4"),
    nameRefused("Guest 4 2"),
  ]);
  expect([words("Ola", "Jan"), words("Ola", "Jan 2")]).toEqual([nameChanged("Jan"), nameChanged("Jan 2")]);
});

test("a card's rules are as the card says, the list keeps what fits, and the game hosted last stays as it was", () => {
  const last: HostForm = { ...fresh, ruleset: "arena", rules: { eatRatio: "1.5" }, bots: "3" };
  expect(withRuleset(last, "quick", false)).toEqual({ ruleset: "quick", rules: {} });
  expect(withRuleset(last, "quick", true)).toEqual({ ruleset: "quick", rules: { eatRatio: "1.5" } });
  expect(withRuleset(last, "arena", false)).toEqual({});
});

test("a closed dialog leaves what is valid; what is wrong is again as it was when the dialog opened", () => {
  const opened: HostForm = { ...fresh, port: "9001", ruleset: "arena", bots: "3" };
  const wrong: HostForm = {
    ...opened,
    name: "Sala 12",
    port: "abc",
    scope: "address",
    address: "no address",
    players: "1",
    bots: "many",
    rules: { eatRatio: "1.5", decayFraction: "soon" },
    record: true,
    announce: true,
    keepSeat: "301",
    awayDriver: "nobody",
    backlog: "0",
  };
  const kept = keepValid(wrong, opened);
  expect(kept).toMatchObject({ name: "Sala 12", record: true, announce: true, ruleset: "arena" });
  expect(kept.rules).toEqual({ eatRatio: "1.5" });
  expect(kept).toMatchObject({ port: "9001", scope: "network", address: "", players: "16", bots: "3" });
  expect(readHostForm(kept, "x").ok).toBe(true);
  const valid: HostForm = { ...opened, scope: "address", address: "192.168.0.10" };
  expect(keepValid(valid, opened)).toBe(valid);
});
