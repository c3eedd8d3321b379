// Who gets in, as the app hands it to the host's thread and keeps it: bans, the room's order, the password, and the
// secret of the host's own windows.
import { expect, test, vi } from "vitest";
import type { Ban } from "../../../shared/desk/bans.ts";
import { PLAIN_ORDER } from "../../../shared/desk/desk.ts";
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";
import { isPassword } from "../../passwordHash.ts";
import { invitationOf } from "../commandLine/invitation.ts";
import type { SavedMatch } from "../matches/savedMatch.ts";
import { type FakeWorker, goodHost, openRig, REQUEST } from "./hostControl.stage.ts";

const BAN: Ban = {
  ...{ id: "b".repeat(22), kind: "person", name: "Ola", guest: "hash", peer: "192.168.0.10" },
  ...{ sinceMs: 1, untilMs: null },
};
const OTHER: Ban = { ...BAN, id: "c".repeat(22), name: "Jan" };
const PASSWORD = "kwiat paproci";

const checkpoint = (desk: HostCheckpoint["desk"]): HostCheckpoint => ({
  ...{ match: "m".repeat(22), tick: 60, people: 1, desk },
  room: new Uint8Array([1]),
});
const keep = (worker: FakeWorker | undefined, desk: HostCheckpoint["desk"]) =>
  worker?.emit("message", { kind: "checkpoint", checkpoint: checkpoint(desk) });
const PLAIN_DESK = { order: PLAIN_ORDER, password: null };
const HASHED = { ...PLAIN_DESK, password: { salt: "s", hash: "h" } };

async function die(worker: FakeWorker | undefined): Promise<void> {
  worker?.emit("error", Object.assign(new Error("died"), { code: "ERR_OTHER" }));
  worker?.emit("exit");
}

test("a host begins with the bans there are, tells changes to their file alone, and its next thread has them", async () => {
  const bans = { load: vi.fn(async () => [BAN]), note: vi.fn() };
  const { control, workers, events } = openRig(goodHost, { bans });
  await control.start(REQUEST);
  expect(workers[0]?.options.bans).toEqual([BAN]);
  keep(workers[0], PLAIN_DESK);
  const change = { added: [OTHER], removedIds: [BAN.id] };
  workers[0]?.emit("message", { kind: "news", news: { kind: "bans", change } });
  expect(bans.note.mock.calls).toEqual([[change]]);
  await die(workers[0]);
  await vi.waitFor(() => expect(events.map(({ kind }) => kind)).toEqual(["hostRestarted"]));
  expect(workers[1]?.options.bans).toEqual([OTHER]);
  await control.stop();
});

test("a password is a hash before the thread begins, and known nowhere else", async () => {
  const kept: SavedMatch[] = [];
  const log: string[] = [];
  const { control, workers, events } = openRig(goodHost, {
    matches: { keep: (saved) => void kept.push(saved), end: () => undefined },
    log: (_level, text) => void log.push(text),
  });
  const result = await control.start({ ...REQUEST, password: PASSWORD });
  const hash = workers[0]?.options.desk.password;
  expect(hash && (await isPassword(PASSWORD, hash))).toBe(true);
  keep(workers[0], HASHED);
  await die(workers[0]);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  expect(workers[1]?.options.resume?.desk).toEqual(HASHED);
  expect(kept).toHaveLength(1);
  const commands = workers.map(({ commands }) => commands);
  expect(JSON.stringify([result, kept, log, events, control.info(), commands])).not.toContain(PASSWORD);
  await control.stop();
});

test("who goes on with a match keeps its password, unless another one is given", async () => {
  const resume = checkpoint(HASHED);
  const { control, workers } = openRig(goodHost);
  await control.start(REQUEST, { resume });
  expect(workers[0]?.options.resume?.desk.password).toEqual(HASHED.password);
  await control.stop();
  await control.start({ ...REQUEST, password: PASSWORD }, { resume });
  const hash = workers[1]?.options.resume?.desk.password;
  expect(hash && (await isPassword(PASSWORD, hash))).toBe(true);
  await control.stop();
});

test("what is asked for now counts before the kept order, and that before what a new game begins with", async () => {
  const resume = checkpoint({ ...HASHED, order: { ...PLAIN_ORDER, isLocked: true, talk: "off" } });
  const { control, workers } = openRig(goodHost);
  await control.start({ ...REQUEST, asksFirst: true }, { resume, order: { talk: "slow", maxPerAddress: 2 } });
  const order = { ...PLAIN_ORDER, isLocked: true, talk: "slow", maxPerAddress: 2 };
  expect(workers[0]?.options.resume).toEqual({ ...resume, desk: { ...HASHED, order } });
  await control.stop();
  await control.start({ ...REQUEST, asksFirst: true });
  expect(workers[1]?.options.desk).toEqual({ ...PLAIN_DESK, order: { ...PLAIN_ORDER, asksFirst: true } });
  await control.stop();
});

test("the secret of the host's own windows is told to those alone: not in logs, nor in an invitation", async () => {
  const log: string[] = [];
  const announced: unknown[] = [];
  const { control, workers } = openRig(goodHost, {
    log: (_level, text) => void log.push(text),
    announce: (host) => {
      announced.push(host);
      return () => undefined;
    },
  });
  const scope = { kind: "network" } as const;
  await control.start({ ...REQUEST, scope });
  const info = control.info()!;
  expect(info.hostKey).toBe(workers[0]?.options.hostKey);
  expect(info.hostKey).toMatch(/^[\w-]{22}$/);
  expect([log.length, announced.length]).toEqual([1, 1]);
  expect(JSON.stringify([log, announced, invitationOf(info)])).not.toContain(info.hostKey);
  await control.stop();
  await control.start(REQUEST);
  expect(workers[1]?.options.hostKey).not.toBe(workers[0]?.options.hostKey);
  await control.stop();
});
