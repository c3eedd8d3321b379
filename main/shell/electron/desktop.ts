// The life of the desktop app in Electron's events: one instance, ready, one window, quit.
// Knows neither the game nor what the app can do: the root hands in createApi.
import { app, type BrowserWindow, session } from "electron";
import type { DesktopEvent } from "../../../shared/desktopApi.ts";
import { registerAppScheme, serveAppFiles } from "./appProtocol.ts";
import { type CallApi, handleCalls, sendEvent } from "./ipc.ts";
import { installMenu } from "./menu.ts";
import { lockNavigation } from "./navigation.ts";
import { limitPermissions } from "./permissions.ts";
import { disposeBeforeQuit } from "./quitting.ts";
import { createSystemShell, type SystemShell } from "./systemShell.ts";
import { focusWindow, openWindow } from "./window.ts";

/** What stands behind the window. */
export type DesktopBackend = { call: CallApi; dispose(): Promise<void> };

/** Told on standard output, one JSON line each. `existing`: another instance already shows a window, now in front. */
export type Announcement = { event: "ready"; existing: boolean };

export type DesktopOptions = {
  platform: NodeJS.Platform;
  /** Absolute path of the bundled preload. */
  preload: string;
  /** Absolute path of the built page's folder. */
  rendererDir: string;
  probe: boolean;
  /** Called once, when Electron is ready. */
  createBackend(shell: SystemShell, emit: (event: DesktopEvent) => void): DesktopBackend;
  announce(line: Announcement): void;
  log(text: string): void;
};

function openApp(options: DesktopOptions): void {
  const { log } = options;
  let window: BrowserWindow | null = null;
  const getWindow = () => window;
  const emit = (event: DesktopEvent) => sendEvent(window, event);
  let isShown = false;
  const giveUp = (reason: string) => {
    log(reason);
    // Who started the app tries another door if it fails before there is anything to see.
    if (isShown) app.quit();
    else app.exit(1);
  };
  limitPermissions(session.defaultSession);
  serveAppFiles(options.rendererDir);
  const backend = options.createBackend(createSystemShell(getWindow, log), emit);
  disposeBeforeQuit(() => backend.dispose(), log);
  handleCalls(getWindow, backend.call);
  app.on("second-instance", () => focusWindow(window));
  app.on("activate", () => focusWindow(window));
  window = openWindow({
    preload: options.preload,
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
  window.on("closed", () => {
    window = null;
  });
}

/**
 * Runs the app. Must be called while the main module is first evaluated: the scheme has to be known before Electron is
 * ready, and nothing here waits for it at the top level (that would deadlock an ES module).
 */
export function runDesktop(options: DesktopOptions): void {
  // The lock lies in the folder of user data: instances with folders of their own do not meet.
  if (!app.requestSingleInstanceLock()) {
    options.announce({ event: "ready", existing: true });
    app.quit();
    return;
  }
  app.enableSandbox();
  registerAppScheme();
  installMenu(options.platform);
  app.on("web-contents-created", (_event, contents) => lockNavigation(contents, options.log));
  app.on("window-all-closed", () => app.quit());
  app
    .whenReady()
    .then(() => openApp(options))
    .catch((error: unknown) => {
      options.log(`Kulki cannot start: ${error}`);
      app.exit(1);
    });
}
