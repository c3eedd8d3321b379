// Who waits to be let in: in which order, for how long, how many, and what a yes and a no are worth.
import { expect, test } from "vitest";
import { type DeskCaller, MAX_WAITING } from "../../../shared/desk/desk.ts";
import { KNOCK_HOLDS_MS, NO_HOLDS_MS, WaitingRoom } from "./waitingRoom.ts";

function openWaiting() {
  const told: DeskCaller[] = [];
  const waiting = new WaitingRoom((caller) => void told.push(caller));
  const knock = (guest: string, nowMs = 0, peer = "10.0.0.1") =>
    waiting.knock({ guest, name: guest, color: 1, skin: 2, peer, isWatching: false }, nowMs, 1e12 + nowMs);
  const names = () => waiting.list().map(({ name }) => name);
  const idOf = (name: string) => waiting.list().find((one) => one.name === name)?.id ?? "";
  return { waiting, knock, names, idOf, told };
}

function fill(knock: (guest: string, nowMs?: number, peer?: string) => unknown, peer?: string): void {
  for (let i = 0; i < MAX_WAITING; i++) expect(knock(`G${i}`, 0, peer ?? `10.0.0.${i}`)).toBe("asking");
}

test("P72 who knocks waits in the order of the first knock, and is told of once", () => {
  const { knock, names, waiting, told } = openWaiting();
  knock("Ola", 0);
  knock("Ewa", 1000);
  const [ola] = waiting.list();
  expect(knock("Ola", 2000)).toBe("asking");
  expect(names()).toEqual(["Ola", "Ewa"]);
  expect(ola).toMatchObject({ name: "Ola", color: 1, skin: 2, peer: "10.0.0.1", sinceMs: 1e12 });
  expect(waiting.list()[0]).toEqual(ola);
  expect(told.map(({ name }) => name)).toEqual(["Ola", "Ewa"]);
});

test("P72 who waits may change its name, and keeps its place", () => {
  const { waiting, knock, idOf } = openWaiting();
  knock("Ola");
  const id = idOf("Ola");
  const ola = { guest: "Ola", color: 1, skin: 2, peer: "10.0.0.1" };
  waiting.knock({ ...ola, name: "Aleksandra", isWatching: true }, 1000, 1e12 + 1000);
  expect(waiting.list()).toMatchObject([{ id, name: "Aleksandra", isWatching: true, sinceMs: 1e12 }]);
});

test("P72 who has not knocked for 6 s waits no longer", () => {
  const { waiting, knock, names } = openWaiting();
  knock("Ola", 0);
  knock("Ewa", 100);
  waiting.sweep(KNOCK_HOLDS_MS - 1);
  expect(names()).toEqual(["Ola", "Ewa"]);
  waiting.sweep(KNOCK_HOLDS_MS);
  expect(names()).toEqual(["Ewa"]);
});

test("P72 a yes counts for the one it was said to, at each later knock", () => {
  const { waiting, knock, names, idOf } = openWaiting();
  knock("Ola");
  knock("Ewa");
  expect(waiting.letIn(idOf("Ola"))).toBe(true);
  expect(names()).toEqual(["Ewa"]);
  expect([knock("Ola", 2000), knock("Ewa", 2000)]).toEqual([null, "asking"]);
  expect(knock("Ola", 3_600_000)).toBe(null);
  waiting.forget("Ola");
  expect(knock("Ola", 3_600_001)).toBe("asking");
});

test("P72 a no counts for a minute, and then one may ask again", () => {
  const { waiting, knock, names, idOf } = openWaiting();
  knock("Ola");
  knock("Ewa");
  expect(waiting.turnAway(idOf("Ola"), 1000)).toBe(true);
  expect(names()).toEqual(["Ewa"]);
  expect(knock("Ola", 1000 + NO_HOLDS_MS - 1)).toBe("denied");
  expect(knock("Ola", 1000 + NO_HOLDS_MS)).toBe("asking");
});

test("P72 a yes, or a no, to all", () => {
  const { waiting, knock, names } = openWaiting();
  for (const say of [() => waiting.letIn(null), () => waiting.turnAway(null, 0)]) {
    expect(say()).toBe(false);
    knock("a");
    knock("b");
    expect([say(), names()]).toEqual([true, []]);
    for (const name of ["a", "b"]) waiting.forget(name);
  }
  expect([knock("a"), knock("c")]).toEqual(["denied", "asking"]);
});

test("an answer to nobody does nothing", () => {
  const { waiting, knock, names } = openWaiting();
  knock("Ola");
  expect([waiting.letIn("x"), waiting.turnAway("x", 0), names()]).toEqual([false, false, ["Ola"]]);
});

test("P72 20 may wait; the next one hears doorFull, until a place is free", () => {
  const { waiting, knock, names, idOf } = openWaiting();
  fill(knock);
  expect(knock("late", 0, "10.1.0.1")).toBe("doorFull");
  expect(knock("G3", 1000, "10.0.0.3")).toBe("asking");
  waiting.letIn(idOf("G7"));
  expect(knock("late", 1000, "10.1.0.1")).toBe("asking");
  expect(names()).toHaveLength(MAX_WAITING);
  expect(waiting.letIn(null)).toBe(true);
  const all = [...Array.from({ length: MAX_WAITING }, (_, i) => `G${i}`), "late"];
  expect(all.map((name) => knock(name, 2000))).toEqual(all.map(() => null));
});

test("one address cannot keep the others from asking", () => {
  const { knock, names } = openWaiting();
  fill(knock, "10.6.6.6");
  expect(knock("G20", 0, "10.6.6.6")).toBe("doorFull");
  expect(knock("Ola", 0, "10.0.0.1")).toBe("asking");
  expect(names()).toContain("Ola");
  expect(names()).not.toContain("G19");
  for (let i = 1; i < 100; i++) knock(`H${i}`, 0, "10.0.0.1");
  expect(names().filter((name) => name.startsWith("G"))).toHaveLength(MAX_WAITING / 2);
  expect(knock("G19", 0, "10.6.6.6")).toBe("doorFull");
  expect(names()).toContain("G0");
});

test("P72 who only opened a page, and came to watch, rings no bell; who knocks again, or to play, does", () => {
  const { waiting, knock, names, told } = openWaiting();
  const look = (guest: string, nowMs: number) =>
    waiting.knock({ guest, name: guest, color: 1, skin: 2, peer: "10.0.0.1", isWatching: true }, nowMs, 1e12);
  expect([look("Ola", 0), look("Ewa", 0), look("Jan", 0)]).toEqual(["asking", "asking", "asking"]);
  expect([names(), told]).toEqual([[], []]);
  knock("Ola", 2000);
  look("Ewa", 2000);
  expect([names(), told.map(({ name }) => name)]).toEqual([
    ["Ola", "Ewa"],
    ["Ola", "Ewa"],
  ]);
});
