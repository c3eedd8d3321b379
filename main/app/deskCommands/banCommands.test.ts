// Who has just gone, as the owner of a dedicated host finds and bans them.
import { expect, test } from "vitest";
import { goneOf, openOwnerRig, person } from "./ownerDesk.stage.ts";

const PEOPLE = [
  person(3, "Ola"),
  person(4, "Jan"),
  person(7, "Ewa", { peer: "192.168.0.5" }),
  person(9, "Kuba", { isOut: true }),
];
const GONE = [goneOf(9, "Kuba", 4), goneOf(5, "Zenek", 130), goneOf(6, "jan", 1700), goneOf(8, "Ola", 1701)];

const openRig = () => openOwnerRig({ people: [...PEOPLE], gone: [...GONE] });

test("the list of people has who has just gone below, with the time; who was just put out is there, too, once", async () => {
  const { say, view } = openRig();
  const { text, json } = await say("people");
  expect(text.split("\n")).toEqual([
    "    3  Ola  (plays; 192.168.0.3)",
    "    4  Jan  (plays; 192.168.0.4)",
    "    7  Ewa  (plays; 192.168.0.5)",
    "Just gone, and can still be banned:",
    "    9  Kuba  (4 s ago; 192.168.0.9)",
    "    5  Zenek  (2 min ago; 192.168.0.5)",
    "    6  jan  (28 min ago; 192.168.0.6)",
    "    8  Ola  (28 min ago; 192.168.0.8)",
  ]);
  expect(json).toMatchObject({ people: PEOPLE, gone: GONE });
  view.people.length = 0;
  expect((await say("people")).text).toMatch(/^Nobody is here\.\nJust gone/);
  view.gone.length = 0;
  expect((await say("people")).text).toBe("Nobody is here.");
});

test.each<[string, [string, unknown]]>([
  ["ban 5", ["ban", { playerId: 5, term: "tenMinutes" }]],
  ["ban Zenek good", ["ban", { playerId: 5, term: "forGood" }]],
  ["ban Kuba", ["ban", { playerId: 9, term: "tenMinutes" }]],
  ["ban-address zenek today", ["banAddress", { playerId: 5, term: "today" }]],
  ["ban Jan", ["ban", { playerId: 4, term: "tenMinutes" }]],
])("%s means who has gone, or who is here", async (line, call) => {
  const { say, calls } = openRig();
  expect((await say(line)).json).toMatchObject({ ok: true });
  expect(calls).toEqual([call]);
});

test.each([
  ["ban JAN", "several here or just gone are called"],
  ["ban Ola", "several here or just gone are called"],
  ["ban Zofia", "nobody here or just gone is Zofia"],
  ["kick Zenek", "nobody here is Zenek"],
  ["mute 5", "nobody here is 5"],
])("%s is refused, and nothing is called", async (line, error) => {
  const { say, calls } = openRig();
  expect((await say(line)).json).toEqual({ ok: false, error: expect.stringContaining(error) });
  expect(calls).toEqual([]);
});

test("who bans the address of somebody who has gone hears who is hit; what does nothing says so", async () => {
  const { say, setAnswer } = openRig();
  expect(await say("ban-address Zenek")).toMatchObject({
    text: expect.stringMatching(/^"Zenek" is banned .* 192\.168\.0\.5 \(address\)\. This hits also "Ewa"\.$/),
    json: { also: ["Ewa"], peer: "192.168.0.5" },
  });
  setAnswer(false);
  expect((await say("ban 5")).text).toBe('Ban: "Zenek" cannot be banned.');
});
