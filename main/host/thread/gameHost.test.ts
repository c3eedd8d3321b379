// A whole host over real sockets on loopback: coming, playing, leaving, stopping, starting again.
import { expect, onTestFinished, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { encodeInput } from "../../../shared/net/inputCodec.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { createManualTimers } from "../../disk/manualTimers.stage.ts";
import { joinGuest, missedTicks, moreTicks, TestGuest } from "../guest.stage.ts";
import { startTestHost, TEST_OPTIONS, testDeps } from "../host.stage.ts";
import { startGameHost } from "./startHost.ts";

test("P3 P16 a join is answered with id, name and rules before the first snapshot, which has everything", async () => {
  const { port, log } = await startTestHost(onTestFinished);
  const guest = new TestGuest(port);
  expect(await guest.join("  Ola\u200b ")).toMatchObject({
    ok: true,
    playerId: 1,
    name: "Ola",
    hostName: "Sala 12",
    maxPlayers: 8,
    rules: CLASSIC,
    isBack: false,
    keepSeatS: 60,
    awayDriver: "nobody",
  });
  await guest.until(() => guest.ticks.length >= 30);
  expect(guest.heard.slice(0, 3)).toEqual(["connected", "reply", "snapshot"]);
  expect(guest.snapshot?.balls.length).toBeGreaterThanOrEqual(150);
  expect(guest.snapshot?.ownCells).toHaveLength(1);
  expect(missedTicks(guest)).toEqual([]);
  expect(log).toContain("info: player 1 «Ola» joined from 127.0.0.1");
});

test("P18 P20 the roster comes with a guest's first snapshot and whenever somebody comes, changes or goes", async () => {
  const { port, host, log } = await startTestHost(onTestFinished);
  const rosters: string[] = [];
  const ola = new TestGuest(port);
  const watch = () => {
    const names = ola.snapshot?.roster?.map(({ playerId, name, color }) => `${playerId} ${name} ${color}`);
    if (names && rosters.at(-1) !== names.join()) rosters.push(names.join());
  };
  await ola.join();
  const see = (count: number) =>
    ola.until(() => {
      watch();
      return rosters.length === count;
    });
  await see(1);
  const guest = await joinGuest(port, "\u200b");
  expect(guest.snapshot?.roster).toHaveLength(2);
  await see(2);
  guest.emit("profile", { ...PLAIN_PROFILE, name: "Jan", color: 5 });
  await see(3);
  guest.leave();
  await see(4);
  expect(rosters).toEqual(["1 Ola 3", "1 Ola 3,2 Guest 2 2", "1 Ola 3,2 Jan 5", "1 Ola 3"]);
  expect(host.readReport().players).toBe(1);
  expect(ola.snapshot?.movers).toEqual([]);
  expect(log.filter((line) => line.includes("player 2"))).toEqual([
    "info: player 2 «Guest 2» joined from 127.0.0.1",
    "info: player 2 «Jan» left: client namespace disconnect",
  ]);
  expect((await joinGuest(port, "Ewa")).playerId).toBe(3);
});

test("whoever comes and goes again and again fills no log, and hides nobody for long", async () => {
  const { port, log, clock } = await startTestHost(onTestFinished, { keepSeatS: 0 });
  for (let turn = 0; turn < 160; turn++) {
    const guest = new TestGuest(port);
    await guest.join();
    guest.tcp.destroy();
    await guest.gone();
  }
  const jan = await joinGuest(port, "Jan");
  const about = () => log.filter((line) => /player \d+ |lines left out/.test(line));
  expect(about().length).toBeLessThan(280);
  const before = about().length;
  clock.skip(10_000);
  await moreTicks(jan, 2);
  const told = /^info: lines left out about who joined and left: (\d+)$/.exec(about()[before] ?? "");
  expect(before + Number(told?.[1])).toBe(321);
  await joinGuest(port, "Ewa");
  expect(about().at(-1)).toBe("info: player 162 «Ewa» joined from 127.0.0.1");
});

test("P22 an input moves the player that sent it from its tick on, and its margin is told", async () => {
  const { port } = await startTestHost(onTestFinished);
  const [ola, jan] = [await joinGuest(port, "Ola"), await joinGuest(port, "Jan")];
  const place = (guest: TestGuest) => guest.snapshot?.ownCells.map(({ x, y }) => ({ x, y }));
  const janBefore = place(jan);
  const startX = ola.snapshot?.ownCells[0]?.x ?? 0;
  const moveX = startX > 640 ? -8000 : 8000;
  ola.emit("input", encodeInput({ tick: (ola.ticks.at(-1) ?? 0) + 8, moveX, moveY: 0, buttons: 0 }));
  await ola.until(() => Math.abs((ola.snapshot?.ownCells[0]?.x ?? startX) - startX) > 30);
  expect(Math.sign((ola.snapshot?.ownCells[0]?.x ?? 0) - startX)).toBe(Math.sign(moveX));
  expect(ola.snapshot?.inputMarginTicks).toBeLessThanOrEqual(7);
  await moreTicks(jan, 3);
  expect(place(jan)).toEqual(janBefore);
});

test.each([
  [PROTOCOL_VERSION + 1, "guestNewer"],
  [65535, "guestNewer"],
])("P4 protocol %i is refused with %s, and the host's version is told", async (protocol, reason) => {
  const { port } = await startTestHost(onTestFinished);
  const guest = new TestGuest(port);
  expect(await guest.join("Ola", { protocol })).toEqual({
    ok: false,
    reason,
    protocol: PROTOCOL_VERSION,
    version: "1.2.3",
  });
  await guest.gone();
  expect(guest.closeReason).toBe(reason);
});

test("P12 a full host says so; a seat that is given up can be taken", async () => {
  const { port } = await startTestHost(onTestFinished, { maxPlayers: 2 });
  const [ola, jan] = [await joinGuest(port), await joinGuest(port)];
  const third = new TestGuest(port);
  expect(await third.join()).toMatchObject({ ok: false, reason: "full" });
  await third.gone();
  expect(third.closeReason).toBe("full");
  jan.leave();
  await ola.until(() => ola.snapshot?.roster?.length === 1);
  expect((await joinGuest(port)).playerId).toBe(3);
});

test("P15 200 guests come and go in every way, and who stays misses no tick", async () => {
  const { port, host, log } = await startTestHost(onTestFinished, { maxPlayers: 40, keepSeatS: 0 });
  const stays = await joinGuest(port, "Ola");
  for (let round = 0; round < 10; round++) {
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const guest = new TestGuest(port);
        if (i % 4 === 0) return guest.tcp.destroy();
        await guest.connected();
        if (i % 4 === 1) return guest.tcp.destroy();
        await guest.join();
        if (i % 4 === 2) return guest.tcp.destroy();
        guest.leave();
        return guest.gone();
      }),
    );
  }
  await stays.until(() => host.readReport().players === 1);
  await moreTicks(stays, 2);
  expect(missedTicks(stays)).toEqual([]);
  expect(host.readRows().map((row) => row.id)).toEqual([stays.playerId]);
  expect(log.filter((line) => line.includes("joined"))).toHaveLength(101);
  expect(log.filter((line) => /left:|dropped out:/.test(line))).toHaveLength(100);
});

test("P6 who connects and does not join is closed with the reason", async () => {
  const { port, clock } = await startTestHost(onTestFinished);
  const [ola, silent] = [await joinGuest(port), new TestGuest(port)];
  await silent.connected();
  clock.skip(5000);
  await moreTicks(ola, 2);
  expect(silent.isGone).toBe(false);
  clock.skip(6000);
  await silent.gone();
  expect(silent.closeReason).toBe("joinTimeout");
  expect(ola.isGone).toBe(false);
});

test("P13 stopping tells everybody why, and the same port listens again at once", async () => {
  const first = await startTestHost(onTestFinished);
  const guests = [await joinGuest(first.port), await joinGuest(first.port)];
  const unjoined = new TestGuest(first.port);
  await unjoined.connected();
  await first.host.stop("stopped");
  const second = await startTestHost(onTestFinished, { port: first.port });
  expect(second.port).toBe(first.port);
  for (const guest of [...guests, unjoined]) {
    await guest.gone();
    expect(guest.closeReason).toBe("stopped");
  }
  expect(await first.host.ended).toBe("stopped");
  expect((await joinGuest(second.port)).playerId).toBe(1);
});

test("a guest that does not hang up does not keep a stopping host", async () => {
  const { host, port } = await startTestHost(onTestFinished);
  const guest = await joinGuest(port);
  guest.tcp.pause();
  await host.stop("stopped");
  guest.tcp.resume();
  await guest.gone();
  expect(guest.closeReason).toBe("stopped");
});

test("a second host on a port is told that it is taken; the first goes on", async () => {
  const { port } = await startTestHost(onTestFinished);
  const guest = await joinGuest(port);
  const second = await startGameHost({ ...TEST_OPTIONS, port }, testDeps([]));
  expect(second).toMatchObject({ ok: false, reason: "portTaken" });
  await moreTicks(guest, 3);
  expect(missedTicks(guest)).toEqual([]);
});

test("a host whose page cannot be read in time is still one for apps, and says so", async () => {
  const log: string[] = [];
  const { timers, due, fire } = createManualTimers();
  const silent = () => new Promise<never>(() => undefined);
  const guestDisk = { readdir: silent, lstat: silent, readFile: silent };
  const options = { ...TEST_OPTIONS, guestDir: "/net/gone" };
  const starting = startGameHost(options, { ...testDeps(log), timers, guestDisk });
  expect(due()).toHaveLength(1);
  fire();
  const result = await starting;
  if (!result.ok) throw new Error(result.detail);
  expect(log[0]).toBe("error: no guest page: the disk does not answer");
  await result.host.stop("stopped");
});
