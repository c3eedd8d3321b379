// The folder of recorded matches: what goes to make room, and the odd things that are left alone.
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeRoom, type ReplayDisk, SYSTEM_DISK } from "./recordingsFolder.ts";

let dir: string;
let log: string[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kulki-replays-"));
  log = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** A recording of 40 bytes. */
async function put(name: string, ageS: number): Promise<void> {
  await writeFile(join(dir, name), new Uint8Array(40));
  await utimes(join(dir, name), 1_600_000_000 - ageS, 1_600_000_000 - ageS);
}

async function makeRoomFor(allowedBytes: number, disk: ReplayDisk = SYSTEM_DISK): Promise<string[]> {
  await makeRoom({ dir, disk }, allowedBytes, (level, text) => void log.push(`${level}: ${text}`));
  return (await readdir(dir)).sort();
}

/** The system's disk, where one entry refuses one of the questions. */
function refusing(question: "lstat" | "unlink", name: string): ReplayDisk {
  const refuse = async (path: string) => {
    if (path !== join(dir, name)) return SYSTEM_DISK[question](path);
    throw Object.assign(new Error("permission denied"), { code: "EACCES" });
  };
  return { ...SYSTEM_DISK, [question]: refuse };
}

test("the oldest recordings make room, and nothing else goes", async () => {
  await put("new.kulki", 1);
  await put("middle.kulki", 10);
  await put("old.kulki", 100);
  await put("notes.txt", 1000);
  await mkdir(join(dir, "kept"));
  expect(await makeRoomFor(90)).toEqual(["kept", "middle.kulki", "new.kulki", "notes.txt"]);
  expect(log).toEqual(["info: the oldest recording went: old.kulki"]);
});

test.skipIf(process.platform === "win32")(
  "links and folders among them are left alone, with one line, and so is what a link leads to",
  async () => {
    await put("old.kulki", 100);
    await put("elsewhere.bin", 1000);
    await mkdir(join(dir, "folder.kulki"));
    await symlink(join(dir, "nowhere"), join(dir, "dangling.kulki"));
    await symlink(join(dir, "elsewhere.bin"), join(dir, "link.kulki"));
    await symlink(dir, join(dir, "around.kulki"));
    const left = await makeRoomFor(0);
    expect(left).toEqual(["around.kulki", "dangling.kulki", "elsewhere.bin", "folder.kulki", "link.kulki"]);
    expect(log).toHaveLength(2);
    expect(log[1]).toMatch(/^warn: left alone among the recordings: .+ and 1 more$/);
  },
);

test("one that nobody may look at or take away stays, and no newer one goes in its stead", async () => {
  await put("new.kulki", 1);
  await put("middle.kulki", 10);
  await put("old.kulki", 100);
  expect(await makeRoomFor(90, refusing("unlink", "old.kulki"))).toHaveLength(3);
  expect(await makeRoomFor(50, refusing("lstat", "old.kulki"))).toEqual(["new.kulki", "old.kulki"]);
  expect(log).toEqual([
    "warn: left alone among the recordings: old.kulki",
    "info: the oldest recording went: middle.kulki",
    "warn: left alone among the recordings: old.kulki",
  ]);
});

test("one that another app took away first is gone as well", async () => {
  await put("old.kulki", 100);
  const unlink = async (path: string) => {
    await SYSTEM_DISK.unlink(path);
    await SYSTEM_DISK.unlink(path);
  };
  expect(await makeRoomFor(0, { ...SYSTEM_DISK, unlink: unlink as never })).toEqual([]);
  expect(log).toEqual(["info: the oldest recording went: old.kulki"]);
});

test("a thousand of them are looked at one after the other", async () => {
  const names = Array.from({ length: 1000 }, (_, i) => `${i}.kulki`);
  let asked = 0;
  let most = 0;
  const lstat = async () => {
    asked += 1;
    most = Math.max(most, asked);
    await null;
    asked -= 1;
    throw new Error("dangling");
  };
  const disk = { ...SYSTEM_DISK, readdir: async () => names, lstat } as unknown as ReplayDisk;
  await makeRoomFor(0, disk);
  expect(most).toBe(1);
  expect(log).toEqual(["warn: left alone among the recordings: 0.kulki, 1.kulki, 2.kulki and 997 more"]);
});
