// The app's life as a person meets it: start, second start, fullscreen, a page that dies, quitting.
import { beforeEach, expect, test, vi } from "vitest";
import type { DesktopEvent } from "../../../shared/desktopApi.ts";
import type { DesktopOptions } from "./desktop.ts";
import { createElectronStandIn, createEvent } from "./electronStandIn.ts";
import type { SystemShell } from "./systemShell.ts";

let standIn = createElectronStandIn();

beforeEach(() => {
  standIn = createElectronStandIn();
  vi.resetModules();
  vi.doMock("electron", () => standIn.module);
});

/** Starts the app on a fresh Electron and waits for its window. */
async function start(changes: Partial<DesktopOptions> = {}) {
  const seen = {
    lines: [] as unknown[],
    log: [] as string[],
    disposals: 0,
    shell: null as SystemShell | null,
    emit: (_event: DesktopEvent) => expect.unreachable("the app is not made yet"),
  };
  const { runDesktop } = await import("./desktop.ts");
  runDesktop({
    platform: "linux",
    preload: "/app/preload.cjs",
    rendererDir: "/app/renderer",
    probe: false,
    createBackend(shell, emit) {
      Object.assign(seen, { shell, emit });
      return {
        call: async () => undefined,
        dispose: async () => {
          seen.disposals += 1;
        },
      };
    },
    announce: (line) => seen.lines.push(line),
    log: (text) => seen.log.push(text),
    ...changes,
  });
  await Promise.resolve().then(() => undefined);
  return { seen, app: standIn.app, window: standIn.windows[0]!, shell: seen.shell! };
}

function press(contents: { emit(name: string, ...args: unknown[]): boolean }, key: string, more = {}) {
  const event = createEvent();
  contents.emit("before-input-event", event, { type: "keyDown", key, ...more });
  return event.prevented;
}

test("the window shows itself with its first picture, and ready is told once the page is loaded too", async () => {
  const { seen, window } = await start();
  expect(window.options).toMatchObject({ width: 1280, height: 720, useContentSize: true, show: false });
  window.emit("ready-to-show");
  expect(window.did).toEqual(["show"]);
  await vi.waitFor(() => expect(seen.lines).toEqual([]));
  window.loaded!.resolve();
  await vi.waitFor(() => expect(seen.lines).toEqual([{ event: "ready", existing: false }]));
});

test("--probe reaches the page in its fragment", async () => {
  const { window } = await start({ probe: true });
  expect(window.loadedUrl).toBe("app://kulki/index.html#probe");
});

test("a second start brings the first window back, also from the task bar", async () => {
  const { app, window } = await start();
  window.minimized = true;
  app.emit("second-instance", createEvent(), [], "");
  expect(window.did).toEqual(["restore", "show", "focus"]);
});

test("a second start makes no window of its own, and says that there is one", async () => {
  standIn.app.hasLock = false;
  const { seen, app } = await start();
  expect(seen.lines).toEqual([{ event: "ready", existing: true }]);
  expect(app.did).toEqual(["quit"]);
  expect(standIn.windows).toEqual([]);
});

test("F11 toggles fullscreen and the page hears of it", async () => {
  const { window } = await start();
  expect(press(window.webContents, "F11")).toBe(true);
  expect(window.isFull).toBe(true);
  expect(press(window.webContents, "F11", { isAutoRepeat: true })).toBe(false);
  expect(press(window.webContents, "F11", { type: "keyUp" })).toBe(false);
  expect(press(window.webContents, "F11")).toBe(true);
  expect(window.webContents.sent).toEqual([
    { channel: "kulki:event", payload: { kind: "fullscreen", on: true } },
    { channel: "kulki:event", payload: { kind: "fullscreen", on: false } },
  ]);
});

test("a packaged app has no developer tools", async () => {
  const { window } = await start();
  expect(window.options.webPreferences.devTools).toBe(false);
  expect(press(window.webContents, "F12")).toBe(false);
});

test("the app's events reach the page, and nobody once the window is closed", async () => {
  const { seen, window } = await start();
  const died: DesktopEvent = { kind: "hostDied", reason: "crashed" };
  seen.emit(died);
  expect(window.webContents.sent).toEqual([{ channel: "kulki:event", payload: died }]);
  window.emit("closed");
  seen.emit(died);
  expect(window.webContents.sent).toHaveLength(1);
});

test("a page that dies is loaded again once; at the second time the app quits", async () => {
  const { seen, app, window } = await start();
  window.emit("ready-to-show");
  window.loaded!.resolve();
  await vi.waitFor(() => expect(seen.lines).toHaveLength(1));
  const die = (reason: string) =>
    window.webContents.emit("render-process-gone", createEvent(), { reason, exitCode: 5 });
  die("crashed");
  expect([window.webContents.reloads, app.did.includes("quit")]).toEqual([1, false]);
  expect(seen.log.join()).toContain("crashed");
  die("oom");
  expect([window.webContents.reloads, app.did.includes("quit")]).toEqual([1, true]);
});

test("a page that cannot be loaded is logged, never told as ready, and ends the app as failed", async () => {
  const { seen, app, window } = await start();
  window.emit("ready-to-show");
  window.loaded!.reject(new Error("ERR_FILE_NOT_FOUND"));
  await vi.waitFor(() => expect(app.did).toContain("exit 1"));
  expect(seen.log.join()).toContain("ERR_FILE_NOT_FOUND");
  expect(seen.lines).toEqual([]);
});

test("a window closed while it loads is no failure", async () => {
  const { seen, app, window } = await start();
  window.destroyed = true;
  window.loaded!.reject(new Error("ERR_ABORTED"));
  await new Promise(setImmediate);
  expect([seen.log, app.did.includes("exit 1")]).toEqual([[], false]);
});

test("quitting waits until the host has said goodbye, and asks it once", async () => {
  let finish: (() => void) | null = null;
  const dispose = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const { app } = await start({ createBackend: () => ({ call: async () => undefined, dispose }) });
  app.emit("window-all-closed");
  app.quit();
  expect([dispose.mock.calls.length, app.ended]).toEqual([1, false]);
  finish!();
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(dispose).toHaveBeenCalledTimes(1);
});

test.each([
  ["hangs", () => new Promise<void>(() => undefined), "4000 ms"],
  ["fails", () => Promise.reject(new Error("port is gone")), "port is gone"],
])("quitting goes on where the host %s", async (_case, dispose, words) => {
  vi.useFakeTimers();
  const { seen, app } = await start({ createBackend: () => ({ call: async () => undefined, dispose }) });
  app.quit();
  expect(app.ended).toBe(false);
  await vi.advanceTimersByTimeAsync(4000);
  vi.useRealTimers();
  expect(app.ended).toBe(true);
  expect(seen.log.join()).toContain(words);
});

test("an app that cannot be made ends with a line in the log", async () => {
  const createBackend = () => {
    throw new Error("no data folder");
  };
  const { seen, app } = await start({ createBackend });
  await vi.waitFor(() => expect(app.did).toContain("exit 1"));
  expect(seen.log.join()).toContain("no data folder");
});

test("the system's shell: clipboard, log folder, fullscreen and quit", async () => {
  const { app, window, shell } = await start();
  expect(await shell.copyText("192.168.0.10:8999")).toBe(true);
  expect(await shell.openLogFolder("/data/kulki.log")).toBe(true);
  shell.setFullscreen(true);
  shell.quit();
  expect([standIn.record.copied, standIn.record.shownItems]).toEqual([
    ["192.168.0.10:8999"],
    ["/data/kulki.log"],
  ]);
  expect([window.isFull, app.did.at(-1)]).toEqual([true, "quit"]);
});

test.each([
  ["darwin", ["appMenu", "editMenu", "windowMenu"]],
  ["win32", undefined],
  ["linux", undefined],
] as const)("%s has the menu its people need", async (platform, roles) => {
  await start({ platform });
  const menu = standIn.record.menu as { role: string }[] | null;
  expect(menu?.map(({ role }) => role)).toEqual(roles);
});
