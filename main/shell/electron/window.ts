// The app's one window: how it looks, what it may do, when it is shown. Knows nothing of the game, the host or AppApi.
import { BrowserWindow, screen } from "electron";
import { pageUrl } from "./origin.ts";
import { groundColor, keepGround } from "./theme.ts";

export type WindowOptions = {
  /** Absolute path of the bundled preload. */
  preload: string;
  /** Absolute path of the icon for the window's frame; null where the system has it from elsewhere. */
  icon: string | null;
  probe: boolean;
  /** Developer tools, for builds that are not packaged. */
  devTools: boolean;
  log(text: string): void;
  onFullscreen(on: boolean): void;
  /** Called when the page is loaded and shown. */
  onShown(): void;
  /** Called when the page could not be loaded. */
  onHopeless(reason: string): void;
};

type Size = { width: number; height: number };

const BEST: Size = { width: 1280, height: 720 };
const SMALLEST: Size = { width: 640, height: 480 };
/** Most that a window's frame and title take, in points. */
const FRAME: Size = { width: 16, height: 48 };
/** Longest time from the page's load to its first picture. On Wayland no event tells of the picture (electron
 *  #48859). */
export const PAINT_LIMIT_MS = 400;

/** Largest size of the page with which its window fits on a screen. @param workArea without task bars, in points */
export function fittingSize(workArea: Size): Size {
  const fitted = (side: keyof Size) => Math.min(BEST[side], Math.max(1, workArea[side] - FRAME[side]));
  return { width: fitted("width"), height: fitted("height") };
}

function makeWindow({ preload, icon, devTools }: WindowOptions): BrowserWindow {
  const size = fittingSize(screen.getPrimaryDisplay().workAreaSize);
  return new BrowserWindow({
    ...size,
    useContentSize: true,
    minWidth: Math.min(SMALLEST.width, size.width),
    minHeight: Math.min(SMALLEST.height, size.height),
    // Under this name Electron keeps the window's size, place and fullscreen, and fits them to the screens there are.
    name: "main",
    windowStatePersistence: true,
    show: false,
    title: "Kulki",
    backgroundColor: groundColor(),
    ...(icon !== null && { icon }),
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
      // Off, as Electron would fetch dictionaries from the internet.
      spellcheck: false,
    },
  });
}

/** F11 toggles fullscreen, which on macOS the menu does. Shift and F12 open the developer tools where they are
 *  allowed; F12 alone is the page's. */
function handleKeys(window: BrowserWindow, devTools: boolean): void {
  window.webContents.on("before-input-event", (event, input) => {
    const isBare = !(input.alt || input.control || input.meta || input.isAutoRepeat);
    if (input.type !== "keyDown" || !isBare) return;
    if (input.key === "F11" && !input.shift) {
      event.preventDefault();
      window.setFullScreen(!window.isFullScreen());
    } else if (input.key === "F12" && input.shift && devTools) {
      event.preventDefault();
      window.webContents.toggleDevTools();
    }
  });
}

/** Resolves when the window is shown: with its first picture, or, if no event tells of that, soon after its page was
 *  loaded. */
function showWhenPainted(window: BrowserWindow): Promise<void> {
  return new Promise((onShown) => {
    const show = () => {
      if (window.isDestroyed()) return;
      if (!window.isVisible()) window.show();
      onShown();
    };
    window.once("ready-to-show", show);
    window.webContents.once("did-finish-load", () => setTimeout(show, PAINT_LIMIT_MS));
  });
}

/** Makes the window and loads the page into it, then calls onShown or onHopeless. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = makeWindow(options);
  keepGround(window);
  handleKeys(window, options.devTools);
  window.on("unresponsive", () => options.log("the page does not respond"));
  window.on("enter-full-screen", () => options.onFullscreen(true));
  window.on("leave-full-screen", () => options.onFullscreen(false));
  Promise.all([showWhenPainted(window), window.loadURL(pageUrl(options.probe))]).then(
    () => options.onShown(),
    (error: unknown) => {
      // Loading also rejects if the window is closed meanwhile; then nobody is left to be told.
      if (!window.isDestroyed()) options.onHopeless(`the page cannot be loaded: ${error}`);
    },
  );
  return window;
}

/** Brings the window to the front, also when it is minimised. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
