// The life of the desktop app in Electron's events: one instance, ready, one window, quit. Knows neither the game nor
// what the app can do; the root hands in createBackend.
import { app, type BrowserWindow, powerMonitor, session } from "electron";
import type { AppEvent, ThemeChoice } from "../../../shared/appApi.ts";
import { APP_ID } from "./appId.ts";
import { registerAppScheme, serveAppFiles } from "./appProtocol.ts";
import { type CallApi, handleCalls, sendEvent } from "./ipc.ts";
import { watchLinks } from "./links.ts";
import { installMenu } from "./menu.ts";
import { lockNavigation } from "./navigation.ts";
import { survivePageDeaths } from "./pageDeaths.ts";
import { limitPermissions } from "./permissions.ts";
import { createQuitting, type Quitting } from "./quitting.ts";
import { failStart, readLocale } from "./startFailure.ts";
import { createSystemShell, type SystemShell } from "./systemShell.ts";
import { wearTheme } from "./theme.ts";
import { focusWindow, openWindow } from "./window.ts";
import { wordsFor } from "./words.ts";

/** What stands behind the window. */
export type AppBackend = {
  call: CallApi;
  /** The theme in the settings. Never rejects. */
  loadTheme(): Promise<ThemeChoice>;
  /** Whether others may be playing here. */
  isHosting(): boolean;
  dispose(): Promise<void>;
};

/** A line of JSON on standard output. `existing`: another instance already has a window, which is now in front. */
export type Announcement = { event: "ready"; existing: boolean };

export type DesktopOptions = {
  platform: NodeJS.Platform;
  /** Absolute path of the bundled preload. */
  preload: string;
  /** Absolute path of the built page's folder. */
  rendererDir: string;
  /** Absolute path of the window's icon. */
  icon: string;
  probe: boolean;
  /** Monotonic milliseconds. */
  now(): number;
  /** Called once, when Electron is ready. @param locale the system's language */
  createBackend(shell: SystemShell, emit: (event: AppEvent) => void, locale: string): AppBackend;
  /** Calls `end` when the system or the launcher wants the process to end, without a question. */
  onEndingSignal(end: () => void): void;
  /** Called with a link from the system, perhaps before Electron is ready. It may be anything that begins with
   *  kulki:. */
  onLink(link: string): void;
  announce(line: Announcement): void;
  log(text: string): void;
};

type Parts = { options: DesktopOptions; backend: AppBackend; emit: (event: AppEvent) => void };

/** Makes every way to quit lead to the one question and the one end. */
function startQuitting({ options, backend, emit }: Parts, getWindow: () => BrowserWindow | null): Quitting {
  const quitting = createQuitting({
    dispose: () => backend.dispose(),
    log: options.log,
    ask() {
      const window = getWindow();
      if (!backend.isHosting() || window === null || window.webContents.isCrashed()) return false;
      focusWindow(window);
      emit({ kind: "quitAsked" });
      return true;
    },
    onEnding: () => getWindow()?.hide(),
  });
  options.onEndingSignal(quitting.quitNow);
  // On Linux a shutdown waits some seconds, not for an answer; on macOS it is a wish to quit like any other.
  if (options.platform === "linux") {
    powerMonitor.on("shutdown", (event?: { preventDefault(): void }) => {
      event?.preventDefault();
      quitting.quitNow();
    });
  }
  return quitting;
}

/** Keeps a window that is closed while others play here until the person has answered. */
function keepWhileAsked(window: BrowserWindow, { backend }: Parts, quitting: Quitting): void {
  const keep = (event: { preventDefault(): void }) => {
    if (quitting.isOver() || !backend.isHosting()) return;
    event.preventDefault();
    app.quit();
  };
  window.on("close", keep);
  // Only Windows has these: a log-off that can still be held, and one that cannot.
  window.on("query-session-end", keep);
  window.on("session-end", () => quitting.quitNow());
}

function openApp(options: DesktopOptions): void {
  const { log } = options;
  const locale = readLocale();
  const words = wordsFor(locale);
  let window: BrowserWindow | null = null;
  let quitting: Quitting | null = null;
  let isShown = false;
  const getWindow = () => window;
  const emit = (event: AppEvent) => {
    if (event.kind === "settings") wearTheme(event.settings.theme);
    sendEvent(window, event);
  };
  const giveUp = (reason: string) => {
    if (!isShown) return failStart(reason, log);
    log(reason);
    quitting?.quitNow();
  };
  installMenu({
    platform: options.platform,
    words: words.menu,
    onAbout: () => emit({ kind: "aboutWished" }),
  });
  limitPermissions(session.defaultSession);
  serveAppFiles(options.rendererDir);
  const shell = createSystemShell({ getWindow, getQuitting: () => quitting, log });
  const backend = options.createBackend(shell, emit, locale);
  void backend.loadTheme().then(wearTheme);
  const parts: Parts = { options, backend, emit };
  quitting = startQuitting(parts, getWindow);
  handleCalls(getWindow, backend.call);
  app.on("second-instance", () => focusWindow(window));
  app.on("open-url", () => focusWindow(window));
  app.on("activate", () => focusWindow(window));
  window = openWindow({
    preload: options.preload,
    icon: options.platform === "linux" ? options.icon : null,
    probe: options.probe,
    devTools: !app.isPackaged,
    log,
    onFullscreen: (on) => emit({ kind: "fullscreen", on }),
    onShown() {
      isShown = true;
      options.announce({ event: "ready", existing: false });
    },
    onHopeless: giveUp,
  });
  survivePageDeaths(window, { words, now: options.now, log, onHopeless: giveUp, isShown: () => isShown });
  keepWhileAsked(window, parts, quitting);
  window.on("closed", () => {
    window = null;
  });
}

/**
 * Runs the app. Must be called while the main module is first evaluated: the scheme has to be known before Electron is
 * ready, and nothing here waits for it at the top level (that would deadlock an ES module).
 */
export function runDesktop(options: DesktopOptions): void {
  // The lock is in the folder of user data, so instances with folders of their own do not share it.
  if (!app.requestSingleInstanceLock()) {
    options.announce({ event: "ready", existing: true });
    app.quit();
    return;
  }
  // Where the system allows no sandbox, the AppImage is started with this switch, which enableSandbox() would undo.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  // By this Windows groups the window, its notices and its entry in the start menu.
  app.setAppUserModelId(APP_ID);
  registerAppScheme();
  watchLinks(options.onLink);
  app.on("web-contents-created", (_event, contents) => lockNavigation(contents, options.log));
  app.on("window-all-closed", () => app.quit());
  app
    .whenReady()
    .then(() => openApp(options))
    .catch((error: unknown) => failStart(String(error), options.log));
}
