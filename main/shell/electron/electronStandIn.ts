// For tests only: stands in for the electron module, keeps what it is given and lets a test raise Electron's events.
// Each stand-in is one fresh Electron; it knows nothing of Kulki.
import { EventEmitter } from "node:events";

type Handler = (...args: never[]) => unknown;
type Frame = { url: string; parent: object | null };
export type SentMessage = { channel: string; payload: unknown };

/** A page's contents, with the handlers that were set on it. */
export class StandInContents extends EventEmitter {
  readonly sent: SentMessage[] = [];
  reloads = 0;
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.windowOpenHandler = handler;
  }
  send(channel: string, payload: unknown) {
    this.sent.push({ channel, payload });
  }
  reload() {
    this.reloads += 1;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>;
  readonly did: string[] = [];
  loadedUrl = "";
  isFull = false;
  destroyed = false;
  minimized = false;
  loaded: { resolve(): void; reject(error: Error): void } | null = null;

  constructor(options: StandInWindow["options"]) {
    super();
    this.options = options;
  }
  loadURL(url: string): Promise<void> {
    this.loadedUrl = url;
    return new Promise((resolve, reject) => {
      this.loaded = { resolve, reject };
    });
  }
  show = () => this.did.push("show");
  focus = () => this.did.push("focus");
  restore = () => this.did.push("restore");
  isMinimized = () => this.minimized;
  isDestroyed = () => this.destroyed;
  isFullScreen = () => this.isFull;
  setFullScreen(on: boolean) {
    this.isFull = on;
    this.emit(on ? "enter-full-screen" : "leave-full-screen");
  }
}

class StandInApp extends EventEmitter {
  /** Names of what was called, in order. */
  readonly did: string[] = [];
  hasLock = true;
  isPackaged = true;
  /** True once a quit was not held back. */
  ended = false;
  requestSingleInstanceLock = () => this.hasLock;
  enableSandbox = () => this.did.push("enableSandbox");
  exit = (code: number) => this.did.push(`exit ${code}`);
  whenReady(): Promise<void> {
    this.did.push("whenReady");
    return Promise.resolve();
  }
  quit() {
    this.did.push("quit");
    const event = createEvent();
    this.emit("before-quit", event);
    if (!event.prevented) this.ended = true;
  }
}

/** An event as Electron hands it to listeners; `prevented` tells whether the default was refused. */
export function createEvent<T extends object>(extra?: T) {
  const event = {
    prevented: false,
    preventDefault() {
      event.prevented = true;
    },
    ...extra,
  };
  return event as typeof event & T;
}

type InvokeHandler = (event: unknown, ...args: unknown[]) => Promise<unknown>;
type ProtocolHandler = (request: Request) => Promise<Response>;

function createRecord() {
  return {
    schemes: [] as unknown[],
    protocolHandlers: new Map<string, ProtocolHandler>(),
    permissionCheck: null as Handler | null,
    permissionRequest: null as Handler | null,
    devicePermission: null as Handler | null,
    menu: undefined as unknown,
    invokeHandlers: new Map<string, InvokeHandler>(),
    exposed: new Map<string, unknown>(),
    invoked: [] as unknown[][],
    copied: [] as string[],
    shownItems: [] as string[],
    openedOutside: [] as string[],
  };
}

/** The parts that serve pages and guard them. */
function createGuards(app: StandInApp, record: ReturnType<typeof createRecord>) {
  return {
    protocol: {
      registerSchemesAsPrivileged(schemes: unknown) {
        app.did.push("registerSchemesAsPrivileged");
        record.schemes.push(schemes);
      },
      handle: (scheme: string, handler: ProtocolHandler) => record.protocolHandlers.set(scheme, handler),
    },
    session: {
      defaultSession: {
        setPermissionCheckHandler(handler: Handler) {
          record.permissionCheck = handler;
        },
        setPermissionRequestHandler(handler: Handler) {
          record.permissionRequest = handler;
        },
        setDevicePermissionHandler(handler: Handler) {
          record.devicePermission = handler;
        },
      },
    },
  };
}

class StandInIpcRenderer extends EventEmitter {
  readonly #invoked: unknown[][];
  constructor(invoked: unknown[][]) {
    super();
    this.#invoked = invoked;
  }
  async invoke(...args: unknown[]): Promise<unknown> {
    this.#invoked.push(args);
    return "answer";
  }
}

/** The parts that carry messages and reach the system. */
function createCarriers(record: ReturnType<typeof createRecord>) {
  return {
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu(menu: unknown) {
        record.menu = menu;
      },
    },
    ipcMain: {
      handle: (channel: string, handler: InvokeHandler) => record.invokeHandlers.set(channel, handler),
    },
    ipcRenderer: new StandInIpcRenderer(record.invoked),
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => record.exposed.set(name, api),
    },
    clipboard: {
      async writeText(text: string) {
        record.copied.push(text);
      },
    },
    shell: {
      showItemInFolder: (path: string) => record.shownItems.push(path),
      openExternal: (url: string) => record.openedOutside.push(url),
    },
  };
}

/** @returns the module to hand out for "electron", and what it recorded */
export function createElectronStandIn() {
  const app = new StandInApp();
  const windows: StandInWindow[] = [];
  const record = createRecord();
  const BrowserWindow: new (options: StandInWindow["options"]) => StandInWindow =
    class extends StandInWindow {
      constructor(options: StandInWindow["options"]) {
        super(options);
        windows.push(this);
        app.emit("web-contents-created", createEvent(), this.webContents);
      }
    };
  const module = { app, BrowserWindow, ...createGuards(app, record), ...createCarriers(record) };
  return { module, app, windows, record };
}

/** An IPC call's event as if sent by `frame` of `contents`. */
export function createSender(contents: StandInContents, frame: Frame | null) {
  return { sender: contents, senderFrame: frame };
}
