// The app's life as a person meets it: start, second start, fullscreen, a page that dies, what only the system can do.
import { beforeEach, expect, test, vi } from "vitest";
import type { AppEvent, Settings } from "../../../shared/appApi.ts";
import { createElectronStandIn, createEvent } from "./electron.stage.ts";
import { type ElectronStandIn, press, startShell } from "./shell.stage.ts";

let standIn: ElectronStandIn;
/** A fresh Electron, which every import of the shell from now on meets. */
function installElectron(): void {
  standIn = createElectronStandIn();
  vi.resetModules();
  vi.doMock("electron", () => standIn.module);
}
beforeEach(installElectron);
const start = (changes?: Parameters<typeof startShell>[1]) => startShell(standIn, changes);

test("the window shows itself with its first picture, and ready is told once the page is loaded too", async () => {
  const { seen, window } = await start();
  expect(window.options).toMatchObject({ width: 1280, height: 720, useContentSize: true, show: false });
  window.emit("ready-to-show");
  expect(window.did).toEqual(["show"]);
  await vi.waitFor(() => expect(seen.lines).toEqual([]));
  window.loaded!.resolve();
  await vi.waitFor(() => expect(seen.lines).toEqual([{ event: "ready", existing: false }]));
});

test("where no first picture is ever told of, as on Wayland, the window shows itself soon after its page has loaded", async () => {
  vi.useFakeTimers();
  const { seen, window } = await start();
  window.webContents.emit("did-finish-load");
  window.loaded!.resolve();
  await vi.advanceTimersByTimeAsync(300);
  expect([window.did, seen.lines]).toEqual([[], []]);
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  expect([window.did, seen.lines]).toEqual([["show"], [{ event: "ready", existing: false }]]);
});

test.each([
  [1920, 1040, 1280, 720],
  [1024, 728, 1008, 680],
  [600, 400, 584, 352],
])("on a screen with %i x %i points of room the page gets %i x %i", async (width, height, ...size) => {
  standIn.record.workArea = { width, height };
  const { window } = await start();
  const { minWidth, minHeight, ...options } = window.options;
  expect([options.width, options.height]).toEqual(size);
  expect(minWidth).toBeLessThanOrEqual(size[0]!);
  expect(minHeight).toBeLessThanOrEqual(size[1]!);
});

test("size, place and whether it is full are kept by Electron under the window's name", async () => {
  const { window } = await start();
  expect(window.options).toMatchObject({ name: "main", windowStatePersistence: true });
});

test("the frame has a picture where the system takes none from elsewhere, and Windows knows the app by its id", async () => {
  const { window, app } = await start();
  expect([window.options.icon, app.userModelId]).toEqual(["/app/icon.png", "pl.kulki.game"]);
  installElectron();
  expect((await start({ platform: "win32" })).window.options.icon).toBeUndefined();
});

test("where the AppImage found that no sandbox can be built, none is insisted on; everywhere else it is", async () => {
  expect((await start()).app.did).toContain("enableSandbox");
  installElectron();
  standIn.app.switches.add("no-sandbox");
  expect((await start()).app.did).not.toContain("enableSandbox");
});

test("--probe reaches the page in its fragment", async () => {
  const { window } = await start({ probe: true });
  expect(window.loadedUrl).toBe("app://kulki/index.html#probe");
});

test("a second start hands on its link, wherever it stands among the arguments", async () => {
  const { app, window, seen } = await start();
  const second = (...argv: string[]) => app.emit("second-instance", createEvent(), argv, "");
  second("/app/kulki", "--x", "kulki://join/10.0.0.2", "--inspect");
  second("/app/kulki", "--", "kulki://join/10.0.0.3");
  second("kulki://join/10.0.0.4", "--x=kulki://join/10.0.0.5", "file:///x");
  expect(seen.links).toEqual(["kulki://join/10.0.0.2", "kulki://join/10.0.0.3"]);
  expect(window.did.filter((what) => what === "focus")).toHaveLength(3);
});

test("macOS tells of a link by an event, of the one that started the app before it is ready", async () => {
  let becomeReady = (): void => undefined;
  standIn.app.whenReady = () =>
    new Promise((resolve) => {
      becomeReady = resolve;
    });
  const { app, seen } = await start({ platform: "darwin" });
  const early = createEvent();
  app.emit("open-url", early, "kulki://join/10.0.0.1");
  expect([early.prevented, seen.links]).toEqual([true, ["kulki://join/10.0.0.1"]]);
  becomeReady();
  await vi.waitFor(() => expect(standIn.windows).toHaveLength(1));
  app.emit("open-url", createEvent(), "kulki://join/10.0.0.2");
  expect(standIn.windows[0]?.did).toEqual(["show", "focus"]);
  expect(seen.links).toHaveLength(2);
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
  expect(press(window.webContents, "F12", { shift: true })).toBe(false);
});

test("the app's events reach the page, and nobody once the window is closed", async () => {
  const { seen, window } = await start();
  const died: AppEvent = { kind: "hostDied", reason: "crashed" };
  seen.emit(died);
  expect(window.webContents.sent).toEqual([{ channel: "kulki:event", payload: died }]);
  // While it is taken apart it is there, and hears nothing.
  window.destroyed = true;
  seen.emit(died);
  window.emit("closed");
  seen.emit(died);
  expect(window.webContents.sent).toHaveLength(1);
});

test("a page that dies is loaded again; where it dies twice within a minute the person is asked, and the game goes on", async () => {
  const { seen, app, window } = await start({ isHosting: true });
  window.emit("ready-to-show");
  window.loaded!.resolve();
  await vi.waitFor(() => expect(seen.lines).toHaveLength(1));
  const die = async (reason: string) => {
    window.webContents.emit("render-process-gone", createEvent(), { reason, exitCode: 5 });
    await Promise.resolve();
    await Promise.resolve();
  };
  await die("crashed");
  expect([window.webContents.reloads, standIn.record.boxes]).toEqual([1, []]);
  expect(seen.log.join()).toContain("crashed");
  seen.nowMs = 61_000;
  await die("oom");
  expect([window.webContents.reloads, standIn.record.boxes]).toEqual([2, []]);
  seen.nowMs = 90_000;
  await die("oom");
  expect(standIn.record.boxes[0]).toMatchObject({ title: expect.stringContaining("failed") });
  expect([window.webContents.reloads, seen.disposals]).toEqual([3, 0]);
  standIn.record.answer = 1;
  window.webContents.crashed = true;
  seen.nowMs = 95_000;
  await die("oom");
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(seen.disposals).toBe(1);
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

test.each([
  ["en-GB", "Kulki cannot start"],
  ["pl-PL", "Nie można uruchomić Kulek"],
])(
  "an app that cannot be made ends with a line in the log, and a box for who double-clicked (%s)",
  async (locale, title) => {
    const createBackend = () => {
      throw new Error("no data folder");
    };
    standIn.app.locale = locale;
    const { seen, app } = await start({ createBackend });
    await vi.waitFor(() => expect(app.did).toContain("exit 1"));
    expect(seen.log.join()).toContain("no data folder");
    expect(standIn.record.boxes).toEqual([{ title, text: expect.stringContaining("no data folder") }]);
  },
);

test("started from a terminal it shows no box: a launcher reads the line and tries another door", async () => {
  standIn.app.isPackaged = false;
  const { failStart } = await import("./startFailure.ts");
  const log: string[] = [];
  failStart("Cannot find module", (line) => log.push(line));
  expect([standIn.app.did, standIn.record.boxes]).toEqual([["exit 1"], []]);
  expect(log).toEqual(["Kulki cannot start: Cannot find module"]);
});

test("a system that names no folder of pictures is a line in the log", async () => {
  const { seen, shell } = await start();
  standIn.app.paths.clear();
  expect(shell.picturesFolder()).toBeNull();
  expect(seen.log.join()).toContain("no folder of pictures");
});

test("the system's shell: clipboard, log folder, fullscreen and quit", async () => {
  const { app, window, shell } = await start();
  expect(await shell.copyText("192.168.0.10:8999")).toBe(true);
  expect(await shell.openLogFolder("/data/kulki.log")).toBe(true);
  expect(shell.picturesFolder()).toBe("/home/ola/Pictures");
  shell.setFullscreen(true);
  shell.quit();
  expect(shell.isFullscreen()).toBe(true);
  expect([standIn.record.copied, standIn.record.shownItems]).toEqual([
    ["192.168.0.10:8999"],
    ["/data/kulki.log"],
  ]);
  expect(app.did.at(-1)).toBe("quit");
  expect(window.did).toContain("hide");
});

test("while a game is hosted here, nothing puts the process or the computer to sleep", async () => {
  const { shell } = await start();
  shell.keepAwake(true);
  shell.keepAwake(true);
  expect(standIn.record.blockers).toEqual(["prevent-app-suspension"]);
  shell.keepAwake(false);
  shell.keepAwake(false);
  expect(Object.keys(standIn.record.blockers)).toEqual([]);
  shell.keepAwake(true);
  expect(Object.values(standIn.record.blockers)).toEqual(["prevent-app-suspension"]);
});

type Item = { role?: string; label?: string; click?: () => void; submenu?: Item[] };

test.each([
  ["en-US", "About Kulki", "Paste"],
  ["pl-PL", "O programie Kulki", "Wklej"],
])(
  "macOS has a menu in the system's language (%s), and About is told to the page",
  async (locale, about, paste) => {
    standIn.app.locale = locale;
    const { window } = await start({ platform: "darwin" });
    const items = (standIn.record.menu as Item[]).flatMap(({ submenu = [] }) => submenu);
    const labels = items.flatMap(({ label }) => (label === undefined ? [] : [label]));
    expect(labels).toEqual(expect.arrayContaining([about, paste]));
    const roles = items.flatMap(({ role }) => (role === undefined ? [] : [role]));
    expect(roles).toEqual(expect.arrayContaining(["hide", "quit", "copy", "paste", "selectAll", "minimize"]));
    items.find(({ label }) => label === about)!.click!();
    expect(window.webContents.sent).toEqual([{ channel: "kulki:event", payload: { kind: "aboutWished" } }]);
  },
);

test.each(["win32", "linux"] as const)("%s has no menu", async (platform) => {
  await start({ platform });
  expect(standIn.record.menu).toBeNull();
});

test("frame and ground of the window have the theme its person chose, from the start and when it changes", async () => {
  const { seen, window } = await start();
  const { nativeTheme } = standIn.module;
  expect(window.options.backgroundColor).toBe("#0a1028");
  await vi.waitFor(() => expect(nativeTheme.themeSource).toBe("light"));
  expect(window.ground).toBe("#cfdcf8");
  seen.emit!({ kind: "settings", settings: { theme: "dark" } as Settings });
  expect([nativeTheme.themeSource, window.ground]).toEqual(["dark", "#0a1028"]);
  window.emit("closed");
  nativeTheme.themeSource = "light";
  expect(window.ground).toBe("#0a1028");
});
