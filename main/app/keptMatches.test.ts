// A match over the end of its app: kept, offered by the next one, gone on with, or gone.
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeWorker, goodHost, REQUEST } from "./hosting/hostControl.stage.ts";
import { openTestApp } from "./kulkiApp.stage.ts";
import type { KulkiAppOptions } from "./kulkiApp.ts";
import { createFailingDisk, savedMatch } from "./matches/matches.stage.ts";

let dataDir = "";
beforeEach(async () => {
  dataDir = await nodeFs.mkdtemp(join(tmpdir(), "kulki-app-"));
});
afterEach(() => nodeFs.rm(dataDir, { recursive: true }));

/** The host says a state when it is to stop for now. */
function openApp(options: Partial<KulkiAppOptions> = {}) {
  const workers: FakeWorker[] = [];
  const spawnWorker = () => {
    const worker = new FakeWorker();
    worker.onCommand = (command) => {
      if (command.kind === "stop" && command.keeps) sayState(worker, 90);
      goodHost(worker, command);
    };
    workers.push(worker);
    return worker;
  };
  return { ...openTestApp(dataDir, { spawnWorker, ...options }), workers };
}

const { checkpoint: CHECKPOINT } = savedMatch();

function sayState(worker: FakeWorker | undefined, tick: number): void {
  worker?.say({ kind: "checkpoint", checkpoint: { ...CHECKPOINT, tick } });
}

const LAST = { match: CHECKPOINT.match, name: "Sala 12", ruleset: "classic", people: 2, savedAtMs: 0 };

/** An app hosts a match, and quits. */
async function keepMatch(): Promise<void> {
  const { app, workers } = openApp();
  await app.startHost(REQUEST);
  sayState(workers[0], 60);
  await app.dispose();
}

test("a match that was hosted when its app quit goes on in the next one, from the state in which it was left", async () => {
  expect(await openApp().app.getLastMatch()).toEqual({ last: null, isDamaged: false });
  await keepMatch();
  const { app, workers } = openApp();
  expect(await app.getLastMatch()).toEqual({ last: LAST, isDamaged: false });
  expect(await app.continueMatch(LAST.match)).toMatchObject({ ok: true, info: { port: 8999 } });
  expect(workers[0]?.options).toMatchObject({ port: 8999, resume: { ...CHECKPOINT, tick: 90 } });
  // It is being played.
  expect(await app.getLastMatch()).toEqual({ last: null, isDamaged: false });
  await app.dispose();
});

test("a match that was stopped on purpose is not offered, here or by the next app", async () => {
  const { app, workers } = openApp();
  await app.startHost(REQUEST);
  sayState(workers[0], 60);
  await app.stopHost(false);
  expect((await app.getLastMatch()).last).toBeNull();
  await app.dispose();
  expect((await openApp().app.getLastMatch()).last).toBeNull();
});

test("a match that is forgotten is gone", async () => {
  await keepMatch();
  const { app } = openApp();
  await app.forgetMatch(LAST.match);
  expect((await app.getLastMatch()).last).toBeNull();
  await app.dispose();
  expect(await nodeFs.readdir(join(dataDir, "matches"))).toEqual([]);
});

test("what is kept and damaged is set aside, and told once", async () => {
  await keepMatch();
  const folder = join(dataDir, "matches");
  for (const name of await nodeFs.readdir(folder)) await nodeFs.truncate(join(folder, name), 100);
  const { app } = openApp();
  expect(await app.getLastMatch()).toEqual({ last: null, isDamaged: true });
  expect(await app.getLastMatch()).toEqual({ last: null, isDamaged: false });
  expect((await app.readLog()).text).toContain("was set aside");
  await app.dispose();
});

test("a full disk is told to the windows, and costs the game nothing", async () => {
  const emit = vi.fn();
  const disk = createFailingDisk();
  disk.refuse("ENOSPC", (call, path) => call === "writeFile" && path.includes(".match."));
  const { app, workers } = openApp({ emit, settingsFs: disk.fs });
  await app.startHost(REQUEST);
  sayState(workers[0], 60);
  await vi.waitFor(() =>
    expect(emit.mock.calls).toContainEqual([{ kind: "keepFailed", reason: "diskFull" }]),
  );
  expect(app.isHosting()).toBe(true);
  await app.dispose();
});

test("a disk that falls silent while the match is kept holds up no end", async () => {
  const disk = createFailingDisk();
  const rename = () => new Promise<never>(() => undefined);
  const { app } = openApp({ settingsFs: { ...disk.fs, rename } });
  await app.startHost(REQUEST);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const disposed = app.dispose();
  while (!disk.asked.some((asked) => asked.startsWith("sync"))) await new Promise(setImmediate);
  // A second for the match, half of one for the log, which waits behind it.
  await vi.advanceTimersByTimeAsync(1000);
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
  await disposed;
});
