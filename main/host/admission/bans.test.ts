// Bans: whom they mean, when they end to the millisecond, what is told of them, and how many there may be.
import { expect, test } from "vitest";
import { type Ban, type BanChange, MAX_BANS } from "../../../shared/desk/bans.ts";
import { newKey } from "../seats/keys.ts";
import { Bans } from "./bans.ts";

const NOON = new Date(2026, 10, 27, 12).getTime();
const OLA = { guest: "hash of Ola", peer: "192.168.0.10", name: "Ola" };

function openBans(bans: Ban[] = []) {
  const clock = { ms: NOON };
  const changes: BanChange[] = [];
  const open = new Bans({ bans, wallNow: () => clock.ms, onChange: (change) => void changes.push(change) });
  const isOut = (guest: string | null, address: string, isKept = true) =>
    open.find({ guest, isKept, address }) !== null;
  return { bans: open, clock, changes, isOut };
}

function banOf(nth: number, change: Partial<Ban> = {}): Ban {
  const who = { name: `P${nth}`, guest: `hash ${nth}`, peer: "10.0.0.1" };
  return { id: newKey(), kind: "person", ...who, sinceMs: NOON, untilMs: null, ...change };
}

test("P70 a person is known from anywhere by the key, and at its address whoever keeps no key", () => {
  const { bans, isOut } = openBans();
  bans.add("person", OLA, "forGood");
  expect(isOut(OLA.guest, "192.168.0.10")).toBe(true);
  expect(isOut(OLA.guest, "2001:db8::1")).toBe(true);
  expect(isOut("somebody else", "192.168.0.10")).toBe(false);
  expect(isOut("somebody else", "192.168.0.10", false)).toBe(true);
  expect(isOut("somebody else", "192.168.0.11", false)).toBe(false);
});

test("P70 an address is everybody at it, and nobody elsewhere", () => {
  const { bans, isOut } = openBans();
  const ban = bans.add("address", { ...OLA, peer: "fe80:0:0:0:1:2:3:4%eth0" }, "forGood");
  expect(ban).toMatchObject({ guest: null, peer: "fe80::1:2:3:4", name: "Ola" });
  expect(isOut("anybody", "fe80::1:2:3:4%wlan0")).toBe(true);
  expect(isOut(OLA.guest, "fe80::1:2:3:5%eth0")).toBe(false);
});

test("somebody of whom nothing is known but the address is not everybody of whom nothing is known", () => {
  const { bans, isOut } = openBans();
  bans.add("person", { ...OLA, guest: null }, "forGood");
  expect(isOut(null, "192.168.0.11")).toBe(false);
  expect(isOut(null, "192.168.0.10", false)).toBe(true);
});

test.each([
  ["tenMinutes", NOON + 600_000],
  ["today", new Date(2026, 10, 28).getTime()],
] as const)("a ban for %s ends to the millisecond, by itself, and that is told", (term, untilMs) => {
  const { bans, clock, changes, isOut } = openBans();
  const ban = bans.add("person", OLA, term);
  expect(ban).toMatchObject({ sinceMs: NOON, untilMs });
  expect(bans.leftS(ban)).toBe((untilMs - NOON) / 1000);
  clock.ms = untilMs - 1;
  bans.sweep();
  expect([isOut(OLA.guest, "10.0.0.1"), bans.leftS(ban), bans.list()]).toEqual([true, 1, [ban]]);
  expect(changes).toEqual([{ added: [ban], removedIds: [] }]);
  clock.ms = untilMs;
  expect([isOut(OLA.guest, "10.0.0.1"), bans.list()]).toEqual([false, []]);
  bans.sweep();
  bans.sweep();
  expect(changes.slice(1)).toEqual([{ added: [], removedIds: [ban.id] }]);
});

test("a ban for good has no end, and of several the longest counts", () => {
  const { bans, clock } = openBans();
  bans.add("address", OLA, "tenMinutes");
  const ban = bans.add("person", OLA, "forGood");
  clock.ms += 100 * 366 * 86_400_000;
  bans.sweep();
  expect([bans.list(), bans.leftS(ban)]).toEqual([[ban], null]);
  clock.ms = NOON;
  bans.add("address", OLA, "today");
  const comer = { guest: OLA.guest, isKept: true, address: OLA.peer };
  expect(bans.find(comer)).toBe(ban);
});

test("a ban that is ended counts no more, and can be put back as it was", () => {
  const { bans, changes, isOut } = openBans();
  const ban = bans.add("person", OLA, "today");
  expect(bans.end(ban.id)).toEqual(ban);
  expect([isOut(OLA.guest, "10.0.0.1"), bans.end(ban.id), bans.end("")]).toEqual([false, null, null]);
  bans.putBack(ban);
  expect([isOut(OLA.guest, "10.0.0.1"), bans.list()]).toEqual([true, [ban]]);
  expect(changes).toEqual([
    { added: [ban], removedIds: [] },
    { added: [], removedIds: [ban.id] },
    { added: [ban], removedIds: [] },
  ]);
});

test("who is banned anew has one ban, the newer", () => {
  const { bans, changes } = openBans();
  const first = bans.add("person", OLA, "tenMinutes");
  const second = bans.add("person", OLA, "forGood");
  expect(bans.list()).toEqual([second]);
  expect(changes[1]).toEqual({ added: [second], removedIds: [first.id] });
  bans.add("address", OLA, "forGood");
  bans.add("person", { ...OLA, guest: "hash of Ewa", name: "Ewa" }, "forGood");
  expect(bans.list()).toHaveLength(3);
});

test("of more than there may be the oldest that ends by itself goes first, then the oldest; that is told", () => {
  const full: Ban[] = Array.from({ length: MAX_BANS }, (_, i) => banOf(i));
  full[7] = banOf(7, { untilMs: NOON + 1000 });
  const { bans, changes } = openBans(full);
  const first = bans.add("person", OLA, "forGood");
  expect(changes[0]).toEqual({ added: [first], removedIds: [full[7]?.id] });
  const second = bans.add("person", { ...OLA, guest: "hash of Ewa" }, "forGood");
  expect(changes[1]).toEqual({ added: [second], removedIds: [full[0]?.id] });
  expect(bans.list()).toHaveLength(MAX_BANS);
});

test("bans of the start count, and those among them that are over do not", () => {
  const [over, counting] = [banOf(1, { untilMs: NOON }), banOf(2, { untilMs: NOON + 1 })];
  const { bans, changes } = openBans([over, counting]);
  expect(bans.list()).toEqual([counting]);
  bans.sweep();
  expect(changes).toEqual([{ added: [], removedIds: [over.id] }]);
});

test("a ban counts however its address was written into the file", () => {
  const peers = ["2001:DB8:0:0:0::7", "2001:db8:1:2:0::/64", "::ffff:10.0.0.3", "fe80:0::9%eth3"];
  const bans = peers.map((peer, i) => banOf(i, { kind: "address", guest: null, peer }));
  const { isOut } = openBans(bans);
  const meant = ["2001:db8::7", "2001:db8:1:2::5", "10.0.0.3", "fe80::9%wlan0"];
  expect(meant.map((address) => isOut(null, address))).toEqual([true, true, true, true]);
  expect(["2001:db8::8", "10.0.0.4"].map((address) => isOut(null, address))).toEqual([false, false]);
});
