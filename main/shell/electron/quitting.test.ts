// Every way to quit, and what becomes of a game that others play here.
import { beforeEach, expect, test, vi } from "vitest";
import { createElectronStandIn, createEvent } from "./electron.stage.ts";
import { type ElectronStandIn, startShell } from "./shell.stage.ts";

let standIn: ElectronStandIn;
/** A fresh Electron, which every import of the shell from now on meets. */
function installElectron(): void {
  standIn = createElectronStandIn();
  vi.resetModules();
  vi.doMock("electron", () => standIn.module);
}
beforeEach(installElectron);
const start = (changes?: Parameters<typeof startShell>[1]) => startShell(standIn, changes);

test("quitting waits until the host has said goodbye, and asks it once", async () => {
  let finish: (() => void) | null = null;
  const dispose = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const { app } = await start({
    createBackend: () => ({
      call: async () => undefined,
      isHosting: () => false,
      loadTheme: async () => "system" as const,
      dispose,
    }),
  });
  app.emit("window-all-closed");
  app.quit();
  expect([dispose.mock.calls.length, app.ended]).toEqual([1, false]);
  finish!();
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(dispose).toHaveBeenCalledTimes(1);
});

test.each([
  ["hangs", () => new Promise<void>(() => undefined), "5000 ms"],
  ["fails", () => Promise.reject(new Error("port is gone")), "port is gone"],
])("quitting goes on where the host %s", async (_case, dispose, words) => {
  vi.useFakeTimers();
  const { seen, app } = await start({
    createBackend: () => ({
      call: async () => undefined,
      isHosting: () => false,
      loadTheme: async () => "system" as const,
      dispose,
    }),
  });
  app.quit();
  expect(app.ended).toBe(false);
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  expect(app.ended).toBe(true);
  expect(seen.log.join()).toContain(words);
});

type Shell = Awaited<ReturnType<typeof start>>;

const asked = ({ window }: Shell) =>
  window.webContents.sent.filter(({ payload }) => (payload as { kind: string }).kind === "quitAsked").length;

/** What a person or a system does, and whether it can be refused. */
const WAYS: Record<string, (shell: Shell) => boolean> = {
  "Quit in the menu": ({ app }) => {
    app.quit();
    return !app.ended;
  },
  "the window is closed": ({ window }) => {
    const event = createEvent();
    window.emit("close", event);
    return event.prevented;
  },
  "Windows wants to log off": ({ window }) => {
    const event = createEvent();
    window.emit("query-session-end", event);
    return event.prevented;
  },
};

test.each(Object.entries(WAYS))(
  "%s: who hosts is asked, in front of everything, and nothing ends before the answer",
  async (_way, go) => {
    const shell = await start({ isHosting: true });
    expect(go(shell)).toBe(true);
    expect([asked(shell), shell.window.did.includes("focus"), shell.seen.disposals]).toEqual([1, true, 0]);
    shell.shell.holdQuit();
    expect(go(shell)).toBe(true);
    expect([asked(shell), shell.seen.disposals]).toEqual([2, 0]);
    shell.shell.holdQuit();
    shell.shell.quit();
    await vi.waitFor(() => expect(shell.app.ended).toBe(true));
    expect([asked(shell), shell.seen.disposals, shell.window.did.at(-1)]).toEqual([2, 1, "hide"]);
    // Nothing holds the window back any more.
    const event = createEvent();
    shell.window.emit("close", event);
    expect(event.prevented).toBe(false);
  },
);

test.each(Object.entries(WAYS))("%s: who hosts nothing is not asked", async (way, go) => {
  const shell = await start();
  expect(go(shell)).toBe(way === "Quit in the menu");
  expect(asked(shell)).toBe(0);
});

test("whoever is being asked has all the time in the world, and is asked anew", async () => {
  vi.useFakeTimers();
  const shell = await start({ isHosting: true });
  shell.app.quit();
  shell.shell.holdQuit();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([shell.seen.disposals, shell.app.ended]).toEqual([0, false]);
  shell.app.quit();
  expect([asked(shell), shell.seen.disposals]).toEqual([2, 0]);
  vi.useRealTimers();
});

test("a page that does not answer, or has died, keeps nobody from quitting", async () => {
  vi.useFakeTimers();
  const silent = await start({ isHosting: true });
  silent.app.quit();
  await vi.advanceTimersByTimeAsync(2900);
  expect(silent.seen.disposals).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect([silent.seen.disposals, silent.app.ended]).toEqual([1, true]);
  vi.useRealTimers();
  installElectron();
  const dead = await start({ isHosting: true });
  dead.window.webContents.crashed = true;
  dead.app.quit();
  await vi.waitFor(() => expect(dead.app.ended).toBe(true));
  expect(asked(dead)).toBe(0);
});

test.each<[string, (shell: Shell) => void]>([
  ["a signal, or the launcher's end", ({ seen }) => seen.endBySignal()],
  ["a shutdown of Linux", () => standIn.module.powerMonitor.emit("shutdown", createEvent())],
  ["a log-off that cannot be held", ({ window }) => window.emit("session-end", createEvent())],
])("%s ends the app without a question, also while one is open, and guests are told", async (_way, go) => {
  const shell = await start({ isHosting: true });
  shell.app.quit();
  go(shell);
  await vi.waitFor(() => expect(shell.app.ended).toBe(true));
  expect(shell.seen.disposals).toBe(1);
});
