// Each command of a dedicated host's owner: which call it makes, whom it means, and what it answers to a person and to a
// program.
import { expect, test, vi } from "vitest";
import { type DeskUndo, MAX_WORDS } from "../../../shared/desk/desk.ts";
import { writeRulesCode } from "../../../shared/rulesets/rulesCode.ts";
import { banOf, caller, NOW_MS, openOwnerRig, person } from "./ownerDesk.stage.ts";
import { commandsOf } from "./ownerDesk.ts";

const PEOPLE = [
  person(3, "Ola"),
  person(4, "Jan Kot"),
  person(7, "12", { team: 2, isMuted: true }),
  person(9, "Ewa", { peer: "192.168.0.3", isWatching: true, isBenched: true }),
  person(12, "Iza", { untouchable: "host" }),
];

test.each<[string, [string, unknown]]>([
  ["kick 3", ["kick", { playerId: 3 }]],
  ["KICK ola", ["kick", { playerId: 3 }]],
  ["kick Jan Kot", ["kick", { playerId: 4 }]],
  ['kick "Jan Kot"', ["kick", { playerId: 4 }]],
  ['kick "12"', ["kick", { playerId: 7 }]],
  ["kick 12", ["kick", { playerId: 12 }]],
  ["ban 3", ["ban", { playerId: 3, term: "tenMinutes" }]],
  ["ban Jan Kot today", ["ban", { playerId: 4, term: "today" }]],
  ["ban Ola GOOD", ["ban", { playerId: 3, term: "forGood" }]],
  ["ban-address Ola 10m", ["banAddress", { playerId: 3, term: "tenMinutes" }]],
  ["mute 4", ["mute", { playerId: 4, isMuted: true }]],
  ["unmute 7", ["mute", { playerId: 7, isMuted: false }]],
  ["watch Ola", ["bench", { playerId: 3, isBenched: true }]],
  ["play Ewa", ["bench", { playerId: 9, isBenched: false }]],
  ["team Jan Kot 2", ["moveTeam", { playerId: 4, team: 2 }]],
  ["rename 3 Zosia z 3b", ["rename", { playerId: 3, name: "Zosia z 3b" }]],
  ['rename "Jan Kot" Jan', ["rename", { playerId: 4, name: "Jan" }]],
  ["accept 1", ["letIn", caller("a", "").id]],
  ["accept Kuba", ["letIn", caller("b", "").id]],
  ["accept all", ["letIn", null]],
  ["deny 2", ["turnAway", caller("b", "").id]],
  ["deny all", ["turnAway", null]],
  ["unban 2", ["unban", banOf("y", "").id]],
  [`unban ${banOf("x", "").id}`, ["unban", banOf("x", "").id]],
  ["unban Zły Kot", ["unban", banOf("x", "").id]],
  ["lock", ["setOrder", { isLocked: true }]],
  ["unlock", ["setOrder", { isLocked: false }]],
  ["ask on", ["setOrder", { asksFirst: true }]],
  ["ask off", ["setOrder", { asksFirst: false }]],
  ["password kwiat paproci", ["setPassword", "kwiat paproci"]],
  ["password off", ["setPassword", null]],
  ['password "off"', ["setPassword", "off"]],
  ['password " a  b"', ["setPassword", " a  b"]],
  ["per-address 2", ["setOrder", { maxPerAddress: 2 }]],
  ["per-address off", ["setOrder", { maxPerAddress: null }]],
  ["phrases slow", ["setOrder", { talk: "slow" }]],
  ["words on", ["setOrder", { usesWords: true }]],
  ["words add kura domowa", ["setOrder", { words: ["gęś", "kura domowa"] }]],
  ["words add GĘŚ", ["setOrder", { words: ["GĘŚ"] }]],
  ["words remove Gęś", ["setOrder", { words: [] }]],
  ["bots 8", ["setBots", { fillTo: 8, level: "calm" }]],
  ["bots 0 keen", ["setBots", { fillTo: 0, level: "keen" }]],
  ["pause", ["pauseMatch", { isPaused: true, why: "none", text: "" }]],
  ["pause listen", ["pauseMatch", { isPaused: true, why: "listen", text: "" }]],
  ["pause zaraz wracam", ["pauseMatch", { isPaused: true, why: "other", text: "zaraz wracam" }]],
  ['pause "break"', ["pauseMatch", { isPaused: true, why: "other", text: "break" }]],
  ["resume", ["pauseMatch", { isPaused: false, why: "none", text: "" }]],
  ["start", ["startRound", null]],
  ["end", ["endRound", null]],
  ["shuffle", ["shuffleTeams", null]],
  ["rules arena", ["changeRules", { ruleset: "arena", rules: {} }]],
  [
    `rules ${writeRulesCode("quick", { teams: 2 })}`,
    ["changeRules", { ruleset: "quick", rules: { teams: 2 } }],
  ],
])("%s", async (line, call) => {
  const { say, calls, setAnswer, view } = openOwnerRig({
    people: PEOPLE,
    waiting: [caller("a", ""), caller("b", "Kuba")],
    bans: [banOf("x", "Zły Kot"), banOf("y", "Ola")],
  });
  view.order.words = ["gęś"];
  expect((await say(line)).json).toMatchObject({ ok: true });
  expect(calls).toEqual([call]);
  setAnswer(null);
  expect((await say(line)).json).toEqual({
    ok: false,
    error: expect.stringMatching(/the host does not answer$/),
  });
});

test("every command is in the help, as text and as data, and each is tried above or below", async () => {
  const { say } = openOwnerRig();
  const { text, json } = await say("help");
  const names = Object.keys(commandsOf({ info: () => null, stop: () => undefined, breakDown: null }));
  const told = (json.commands as { command: string }[]).map(({ command }) => command.split(" ")[0]);
  expect(told).toEqual(names);
  for (const name of names) expect(text).toMatch(new RegExp(`^  ${name}\\b`, "m"));
  expect(names).not.toContain("crash");
});

test.each([
  ["kick", "say whom"],
  ["kick Zenon", "nobody here is Zenon"],
  ["kick 99", "nobody here is 99"],
  ["kick al", "several here are called"],
  ["rename 3", "say the new name"],
  ["team Ola x", "a whole number from 1"],
  ["ask maybe", "this takes on, off"],
  ["password", "say a password, or off"],
  [`password ${"x".repeat(65)}`, "at most 64"],
  ["per-address 0", "a whole number from 1"],
  ["bots -1", "a whole number from 0"],
  ["bots 5 clever", "this takes sleepy"],
  ["words add", "a word has 1 to"],
  ["words remove kot", "there is no such word"],
  ["rules arena-mt15-abc", "mistyped"],
  ["rules", "this takes a ruleset"],
  ["undo", "nothing to take back"],
  ["unban 5", "nobody banned is 5"],
  ["accept 5", "nobody waiting is 5"],
])("%s is refused in one sentence, and nothing is called", async (line, error) => {
  const { say, calls } = openOwnerRig({ people: [...PEOPLE, person(20, "Al"), person(21, "AL")] });
  const { text, json } = await say(line);
  expect(json).toEqual({ ok: false, error: expect.stringContaining(error) });
  expect(text).toMatch(/^[^\n]+\.$/);
  expect(calls).toEqual([]);
});

test.each([
  ["kik Ola", "did you mean kick?"],
  ["peopel", "did you mean people?"],
  ["loc", "did you mean lock?"],
  ["reboot", "help lists them"],
  ["__proto__", "help lists them"],
  ["constructor", "help lists them"],
  ["crash", "help lists them"],
])("%s is no command; what was meant is guessed where it is near", async (line, error) => {
  const { say, calls } = openOwnerRig();
  expect((await say(line)).json).toEqual({ ok: false, error: expect.stringContaining(error) });
  expect((await say("reboot")).json.error).not.toContain("mean");
  expect(calls).toEqual([]);
});

test("nothing is said to nothing, and a line that is too long is no command", async () => {
  const { desk, say } = openOwnerRig();
  expect(await desk.answer("  \r")).toEqual({ text: "", json: "", after: null });
  expect((await say(`pause ${"x".repeat(1000)}`)).json).toMatchObject({ ok: false });
});

test("a step tells how it is taken back, and undo takes back the last one or the one that is named", async () => {
  const undo: DeskUndo[] = [
    { id: "u".repeat(22), step: "mute", name: "Jan", untilMs: NOW_MS + 4000 },
    { id: "v".repeat(22), step: "kick", name: "Ola", untilMs: NOW_MS + 9000 },
  ];
  const { say, calls } = openOwnerRig({ people: PEOPLE, undo });
  const { text, json } = await say("kick Ola");
  expect(text).toBe('"Ola" is out. "undo" takes it back within 10 s.');
  expect(json).toEqual({ ok: true, playerId: 3, name: "Ola", undo: "v".repeat(22) });
  expect((await say("undo")).text).toBe('Taken back: kick of "Ola".');
  await say(`undo ${"u".repeat(22)}`);
  expect(calls.slice(1)).toEqual([
    ["undo", "v".repeat(22)],
    ["undo", "u".repeat(22)],
  ]);
});

test("a step that does nothing says why", async () => {
  const { say, setAnswer } = openOwnerRig({ people: PEOPLE });
  setAnswer(false);
  expect((await say("kick Iza")).text).toBe('Kick: "Iza" plays in a window of the host\'s own app.');
  expect((await say("mute 7")).text).toBe('Mute: "12" is muted already.');
  expect((await say("start")).json).toEqual({ ok: false, error: "start: there is nothing to start now" });
});

test("who bans an address hears who else is hit, and what it reaches", async () => {
  const { say } = openOwnerRig({ people: PEOPLE });
  const { text, json } = await say("ban-address Ola today");
  expect(text).toContain("192.168.0.3 (address)");
  expect(text).toContain('This hits also "Ewa".');
  expect(json).toMatchObject({ also: ["Ewa"], peer: "192.168.0.3", peerReach: "alone" });
  const far = openOwnerRig({ people: [person(1, "Ola", { peer: "2001:db8::/64", peerReach: "network" })] });
  expect((await far.say("ban-address 1")).text).toMatch(/2001:db8::\/64 \(network\).* Nobody else is hit\.$/);
  const near = openOwnerRig({ people: [person(1, "Ola", { peer: "fe80::1", peerReach: "onLink" })] });
  expect((await near.say("ban-address 1")).text).toContain("its network is the whole room");
});

test("lists say who, with a number that stays with it", async () => {
  const until = banOf("y", "Ola", { kind: "address", untilMs: NOW_MS + 240_000 });
  const rig = openOwnerRig({
    people: PEOPLE,
    waiting: [caller("a", "Kuba"), caller("b", "")],
    bans: [banOf("x", "Zły Kot"), until],
  });
  expect((await rig.say("people")).text.split("\n")).toEqual([
    "    3  Ola  (plays; 192.168.0.3)",
    "    4  Jan Kot  (plays; 192.168.0.4)",
    "    7  12  (plays, team 2, muted; 192.168.0.7)",
    "    9  Ewa  (watches, made to watch; 192.168.0.3)",
    "   12  Iza  (plays, the host's own window; 192.168.0.12)",
  ]);
  expect((await rig.say("waiting")).text.split("\n")).toEqual([
    "    1  Kuba  (192.168.0.77; for 12 s)",
    "    2  (no name)  (192.168.0.77; for 12 s)",
  ]);
  expect((await rig.say("bans")).text.split("\n")).toEqual([
    "    1  Zły Kot  (person; 192.168.0.5; for good)",
    "    2  Ola  (address; 192.168.0.5; 4 min left)",
  ]);
  rig.view.waiting.splice(0, 1, caller("c", "Nina"));
  const { json } = await rig.say("waiting");
  expect(
    (json.waiting as { number: number; name: string }[]).map(({ number, name }) => [number, name]),
  ).toEqual([
    [3, "Nina"],
    [2, ""],
  ]);
  rig.view.order.words.push("gęś");
  expect((await rig.say("words")).text).toBe("1 words, not looked for.\ngęś");
});

test("whoever begins to wait is told once, with the number to accept", () => {
  const { desk } = openOwnerRig();
  const [ola, nobody] = [caller("a", "Ola"), caller("b", "")];
  expect(desk.seeWaiting([ola]).map(({ text }) => text)).toEqual(["«Ola» waits: accept 1 or deny 1"]);
  const told = desk.seeWaiting([ola, nobody]);
  expect(told.map(({ text }) => text)).toEqual(["Somebody waits: accept 2 or deny 2"]);
  expect(JSON.parse(told[0]?.json ?? "")).toMatchObject({ event: "waiting", number: 2, name: "" });
  expect(desk.seeWaiting([])).toEqual([]);
  expect(desk.seeWaiting([ola]).map(({ text }) => text)).toEqual(["«Ola» waits: accept 3 or deny 3"]);
});

test("there are no more words than a host takes", async () => {
  const { say, view, calls } = openOwnerRig();
  view.order.words = Array.from({ length: MAX_WORDS }, (_, i) => `word${i}`);
  expect((await say("words add kura")).json).toMatchObject({ ok: false });
  expect((await say("words add word0")).json).toMatchObject({ ok: true });
  expect(calls).toHaveLength(1);
});

test("a host that is probed is broken by a word; stop is done after it is answered", async () => {
  const [breakDown, stop] = [vi.fn(), vi.fn()];
  const { desk } = openOwnerRig({}, { breakDown, stop });
  for (const how of ["crash", "hang", "memory"]) expect((await desk.answer(how)).json).toBe('{"ok":true}');
  expect(breakDown.mock.calls).toEqual([["crash"], ["hang"], ["memory"]]);
  const { json, after } = await desk.answer("stop");
  expect([json, stop.mock.calls.length]).toEqual(['{"ok":true}', 0]);
  after?.();
  expect(stop).toHaveBeenCalledOnce();
});

test("an accident in a command is told, and logged", async () => {
  const log = vi.fn();
  const { say } = openOwnerRig(
    {},
    {
      log,
      info: () => {
        throw new Error("boom");
      },
    },
  );
  expect((await say("invite")).json).toMatchObject({ ok: false });
  expect(log.mock.calls.join()).toContain("boom");
});
