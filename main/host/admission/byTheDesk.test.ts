// What the host's person does at the desk, and who gets in after it: over the wire, with guests of several addresses.
import { expect, onTestFinished, test } from "vitest";
import type { DeskPerson } from "../../../shared/desk/desk.ts";
import type { JoinAccepted, JoinRequest } from "../../../shared/net/events/join.ts";
import { TestGuest } from "../guest.stage.ts";
import { deskWith, startTestHost } from "../host.stage.ts";
import { guestNamed } from "./admission.stage.ts";

async function openDesk(options: Parameters<typeof startTestHost>[1] = {}) {
  const { host, port, log, clock } = await startTestHost(onTestFinished, { isProbed: true, ...options });
  const { calls } = host.desk;

  async function knock(name: string, from: string, change: Partial<JoinRequest> = {}) {
    const guest = new TestGuest(port, {}, from);
    const reply = await guest.join(name, { ...guestNamed(name), ...change });
    return { guest, reply };
  }

  /** @returns "in", or the reason */
  async function come(name: string, from: string, change?: Partial<JoinRequest>): Promise<string> {
    const { reply } = await knock(name, from, change);
    return reply.ok ? "in" : reply.reason;
  }

  async function sit(name: string, from: string, change?: Partial<JoinRequest>) {
    const { guest, reply } = await knock(name, from, change);
    const { match, token, playerId } = reply as JoinAccepted;
    await guest.until(() => guest.snapshot !== null);
    return { guest, playerId, claim: { match, token, isForced: false } };
  }

  async function see(): Promise<Map<string, DeskPerson>> {
    return new Map((await calls.desk(null)).people.map((person) => [person.name, person]));
  }

  async function takeBack(): Promise<boolean> {
    const { undo } = await calls.desk(null);
    return calls.undo(undo.at(-1)?.id ?? "");
  }
  return { calls, come, knock, sit, see, takeBack, log, clock };
}

test("P70 a ban puts out all windows of a person at once, and nobody else of that address; undo brings it back", async () => {
  const { calls, come, sit, takeBack, see } = await openDesk();
  const ola = await sit("Ola", "127.0.0.5");
  const tab = await sit("Ola tab", "127.0.0.5", { ...guestNamed("Ola"), watch: true });
  const ewa = await sit("Ewa", "127.0.0.5");
  expect(await calls.ban({ playerId: ola.playerId, term: "today" })).toBe(true);
  await Promise.all([ola.guest.gone(), tab.guest.gone()]);
  expect([ola.guest.closeReason, tab.guest.closeReason]).toEqual(["banned", "banned"]);
  const own = { claim: ola.claim };
  expect([await come("Ola", "127.0.0.5", own), await come("Ola", "127.0.0.9")]).toEqual(["banned", "banned"]);
  expect([ewa.guest.isGone, await come("Jan", "127.0.0.5")]).toEqual([false, "in"]);
  expect(await takeBack()).toBe(true);
  expect([await come("Ola", "127.0.0.5", own), (await calls.desk(null)).bans]).toEqual(["in", []]);
  expect((await see()).get("Ola")).toMatchObject({ isOut: false, isAway: false, isWatching: false });
});

test("P70 a banned address is out with all its windows, but the host's own computer is not, and unban ends it", async () => {
  const { calls, come, sit, see } = await openDesk();
  const ola = await sit("Ola", "127.0.0.5");
  const ewa = await sit("Ewa", "127.0.0.5");
  const jan = await sit("Jan", "127.0.0.6");
  const own = await sit("Own", "127.0.0.1");
  expect((await see()).get("Own")).toMatchObject({ untouchable: "thisComputer" });
  expect(await calls.banAddress({ playerId: own.playerId, term: "forGood" })).toBe(false);
  expect(await calls.banAddress({ playerId: ola.playerId, term: "forGood" })).toBe(true);
  await Promise.all([ola.guest.gone(), ewa.guest.gone()]);
  expect([jan.guest.isGone, own.guest.isGone]).toEqual([false, false]);
  expect([await come("Iza", "127.0.0.5"), await come("Iza", "127.0.0.7")]).toEqual(["banned", "in"]);
  const { bans } = await calls.desk(null);
  expect(bans).toMatchObject([{ kind: "address", guest: null, peer: "127.0.0.5", untilMs: null }]);
  expect(await calls.unban(bans[0]?.id ?? "")).toBe(true);
  expect(await come("Iza", "127.0.0.5")).toBe("in");
});

test("P70 who is put out is out for ten seconds by its seat and anew; taken back it has its seat", async () => {
  const { calls, come, sit, takeBack } = await openDesk();
  const ola = await sit("Ola", "127.0.0.5");
  expect(await calls.kick({ playerId: ola.playerId })).toBe(true);
  await ola.guest.gone();
  expect(ola.guest.closeReason).toBe("kicked");
  const own = { claim: ola.claim };
  expect([await come("Ola", "127.0.0.5"), await come("Ola", "127.0.0.9", own)]).toEqual(["kicked", "kicked"]);
  expect(await come("Zenon", "127.0.0.5", own)).toBe("kicked");
  expect(await takeBack()).toBe(true);
  expect(await come("Ola", "127.0.0.5", own)).toBe("in");
});

test("P71 a password, and a lock, that come while people play are asked of newcomers alone", async () => {
  const { calls, come, sit } = await openDesk();
  const ola = await sit("Ola", "127.0.0.5");
  expect(await calls.setPassword("sezam")).toBe(true);
  expect(await calls.desk(null)).toMatchObject({ hasPassword: true });
  expect([await come("Ewa", "127.0.0.6"), await come("Ewa", "127.0.0.6", { password: "sezam" })]).toEqual([
    "passwordNeeded",
    "in",
  ]);
  expect(await calls.setOrder({ isLocked: true })).toBe(true);
  ola.guest.tcp.destroy();
  expect(await come("Jan", "127.0.0.6", { password: "sezam" })).toBe("locked");
  expect(await come("Ola", "127.0.0.5", { claim: ola.claim })).toBe("in");
  expect(await calls.setOrder({ isLocked: false })).toBe(true);
  expect(await calls.setPassword(null)).toBe(true);
  expect(await come("Jan", "127.0.0.6")).toBe("in");
});

test("P72 20 wait, are seen at the desk, and all come in at once", async () => {
  const { calls, come } = await openDesk({ desk: deskWith({ asksFirst: true }), maxPlayers: 30 });
  const names = Array.from({ length: 20 }, (_, i) => `G${i}`);
  for (const name of names) expect(await come(name, "127.0.0.5")).toBe("asking");
  expect(await come("late", "127.0.0.5")).toBe("doorFull");
  expect((await calls.desk(null)).waiting.map(({ name }) => name)).toEqual(names);
  expect([await calls.letIn(null), await calls.letIn(null)]).toEqual([true, false]);
  const heard = await Promise.all(names.map((name) => come(name, "127.0.0.5")));
  expect(heard).toEqual(names.map(() => "in"));
  expect(await come("late", "127.0.0.5")).toBe("asking");
  expect(await calls.turnAway((await calls.desk(null)).waiting[0]?.id ?? "")).toBe(true);
  expect(await come("late", "127.0.0.5")).toBe("denied");
});

test("P72 who was put out is asked about again once it may come", async () => {
  const { calls, come, sit } = await openDesk({ desk: deskWith({ asksFirst: true }) });
  expect(await come("Ola", "127.0.0.5")).toBe("asking");
  await calls.letIn(null);
  const ola = await sit("Ola", "127.0.0.5");
  await calls.ban({ playerId: ola.playerId, term: "forGood" });
  await calls.unban((await calls.desk(null)).bans[0]?.id ?? "");
  await ola.guest.gone();
  expect(await come("Ola", "127.0.0.5")).toBe("asking");
});
