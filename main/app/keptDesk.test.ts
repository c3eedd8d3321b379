// What of the desk the app keeps over its hosts: who is banned, and the words that names must not have.
import * as nodeFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Ban } from "../../shared/desk/bans.ts";
import { type DeskView, PLAIN_ORDER } from "../../shared/desk/desk.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { callApp } from "./appCalls.ts";
import { FakeWorker, goodHost, REQUEST } from "./hosting/hostControl.stage.ts";
import { openTestApp } from "./kulkiApp.stage.ts";
import type { KulkiAppOptions } from "./kulkiApp.ts";

let dataDir = "";
beforeEach(async () => {
  dataDir = await nodeFs.mkdtemp(join(tmpdir(), "kulki-app-"));
});
afterEach(() => nodeFs.rm(dataDir, { recursive: true }));

const BAN: Ban = {
  ...{ id: "b".repeat(22), kind: "person", name: "Ola", guest: "hash", peer: "192.168.0.10" },
  ...{ sinceMs: 0, untilMs: null },
};

const VIEW: DeskView = {
  ...{ people: [], gone: [], waiting: [], bans: [], undo: [], hasPassword: false },
  order: { ...PLAIN_ORDER, words: ["kura"], usesWords: true },
  bots: { fillTo: 0, level: "calm" },
};

/** Its host answers the desk's calls. */
function openApp(options: Partial<KulkiAppOptions> = {}, isDone = true) {
  const workers: FakeWorker[] = [];
  const spawnWorker = () => {
    const worker = new FakeWorker();
    worker.onCommand = (command) => {
      if (command.kind !== "call") goodHost(worker, command);
      else {
        const value = command.call === "desk" ? VIEW : isDone;
        worker.say({ kind: "answer", requestId: command.requestId, ok: true, value });
      }
    };
    workers.push(worker);
    return worker;
  };
  const events: unknown[] = [];
  const emit = (event: unknown) => void events.push(event);
  return { ...openTestApp(dataDir, { spawnWorker, emit, ...options }), workers, events };
}

test("who was banned in one game is banned in the next one, also of the next app, and windows hear nothing of it", async () => {
  const { app, workers, events } = openApp();
  await app.startHost(REQUEST);
  expect(workers[0]?.options.bans).toEqual([]);
  workers[0]?.emit("message", {
    kind: "news",
    news: { kind: "bans", change: { added: [BAN], removedIds: [] } },
  });
  await app.stopHost(false);
  await app.startHost(REQUEST);
  expect(workers[1]?.options.bans).toEqual([BAN]);
  await app.dispose();
  const next = openApp();
  await next.app.startHost(REQUEST);
  expect(next.workers[0]?.options.bans).toEqual([BAN]);
  await next.app.dispose();
  expect(JSON.stringify(events)).not.toContain('"bans"');
});

test("a damaged list of bans is told to the windows, and the game begins", async () => {
  await nodeFs.writeFile(join(dataDir, "bans.json"), "{");
  const { app, events } = openApp();
  expect(await app.startHost(REQUEST)).toMatchObject({ ok: true });
  expect(events).toContainEqual({ kind: "storage", reason: "bansDamaged" });
  await app.dispose();
  expect((await nodeFs.readdir(dataDir)).filter((file) => file.startsWith("bans"))).toEqual([
    "bans.damaged-1970-01-01T00-00-00-000Z.json",
  ]);
});

test("words that were set at the desk are the person's: the next game has them; nothing else of the order is kept", async () => {
  const { app, workers } = openApp();
  await app.startHost(REQUEST);
  expect(workers[0]?.options.desk.order).toEqual(PLAIN_ORDER);
  await app.askHost("setOrder", { isLocked: true });
  expect((await app.loadSettings()).settings).toEqual(PLAIN_SETTINGS);
  await app.askHost("setOrder", { words: ["kura "], usesWords: true });
  await vi.waitFor(async () =>
    expect((await app.loadSettings()).settings).toMatchObject({ nameWords: ["kura"], usesNameWords: true }),
  );
  await app.stopHost(false);
  await app.startHost(REQUEST);
  expect(workers[1]?.options.desk.order).toEqual({ ...PLAIN_ORDER, words: ["kura"], usesWords: true });
  await app.dispose();
});

test("words that the host refused are not kept", async () => {
  const { app } = openApp({}, false);
  await app.startHost(REQUEST);
  await app.askHost("setOrder", { words: ["kura"] });
  expect((await app.loadSettings()).settings.nameWords).toEqual([]);
  await app.dispose();
});

test("no password is written anywhere in the app's folder", async () => {
  const { app, workers } = openApp();
  const request = { ...REQUEST, password: "kwiat paproci" };
  await callApp(app, "saveSettings", [{ lastHost: request }]);
  await callApp(app, "startHost", [request]);
  const desk = workers[0]!.options.desk;
  workers[0]?.emit("message", {
    kind: "checkpoint",
    checkpoint: { match: "m".repeat(22), tick: 5, people: 1, desk, room: new Uint8Array([1]) },
  });
  await app.dispose();
  const files = await nodeFs.readdir(dataDir, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => nodeFs.readFile(join(parentPath, name), "latin1")),
  );
  expect(texts.some((text) => text.includes(desk.password?.hash ?? "?"))).toBe(true);
  expect(texts.join("\n")).not.toContain("kwiat paproci");
});
