// Bans survive what disks do and what other hosts do that share the file; a host never waits for them.
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Ban, MAX_BANS } from "../../../shared/desk/bans.ts";
import { createDiskQueue } from "../../disk/diskQueue.ts";
import { SYSTEM_TIMERS } from "../../timers.ts";
import type { JsonFs } from "../files/jsonFile.ts";
import { sleep } from "../files/replaceFile.ts";
import { type BansFileDeps, createBansFile } from "./bansFile.ts";

const NOW_MS = 1_800_000_000_000;

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await nodeFs.mkdtemp(join(tmpdir(), "kulki-bans-"));
  path = join(folder, "bans.json");
});
afterEach(() => nodeFs.rm(folder, { recursive: true }));

function ban(n: number, change: Partial<Ban> = {}): Ban {
  const id = `ban${n}`.padEnd(22, "_");
  return {
    ...{ id, kind: "person", name: "Ola", guest: "hash", peer: "192.168.0.10" },
    ...{ sinceMs: NOW_MS - 1000 + n, untilMs: null },
    ...change,
  };
}

function open(fs: Partial<JsonFs> = {}, change: Partial<BansFileDeps> = {}) {
  const onTrouble = vi.fn();
  const log = vi.fn();
  const due: (() => void)[] = [];
  const file = createBansFile({
    ...{ path, fs: { ...nodeFs, ...fs }, now: () => NOW_MS, log, onTrouble, wait: sleep },
    queue: createDiskQueue({ limitMs: 60_000, timers: SYSTEM_TIMERS }),
    later: (run) => due.push(run),
    ...change,
  });
  return { file, onTrouble, log, due, retry: () => due.splice(0).forEach((run) => void run()) };
}

const add = (...added: Ban[]) => ({ added, removedIds: [] });
const onDisk = async () => JSON.parse(await nodeFs.readFile(path, "utf8"));
const write = (value: unknown) => nodeFs.writeFile(path, JSON.stringify(value));

test("who was banned is in the list of the next start, and who was let go is not", async () => {
  const { file, onTrouble } = open();
  expect(await file.load()).toEqual([]);
  file.note(add(ban(1), ban(2)));
  file.note({ added: [ban(3, { untilMs: NOW_MS + 5 })], removedIds: [ban(1).id] });
  await file.flush();
  expect(await open().file.load()).toEqual([ban(2), ban(3, { untilMs: NOW_MS + 5 })]);
  expect(await nodeFs.readdir(folder)).toEqual(["bans.json"]);
  expect((await nodeFs.stat(path)).mode & 0o077).toBe(0);
  expect(onTrouble).not.toHaveBeenCalled();
});

test("what is over is not told, and is gone from the file with the next change", async () => {
  await write({ bans: [ban(1, { untilMs: NOW_MS }), ban(2)] });
  const { file } = open();
  expect(await file.load()).toEqual([ban(2)]);
  file.note(add(ban(3)));
  await file.flush();
  expect((await onDisk()).bans).toEqual([ban(2), ban(3)]);
});

test("two hosts that ban at the same time lose none of each other's bans", async () => {
  const files = [open().file, open().file];
  for (let n = 0; n < 20; n++) files[n % 2]?.note(add(ban(n)));
  await Promise.all(files.map((file) => file.flush()));
  files[0]?.note({ added: [], removedIds: [ban(1).id] });
  await files[0]?.flush();
  const ids = (await open().file.load()).map(({ id }) => id);
  const all = Array.from({ length: 20 }, (_, n) => ban(n).id).filter((id) => id !== ban(1).id);
  expect(ids.sort()).toEqual(all.sort());
});

test.each(["", "{", "[]", "null", '{"bans":5}', '{"bans":', "{}", "\u0000\u0000"])(
  "a damaged list (%j) is set aside, not lost, and somebody hears of it",
  async (text) => {
    await nodeFs.writeFile(path, text);
    const { file, onTrouble, log } = open();
    expect(await file.load()).toEqual([]);
    const aside = `bans.damaged-${new Date(NOW_MS).toISOString().replace(/[:.]/g, "-")}.json`;
    expect(await nodeFs.readdir(folder)).toEqual([aside]);
    expect(await nodeFs.readFile(join(folder, aside), "utf8")).toBe(text);
    expect(onTrouble.mock.calls).toEqual([["bansDamaged"]]);
    expect(log.mock.calls.join("\n")).toContain("damaged bans were set aside");
    expect(await file.load()).toEqual([]);
    expect(onTrouble).toHaveBeenCalledOnce();
  },
);

test("a list that is damaged while a host runs is written anew, with what the host knows", async () => {
  const { file, onTrouble } = open();
  file.note(add(ban(1)));
  await file.flush();
  await nodeFs.writeFile(path, "{");
  file.note(add(ban(2)));
  await file.flush();
  expect((await onDisk()).bans).toEqual([ban(1), ban(2)]);
  expect(onTrouble.mock.calls).toEqual([["bansDamaged"]]);
});

test("a wrong entry is left out; what a newer Kulki wrote stays in the file", async () => {
  const newer = { ...ban(2), note: "since the tournament" };
  const foreign = { id: ban(3).id, kind: "country" };
  await write({ made: 2, bans: [foreign, { ...ban(1), untilMs: -1 }, newer, "x"] });
  const { file, onTrouble } = open();
  expect(await file.load()).toEqual([ban(2)]);
  file.note(add(ban(4)));
  await file.flush();
  expect(await onDisk()).toEqual({
    made: 2,
    bans: [foreign, { ...ban(1), untilMs: -1 }, "x", newer, ban(4)],
  });
  expect(onTrouble).not.toHaveBeenCalled();
});

test("there are never more than the limit, also with those of other hosts", async () => {
  await write({ bans: Array.from({ length: MAX_BANS }, (_, n) => ban(n)) });
  const { file } = open();
  file.note(add(ban(MAX_BANS), ban(MAX_BANS + 1)));
  await file.flush();
  const kept = await file.load();
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([MAX_BANS, ban(2), ban(MAX_BANS + 1)]);
});

test.each([["ENOSPC"], ["EROFS"]])(
  "a disk that refuses (%s) is told once; the bans count, and are written when it takes them",
  async (code) => {
    let isRefusing = true;
    const opens = (async (...args: Parameters<JsonFs["open"]>) => {
      if (isRefusing && String(args[0]).includes("bans.json")) throw Object.assign(new Error(code), { code });
      return nodeFs.open(...args);
    }) as JsonFs["open"];
    const { file, onTrouble, log, retry } = open({ open: opens }, { wait: () => Promise.resolve() });
    file.note(add(ban(1)));
    await file.flush();
    file.note(add(ban(2)));
    await file.flush();
    expect(await file.load()).toEqual([ban(1), ban(2)]);
    expect(onTrouble.mock.calls).toEqual([["bansUnsaved"]]);
    expect(await nodeFs.readdir(folder)).toEqual([]);
    isRefusing = false;
    retry();
    await file.flush();
    expect((await onDisk()).bans).toEqual([ban(1), ban(2)]);
    expect(log.mock.calls.join("\n")).toContain("bans are kept again");
  },
);

test("a crash in the middle of a write leaves the list as it was", async () => {
  await write({ bans: [ban(1)] });
  const rename = (() => Promise.reject(Object.assign(new Error("EIO"), { code: "EIO" }))) as JsonFs["rename"];
  const { file } = open({ rename, rm: (() => Promise.resolve()) as JsonFs["rm"] });
  file.note(add(ban(2)));
  await file.flush();
  expect(await open().file.load()).toEqual([ban(1)]);
});

test("a list that cannot be read is told; the one known last counts", async () => {
  const { file } = open();
  file.note(add(ban(1)));
  await file.flush();
  const readFile = (() =>
    Promise.reject(Object.assign(new Error("EIO"), { code: "EIO" }))) as unknown as JsonFs["readFile"];
  const unreadable = open({ readFile });
  expect(await unreadable.file.load()).toEqual([]);
  expect(unreadable.onTrouble.mock.calls).toEqual([["bansUnreadable"]]);
});
