// A host that breaks in any phase of a tick, and the one that goes on from its last checkpoint: over real sockets.
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { SnapshotEncoder } from "../../../shared/net/snapshot/encoder.ts";
import { NewsDesk } from "../../../shared/room/news.ts";
import { loadRoom, saveRoom } from "../../../shared/room/save/saveRoom.ts";
import { Gateway } from "../door/gateway.ts";
import { HostDoor } from "../door/hostDoor.ts";
import { joinGuest, TestGuest } from "../guest.stage.ts";
import { createHostClock, TEST_OPTIONS, testDeps } from "../host.stage.ts";
import { SeatKeeper } from "../seats/seatKeeper.ts";
import type { GameHost } from "./gameHost.ts";
import type { HostCheckpoint, HostOptions } from "./hostContract.ts";
import { startGameHost } from "./startHost.ts";

/** What throws, and after how many calls more. */
const fault = vi.hoisted(() => ({ where: "", calls: 0 }));
const passes = vi.hoisted(() => (where: string) => {
  if (fault.where === where && fault.calls-- <= 0) throw new Error(`broken ${where}`);
});

vi.mock("../../../shared/room/driving.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../../shared/room/driving.ts")>();
  const steer: typeof original.steer = (...args) => {
    passes("input");
    original.steer(...args);
  };
  return { ...original, steer };
});
vi.mock("../../../shared/sim/step.ts", async (importOriginal) => {
  const { stepWorld } = await importOriginal<typeof import("../../../shared/sim/step.ts")>();
  return {
    stepWorld(world: Parameters<typeof stepWorld>[0]) {
      stepWorld(world);
      passes("step");
    },
  };
});
vi.mock("../../../shared/room/save/saveRoom.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../../shared/room/save/saveRoom.ts")>();
  const saveRoom: typeof original.saveRoom = (room) => {
    passes("checkpoint");
    return original.saveRoom(room);
  };
  return { ...original, saveRoom };
});

/** Breaks a method of whoever does a part of a tick. */
function spoil<Part extends object>(part: Part, method: keyof Part & string, where: string): void {
  const real = part[method] as (...args: unknown[]) => unknown;
  vi.spyOn(part, method as never).mockImplementation(function (this: unknown, ...args: unknown[]) {
    passes(where);
    return real.apply(this, args);
  } as never);
}

afterEach(() => {
  fault.where = "";
  vi.restoreAllMocks();
});

type Running = { host: GameHost; port: number; kept: HostCheckpoint[]; log: string[] };

const SPEED = 5;

async function open(change: Partial<HostOptions> = {}): Promise<Running> {
  const kept: HostCheckpoint[] = [];
  const log: string[] = [];
  const deps = {
    ...testDeps(log, createHostClock(SPEED), SPEED),
    keep: (one: HostCheckpoint) => void kept.push(one),
  };
  const result = await startGameHost(
    { ...TEST_OPTIONS, bots: { fillTo: 5, level: "calm" }, ...change },
    deps,
  );
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  onTestFinished(() => result.host.stop("stopped"));
  return { host: result.host, port: result.host.info.port, kept, log };
}

async function sitDown(port: number, name: string) {
  const guest = new TestGuest(port);
  const reply = await guest.join(name);
  if (!reply.ok) throw new Error(reply.reason);
  await guest.until(() => guest.snapshot !== null);
  return { guest, reply };
}

async function comeBack(port: number, { match, token }: { match: string; token: string }) {
  const guest = new TestGuest(port);
  const reply = await guest.join("Nikt", { claim: { match, token, isForced: false } });
  if (reply.ok) await guest.until(() => guest.snapshot !== null);
  return { guest, reply };
}

test.each<[string, number]>([
  ["input", 3],
  ["step", 0],
  ["news", 0],
  ["encode", 1],
  ["seats' sweep", 0],
  ["gateway's sweep", 0],
  ["door's sweep", 0],
  ["checkpoint", 0],
])(
  "P63 a tick that breaks in its %s: what comes back is the checkpoint before, whole, for those who were in it",
  async (where, calls) => {
    spoil(NewsDesk.prototype, "collect", "news");
    spoil(SnapshotEncoder.prototype, "write", "encode");
    spoil(SeatKeeper.prototype, "sweep", "seats' sweep");
    spoil(Gateway.prototype, "sweep", "gateway's sweep");
    spoil(HostDoor.prototype, "sweep", "door's sweep");
    const first = await open();
    const seats = [await sitDown(first.port, "Ola"), await sitDown(first.port, "Jan")];
    await seats[0]!.guest.until(() => first.kept.at(-1)?.people === 2);
    Object.assign(fault, { where, calls });
    expect(await first.host.ended).toBe("hostFailed");
    expect(first.log.join()).toContain(`broken ${where}`);
    for (const { guest } of seats) {
      await guest.gone();
      expect(guest.closeReason).toBe("hostFailed");
    }
    fault.where = "";
    const resume = first.kept.at(-1)!;
    expect(saveRoom(loadRoom(resume.room))).toEqual(resume.room);
    const next = await open({ resume, port: first.port });
    expect([next.port, next.host.info.match]).toEqual([first.port, first.host.info.match]);
    expect(next.host.readReport().players).toBe(2);
    for (const { reply } of seats) {
      const back = await comeBack(next.port, reply);
      const { playerId, token, match } = reply;
      expect(back.reply).toMatchObject({ ok: true, isBack: true, playerId, token, match });
      expect(back.guest.ticks[0]).toBeGreaterThan(resume.tick);
      expect(back.guest.snapshot?.ownCells.length).toBeGreaterThan(0);
    }
  },
);

test("P63 a match goes on with its ticks, and keeps on being written down", async () => {
  const first = await open();
  const { guest, reply } = await sitDown(first.port, "Ola");
  await guest.until(() => first.kept.length >= 2);
  await first.host.stop("hostFailed");
  const resume = first.kept.at(-1)!;
  const next = await open({ resume });
  const back = await comeBack(next.port, reply);
  await back.guest.until(() => next.kept.length >= 2);
  const ticks = next.kept.map(({ tick }) => tick);
  expect(ticks[0]).toBeGreaterThan(resume.tick);
  expect(next.kept.every(({ match, people }) => match === resume.match && people === 1)).toBe(true);
  // Who was not in it is somebody new.
  expect(await joinGuest(next.port, "Jan")).toMatchObject({ playerId: expect.any(Number) });
});

test.each<[string, (one: HostCheckpoint) => HostCheckpoint]>([
  ["is cut", (one) => ({ ...one, room: one.room.slice(0, 999) })],
  ["is damaged", (one) => ({ ...one, room: one.room.map((byte, i) => (i === 500 ? byte ^ 1 : byte)) })],
  ["is nothing", (one) => ({ ...one, room: new Uint8Array(0) })],
  ["is of another tick than it says", (one) => ({ ...one, tick: one.tick + 1 })],
])("a checkpoint that %s starts no match", async (_what, spoilt) => {
  const first = await open();
  const { guest } = await sitDown(first.port, "Ola");
  await guest.until(() => first.kept.length > 0);
  await first.host.stop("stopped");
  const resume = spoilt(first.kept[0]!);
  const result = await startGameHost({ ...TEST_OPTIONS, port: first.port, resume }, testDeps([]));
  expect(result).toMatchObject({ ok: false, reason: "matchGone" });
  // Nothing of it listens.
  await open({ port: first.port });
});

test("a host that is not probed is not broken by a word", async () => {
  const { host, port, log } = await open();
  const { guest } = await sitDown(port, "Ola");
  host.breakDown("crash");
  const before = guest.ticks.length;
  await guest.until(() => guest.ticks.length > before + 5);
  expect(log).toContain("error: told to break (crash), which only a probed host does");
  const probed = await open({ isProbed: true });
  probed.host.breakDown("crash");
  expect(await probed.host.ended).toBe("hostFailed");
});
