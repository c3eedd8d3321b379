// A call to the running host goes the whole way: the window's client, the bridge's check, the app, a thread's port, the
// row's function in a real host, and back. A row that is added needs a line here, and nothing else between.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "vitest";
import { callApp } from "../../main/app/appCalls.ts";
import { REQUEST } from "../../main/app/hosting/hostControl.stage.ts";
import type { HostWorker } from "../../main/app/hosting/hostThread.ts";
import { createKulkiApp, type KulkiApp } from "../../main/app/kulkiApp.ts";
import { joinGuest, type TestGuest } from "../../main/host/guest.stage.ts";
import { testDeps } from "../../main/host/host.stage.ts";
import { runHostThread } from "../../main/host/thread/hostCommands.ts";
import { createAppClient } from "../../renderer/app/door/appClient.ts";
import type { AppEvent } from "../../shared/appApi.ts";
import type { HostArgs, HostCall } from "../../shared/hostCalls.ts";

/** The thread's own code behind a real channel, without a thread. */
function spawnWorker(): HostWorker {
  const { port1: app, port2: thread } = new MessageChannel();
  const port: Parameters<typeof runHostThread>[0] = {
    postMessage: (message) => thread.postMessage(message),
    onCommand: (listener) => void thread.on("message", listener),
  };
  runHostThread(port, testDeps([]), () => thread.close());
  return {
    postMessage: (command) => app.postMessage(command),
    on: (event: string, listener: (value: never) => void) => {
      if (event === "message") app.on("message", listener as (message: unknown) => void);
      if (event === "exit") app.on("close", listener as () => void);
    },
    terminate: async () => app.close(),
  };
}

let dataDir = "";
let app: KulkiApp;
let guest: TestGuest;
const events: AppEvent[] = [];
/** What a page holds of the app. */
const client = createAppClient({
  call: (method, args) => callApp(app, method, args),
  onEvent: () => () => undefined,
});

beforeEach(async () => {
  events.length = 0;
  dataDir = await mkdtemp(join(tmpdir(), "kulki-calls-"));
  const nobody = { setFullscreen: () => undefined, isFullscreen: () => false, keepAwake: () => undefined };
  app = createKulkiApp({
    ...{ door: "web", version: "0.1.0", locale: "pl-PL", probe: false, system: "linux", opensLinks: false },
    ...{ dataDir, workerUrl: new URL("file:///hostWorker.js"), guestDir: dataDir, spawnWorker },
    shell: {
      ...nobody,
      ...{ openLogFolder: async () => false, copyText: async () => false, picturesFolder: () => null },
      ...{ holdQuit: () => undefined, quit: () => undefined },
    },
    joinWishes: { take: () => null, onKept: () => undefined },
    emit: (event) => void events.push(event),
    networkInterfaces: () => ({}),
  });
  const started = await client.startHost({ ...REQUEST, port: 0 });
  if (!started.ok) throw new Error(started.reason);
  guest = await joinGuest(started.info.port, "Ola");
});
afterEach(async () => {
  guest.tcp.destroy();
  await app.dispose();
  await rm(dataDir, { recursive: true });
});

/** Of each call: arguments of its own and what it then answers, and arguments that are not its own. */
const CALLS: { [C in HostCall]: { args: HostArgs<C>; answer: unknown; wrong: unknown } } = {
  report: { args: null, answer: expect.objectContaining({ players: 1, maxPlayers: 8 }), wrong: 1 },
  sampleWire: {
    args: null,
    answer: expect.objectContaining({ playerId: 1, bytes: expect.any(Uint8Array) }),
    wrong: "1",
  },
  startRound: { args: null, answer: false, wrong: 1 },
  endRound: { args: null, answer: false, wrong: 1 },
  pauseMatch: { args: { isPaused: true, why: "none", text: "" }, answer: true, wrong: 1 },
  desk: { args: null, answer: expect.objectContaining({ bans: [] }), wrong: 1 },
  kick: { args: { playerId: 9 }, answer: false, wrong: 9 },
  ban: { args: { playerId: 9, term: "today" }, answer: false, wrong: { playerId: 9, term: "always" } },
  banAddress: { args: { playerId: 9, term: "today" }, answer: false, wrong: { playerId: 9 } },
  unban: { args: "b".repeat(22), answer: false, wrong: "b" },
  mute: { args: { playerId: 9, isMuted: true }, answer: false, wrong: { playerId: 9 } },
  bench: { args: { playerId: 9, isBenched: true }, answer: false, wrong: { playerId: 9 } },
  moveTeam: { args: { playerId: 9, team: 1 }, answer: false, wrong: { playerId: 9, team: 0 } },
  rename: { args: { playerId: 9, name: "Ola" }, answer: false, wrong: { playerId: 9 } },
  undo: { args: "b".repeat(22), answer: false, wrong: null },
  letIn: { args: "b".repeat(22), answer: false, wrong: 1 },
  turnAway: { args: "b".repeat(22), answer: false, wrong: 1 },
  setPassword: { args: null, answer: false, wrong: 1 },
  setOrder: { args: {}, answer: false, wrong: { isLocked: 1 } },
  setBots: { args: { fillTo: 0, level: "calm" }, answer: true, wrong: { fillTo: -1, level: "calm" } },
  changeRules: {
    args: { ruleset: "classic", rules: {} },
    answer: true,
    wrong: { ruleset: "classic", rules: { ballsLow: -1 } },
  },
  shuffleTeams: { args: null, answer: false, wrong: 1 },
  allowName: { args: "laptop.fritz.box", answer: true, wrong: "a b" },
};

test.each(Object.entries(CALLS))("%s is asked by a window and answered by the host", async (call, row) => {
  expect(await client.askHost(call as HostCall, row.args)).toEqual(row.answer);
  const wrong = client.askHost(call as HostCall, row.wrong as null);
  await expect(wrong).rejects.toThrow(TypeError);
  await client.stopHost(false);
  expect(await client.askHost(call as HostCall, row.args)).toBeNull();
});

test("what the thread tells unasked reaches the windows", async () => {
  const rows = () => events.flatMap((event) => (event.kind === "connections" ? event.rows : []));
  await guest.until(() => rows().length > 0);
  expect(rows()[0]).toMatchObject({ id: 1, name: "Ola", address: "127.0.0.1" });
});
