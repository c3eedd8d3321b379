// A host that writes its match down: what is in the file, and what a disk that is full or silent costs.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { readReplay } from "../../../shared/replay/replayReader.ts";
import { verifyReplay } from "../../../shared/replay/replayVerify.ts";
import { ReplayWriter } from "../../../shared/replay/replayWriter.ts";
import { createFeed } from "../../../shared/room/feed.ts";
import { enter, memoryLink } from "../../../shared/room/room.stage.ts";
import { Room } from "../../../shared/room/room.ts";
import { RULES_BY_ID } from "../../../shared/rulesets/catalogue.ts";
import { endlessRules } from "../../../shared/rulesets/rounds.ts";
import { createManualTimers } from "../../disk/manualTimers.stage.ts";
import { SYSTEM_TIMERS } from "../../timers.ts";
import { joinGuest, moreTicks } from "../guest.stage.ts";
import { openTestHost, startTestHost, TEST_OPTIONS, testDeps } from "../host.stage.ts";
import { startGameHost } from "../thread/startHost.ts";
import { openRecorderFile, type RecorderOptions } from "./recorderFile.ts";
import { type ReplayDisk, SYSTEM_DISK } from "./recordingsFolder.ts";

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
    disk: SYSTEM_DISK,
    timers: SYSTEM_TIMERS,
    log: (level, text) => void log.push(`${level}: ${text}`),
    onEnd: (reason) => void ends.push(reason),
    ...change,
  };
}

/** A disk that takes so many bytes. */
function smallDisk(bytes: number): ReplayDisk {
  let left = bytes;
  async function appendFile(chunk: Uint8Array): Promise<void> {
    left -= chunk.length;
    if (left < 0) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  }
  const handle = { appendFile, close: async () => undefined };
  return { ...SYSTEM_DISK, open: async () => handle as never };
}

/** What never answers: a folder of a network whose server is gone. */
const silence = () => new Promise<never>(() => undefined);

/** Lets what is under way go on; real files answer in between. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise(setImmediate);
}

async function opened(): Promise<void> {
  while (!log.some((line) => line.startsWith("info: recording to"))) await settle();
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
  expect(names.map((one) => one.profile.name)).toContain("Żuk");
  expect(names.filter(({ isBot }) => isBot).length).toBeGreaterThan(5);
  const again = readReplay(await readFile(join(recording.dir, name!)));
  const verdict = verifyReplay(again);
  expect(verdict).toMatchObject({ outcome: "same" });
  expect(verdict.tick).toBeGreaterThan(250);
  expect(verdict.inputs).toBeGreaterThan(250);
});

test("a match that was held, begun anew and ended is the same when it is played again", () => {
  const parts: Uint8Array[] = [];
  const rules = endlessRules(RULES_BY_ID.quick);
  const header = { appVersion: "1.2.3", gameName: "Sala 12", startedAtS: 0, seed: 9 };
  const recorder = new ReplayWriter(header, rules, (bytes) => void parts.push(bytes));
  const room = new Room({ rules, seed: 9, maxPlayers: 4, bots: { fillTo: 6, level: "keen" }, recorder });
  const run = (ticks: number) => {
    for (let i = 0; i < ticks; i++) room.tick(0);
  };
  run(70);
  room.pause(true);
  run(20);
  room.pause(false);
  room.leave(2);
  run(50);
  room.rounds.changeRules(room.rules);
  run(100);
  recorder.end();
  const verdict = verifyReplay(readReplay(Buffer.concat(parts)));
  expect(verdict).toMatchObject({ outcome: "same", tick: 220 });
  expect(verdict.inputs).toBeGreaterThan(500);
});

test.each(["nobody", "bot"] as const)(
  "a match in which people drop out, are eaten, come back and do not, is the same when it is played again: driven by %s",
  (awayDriver) => {
    const parts: Uint8Array[] = [];
    const rules = {
      ...endlessRules(RULES_BY_ID.quick),
      arenaWidth: 1500,
      arenaHeight: 1500,
      respawnLaw: "auto" as const,
    };
    const header = { appVersion: "1.2.3", gameName: "Sala 12", startedAtS: 0, seed: 9 };
    const recorder = new ReplayWriter(header, rules, (bytes) => void parts.push(bytes));
    const bots = { fillTo: 12, level: "fierce" } as const;
    const own = { maxPlayers: 8, bots, recorder, keepSeatS: 20, awayDriver };
    const room = new Room({ rules, seed: 9, ...own });
    const run = (ticks: number) => {
      for (let i = 0; i < ticks; i++) room.tick(0);
    };
    const guests = ["Ola", "Jan", "Ewa", "Iga"].map((name) => enter(room, { name, proof: name }));
    for (const guest of guests) guest.steer(500, 200);
    run(60);
    for (const { playerId } of guests.slice(1)) room.drop(playerId);
    run(300);
    room.takeBack("Jan", createFeed(memoryLink().link, 0));
    run(60);
    room.rounds.changeRules(room.rules);
    run(400);
    expect(room.seatOf(guests[3]!.playerId)).toBeNull();
    recorder.end();
    const verdict = verifyReplay(readReplay(Buffer.concat(parts)));
    expect(verdict).toMatchObject({ outcome: "same" });
  },
);

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
  expect(hostLog).toContain("news: recordingEnded cannotWrite");
});

test("a full disk ends the recording once, with a word and a line", async () => {
  const file = openRecorderFile(options({ disk: smallDisk(100) }));
  await opened();
  for (let i = 0; i < 20; i++) {
    file.write(new Uint8Array(30));
    await new Promise(setImmediate);
  }
  await file.close();
  expect(ends).toEqual(["diskFull"]);
  expect(log.filter((line) => line.includes("no space left"))).toHaveLength(1);
});

test("a recording is as long as it may be; what is written by then stays", async () => {
  const file = openRecorderFile(options({ maxFileBytes: 100 }));
  for (let i = 0; i < 5; i++) file.write(new Uint8Array(40).fill(i));
  await file.close();
  expect(ends).toEqual(["tooLong"]);
  const [name] = await readdir(dir);
  expect(await readFile(join(dir, name!))).toHaveLength(80);
});

test("two games of one name in one minute get a file each, and odd names become file names", async () => {
  for (let i = 0; i < 2; i++) await openRecorderFile(options({ gameName: "../a/b: Żuk?" })).close();
  const names = await readdir(dir);
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/^\d{4}-\d\d-\d\d \d\d-\d\d ab Żuk( \(2\))?\.kulki$/u);
});

test("recordings of one name that begin at the same moment get a file each", async () => {
  const files = Array.from({ length: 12 }, () => openRecorderFile(options()));
  files.forEach((file, i) => void file.write(new Uint8Array([i])));
  await Promise.all(files.map((file) => file.close()));
  expect(ends).toEqual([]);
  const contents = await Promise.all((await readdir(dir)).map((name) => readFile(join(dir, name))));
  expect(contents.map(([first]) => first).sort((a = 0, b = 0) => a - b)).toEqual(files.map((_, i) => i));
});

test("no host waits for its recording before it listens", async () => {
  const { timers, due, fire } = createManualTimers();
  const deps = { ...testDeps(log), timers, replayDisk: { ...SYSTEM_DISK, mkdir: silence } };
  const result = await startGameHost({ ...TEST_OPTIONS, recording: { dir, startedAtS: 0 } }, deps);
  if (!result.ok) throw new Error(result.detail);
  expect(due()).toContain(5000);
  fire();
  await settle();
  expect(log).toContain("news: recordingEnded cannotWrite");
  await result.host.stop("stopped");
});

test("a folder that never answers ends the recording, and is told once", async () => {
  const { timers, fire } = createManualTimers();
  const file = openRecorderFile(options({ disk: { ...SYSTEM_DISK, mkdir: silence }, timers }));
  file.write(new Uint8Array(40));
  await settle();
  fire();
  await settle();
  file.write(new Uint8Array(40));
  await file.close();
  expect(ends).toEqual(["cannotWrite"]);
  expect(log).toEqual([
    `warn: recording to ${dir}: the disk does not answer`,
    "warn: recording ended: cannotWrite",
  ]);
});

test("a file that is open too late is taken away again", async () => {
  const { timers, fire } = createManualTimers();
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const open = async (path: string, flags: string) => {
    const handle = await SYSTEM_DISK.open(path, flags);
    await late;
    return handle;
  };
  openRecorderFile(options({ disk: { ...SYSTEM_DISK, open: open as never }, timers }));
  while ((await readdir(dir)).length === 0) await settle();
  fire();
  await settle();
  expect(ends).toEqual(["cannotWrite"]);
  answer();
  while ((await readdir(dir)).length > 0) await settle();
});

test("a disk that falls silent in a match keeps no host from ending", async () => {
  const { timers, fire, due } = createManualTimers();
  const handle = { appendFile: silence, close: async () => undefined };
  const file = openRecorderFile(
    options({ disk: { ...SYSTEM_DISK, open: async () => handle as never }, timers }),
  );
  file.write(new Uint8Array(40));
  await opened();
  const closing = file.close();
  expect(due()).toEqual([1000]);
  fire();
  await closing;
  expect(log.at(-1)).toContain("may be missing");
});
