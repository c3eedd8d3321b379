// Who has just gone: by which roads somebody comes into that list and out of it, and how who is in it is banned and that
// is taken back.
import { describe, expect, test } from "vitest";
import { GONE_S, MAX_GONE } from "../../../shared/desk/desk.ts";
import { UNDO_S } from "../../../shared/keptSeats.ts";
import { guestNamed, HOST_KEY } from "../admission/admission.stage.ts";
import { openDesk } from "./desk.stage.ts";

const MINUTE_S = 60;

async function openWithPeople() {
  const opened = openDesk();
  const ola = await opened.sit("Ola");
  const jan = await opened.sit("Jan", { address: "10.0.0.7" });
  opened.run(1);
  const { desk, room, clock } = opened;
  const gone = () => desk.calls.desk(null).gone;
  return {
    ...{ ...opened, ola, jan, gone },
    names: () => gone().map(({ name }) => name),
    agoS: () => gone().map(({ sinceMs }) => Math.round((clock.wallMs - sinceMs) / 1000)),
    leave: ({ seat }: typeof ola) => room.leave(seat.playerId),
  };
}

describe("who has just gone", () => {
  test("is listed as it was seen, the newest first, with the time", async () => {
    const { ola, jan, gone, leave, run, agoS, clock } = await openWithPeople();
    expect(gone()).toEqual([]);
    leave(ola);
    const sinceMs = clock.wallMs;
    run(5);
    leave(jan);
    const { playerId, profile } = ola.seat;
    expect(gone()).toMatchObject([{ name: "Jan", peer: "10.0.0.7" }, { name: "Ola" }]);
    expect(gone()[1]).toEqual({
      ...{ playerId, ...profile, peer: "192.168.0.10", peerReach: "alone", sinceMs },
    });
    expect(agoS()).toEqual([0, 5]);
  });

  test("and dropped out, is listed once its seat is gone, since it was last here", async () => {
    const { ola, names, room, run, agoS } = await openWithPeople();
    room.drop(ola.seat.playerId);
    run(MINUTE_S - 1);
    expect(names()).toEqual([]);
    run(1);
    expect([names(), agoS()]).toEqual([["Ola"], [MINUTE_S]]);
  });

  test("and was kicked, is listed from the kick on, with all its tabs once, and not once that is taken back", async () => {
    const { calls, ola, names, sit, run, undoLast, agoS } = await openWithPeople();
    await sit("Ola");
    run(1);
    calls.kick({ playerId: ola.seat.playerId });
    expect(names()).toEqual(["Ola"]);
    undoLast();
    expect(names()).toEqual([]);
    calls.kick({ playerId: ola.seat.playerId });
    run(UNDO_S + 1);
    expect([names(), agoS()]).toEqual([["Ola"], [UNDO_S + 1]]);
  });

  test("is the person, not the seat: listed by the last tab, and not after coming back by another name", async () => {
    const { ola, names, sit, leave, run } = await openWithPeople();
    const tab = await sit("Ola");
    run(1);
    leave(ola);
    expect(names()).toEqual([]);
    leave(tab);
    expect(names()).toEqual(["Ola 2"]);
    const back = await sit("Ewa", { address: "10.0.0.9", ...guestNamed("Ola") });
    expect(names()).toEqual([]);
    leave(back);
    expect(names()).toEqual(["Ewa"]);
  });

  test("is forgotten after half an hour, and of more than the list holds the oldest are not shown", async () => {
    const { ola, names, sit, leave, run, skip } = await openWithPeople();
    leave(ola);
    run(1);
    skip(1000 * GONE_S - 2000);
    expect(names()).toEqual(["Ola"]);
    skip(1000);
    expect(names()).toEqual([]);
    for (let nth = 0; nth <= MAX_GONE; nth++) {
      const one = await sit(`Nth${nth}`);
      run(0.1);
      leave(one);
    }
    const newest = Array.from({ length: MAX_GONE }, (_, index) => `Nth${MAX_GONE - index}`);
    expect(names()).toEqual(newest);
  });

  test("is no bot, no window of the host's own and nobody on its computer, by a kick neither", async () => {
    const { calls, names, sit, leave, run } = await openWithPeople();
    const own = await sit("Gospodyni", { hostKey: HOST_KEY, address: "10.0.0.8" });
    const [here, other] = [
      await sit("Iga", { address: "127.0.0.1" }),
      await sit("Iza", { address: "127.0.0.1" }),
    ];
    calls.setBots({ fillTo: 8, level: "calm" });
    run(1);
    calls.setBots({ fillTo: 0, level: "calm" });
    calls.kick({ playerId: other.seat.playerId });
    for (const one of [own, here]) leave(one);
    run(1);
    expect(names()).toEqual([]);
    for (const { seat } of [own, here, other]) {
      expect(calls.ban({ playerId: seat.playerId, term: "today" })).toBe(false);
      expect(calls.banAddress({ playerId: seat.playerId, term: "today" })).toBe(false);
    }
  });

  test("and is told at the desk with the next look", async () => {
    const { ola, leave, run, views } = await openWithPeople();
    leave(ola);
    run(0.3);
    expect(views.at(-1)).toMatchObject({ gone: [{ name: "Ola" }], people: [{ name: "Jan" }] });
  });
});

describe("who has gone and is banned", () => {
  test("stays out by its key, from anywhere, and leaves the list; its neighbour is not meant", async () => {
    const { calls, ola, names, leave, join, run, log } = await openWithPeople();
    const { playerId } = ola.seat;
    leave(ola);
    run(1);
    expect(calls.ban({ playerId, term: "tenMinutes" })).toBe(true);
    expect(names()).toEqual([]);
    expect(calls.desk(null).bans).toMatchObject([{ kind: "person", name: "Ola", peer: "192.168.0.10" }]);
    expect(await join("Ola", { address: "10.0.0.9" })).toBe("banned 600");
    expect(await join("Ewa")).toBe("in");
    expect(calls.ban({ playerId, term: "tenMinutes" })).toBe(false);
    expect(log).toEqual([`info: the host banned player ${playerId} «Ola»`]);
  });

  test("is back in the list once that is undone, gets in, and is listed anew when the ban has ended", async () => {
    const { calls, ola, names, leave, join, undoLast, run, skip, agoS } = await openWithPeople();
    leave(ola);
    run(1);
    calls.ban({ playerId: ola.seat.playerId, term: "tenMinutes" });
    expect(undoLast()).toBe(true);
    expect([names(), agoS(), calls.desk(null).bans]).toEqual([["Ola"], [1], []]);
    calls.ban({ playerId: ola.seat.playerId, term: "tenMinutes" });
    skip(10 * MINUTE_S * 1000);
    expect(names()).toEqual(["Ola"]);
    expect(await join("Ola")).toBe("in");
    expect(names()).toEqual([]);
  });

  test("with the whole address, puts out who is there, takes all who went from there off the list, and back", async () => {
    const { calls, ola, jan, names, sit, leave, join, run, undoLast } = await openWithPeople();
    const [ewa, iza] = [await sit("Ewa"), await sit("Iza")];
    run(1);
    for (const one of [ewa, ola, jan]) leave(one);
    run(1);
    expect(calls.banAddress({ playerId: ola.seat.playerId, term: "forGood" })).toBe(true);
    expect([names(), iza.seat.isOut]).toEqual([["Jan"], true]);
    expect(await join("Nowy")).toBe("banned");
    expect(undoLast()).toBe(true);
    expect(names().sort()).toEqual(["Ewa", "Jan", "Ola"]);
    expect(iza.seat.isOut).toBe(false);
    expect(await join("Nowy")).toBe("in");
  });

  test("after a kick, stays out, also when the kick is taken back; without the ban it is back in its seat", async () => {
    const { calls, ola, names, join, undoLast } = await openWithPeople();
    const { playerId } = ola.seat;
    calls.kick({ playerId });
    expect(calls.ban({ playerId, term: "forGood" })).toBe(true);
    expect(names()).toEqual([]);
    const [kick] = calls.desk(null).undo;
    expect(calls.undo(kick!.id)).toBe(true);
    expect(await join("Ola", { claim: ola.key })).toBe("banned");
    undoLast();
    expect(await join("Ola", { claim: ola.key })).toBe("in");
  });

  test("and was let in before, is asked about again once the ban has ended", async () => {
    const { admission, calls, sit, leave, join, run, skip, order } = await openWithPeople();
    order.asksFirst = true;
    expect(await join("Ewa")).toBe("asking");
    admission.letIn(null);
    const ewa = await sit("Ewa");
    run(1);
    leave(ewa);
    calls.ban({ playerId: ewa.seat.playerId, term: "tenMinutes" });
    skip(10 * MINUTE_S * 1000);
    expect(await join("Ewa")).toBe("asking");
  });
});
