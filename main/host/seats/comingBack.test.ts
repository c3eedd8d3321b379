// Seats that outlive connections, over the host's wire: drops, claims, two windows for one seat, and tokens that are nobody's.
import { randomBytes } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import type { JoinAccepted, JoinReply } from "../../../shared/net/events/join.ts";
import { moreTicks, TestGuest } from "../guest.stage.ts";
import { deskWith, startTestHost } from "../host.stage.ts";
import { ALIVE_MS, VAIN_AT_ONCE } from "./claims.ts";

type Key = Pick<JoinAccepted, "match" | "token">;
type Guest = TestGuest & JoinAccepted;

async function sitDown(port: number, name: string): Promise<Guest> {
  const guest = new TestGuest(port);
  const reply = await guest.join(name);
  if (!reply.ok) throw new Error(`refused: ${reply.reason}`);
  await guest.until(() => guest.snapshot !== null);
  return Object.assign(guest, reply);
}

/** A new window that comes for a seat. */
async function claim(port: number, { match, token }: Key, isForced = false) {
  const guest = new TestGuest(port);
  await guest.connected();
  const answered: Promise<JoinReply> = guest.join("Nikt", { claim: { match, token, isForced } });
  return { guest, answered };
}

/** Tells how it ended for a claim that is answered at once. */
async function outcomeOf(port: number, key: Key, isForced = false): Promise<string> {
  const { guest, answered } = await claim(port, key, isForced);
  const reply = await answered;
  if (reply.ok) return `player ${reply.playerId}`;
  await guest.gone();
  expect(guest.closeReason).toBe(reply.reason);
  return reply.reason;
}

function rolesSeenBy({ roster }: TestGuest): (string | undefined)[] {
  return roster.map(({ role }) => role);
}

async function openRoom(options: Parameters<typeof startTestHost>[1] = {}) {
  const opened = await startTestHost(onTestFinished, { keepSeatS: 60, ...options });
  const ola = await sitDown(opened.port, "Ola");
  const jan = await sitDown(opened.port, "Jan");
  return { ...opened, ola, jan };
}

async function drop(guest: Guest, seenBy: Guest, role = "away"): Promise<void> {
  guest.tcp.destroy();
  await seenBy.until(() => rolesSeenBy(seenBy).includes(role));
}

test("P60 who drops out comes back to the same seat, by its token alone, past a full host and the cap of its address", async () => {
  const { port, host, log, ola, jan } = await openRoom({
    maxPlayers: 2,
    desk: deskWith({ maxPerAddress: 2 }),
  });
  await drop(ola, jan);
  expect(host.readReport().players).toBe(2);
  expect(await outcomeOf(port, { match: ola.match, token: randomBytes(16).toString("base64url") })).toBe(
    "seatGone",
  );
  const { guest, answered } = await claim(port, ola);
  const { playerId, name, match, token } = ola;
  expect(await answered).toMatchObject({ ok: true, isBack: true, playerId, name, match, token });
  await guest.until(() => guest.snapshot !== null);
  expect(guest.kinds[0]).toBe(1);
  expect(guest.snapshot!.ownCells.map(({ id }) => id)).toEqual(ola.snapshot!.ownCells.map(({ id }) => id));
  await jan.until(() => rolesSeenBy(jan).every((role) => role === undefined));
  expect(log.filter((line) => line.includes("«Ola»"))).toEqual([
    "info: player 1 «Ola» joined from 127.0.0.1",
    "info: player 1 «Ola» dropped out: transport close",
    "info: player 1 «Ola» came back from 127.0.0.1",
  ]);
});

test("P60 no two seats have one token, and no two hosts one match", async () => {
  const [here, elsewhere] = [await openRoom(), await openRoom()];
  expect(new Set([here.ola.token, here.jan.token, elsewhere.ola.token]).size).toBe(3);
  expect(here.ola.match).toBe(here.jan.match);
  expect(await outcomeOf(elsewhere.port, here.ola)).toBe("otherMatch");
});

test("P61 leaving, and breaking the protocol, take the seat away at once", async () => {
  const { port, ola, jan } = await openRoom();
  ola.leave();
  await jan.until(() => rolesSeenBy(jan).length === 1);
  expect(await outcomeOf(port, ola)).toBe("seatGone");
  const eva = await sitDown(port, "Ewa");
  eva.sendText("4nonsense");
  await jan.until(() => rolesSeenBy(jan).length === 1);
  expect(await outcomeOf(port, eva)).toBe("seatGone");
  const adam = await sitDown(port, "Adam");
  adam.sendBinary(new Uint8Array(3000));
  await jan.until(() => rolesSeenBy(jan).length === 1);
  expect(await outcomeOf(port, adam)).toBe("seatGone");
});

test("P61 after its time a seat goes as if its guest had left", async () => {
  const { port, host, log, ola, jan } = await openRoom({ keepSeatS: 1 });
  await drop(ola, jan);
  await jan.until(() => rolesSeenBy(jan).length === 1);
  expect(host.readReport().players).toBe(1);
  expect(await outcomeOf(port, ola)).toBe("seatGone");
  expect(log).toContain("info: player 1 «Ola» did not come back");
});

test("P61 a host that keeps no seats keeps none", async () => {
  const { port, ola, jan } = await openRoom({ keepSeatS: 0 });
  ola.tcp.destroy();
  await jan.until(() => rolesSeenBy(jan).length === 1);
  expect(await outcomeOf(port, ola)).toBe("seatGone");
});

test("P61 a bot plays on where the host wants it so", async () => {
  const { port, ola, jan } = await openRoom({ awayDriver: "bot", ruleset: "arena" });
  await drop(ola, jan, "driven");
  expect(await outcomeOf(port, ola)).toBe(`player ${ola.playerId}`);
});

test("P62 a window that lives is asked, and stays; the newcomer is told so, and may take over", async () => {
  const { port, ola } = await openRoom();
  const { guest, answered } = await claim(port, ola);
  await ola.until(() => ola.heard.includes("claimed"));
  expect(guest.heard).not.toContain("reply");
  ola.emit("alive");
  expect(await answered).toMatchObject({ ok: false, reason: "alreadyPlaying" });
  await moreTicks(ola, 3);
  expect(ola.closeReason).toBeNull();
  expect(await outcomeOf(port, ola, true)).toBe(`player ${ola.playerId}`);
  await ola.gone();
  expect(ola.closeReason).toBe("takenOver");
});

test("P62 a window that says nothing for 1.5 s is taken over, and no sooner", async () => {
  const { port, host, clock, ola, jan } = await openRoom();
  const { guest, answered } = await claim(port, ola);
  await ola.until(() => ola.heard.includes("claimed"));
  clock.skip(ALIVE_MS - 1000);
  await moreTicks(jan, 3);
  expect(guest.heard).not.toContain("reply");
  clock.skip(1000);
  expect(await answered).toMatchObject({ ok: true, playerId: ola.playerId, isBack: true });
  await ola.gone();
  expect(ola.closeReason).toBe("takenOver");
  await moreTicks(guest, 3);
  expect(host.readReport().players).toBe(2);
  expect(rolesSeenBy(jan)).toEqual([undefined, undefined]);
});

test("P62 of two who claim one silent seat the first has it; who hung up meanwhile has nothing", async () => {
  const { port, clock, ola, jan } = await openRoom();
  const gone = await claim(port, ola);
  await ola.until(() => ola.heard.includes("claimed"));
  const first = await claim(port, ola);
  const second = await claim(port, ola);
  gone.guest.tcp.destroy();
  await gone.guest.gone();
  await moreTicks(jan, 3);
  clock.skip(ALIVE_MS);
  expect(await first.answered).toMatchObject({ ok: true, playerId: ola.playerId });
  expect(await second.answered).toMatchObject({ ok: false, reason: "alreadyPlaying" });
  expect(ola.heard.filter((event) => event === "claimed")).toHaveLength(1);
});

test.each([
  ["leaves", (guest: TestGuest) => guest.leave(), { ok: false, reason: "seatGone" }],
  ["drops out", (guest: TestGuest) => guest.tcp.destroy(), { ok: true, isBack: true }],
])("P62 a window that is asked and %s is waited for no longer", async (_how, end, answer) => {
  const { port, ola } = await openRoom();
  const { answered } = await claim(port, ola);
  await ola.until(() => ola.heard.includes("claimed"));
  end(ola);
  expect(await answered).toMatchObject(answer);
});

test("P62 who waits for an answer is no late joiner, and has no second join", async () => {
  const { port, clock, ola, jan } = await openRoom();
  const slow = new TestGuest(port);
  await slow.connected();
  clock.skip(9900);
  await moreTicks(jan, 1);
  const answered = slow.join("Nikt", { claim: { match: ola.match, token: ola.token, isForced: false } });
  await ola.until(() => ola.heard.includes("claimed"));
  clock.skip(200);
  await moreTicks(jan, 2);
  expect(slow.isGone).toBe(false);
  clock.skip(ALIVE_MS);
  expect(await answered).toMatchObject({ ok: true });
  const hasty = (await claim(port, jan)).guest;
  await jan.until(() => jan.heard.includes("claimed"));
  void hasty.join();
  await hasty.gone();
  expect(hasty.closeReason).toBe("malformed");
});

test("P60 claims in vain are counted by peer: then it is too fast, but a right one still counts", async () => {
  const { port, ola, jan } = await openRoom();
  await drop(ola, jan);
  const guess = () => outcomeOf(port, { match: ola.match, token: randomBytes(16).toString("base64url") });
  const outcomes: string[] = [];
  for (let i = 0; i < VAIN_AT_ONCE + 20; i++) outcomes.push(await guess());
  expect(outcomes.slice(0, VAIN_AT_ONCE)).toEqual(Array(VAIN_AT_ONCE).fill("seatGone"));
  expect(outcomes).toContain("tooFast");
  expect(await outcomeOf(port, ola)).toBe(`player ${ola.playerId}`);
});
