// Two matches, two files each; whatever a disk does, and whenever a process dies, what is read was once written, whole.
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryPath } from "../files/temporaryFiles.ts";
import { createFailingDisk, matchId, type SavedChange, savedMatch } from "./matches.stage.ts";
import { type KeptFiles, MatchFolder } from "./matchFolder.ts";

let folder = "";
let log: string[] = [];
beforeEach(async () => {
  log = [];
  folder = join(await nodeFs.mkdtemp(join(tmpdir(), "kulki-matches-")), "matches");
});
afterEach(() => nodeFs.rm(join(folder, ".."), { recursive: true }));

function openFolder(fs: ConstructorParameters<typeof MatchFolder>[0]["fs"] = nodeFs, version = "1.2.3") {
  return new MatchFolder({
    folder,
    fs,
    version,
    log: (text) => void log.push(text),
    wait: async () => undefined,
  });
}

const write = (change: SavedChange, to = openFolder()) => to.write(savedMatch(change));

/** The letter of each match, and the ticks of its files. */
const summary = (matches: readonly KeptFiles[]) =>
  matches.map((files) => [
    files[0].kept.checkpoint.match[0],
    ...files.map(({ kept }) => kept.checkpoint.tick),
  ]);

const read = async (from = openFolder()) => {
  const { matches, setAside } = await from.read();
  return { matches: summary(matches), setAside };
};

async function damage(name: string): Promise<void> {
  const bytes = await nodeFs.readFile(join(folder, name));
  bytes[200] = 255 - (bytes[200] ?? 0);
  await nodeFs.writeFile(join(folder, name), bytes);
}

test("nothing is kept where nothing was", async () => {
  expect(await read()).toEqual({ matches: [], setAside: 0 });
});

test("the two newest states stay, and only their owner can read them", async () => {
  const kept = openFolder();
  for (const tick of [60, 120, 180, 240]) await write({ tick }, kept);
  // Another process goes on writing: the older one is replaced.
  await write({ tick: 90 });
  expect(await read()).toEqual({ matches: [["m", 90, 240]], setAside: 0 });
  const names = (await nodeFs.readdir(folder)).sort();
  expect(names).toEqual([`${matchId("m")}.0.match`, `${matchId("m")}.1.match`]);
  if (process.platform === "win32") return;
  for (const name of names) expect((await nodeFs.stat(join(folder, name))).mode & 0o777).toBe(0o600);
});

test("what is read is what was written", async () => {
  const { extras: _, ...saved } = savedMatch({ savedAtMs: 77 });
  await openFolder().write(saved);
  const { matches } = await openFolder().read();
  expect(matches).toEqual([[{ name: `${matchId("m")}.0.match`, kept: { ...saved, turn: 0 } }]]);
});

test("two matches at most, the newest ones; the one that is written stays in any case", async () => {
  await write({ match: matchId("a"), savedAtMs: 1000 });
  await write({ match: matchId("a"), savedAtMs: 9000 });
  await write({ match: matchId("b"), savedAtMs: 5000 });
  // By its clock it is the oldest.
  await write({ match: matchId("c"), savedAtMs: 10, tick: 1 });
  expect((await read()).matches).toEqual([
    ["a", 60, 60],
    ["c", 1],
  ]);
});

test("a damaged file is set aside, and the one before is what there is; so is the match before", async () => {
  await write({ match: matchId("a"), savedAtMs: 1 });
  const kept = openFolder();
  for (const tick of [60, 120]) await write({ match: matchId("b"), savedAtMs: 2, tick }, kept);
  await damage(`${matchId("b")}.1.match`);
  expect(await read()).toEqual({
    matches: [
      ["b", 60],
      ["a", 60],
    ],
    setAside: 1,
  });
  await damage(`${matchId("b")}.0.match`);
  expect(await read()).toEqual({ matches: [["a", 60]], setAside: 1 });
  expect(await read()).toEqual({ matches: [["a", 60]], setAside: 0 });
  expect((await nodeFs.readdir(folder)).filter((name) => name.endsWith(".damaged"))).toHaveLength(2);
  expect(log.join()).toContain("it is damaged");
});

test("another version's file, another match's name and a file without end are set aside", async () => {
  await write({ match: matchId("a") }, openFolder(nodeFs, "9.9.9"));
  await write({ match: matchId("b") });
  await nodeFs.rename(join(folder, `${matchId("b")}.0.match`), join(folder, `${matchId("c")}.0.match`));
  await nodeFs.truncate(await touch(`${matchId("d")}.0.match`), 20 * 1024 * 1024);
  expect(await read()).toEqual({ matches: [], setAside: 3 });
  expect(log.join()).toMatch(/another version.*another's name.*too long/s);
});

async function touch(name: string): Promise<string> {
  await nodeFs.writeFile(join(folder, name), "");
  return join(folder, name);
}

test("of what was set aside the newest four stay", async () => {
  await nodeFs.mkdir(folder, { recursive: true });
  for (const [at, letter] of [..."abcdefg"].entries()) {
    const path = await touch(`${matchId(letter)}.0.match`);
    await nodeFs.utimes(path, at + 1, at + 1);
  }
  expect((await read()).setAside).toBe(7);
  const names = (await nodeFs.readdir(folder)).sort();
  expect(names).toEqual([..."defg"].map((letter) => `${matchId(letter)}.0.match.damaged`));
});

test("what a thread refuses is set aside, and the next state takes its place", async () => {
  const kept = openFolder();
  for (const tick of [60, 120]) await write({ tick }, kept);
  const { matches } = await kept.read();
  await kept.refuse(matches[0]?.[0].name ?? "");
  expect((await read(kept)).matches).toEqual([["m", 60]]);
  await write({ tick: 90 }, kept);
  expect((await read(kept)).matches).toEqual([["m", 90, 60]]);
});

test("what is over is gone, and others stay", async () => {
  for (const letter of ["a", "b"]) await write({ match: matchId(letter) });
  await openFolder().remove(matchId("a"));
  expect((await read()).matches).toEqual([["b", 60]]);
});

test("a process that dies before it renames leaves what there was", async () => {
  await write({ tick: 60 });
  const whole = await nodeFs.readFile(join(folder, `${matchId("m")}.0.match`));
  const path = temporaryPath(join(folder, `${matchId("m")}.1.match`));
  for (const length of [0, 100, whole.length]) {
    await nodeFs.writeFile(path, whole.subarray(0, length));
    expect(await read()).toEqual({ matches: [["m", 60]], setAside: 0 });
  }
});

/** How many questions to the disk a third write has. */
async function countQuestions(): Promise<number> {
  const disk = createFailingDisk();
  const kept = openFolder(disk.fs);
  for (const tick of [60, 120]) await write({ tick }, kept);
  const before = disk.asked.length;
  await write({ tick: 180 }, kept);
  return disk.asked.length - before;
}

test.each(["ENOSPC", "EROFS", "EACCES", "EIO"])(
  "%s at each question of a write, or from there on: what was kept stays, or the new one is whole; the next one is kept",
  async (code) => {
    const questions = await countQuestions();
    expect(questions).toBeGreaterThan(6);
    for (const isOnce of [true, false]) {
      for (let fatal = 0; fatal < questions; fatal += 1) {
        await nodeFs.rm(folder, { recursive: true });
        const disk = createFailingDisk();
        const kept = openFolder(disk.fs);
        for (const tick of [60, 120]) await write({ tick }, kept);
        let question = -1;
        disk.refuse(code, () => {
          question += 1;
          return isOnce ? question === fatal : question >= fatal;
        });
        const failed = await write({ tick: 180 }, kept).then(
          () => false,
          () => true,
        );
        disk.heal();
        const { matches, setAside } = await read();
        const old = [["m", 120, 60]];
        const renewed = [["m", 180, 120]];
        expect(failed ? [old, renewed] : [renewed]).toContainEqual(matches);
        expect(setAside).toBe(0);
        await write({ tick: 240 }, kept);
        expect((await read()).matches[0]?.[1]).toBe(240);
        expect((await nodeFs.readdir(folder)).filter((name) => name.endsWith(".lock"))).toEqual([]);
      }
    }
  },
);

test("where nothing can be renamed, what is damaged is left out and spoken of once", async () => {
  await write({});
  await damage(`${matchId("m")}.0.match`);
  const disk = createFailingDisk();
  disk.refuse("EROFS", (call) => call === "rename" || call === "open");
  const kept = openFolder(disk.fs);
  expect(await read(kept)).toEqual({ matches: [], setAside: 1 });
  expect(await read(kept)).toEqual({ matches: [], setAside: 0 });
  expect(log).toHaveLength(1);
});

test("a disk that cannot read says nothing of what is on it", async () => {
  await write({});
  const disk = createFailingDisk();
  disk.refuse("EIO", (call, path) => call === "readFile" && path.endsWith(".match"));
  expect(await read(openFolder(disk.fs))).toEqual({ matches: [], setAside: 0 });
  expect(await read()).toEqual({ matches: [["m", 60]], setAside: 0 });
});

test("whether there can be written is found out by doing it, and leaves nothing", async () => {
  await openFolder().tryWriting();
  expect(await nodeFs.readdir(folder)).toEqual([]);
  const disk = createFailingDisk();
  disk.refuse("EROFS", (call) => call === "open");
  await expect(openFolder(disk.fs).tryWriting()).rejects.toThrow("EROFS");
});
