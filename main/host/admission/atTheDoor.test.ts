// The questions of the door over the wire: guests of several addresses, each in its turn or all at once.
import { get } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import type { Ban } from "../../../shared/desk/bans.ts";
import type { JoinRequest } from "../../../shared/net/events/join.ts";
import type { HostStatus } from "../../../shared/net/messages.ts";
import { hashPassword } from "../../passwordHash.ts";
import { JOIN, moreTicks, TestGuest } from "../guest.stage.ts";
import { deskWith, PLAIN_DESK, startTestHost, TEST_OPTIONS, testDeps } from "../host.stage.ts";
import { proofOf } from "../seats/keys.ts";
import { guestNamed, keyNamed } from "./admission.stage.ts";

const PASSWORD = await hashPassword("sezam");
const LOCKED_UP = { ...deskWith({ isLocked: true, asksFirst: true, maxPerAddress: 1 }), password: PASSWORD };
const WITH_PASSWORD = { ...PLAIN_DESK, password: PASSWORD };

/** What a guest hears that joins from an address. */
async function joinFrom(port: number, from: string, name: string, change: Partial<JoinRequest> = {}) {
  const guest = new TestGuest(port, {}, from);
  const reply = await guest.join(name, { ...guestNamed(name), ...change });
  return { guest, reply };
}

function banOf(change: Partial<Ban>): Ban {
  const plain = { id: "b".repeat(22), kind: "person", name: "Ola", guest: proofOf(keyNamed("Ola")) } as const;
  return { ...plain, peer: "127.0.0.5", sinceMs: 0, untilMs: null, ...change };
}

function readStatus(port: number, from: string): Promise<HostStatus> {
  return new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", localAddress: from, path: "/status.json" }, async (answer) => {
      resolve(JSON.parse((await answer.setEncoding("utf8").toArray()).join("")) as HostStatus);
    }).on("error", reject);
  });
}

test("P70 a person that is banned at the start stays out, hears why, and may still look at the host's page", async () => {
  const bans = [banOf({ kind: "address", guest: null })];
  const { port, log } = await startTestHost(onTestFinished, { bans, isProbed: true });
  const { guest, reply } = await joinFrom(port, "127.0.0.5", "Zenon");
  expect(reply).toMatchObject({ ok: false, reason: "banned", leftS: null });
  await guest.gone();
  expect(guest.closeReason).toBe("banned");
  expect(log).toContain("warn: 127.0.0.5: refused: banned");
  expect(await readStatus(port, "127.0.0.5")).toMatchObject({ app: "kulki", locked: false });
  expect((await joinFrom(port, "127.0.0.6", "Zenon")).reply).toMatchObject({ ok: true });
});

test("P70 a ban of a person counts at each address but the host's own, and its end is told", async () => {
  const bans = [banOf({ untilMs: testDeps([]).wallNow() + 600_000 })];
  const { port, clock } = await startTestHost(onTestFinished, { isProbed: true, bans });
  for (const from of ["127.0.0.5", "127.0.0.9"]) {
    const { reply } = await joinFrom(port, from, "Ola");
    expect(reply).toMatchObject({ ok: false, reason: "banned" });
  }
  expect((await joinFrom(port, "127.0.0.5", "Ewa")).reply).toMatchObject({ ok: true });
  expect((await joinFrom(port, "127.0.0.1", "Ola")).reply).toMatchObject({ ok: true });
  clock.skip(600_000);
  expect((await joinFrom(port, "127.0.0.9", "Ola")).reply).toMatchObject({ ok: true });
});

test("P69 the host's own window passes a host that asks for everything", async () => {
  const { port, log } = await startTestHost(onTestFinished, { desk: LOCKED_UP, isProbed: true });
  const own = { hostKey: TEST_OPTIONS.hostKey };
  expect((await joinFrom(port, "127.0.0.1", "Host", own)).reply).toMatchObject({ ok: true });
  expect((await joinFrom(port, "127.0.0.1", "Host", own)).reply).toMatchObject({ ok: true });
  expect((await joinFrom(port, "127.0.0.1", "Ola")).reply).toMatchObject({ ok: false, reason: "locked" });
  expect(await readStatus(port, "127.0.0.5")).toMatchObject({ locked: true, players: 2 });
  expect(log.join()).not.toContain(TEST_OPTIONS.hostKey);
});

test("P71 150 guesses of one address at once: five are compared, the others hear so, and who plays goes on", async () => {
  const { port, log } = await startTestHost(onTestFinished, { desk: WITH_PASSWORD, isProbed: true });
  const ola = await joinFrom(port, "127.0.0.2", "Ola", { password: "sezam" });
  expect(ola.reply).toMatchObject({ ok: true });
  const guesses = Array.from({ length: 150 }, (_, i) =>
    joinFrom(port, "127.0.0.6", `G${i}`, { password: `guess ${i}` }),
  );
  const ewa = joinFrom(port, "127.0.0.3", "Ewa", { password: "sezam" });
  const heard = (await Promise.all(guesses)).map(({ reply }) => (reply.ok ? "in" : reply.reason));
  expect(heard.filter((reason) => reason === "passwordWrong")).toHaveLength(5);
  expect(heard.filter((reason) => reason === "passwordTries")).toHaveLength(145);
  expect((await ewa).reply).toMatchObject({ ok: true });
  await moreTicks(ola.guest, 3);
  expect(log.join()).not.toMatch(/guess|sezam/);
});

test("P5 P71 while a password is compared a second join, or anything else, is malformed", async () => {
  const { port } = await startTestHost(onTestFinished, { desk: WITH_PASSWORD });
  for (const event of ["join", "play"]) {
    const guest = new TestGuest(port);
    await guest.connected();
    // Both in one packet, so that the second comes before the comparison is over.
    guest.tcp.cork();
    guest.sendPacket({ type: 2, nsp: "/", data: ["join", { ...JOIN, password: "sezam" }], id: 1 });
    if (event === "join") guest.sendPacket({ type: 2, nsp: "/", data: ["join", JOIN], id: 2 });
    else guest.emit("play");
    guest.tcp.uncork();
    await guest.gone();
    expect(guest.closeReason).toBe("malformed");
  }
  const status = await readStatus(port, "127.0.0.1");
  expect([status.players, status.locked]).toEqual([0, true]);
});

test("P72 who waits is a line in the log once, however often it knocks", async () => {
  const { port, log } = await startTestHost(onTestFinished, { desk: deskWith({ asksFirst: true }) });
  for (let knock = 0; knock < 3; knock++) {
    const { reply, guest } = await joinFrom(port, "127.0.0.5", "Ola");
    expect(reply).toMatchObject({ ok: false, reason: "asking" });
    await guest.gone();
  }
  expect(log.filter((line) => /Ola|asking/.test(line))).toEqual([
    "info: «Ola» at 127.0.0.5 waits to be let in",
  ]);
});

const WRONG_JOINS: [string, object][] = [
  ["without a guest", { guest: undefined }],
  ["with a guest that is null", { guest: null }],
  ["with a guest without a key", { guest: { isKept: true } }],
  ["with half a key", { guest: { key: "a".repeat(11), isKept: true } }],
  ["with a key of other signs", { guest: { key: "ą".repeat(22), isKept: true } }],
  ["with a key that is a list", { guest: { key: ["a".repeat(22)], isKept: true } }],
  ["with a guest that has more", { guest: { ...JOIN.guest, isHosts: true } }],
  ["kept perhaps", { guest: { key: "a".repeat(22), isKept: 1 } }],
  ["without a password", { password: undefined }],
  ["with a password that is a number", { password: 1 }],
  ["with a password that is a list", { password: ["sezam"] }],
  ["with a password of 65 letters", { password: "a".repeat(65) }],
  ["without the host's key", { hostKey: undefined }],
  ["with a host's key that is true", { hostKey: true }],
  ["with an empty host's key", { hostKey: "" }],
  ["as the host", { isHosts: true }],
];

test.each(WRONG_JOINS)("P9 a join %s is malformed, and harms nobody", async (_what, change) => {
  const { port } = await startTestHost(onTestFinished, { desk: LOCKED_UP });
  const guest = new TestGuest(port);
  await guest.connected();
  void guest.ask("join", { ...JOIN, ...change });
  await guest.gone();
  expect(guest.closeReason).toBe("malformed");
  const own = { hostKey: TEST_OPTIONS.hostKey };
  expect((await joinFrom(port, "127.0.0.1", "Host", own)).reply).toMatchObject({ ok: true });
});

test("P10 a password of 40 kB ends the connection before it is read", async () => {
  const { port, log } = await startTestHost(onTestFinished, { desk: WITH_PASSWORD });
  const guest = new TestGuest(port);
  await guest.connected();
  void guest.ask("join", { ...JOIN, password: "a".repeat(40_000) });
  await guest.gone();
  expect(log.join()).not.toContain("aaa");
  expect((await joinFrom(port, "127.0.0.1", "Ola", { password: "sezam" })).reply).toMatchObject({ ok: true });
});
