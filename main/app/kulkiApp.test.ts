// The app as a window meets it: settings over a restart, one check of a host at a time, the log, the end.
import * as nodeFs from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { PALETTE, SKINS } from "../../shared/model.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { FakeWorker, goodHost, REQUEST } from "./hosting/hostControl.stage.ts";
import { createJoinWishes } from "./joinWish.ts";
import { openTestApp } from "./kulkiApp.stage.ts";
import type { KulkiAppOptions } from "./kulkiApp.ts";

let dataDir = "";
beforeEach(async () => {
  dataDir = await nodeFs.mkdtemp(join(tmpdir(), "kulki-app-"));
});
afterEach(() => nodeFs.rm(dataDir, { recursive: true }));

const openApp = (options: Partial<KulkiAppOptions> = {}) => openTestApp(dataDir, options);

test("a window learns where it is", async () => {
  const { app } = openApp();
  expect(await app.getAppInfo()).toEqual({
    door: "web",
    version: "0.1.0",
    locale: "pl-PL",
    probe: true,
    isFullscreen: false,
    system: "windows",
    opensLinks: false,
  });
  expect([await app.getHost(), await app.listAddresses()]).toEqual([null, []]);
});

test("windows hear of another network, and nobody looks any more once the app ends", async () => {
  const events: unknown[] = [];
  const timers = new Set<() => void>();
  let interfaces = {};
  const { app } = openApp({
    emit: (event) => void events.push(event),
    networkInterfaces: () => interfaces,
    later(run) {
      timers.add(run);
      return () => void timers.delete(run);
    },
  });
  interfaces = { eth0: [{ address: "192.168.0.10", family: "IPv4", internal: false }] };
  for (const run of [...timers]) run();
  const addresses = [{ address: "192.168.0.10", family: "ipv4", interfaceName: "eth0" }];
  expect(events).toEqual([{ kind: "addresses", addresses }]);
  expect(await app.listAddresses()).toEqual(addresses);
  await app.dispose();
  expect(timers.size).toBe(0);
});

test("settings survive a restart; damaged ones are set aside and the log says so", async () => {
  const settings = { ...PLAIN_SETTINGS, name: "Ania", language: "pl" as const };
  await openApp().app.saveSettings(settings);
  expect(await openApp().app.loadSettings()).toEqual({ settings, notice: null });
  await nodeFs.writeFile(join(dataDir, "settings.json"), "{");
  const { app } = openApp();
  expect(await app.loadSettings()).toEqual({ settings: PLAIN_SETTINGS, notice: "settingsDamaged" });
  expect((await app.readLog()).text).toContain("set aside");
});

test("who starts for the first time looks like somebody, and still does after the first choice of anything", async () => {
  const { app } = openApp({ rng: () => 0.5 });
  const { settings } = await app.loadSettings();
  expect(settings).toEqual({ ...PLAIN_SETTINGS, color: PALETTE.length / 2, skin: SKINS.length / 2 });
  await app.saveSettings({ name: "Ania" });
  const later = await openApp({ rng: () => 0 }).app.loadSettings();
  expect(later.settings).toEqual({ ...settings, name: "Ania" });
});

test("a new check, and cancelCheck, end the one under way", async () => {
  const server = createServer((socket) => socket.on("error", () => undefined).resume());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { app } = openApp();
  const cancelled = { ok: false, reason: "cancelled", version: null };
  const first = app.checkHost(address);
  const second = app.checkHost(address);
  expect(await first).toEqual(cancelled);
  await app.cancelCheck();
  expect(await second).toEqual(cancelled);
  expect(await app.checkHost("256.1.1.1")).toMatchObject({ reason: "notAddress" });
  server.close();
});

test("the shell gets what only it can do", async () => {
  const { app, shell } = openApp();
  await app.setFullscreen(true);
  expect(await app.openLogFolder()).toBe(true);
  expect(await app.copyText("10.0.0.1:8999")).toBe(false);
  await app.holdQuit();
  expect([shell.holdQuit.mock.calls.length, shell.quit.mock.calls.length]).toEqual([1, 0]);
  await app.quit();
  expect(shell.setFullscreen).toHaveBeenCalledWith(true);
  expect(shell.openLogFolder).toHaveBeenCalledWith(join(dataDir, "kulki.log"));
  expect(shell.copyText).toHaveBeenCalledWith("10.0.0.1:8999");
  expect(shell.quit).toHaveBeenCalledOnce();
});

test("the shell hears when a game of others begins and ends here, however it ends", async () => {
  const worker = new FakeWorker();
  worker.onCommand = (command) => goodHost(worker, command);
  const { app, shell } = openApp({ spawnWorker: () => worker });
  expect(app.isHosting()).toBe(false);
  await app.startHost(REQUEST);
  expect([app.isHosting(), shell.keepAwake.mock.calls]).toEqual([true, [[true]]]);
  await app.stopHost(false);
  expect([app.isHosting(), shell.keepAwake.mock.calls]).toEqual([false, [[true], [false]]]);
});

test("names allowed once are allowed for each host that follows", async () => {
  const workers: FakeWorker[] = [];
  const spawnWorker = () => {
    const worker = new FakeWorker();
    worker.onCommand = (command) => goodHost(worker, command);
    workers.push(worker);
    return worker;
  };
  const { app } = openApp({ spawnWorker });
  await app.saveSettings({ ...PLAIN_SETTINGS, allowedHostNames: ["laptop.fritz.box"] });
  await app.startHost(REQUEST);
  expect(workers[0]?.options.allowedHostNames).toEqual(["laptop.fritz.box"]);
  expect(await app.askHost("allowName", "pc.school.example")).toBe(true);
  expect(workers[0]?.commands.at(-1)).toMatchObject({ call: "allowName", args: "pc.school.example" });
  await app.dispose();
});

test("all windows hear of settings that were saved", async () => {
  const emit = vi.fn();
  const { app } = openApp({ emit });
  await app.saveSettings({ name: "Ania" });
  expect(emit.mock.calls).toEqual([[{ kind: "settings", settings: { ...PLAIN_SETTINGS, name: "Ania" } }]]);
});

test("a match that is to be written down lies beside the settings", async () => {
  const worker = new FakeWorker();
  worker.onCommand = (command) => goodHost(worker, command);
  const { app } = openApp({ spawnWorker: () => worker });
  await app.startHost({ ...REQUEST, record: true });
  expect(worker.options.recording).toEqual({ dir: join(dataDir, "replays"), startedAtS: 0 });
  await app.dispose();
});

test("the end waits for the host's goodbye, and ends a check under way", async () => {
  const server = createServer((socket) => socket.on("error", () => undefined).resume());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const worker = new FakeWorker();
  worker.onCommand = (command) => command.kind === "start" && goodHost(worker, command);
  const { app } = openApp({ spawnWorker: () => worker });
  await app.startHost(REQUEST);
  const checked = app.checkHost(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  const disposed = app.dispose();
  expect(await checked).toMatchObject({ reason: "cancelled" });
  // Lines are written in order: the end would be among them.
  app.writeLog("info", "guests are leaving");
  await vi.waitFor(async () => expect((await app.readLog()).text).toContain("guests are leaving"));
  expect((await app.readLog()).text).not.toContain("Kulki ended");
  worker.say({ kind: "stopped" });
  await disposed;
  expect((await app.readLog()).text).toContain("Kulki ended");
  server.close();
});

test("a thread that waits for its disk is left behind, and the shell learns of it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const worker = new FakeWorker();
  worker.onCommand = (command) => command.kind === "start" && goodHost(worker, command);
  worker.terminate = () => new Promise(() => undefined);
  const { app } = openApp({ spawnWorker: () => worker });
  await app.startHost(REQUEST);
  expect(app.isHeld()).toBe(false);
  const stopped = app.stopHost(false);
  await vi.advanceTimersByTimeAsync(3000);
  await stopped;
  expect([app.isHosting(), app.isHeld()]).toEqual([false, true]);
  vi.useRealTimers();
  await app.dispose();
});

test("a disk that does not answer holds up no end", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const readFile = vi.fn(() => new Promise<never>(() => undefined));
  const { app } = openApp({ settingsFs: { ...nodeFs, readFile } });
  void app.loadSettings();
  // What was asked before is answered by a disk of its own time.
  while (readFile.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
  let isOver = false;
  void app.dispose().then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(500);
  expect(isOver).toBe(true);
});

test("the log tells of start and end", async () => {
  const { app } = openApp();
  await app.dispose();
  expect(await nodeFs.readFile(join(dataDir, "kulki.log"), "utf8")).toMatch(
    /info Kulki 0\.1\.0 \(web\) started\n.*info Kulki ended\n$/,
  );
});

test("a picture of play lies among the person's pictures; where there are none to be had, nothing is written", async () => {
  const name = "Kulki 2026-11-26 15.04.05.png";
  const png = new Uint8Array([1, 2, 3]);
  const { app, shell } = openApp();
  expect(await app.savePicture(name, png)).toBe(false);
  const folder = join(dataDir, "Pictures");
  shell.picturesFolder = () => folder;
  expect(await app.savePicture(name, png)).toBe(true);
  expect(await nodeFs.readdir(folder)).toEqual([name]);
  // A file that is there already.
  expect(await app.savePicture(name, png)).toBe(false);
  expect((await app.readLog()).text).toContain("the picture could not be saved");
});

test("an opened link is told to all windows, and given to the first that asks", async () => {
  const joinWishes = createJoinWishes(() => undefined);
  const emit = vi.fn();
  joinWishes.offer("kulki://join/10.0.0.1");
  const { app } = openApp({ joinWishes, emit });
  expect(emit).not.toHaveBeenCalled();
  expect(await app.takeJoinWish()).toBe("kulki://join/10.0.0.1");
  joinWishes.offer("kulki://join/10.0.0.2");
  expect(emit.mock.calls).toEqual([[{ kind: "joinWished" }]]);
  expect(await Promise.all([app.takeJoinWish(), app.takeJoinWish()])).toEqual([
    "kulki://join/10.0.0.2",
    null,
  ]);
});
