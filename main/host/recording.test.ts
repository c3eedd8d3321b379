// A host that writes its match down: what is in the file, what happens when the disk is full, and how much is kept.
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { readReplay } from "../../shared/replay/replayReader.ts";
import { verifyReplay } from "../../shared/replay/replayVerify.ts";
import { openRecorderFile, type RecorderOptions } from "./recorderFile.ts";
import { joinGuest, moreTicks } from "./testGuest.ts";
import { openTestHost, startTestHost } from "./testHost.ts";

let dir: string;
let log: string[];
let ends: string[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kulki-replays-"));
  log = [];
  ends = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

function options(change: Partial<RecorderOptions> = {}): RecorderOptions {
  return {
    dir,
    gameName: "Sala 12",
    startedAtS: 1_700_000_000,
    log: (level, text) => void log.push(`${level}: ${text}`),
    onEnd: (reason) => void ends.push(reason),
    ...change,
  };
}

/** A disk that takes so many bytes. */
function smallDisk(bytes: number): Writable {
  let left = bytes;
  return new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      left -= chunk.length;
      done(left < 0 ? Object.assign(new Error("no space left on device"), { code: "ENOSPC" }) : null);
    },
  });
}

test("a recorded match of people and bots is the same when it is played again", async () => {
  const recording = { dir: join(dir, "replays"), startedAtS: 1_700_000_000 };
  const { host, port } = await openTestHost(
    { recording, ruleset: "quick", bots: { fillTo: 6, level: "keen" }, seed: 9 },
    20,
  );
  const guest = await joinGuest(port, "Żuk");
  await moreTicks(guest, 200);
  guest.emit("watch", { kind: "leader" });
  await moreTicks(guest, 50);
  await host.stop("stopped");
  const [name] = await readdir(recording.dir);
  const replay = readReplay(await readFile(join(recording.dir, name!)));
  expect(replay.header).toMatchObject({ gameName: "Sala 12", appVersion: "1.2.3", seed: 9 });
  const names = [...replay.records].flatMap((record) => (record.kind === "profile" ? [record] : []));
  expect(names.map((one) => one.name)).toContain("Żuk");
  expect(names.filter(({ isBot }) => isBot).length).toBeGreaterThan(5);
  const again = readReplay(await readFile(join(recording.dir, name!)));
  const verdict = verifyReplay(again);
  expect(verdict).toMatchObject({ outcome: "same" });
  expect(verdict.tick).toBeGreaterThan(250);
  expect(verdict.inputs).toBeGreaterThan(250);
});

test("a host that cannot start leaves no recording behind", async () => {
  const { port } = await startTestHost(onTestFinished, {});
  const recording = { dir, startedAtS: 1_700_000_000 };
  await expect(openTestHost({ recording, port })).rejects.toThrow("portTaken");
  expect(await readdir(dir)).toEqual([]);
});

test("a folder that takes nothing costs the recording, not the game", async () => {
  const blocked = join(dir, "a file");
  await writeFile(blocked, "");
  const { port, log: hostLog } = await startTestHost(onTestFinished, {
    recording: { dir: join(blocked, "replays"), startedAtS: 0 },
  });
  const guest = await joinGuest(port);
  await moreTicks(guest, 5);
  expect(hostLog).toContain("recording ended: cannotWrite");
});

test("a full disk ends the recording once, with a word and a line", async () => {
  const file = await openRecorderFile(options({ openFile: () => smallDisk(100) }));
  for (let i = 0; i < 20; i++) {
    file.write(new Uint8Array(30));
    await new Promise(setImmediate);
  }
  await file.close();
  expect(ends).toEqual(["diskFull"]);
  expect(log.filter((line) => line.includes("no space left"))).toHaveLength(1);
});

test("a recording is as long as it may be; what is written by then stays", async () => {
  const file = await openRecorderFile(options({ maxFileBytes: 100 }));
  for (let i = 0; i < 5; i++) file.write(new Uint8Array(40).fill(i));
  await file.close();
  expect(ends).toEqual(["tooLong"]);
  const [name] = await readdir(dir);
  expect(await readFile(join(dir, name!))).toHaveLength(80);
});

test("the oldest recordings make room, and nothing else goes", async () => {
  const put = async (name: string, ageS: number) => {
    await writeFile(join(dir, name), new Uint8Array(40));
    await utimes(join(dir, name), 1_600_000_000 - ageS, 1_600_000_000 - ageS);
  };
  await put("new.kulki", 1);
  await put("middle.kulki", 10);
  await put("old.kulki", 100);
  await put("notes.txt", 1000);
  await mkdir(join(dir, "kept"));
  const file = await openRecorderFile(options({ maxFileBytes: 50, maxFolderBytes: 140 }));
  await file.close();
  const names = (await readdir(dir)).sort();
  expect(names.filter((name) => name.endsWith(".kulki"))).toHaveLength(3);
  expect(names).not.toContain("old.kulki");
  expect(names).toEqual(expect.arrayContaining(["new.kulki", "middle.kulki", "notes.txt", "kept"]));
});

test("two games of one name in one minute get a file each, and odd names become file names", async () => {
  for (let i = 0; i < 2; i++) await (await openRecorderFile(options({ gameName: "../a/b: Żuk?" }))).close();
  const names = await readdir(dir);
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/^\d{4}-\d\d-\d\d \d\d-\d\d ab Żuk( \(2\))?\.kulki$/u);
});

test("recordings of one name that begin at the same moment get a file each", async () => {
  const files = await Promise.all(Array.from({ length: 12 }, () => openRecorderFile(options())));
  files.forEach((file, i) => void file.write(new Uint8Array([i])));
  await Promise.all(files.map((file) => file.close()));
  expect(ends).toEqual([]);
  const contents = await Promise.all((await readdir(dir)).map((name) => readFile(join(dir, name))));
  expect(contents.map(([first]) => first).sort((a = 0, b = 0) => a - b)).toEqual(files.map((_, i) => i));
});
