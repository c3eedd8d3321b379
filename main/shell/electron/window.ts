// The app's one window: how it looks, how it is fenced in, what happens when its page dies.
// Knows nothing of the game, the host or DesktopApi.
import { BrowserWindow } from "electron";
import { pageUrl } from "./origin.ts";

export type WindowOptions = {
  /** Absolute path of the bundled preload. */
  preload: string;
  probe: boolean;
  /** Developer tools, for builds that are not packaged. */
  devTools: boolean;
  log(text: string): void;
  onFullscreen(on: boolean): void;
  /** The page is loaded and to be seen. */
  onShown(): void;
  /** The page died a second time, or could not be loaded at all. */
  onHopeless(reason: string): void;
};

function makeWindow({ preload, devTools }: WindowOptions): BrowserWindow {
  return new BrowserWindow({
    width: 1280,
    height: 720,
    useContentSize: true,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: "Kulki",
    backgroundColor: "#10141f",
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Electron would fetch dictionaries from the internet.
      spellcheck: false,
    },
  });
}

/** F11 toggles fullscreen, as menus do elsewhere; F12 opens the tools where they exist. */
function handleKeys(window: BrowserWindow, devTools: boolean): void {
  window.webContents.on("before-input-event", (event, input) => {
    const isBare = !(input.alt || input.control || input.meta || input.shift || input.isAutoRepeat);
    if (input.type !== "keyDown" || !isBare) return;
    if (input.key === "F11") {
      event.preventDefault();
      window.setFullScreen(!window.isFullScreen());
    } else if (input.key === "F12" && devTools) {
      event.preventDefault();
      window.webContents.toggleDevTools();
    }
  });
}

/** One reload brings back a page that died; a second death would only repeat itself. */
function reviveOnce(window: BrowserWindow, { log, onHopeless }: WindowOptions): void {
  let hasDied = false;
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    log(`the page's process is gone: ${reason} (exit code ${exitCode})`);
    if (reason === "clean-exit" || window.isDestroyed()) return;
    if (hasDied) return onHopeless(`the page's process is gone twice: ${reason}`);
    hasDied = true;
    window.webContents.reload();
  });
}

/** Resolves when the first picture of the page is there; the window shows itself with it. */
function showWhenPainted(window: BrowserWindow): Promise<void> {
  return new Promise((onPainted) => {
    window.once("ready-to-show", () => {
      window.show();
      onPainted();
    });
  });
}

/** Makes the window and loads the page into it. onShown or onHopeless tells how it went. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = makeWindow(options);
  handleKeys(window, options.devTools);
  reviveOnce(window, options);
  window.on("unresponsive", () => options.log("the page does not respond"));
  window.on("enter-full-screen", () => options.onFullscreen(true));
  window.on("leave-full-screen", () => options.onFullscreen(false));
  Promise.all([showWhenPainted(window), window.loadURL(pageUrl(options.probe))]).then(
    () => options.onShown(),
    (error: unknown) => {
      // A window closed while it loads rejects too; nobody is left to be told.
      if (!window.isDestroyed()) options.onHopeless(`the page cannot be loaded: ${error}`);
    },
  );
  return window;
}

/** Brings the window to the person, also out of the task bar. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
