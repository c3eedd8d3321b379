// A full host over its wire: who is asked, what keeps a seat, and that nobody who plays is put out.
import { expect, onTestFinished, test, vi } from "vitest";
import { joinGuest, moreTicks, TestGuest } from "../guest.stage.ts";
import { deskWith, type HostClock, startTestHost } from "../host.stage.ts";

async function openFullHost() {
  const { port, clock, log } = await startTestHost(onTestFinished, { maxPlayers: 1 });
  const player = await joinGuest(port, "Ola");
  clock.skip(61_000);
  const knock = async () => {
    const newcomer = new TestGuest(port);
    return newcomer.join("Jan");
  };
  return { port, clock, log, player, knock };
}

/** Knocks every 4 s, as a window does, for so long. @returns the answers */
async function knockFor(ms: number, clock: HostClock, knock: () => Promise<unknown>) {
  const answers: unknown[] = [];
  for (let leftMs = ms; leftMs > 0; leftMs -= 4000) {
    clock.skip(Math.min(4000, leftMs));
    answers.push(await knock());
  }
  return answers;
}

test("P46 a newcomer at a full host is told when a seat may be free, and gets the one nobody answered from", async () => {
  const { clock, log, player, knock } = await openFullHost();
  expect(await knock()).toMatchObject({ ok: false, reason: "full", seatInS: 15 });
  await player.until(() => player.asks.length > 0);
  await knockFor(16_000, clock, knock);
  await player.until(() => player.snapshot?.watch !== undefined);
  expect(player.asks).toEqual([15, 0]);
  const isIn = log.some((line) => line.includes("Jan"));
  if (!isIn) expect(await knock()).toMatchObject({ ok: true });
  await moreTicks(player, 3);
  expect([player.isGone, player.closeReason]).toEqual([false, null]);
});

test("P46 `here` keeps the seat: the newcomer is told that none is in sight", async () => {
  const { clock, player, knock } = await openFullHost();
  await knock();
  await player.until(() => player.asks.length > 0);
  player.emit("here");
  await player.until(() => player.asks.length > 1);
  expect(player.asks).toEqual([15, null]);
  expect(await knockFor(20_000, clock, knock)).toEqual(
    Array(5).fill(expect.objectContaining({ reason: "full", seatInS: null })),
  );
  expect(player.snapshot?.watch).toBeUndefined();
});

test("P46 a player whose seat went comes back with `play` as soon as one is free", async () => {
  const { port, clock, player, knock } = await openFullHost();
  await knock();
  await knockFor(12_000, clock, knock);
  clock.skip(4000);
  await player.until(() => player.asks.includes(0));
  const newcomer = await joinGuest(port, "Jan");
  player.emit("play");
  await moreTicks(player, 3);
  expect(player.snapshot?.watch).toBeDefined();
  newcomer.leave();
  clock.skip(1000);
  await player.until(() => player.snapshot?.watch === undefined);
});

test("P12 P39 watchers need no seat, and are bounded", async () => {
  const { port, player } = await openFullHost();
  const replies = [];
  for (let i = 0; i < 9; i++) replies.push(await new TestGuest(port).join("Ola", { watch: true }));
  expect(replies.map(({ ok }) => ok)).toEqual([...Array(8).fill(true), false]);
  expect(player.asks).toEqual([]);
});

test.each(["here", "play"])("P9 `%s` with something is malformed", async (event) => {
  const { player } = await openFullHost();
  player.emit(event, 1);
  await player.gone();
  expect(player.closeReason).toBe("malformed");
});

test("P47 a guest beyond the cap of its address is told so", async () => {
  const { port } = await startTestHost(onTestFinished, { desk: deskWith({ maxPerAddress: 1 }) });
  const player = await joinGuest(port, "Ola");
  expect(await new TestGuest(port).join()).toMatchObject({ ok: false, reason: "addressFull", seatInS: null });
  player.leave();
  await vi.waitFor(async () => expect(await new TestGuest(port).join()).toMatchObject({ ok: true }));
});
