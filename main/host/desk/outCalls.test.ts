// Who is put out and kept out at the desk: by each of its roads, and nobody else; and what is as before once it is taken
// back.
import { describe, expect, test } from "vitest";
import { openDesk } from "./desk.stage.ts";

const MINUTES_10_S = 600;
/** The tests begin a second after noon. */
const TO_MIDNIGHT_S = 12 * 3600 - 1;

async function openWithPeople() {
  const opened = openDesk();
  const ola = await opened.sit("Ola");
  const jan = await opened.sit("Jan");
  opened.run(1);
  return { ...opened, ola, jan };
}

describe("who is kicked", () => {
  test("is told so with the seconds, may not join for so long, and then may", async () => {
    const { calls, ola, jan, join, run, room, log } = await openWithPeople();
    expect(calls.kick({ playerId: ola.seat.playerId })).toBe(true);
    expect(ola.fake.state).toMatchObject({ closedWith: "kicked", leftS: 10 });
    expect(jan.fake.state.closedWith).toBe("");
    await expect(join("Ola")).resolves.toBe("kicked 10");
    await expect(join("Ola", { claim: { ...ola.key, isForced: true } })).resolves.toBe("kicked 10");
    await expect(join("Ewa")).resolves.toBe("in");
    run(9);
    await expect(join("Ola", { claim: ola.key })).resolves.toBe("kicked 1");
    run(1);
    await expect(join("Ola", { claim: ola.key })).resolves.toBe("seatGone");
    await expect(join("Ola")).resolves.toBe("in");
    expect(room.seatOf(ola.seat.playerId)).toBeNull();
    expect(log).toEqual([`info: the host put out player ${ola.seat.playerId} «Ola»`]);
  });

  test("gets its seat back by its next claim once that is undone, and only within ten seconds", async () => {
    const { calls, ola, join, run, undoLast, room } = await openWithPeople();
    calls.kick({ playerId: ola.seat.playerId });
    run(9);
    expect(undoLast()).toBe(true);
    expect(await join("Ola", { claim: ola.key })).toBe("in");
    run(1);
    expect(room.world.players.has(ola.seat.playerId)).toBe(true);
    expect(calls.desk(null).undo).toEqual([]);
    calls.kick({ playerId: ola.seat.playerId });
    const { id } = calls.desk(null).undo[0]!;
    run(10);
    expect(calls.desk(null).undo).toEqual([]);
    expect(calls.undo(id)).toBe(false);
  });

  test("is put out with all its tabs, and both are back after the undo", async () => {
    const { calls, ola, sit, undoLast, join } = await openWithPeople();
    const tab = await sit("Ola");
    calls.kick({ playerId: ola.seat.playerId });
    expect([ola.seat.isOut, tab.seat.isOut]).toEqual([true, true]);
    undoLast();
    expect(await join("Ola", { claim: tab.key })).toBe("in");
    expect(await join("Ola", { claim: ola.key })).toBe("in");
  });

  test("and is on the host's own computer, stays out for that time as well", async () => {
    const { calls, sit, join, run } = await openWithPeople();
    const address = "127.0.0.1";
    const iga = await sit("Iga", { address });
    expect(calls.kick({ playerId: iga.seat.playerId })).toBe(true);
    expect(await join("Iga", { address })).toBe("kicked 10");
    expect(await join("Iga", { address, claim: iga.key })).toBe("kicked 10");
    run(10);
    expect(await join("Iga", { address })).toBe("in");
  });

  test("is nobody who is not here, out already or of the host's own app; nor is banned who is on its computer", async () => {
    const { calls, ola, sit } = await openWithPeople();
    const here = await sit("Iga", { address: "127.0.0.1" });
    expect(calls.kick({ playerId: 99 })).toBe(false);
    for (const call of [calls.ban, calls.banAddress])
      expect(call({ playerId: here.seat.playerId, term: "today" })).toBe(false);
    ola.seat.isHosts = true;
    for (const call of [calls.kick, calls.ban, calls.banAddress])
      expect(call({ playerId: ola.seat.playerId, term: "today" })).toBe(false);
    ola.seat.isHosts = false;
    calls.kick({ playerId: ola.seat.playerId });
    expect(calls.kick({ playerId: ola.seat.playerId })).toBe(false);
    expect(calls.desk(null).undo).toHaveLength(1);
  });
});

describe("who is banned", () => {
  test("stays out with all seats, from anywhere, and its neighbour of the same address does not", async () => {
    const { calls, ola, jan, sit, join, run, skip } = await openWithPeople();
    const tab = await sit("Ola", { address: "192.168.0.77" });
    expect(calls.ban({ playerId: ola.seat.playerId, term: "tenMinutes" })).toBe(true);
    for (const { fake } of [ola, tab])
      expect(fake.state).toMatchObject({ closedWith: "banned", leftS: MINUTES_10_S });
    expect(jan.fake.state.closedWith).toBe("");
    expect(await join("Ola", { address: "10.0.0.9", watch: true })).toBe("banned 600");
    run(12);
    expect(await join("Ola", { claim: ola.key })).toBe("banned 588");
    skip(1000 * 588);
    expect(await join("Ola")).toBe("in");
  });

  test("is as before once that is undone: no ban, and the seat by its next claim", async () => {
    const { calls, ola, join, undoLast, changes } = await openWithPeople();
    calls.ban({ playerId: ola.seat.playerId, term: "forGood" });
    expect(ola.fake.state).toMatchObject({ closedWith: "banned", leftS: null });
    expect(calls.desk(null).bans).toHaveLength(1);
    expect(undoLast()).toBe(true);
    expect(calls.desk(null).bans).toEqual([]);
    expect(changes).toHaveLength(2);
    expect(await join("Ola", { claim: ola.key })).toBe("in");
  });

  test("with the whole address, takes all there along, and no other", async () => {
    const { calls, ola, jan, sit, join, undoLast } = await openWithPeople();
    const far = await sit("Ewa", { address: "192.168.0.11" });
    calls.banAddress({ playerId: ola.seat.playerId, term: "today" });
    expect([ola, jan, far].map(({ seat }) => seat.isOut)).toEqual([true, true, false]);
    expect(await join("Nowy")).toBe(`banned ${TO_MIDNIGHT_S}`);
    expect(await join("Nowy", { address: "192.168.0.12" })).toBe("in");
    undoLast();
    expect(await join("Jan", { claim: jan.key })).toBe("in");
    expect(await join("Ola", { claim: ola.key })).toBe("in");
  });

  test("is let in again by the list, at once back in the seat; and out again once that is undone", async () => {
    const { calls, ola, join, undoLast } = await openWithPeople();
    calls.ban({ playerId: ola.seat.playerId, term: "today" });
    const { id } = calls.desk(null).bans[0]!;
    expect(calls.unban(id)).toBe(true);
    expect(calls.unban(id)).toBe(false);
    expect(await join("Ola", { claim: ola.key })).toBe("in");
    expect(undoLast()).toBe(true);
    expect(ola.seat.isOut).toBe(true);
    expect(await join("Ola")).toBe(`banned ${TO_MIDNIGHT_S}`);
    expect(calls.desk(null).bans[0]).toMatchObject({ id, name: "Ola" });
  });
});
