// The desk of a host: what is settled for people and for the room, how it is taken back, what is shown of it and what
// guests are told.
import { describe, expect, test } from "vitest";
import { HOST_KEY } from "../admission/admission.stage.ts";
import { openDesk } from "./desk.stage.ts";

async function openWithPeople() {
  const opened = openDesk();
  const ola = await opened.sit("Ola");
  const jan = await opened.sit("Jan");
  opened.run(1);
  const toldTo = ({ fake }: typeof ola) =>
    fake.told.filter(([event]) => event === "order").map(([, payload]) => payload);
  return { ...opened, ola, jan, toldTo };
}

const PLAIN = { talk: "on", isMuted: false, isBenched: false };

describe("P73 what is settled", () => {
  test("is told to whom it concerns, after the first snapshot and at each change, and taken back", async () => {
    const { calls, ola, jan, toldTo, run, undoLast } = await openWithPeople();
    const { playerId } = ola.seat;
    expect(toldTo(ola)).toEqual([PLAIN]);
    calls.mute({ playerId, isMuted: true });
    run(0.1);
    calls.bench({ playerId, isBenched: true });
    run(0.1);
    expect(undoLast()).toBe(true);
    run(0.1);
    expect(undoLast()).toBe(true);
    run(0.1);
    expect(toldTo(ola)).toEqual([
      PLAIN,
      { ...PLAIN, isMuted: true },
      { ...PLAIN, isMuted: true, isBenched: true },
      { ...PLAIN, isMuted: true },
      PLAIN,
    ]);
    expect(toldTo(jan)).toEqual([PLAIN]);
    calls.setOrder({ talk: "slow" });
    run(0.1);
    expect([ola, jan].map((one) => toldTo(one).at(-1))).toEqual(Array(2).fill({ ...PLAIN, talk: "slow" }));
  });

  test("is told anew to who comes back, once the first snapshot is out", async () => {
    const { calls, ola, open, run, room } = await openWithPeople();
    calls.mute({ playerId: ola.seat.playerId, isMuted: true });
    room.drop(ola.seat.playerId);
    const { fake, reply } = open("Ola", { claim: ola.key });
    expect((await reply).ok).toBe(true);
    // Its line takes nothing yet, so that no snapshot is made for it.
    fake.state.isDrained = false;
    run(0.1);
    expect([fake.sent.length, fake.told]).toEqual([0, []]);
    fake.state.isDrained = true;
    run(0.1);
    expect(fake.told).toEqual([["order", { ...PLAIN, isMuted: true }]]);
  });

  test("stays for who leaves and joins anew", async () => {
    const { calls, ola, sit, room } = await openWithPeople();
    calls.bench({ playerId: ola.seat.playerId, isBenched: true });
    room.leave(ola.seat.playerId);
    const again = await sit("Ola", { address: "10.0.0.7" });
    expect([again.seat.isBenched, again.seat.watching !== null]).toEqual([true, true]);
  });
});

test("who is let play again and finds no place waits for the next one", async () => {
  const { calls, sit, played, run } = openDesk(2);
  const [ola] = [await sit("Ola"), await sit("Jan")];
  run(0.1);
  const { playerId } = ola.seat;
  calls.bench({ playerId, isBenched: true });
  await sit("Ewa");
  expect(calls.bench({ playerId, isBenched: false })).toBe(true);
  expect(played).toEqual([playerId]);
});

test("a name is given and taken back; one that is none, or the same, is not", async () => {
  const { calls, ola, undoLast } = await openWithPeople();
  const { playerId } = ola.seat;
  expect(calls.rename({ playerId, name: "  Żaba\u202e " })).toBe(true);
  expect(ola.seat.profile.name).toBe("Żaba");
  expect(calls.rename({ playerId, name: "Żaba" })).toBe(false);
  expect(calls.rename({ playerId: 99, name: "Żaba" })).toBe(false);
  expect(calls.desk(null).undo).toMatchObject([{ step: "rename", name: "Ola" }]);
  expect(undoLast()).toBe(true);
  expect(ola.seat.profile.name).toBe("Ola");
});

test("several steps are taken back in any order, each once", async () => {
  const { calls, ola, jan } = await openWithPeople();
  calls.kick({ playerId: ola.seat.playerId });
  calls.mute({ playerId: jan.seat.playerId, isMuted: true });
  const { undo } = calls.desk(null);
  expect(undo.map(({ step, name }) => [step, name])).toEqual([
    ["kick", "Ola"],
    ["mute", "Jan"],
  ]);
  expect(undo.map(({ id }) => [calls.undo(id), calls.undo(id)])).toEqual(Array(2).fill([true, false]));
  expect([ola.seat.isOut, jan.seat.isMuted]).toEqual([false, false]);
});

test("the room is set: order in parts, bots, pause with its reason, each once", async () => {
  const { calls, desk, room } = await openWithPeople();
  const before = desk.kept().order;
  expect(calls.setOrder({ isLocked: true })).toBe(true);
  expect(calls.setOrder({ isLocked: true })).toBe(false);
  expect(desk.kept().order).toEqual({ ...before, isLocked: true });
  // Who keeps it notices another one.
  expect(desk.kept().order).not.toBe(before);
  expect(calls.setBots({ fillTo: 5, level: "keen" })).toBe(true);
  expect(calls.setBots({ fillTo: 5, level: "keen" })).toBe(false);
  expect([...room.seats]).toHaveLength(5);
  const pause = { isPaused: true, why: "other", text: ` fire\u200b ${"drill ".repeat(40)}` } as const;
  expect([calls.pauseMatch(pause), calls.pauseMatch(pause)]).toEqual([true, false]);
  expect([...room.state.pauseNote.text].length).toBeLessThanOrEqual(60);
  expect(room.state.pauseNote.text).toMatch(/^fire drill/);
  expect(calls.pauseMatch({ isPaused: false, why: "none", text: "" })).toBe(true);
  expect(room.state.pauseNote).toEqual({ why: "none", text: "" });
});

describe("what the desk shows", () => {
  test("has people with what is settled for them, and why somebody cannot be put out", async () => {
    const { calls, ola, sit, run, room } = await openWithPeople();
    const own = await sit("Gospodyni", { hostKey: HOST_KEY });
    const here = await sit("Iga", { address: "127.0.0.1", watch: true });
    calls.mute({ playerId: ola.seat.playerId, isMuted: true });
    room.drop(here.seat.playerId);
    calls.setBots({ fillTo: 6, level: "calm" });
    run(0.1);
    const { people, bots, hasPassword } = calls.desk(null);
    expect(people.map(({ name, untouchable, isMuted }) => [name, untouchable, isMuted])).toEqual([
      ["Ola", null, true],
      ["Jan", null, false],
      ["Gospodyni", "host", false],
      ["Iga", "thisComputer", false],
    ]);
    expect(people[3]).toMatchObject({ isWatching: true, isAway: true, isOut: false, peer: "127.0.0.1" });
    expect([bots, hasPassword]).toEqual([{ fillTo: 6, level: "calm" }, false]);
    expect(own.seat.isHosts).toBe(true);
    calls.kick({ playerId: ola.seat.playerId });
    expect(calls.desk(null).people[0]).toMatchObject({ isOut: true, isAway: false, isNext: false });
  });

  test("is told when it changes, four times a second at most, and not while it does not", async () => {
    const { views, run, sit, ola, calls, desk } = await openWithPeople();
    const { length } = views;
    run(5);
    expect(views).toHaveLength(length);
    await sit("Ewa");
    run(0.3);
    expect(views).toHaveLength(length + 1);
    calls.kick({ playerId: ola.seat.playerId });
    desk.look();
    desk.look();
    expect(views).toHaveLength(length + 2);
    run(11);
    // The step can no longer be taken back, and the seat is gone.
    expect(views.at(-1)).toMatchObject({ undo: [], people: [{ name: "Jan" }, { name: "Ewa" }] });
  });
});
