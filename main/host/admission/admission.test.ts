// The door's questions in their order, and that they are asked of everybody they mean, on each road, and of nobody else.
import { expect, test } from "vitest";
import { UNDO_S } from "../../../shared/keptSeats.ts";
import { deskOf } from "../../../shared/room/desk/roomDesk.ts";
import { hashPassword } from "../../passwordHash.ts";
import { HOST_KEY } from "./admission.stage.ts";
import { openHostDoor } from "./door.stage.ts";

const PASSWORD = await hashPassword("sezam");
const OTHER_KEY = "other-window-000000000";

test("P69 nothing is asked of the host's own windows, and of others whatever they claim to be", async () => {
  const { order, admission, join } = openHostDoor({ password: PASSWORD });
  Object.assign(order, { isLocked: true, asksFirst: true, maxPerAddress: 1 });
  const own = { hostKey: HOST_KEY, address: "127.0.0.1" };
  expect(await join("Host", own)).toBe("in");
  expect(await join("Host", { ...own, watch: true })).toBe("in");
  expect(await join("Ola", { hostKey: OTHER_KEY, address: "127.0.0.1" })).toBe("locked");
  order.isLocked = false;
  expect(await join("Ola", { hostKey: OTHER_KEY, address: "127.0.0.1" })).toBe("passwordNeeded");
  expect(admission.waiting()).toEqual([]);
});

test("the questions come in their order, and only what is true is asked", async () => {
  const { order, admission, join, changes } = openHostDoor({ password: PASSWORD }, 1);
  Object.assign(order, { isLocked: true, asksFirst: true, maxPerAddress: 1 });
  const ola = { guest: "", peer: "192.168.0.10", name: "Ola" };
  admission.banAddress(ola, "tenMinutes");
  expect(await join("Ola")).toBe("banned 600");
  admission.unban(admission.bans()[0]?.id ?? "");
  expect(await join("Ola", { password: "x" })).toBe("locked");
  order.isLocked = false;
  expect(await join("Ola")).toBe("passwordNeeded");
  expect(await join("Ola", { password: "x" })).toBe("passwordWrong");
  expect(await join("Ola", { password: "sezam" })).toBe("asking");
  expect(await join("Ola")).toBe("asking");
  admission.letIn(null);
  expect(await join("Ola")).toBe("in");
  Object.assign(order, { asksFirst: false });
  expect(await join("Ewa", { password: "sezam" })).toBe("addressFull");
  order.maxPerAddress = null;
  expect(await join("Ewa")).toBe("full");
  expect(changes).toHaveLength(2);
});

test("P27 a game is called locked where somebody from outside is asked for anything", async () => {
  const { order, admission } = openHostDoor();
  expect(admission.isClosed).toBe(false);
  order.isLocked = true;
  expect(admission.isClosed).toBe(true);
  Object.assign(order, { isLocked: false, asksFirst: true });
  expect(admission.isClosed).toBe(true);
  order.asksFirst = false;
  await admission.setPassword("sezam");
  expect(admission.isClosed).toBe(true);
  await admission.setPassword(null);
  expect(admission.isClosed).toBe(false);
});

test("P70 who is banned stays out by each of its roads, and nobody else does", async () => {
  const { admission, room, sit, join } = openHostDoor();
  const { seat, key } = await sit("Ola");
  const ewa = await sit("Ewa");
  admission.ban({ guest: seat.guest, peer: "192.168.0.10", name: "Ola" }, "forGood");
  room.drop(seat.playerId);
  const roads = {
    "a join": {},
    "as a watcher": { watch: true },
    "its seat": { claim: key },
    "its seat by force": { claim: { ...key, isForced: true } },
    "another's seat": { claim: ewa.key },
    "no such seat": { claim: { ...key, match: OTHER_KEY } },
    "another address": { address: "10.9.9.9" },
    "another network": { address: "2001:db8::7" },
    "another name": { profile: { name: "Zenon", color: 1, skin: 1 } },
    "a key that nobody says is kept": { guest: { key: "Ola-key000000000000000", isKept: false } },
    "a false key of the host": { hostKey: OTHER_KEY },
  };
  for (const [road, change] of Object.entries(roads)) {
    expect(await join("Ola", change), road).toBe("banned");
  }
  const newProfile = { address: "192.168.0.10", guest: { key: "new-key000000000000000", isKept: false } };
  expect(await join("Ola", newProfile), "nothing known but the address").toBe("banned");
  // Whoever shows another key has another person's rights, but not to the seat of one who is kept out.
  expect(await join("Zenon", { claim: key }), "its seat with another key").toBe("banned");
  expect(room.seatOf(seat.playerId)?.driver.kind).toBe("away");

  expect(await join("Jan"), "another person of that address").toBe("in");
  expect(await join("Iza", { guest: { ...newProfile.guest }, address: "192.168.0.11" })).toBe("in");
  room.drop(ewa.seat.playerId);
  expect(await join("Ewa", { claim: ewa.key }), "a seat of another person there").toBe("in");
});

test("P70 a banned address is out with all who come from it, and no other is", async () => {
  const { admission, sit, join, room } = openHostDoor();
  const { seat, key } = await sit("Ola", { address: "fd00:0:0:7:0:0:0:5" });
  const ban = admission.banAddress({ guest: seat.guest, peer: seat.whose ?? "", name: "Ola" }, "today");
  expect([...room.seats].map((one) => admission.isMeant(ban, one))).toEqual([true]);
  room.drop(seat.playerId);
  const today = "banned 43200";
  expect(await join("Ola", { address: "fd00:0:0:7::5" })).toBe(today);
  expect(await join("Ewa", { address: "fd00:0:0:7::5" })).toBe(today);
  expect(await join("Jan", { address: "fd00:0:0:7::5", claim: key })).toBe(today);
  expect(await join("Ewa", { address: "fd00:0:0:7::6" })).toBe("in");
  expect(await join("Ola", { address: "192.168.0.10", claim: key })).toBe("in");
});

test("P70 a banned network far off is its /64, and not the one beside it", async () => {
  const { admission, join } = openHostDoor();
  admission.banAddress({ guest: null, peer: "2001:db8:1:2::/64", name: "Ola" }, "forGood");
  expect(await join("Ola", { address: "2001:db8:1:2:ffff::1" })).toBe("banned");
  expect(await join("Ola", { address: "2001:db8:1:3::1" })).toBe("in");
});

test("P70 neither the host's own windows nor its own computer are ever meant by a ban", async () => {
  const networkInterfaces = () => ({
    eth0: [{ address: "192.168.0.2", family: "IPv4" as const, internal: false }],
  });
  const { admission, join, sit } = openHostDoor({ networkInterfaces });
  const own = await sit("Host", { hostKey: HOST_KEY, address: "10.0.0.1" });
  const mate = await sit("Ola", { address: "192.168.0.2" });
  const far = await sit("Ewa", { address: "10.0.0.1" });
  const touches = [own, mate, far].map(({ seat }) => admission.untouchable(seat));
  expect(touches).toEqual(["host", "thisComputer", null]);
  for (const peer of ["127.0.0.1", "192.168.0.2", "10.0.0.1", "::1"]) {
    const ban = admission.banAddress({ guest: mate.seat.guest, peer, name: "Ola" }, "forGood");
    admission.ban({ guest: mate.seat.guest, peer, name: "Ola" }, "forGood");
    const meant = [own, mate, far].map(({ seat }) => admission.isMeant(ban, seat));
    expect(meant).toEqual([false, false, peer === "10.0.0.1"]);
  }
  for (const address of ["127.0.0.1", "127.0.0.9", "::1", "192.168.0.2"]) {
    expect(await join("Ola", { address }), address).toBe("in");
  }
  expect(await join("Host", { hostKey: HOST_KEY, address: "10.0.0.1" })).toBe("in");
  expect(await join("Jan", { address: "10.0.0.1" })).toBe("banned");
});

test("P70 a ban ends to the second it said, with the time left told on the way", async () => {
  const { admission, skip, join } = openHostDoor();
  admission.ban({ guest: null, peer: "192.168.0.10", name: "Ola" }, "tenMinutes");
  const unknown = { guest: { key: OTHER_KEY, isKept: false } };
  expect(await join("Ola", unknown)).toBe("banned 600");
  skip(599_999);
  expect(await join("Ola", unknown)).toBe("banned 1");
  skip(1);
  expect(await join("Ola", unknown)).toBe("in");
});

test("P70 a clock that is set back by a century makes no refusal that nobody can read", async () => {
  const { admission, clock, join } = openHostDoor();
  admission.banAddress({ guest: null, peer: "192.168.0.10", name: "Ola" }, "today");
  clock.wallMs = 0;
  expect(await join("Ola")).toMatch(/^banned \d{9}$/);
});

test("P70 who is put out stays out for its time by all its roads, and comes in afterwards", async () => {
  const { room, sit, join } = openHostDoor();
  const { seat, key, fake } = await sit("Ola");
  deskOf(room).putOut(seat.playerId, "kicked", UNDO_S);
  expect(fake.state.closedWith).toBe("kicked");
  const out = `kicked ${UNDO_S}`;
  for (const change of [{}, { watch: true }, { claim: key }, { claim: { ...key, isForced: true } }]) {
    expect(await join("Ola", change)).toBe(out);
  }
  expect(await join("Zenon", { claim: key }), "its seat with another key").toBe(out);
  expect(await join("Ewa")).toBe("in");
  for (let tick = 0; tick < UNDO_S * room.rules.stepHz; tick++) room.tick(0);
  expect(await join("Ola", { claim: key })).toBe("seatGone");
  expect(await join("Ola")).toBe("in");
});

test("P70 who is put out and taken back has its seat again", async () => {
  const { room, sit, join } = openHostDoor();
  const { seat, key } = await sit("Ola");
  deskOf(room).putOut(seat.playerId, "kicked", UNDO_S);
  deskOf(room).release(seat.playerId);
  expect(await join("Ola", { claim: key })).toBe("in");
  expect([...room.seats]).toEqual([seat]);
});

test("a claim that waits for the other window is judged by who is banned when it is answered", async () => {
  const { admission, room, claims, clock, sit, open } = openHostDoor();
  const { seat, key } = await sit("Ola");
  const { reply } = open("Ola", { claim: key });
  admission.ban({ guest: seat.guest, peer: "192.168.0.10", name: "Ola" }, "forGood");
  room.drop(seat.playerId);
  claims.sweep(clock.ms);
  expect(await reply).toMatchObject({ ok: false, reason: "banned", leftS: null });
});

test("who claims a seat is from then on who showed its key", async () => {
  const { room, sit, join } = openHostDoor();
  const { seat, key } = await sit("Ola");
  room.drop(seat.playerId);
  const before = seat.guest;
  expect(await join("Ewa", { claim: key })).toBe("in");
  expect([seat.guest === before, seat.isHosts]).toEqual([false, false]);
  room.drop(seat.playerId);
  expect(await join("Ola", { claim: key, hostKey: HOST_KEY })).toBe("in");
  expect([seat.guest === before, seat.isHosts]).toEqual([true, true]);
});

test("P71 P72 who claims its seat is asked for nothing", async () => {
  const { order, admission, room, sit, join } = openHostDoor();
  const { seat, key } = await sit("Ola");
  Object.assign(order, { isLocked: true, asksFirst: true, maxPerAddress: 1 });
  await admission.setPassword("sezam");
  room.drop(seat.playerId);
  expect(await join("Ola", { claim: key })).toBe("in");
});

test("P71 a guest that hangs up while its password is compared gets no seat, and what it sends meanwhile is malformed", async () => {
  const { room, open, join } = openHostDoor({ password: PASSWORD });
  const gone = open("Ola", { password: "sezam" });
  expect(gone.session.state.kind).toBe("waiting");
  gone.session.markGone("transport close");
  expect(await join("Ewa", { password: "sezam" })).toBe("in");
  expect([...room.seats].map(({ profile }) => profile.name)).toEqual(["Ewa"]);
});

test("P70 who is banned while its password is compared stays out", async () => {
  const { admission, open } = openHostDoor({ password: PASSWORD });
  const { reply } = open("Ola", { password: "sezam" });
  admission.banAddress({ guest: null, peer: "192.168.0.10", name: "Ola" }, "forGood");
  expect(await reply).toMatchObject({ ok: false, reason: "banned" });
});

test("P71 guessing costs an address its ear, and neither its people who are known nor the others", async () => {
  const { room, sit, join } = openHostDoor({ password: PASSWORD });
  const { seat, key } = await sit("Ola", { password: "sezam" });
  for (let i = 0; i < 5; i++) expect(await join("Zenon", { password: `${i}` })).toBe("passwordWrong");
  expect(await join("Zenon", { password: "sezam" })).toBe("passwordTries 60");
  expect(await join("Ewa", { password: "sezam" })).toBe("passwordTries 60");
  expect(await join("Ola")).toBe("in");
  room.drop(seat.playerId);
  expect(await join("Ola", { claim: key })).toBe("in");
  expect(await join("Jan", { password: "sezam", address: "192.168.0.11" })).toBe("in");
});

test("P72 who knocks is shown as it will be seen, and gets in by a yes", async () => {
  const { order, admission, join, room } = openHostDoor();
  order.asksFirst = true;
  const name = `\u202e O${"\u0301".repeat(9)}la \u200b`;
  const profile = { name, color: 3, skin: 4 };
  for (const _knock of [1, 2]) expect(await join("Ola", { profile, watch: true })).toBe("asking");
  const shown = { color: 3, skin: 4, peer: "192.168.0.10", isWatching: true };
  expect(admission.waiting()).toMatchObject([shown]);
  expect(admission.waiting()[0]?.name).not.toMatch(/[\u202e\u200b]/);
  expect(await join("Ewa")).toBe("asking");
  admission.letIn(admission.waiting()[0]?.id ?? "");
  expect(await join("Ola", { profile, watch: true })).toBe("in");
  expect(await join("Ewa")).toBe("asking");
  admission.turnAway(null);
  expect(await join("Ewa")).toBe("denied");
  expect([...room.seats].map(({ profile }) => profile.color)).toEqual([3]);
});

test("P72 when nobody is asked about any more, those who wait get in at their next knock", async () => {
  const { order, admission, join } = openHostDoor();
  order.asksFirst = true;
  await join("Ola");
  order.asksFirst = false;
  expect(admission.waiting()).toEqual([]);
  expect(await join("Ola")).toBe("in");
  order.asksFirst = true;
  expect(admission.waiting()).toEqual([]);
});

test("P72 20 wait, the 21st does not, all are let in, and who gave up is gone", async () => {
  const { order, admission, skip, join } = openHostDoor();
  order.asksFirst = true;
  const names = Array.from({ length: 20 }, (_, i) => `G${i}`);
  for (const name of names) expect(await join(name)).toBe("asking");
  expect(await join("late")).toBe("doorFull");
  expect(admission.waiting()).toHaveLength(20);
  skip(3000);
  for (const name of names.slice(5)) await join(name);
  skip(3000);
  expect(admission.waiting().map(({ name }) => name)).toEqual(names.slice(5));
  admission.letIn(null);
  for (const name of names.slice(5)) expect(await join(name), name).toBe("in");
  expect(await join("G0")).toBe("asking");
});

test("P72 who was put out is asked about again", async () => {
  const { order, admission, sit, join } = openHostDoor();
  order.asksFirst = true;
  await join("Ola");
  admission.letIn(null);
  const { seat } = await sit("Ola");
  admission.withdraw(seat.guest ?? "");
  expect(await join("Ola")).toBe("asking");
});
