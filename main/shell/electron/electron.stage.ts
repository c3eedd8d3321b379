// Test support: a stand-in for the module electron, which records calls and lets a test raise Electron's events. Each
// stand-in is a fresh Electron; it knows nothing of Kulki.
import { EventEmitter } from "node:events";

type Handler = (...args: never[]) => unknown;
type Frame = { url: string; parent: object | null };
export type SentMessage = { channel: string; payload: unknown };

/** A page's contents, with the handlers that were set on it. */
export class StandInContents extends EventEmitter {
  readonly sent: SentMessage[] = [];
  reloads = 0;
  crashed = false;
  isCrashed = () => this.crashed;
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
  visible = false;
  show() {
    this.visible = true;
    this.did.push("show");
  }
  hide() {
    this.visible = false;
    this.did.push("hide");
  }
  isVisible = () => this.visible;
  focus = () => this.did.push("focus");
  restore = () => this.did.push("restore");
  isMinimized = () => this.minimized;
  ground = "";
  setBackgroundColor(color: string) {
    this.ground = color;
  }
  isDestroyed = () => this.destroyed;
  isFullScreen = () => this.isFull;
  setFullScreen(on: boolean) {
    this.isFull = on;
    this.emit(on ? "enter-full-screen" : "leave-full-screen");
  }
}

/** Its system likes it dark. */
export class StandInTheme extends EventEmitter {
  #source = "system";
  get themeSource() {
    return this.#source;
  }
  set themeSource(source: string) {
    this.#source = source;
    this.emit("updated");
  }
  get shouldUseDarkColors() {
    return this.#source !== "light";
  }
}

export class StandInApp extends EventEmitter {
  /** Names of what was called, in order. */
  readonly did: string[] = [];
  hasLock = true;
  isPackaged = true;
  readonly switches = new Set<string>();
  readonly commandLine = { hasSwitch: (name: string) => this.switches.has(name) };
  /** True once a quit was not prevented. */
  ended = false;
  requestSingleInstanceLock = () => this.hasLock;
  enableSandbox = () => this.did.push("enableSandbox");
  userModelId = "";
  setAppUserModelId(id: string) {
    this.userModelId = id;
  }
  locale = "en-GB";
  getPreferredSystemLanguages = () => [this.locale];
  getLocale = () => this.locale;
  /** Folders of the system by Electron's names. */
  readonly paths = new Map([["pictures", "/home/ola/Pictures"]]);
  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
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
    boxes: [] as { title: string; text: string }[],
    /** The number of the button with which the person answers a message box. */
    answer: 0,
    blockers: [] as string[],
    workArea: { width: 1920, height: 1040 },
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

export class StandInIpcRenderer extends EventEmitter {
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

/** The parts that speak for the system. */
function createSystem(record: ReturnType<typeof createRecord>) {
  return {
    dialog: {
      showErrorBox: (title: string, text: string) => record.boxes.push({ title, text }),
      async showMessageBox(_window: unknown, { message, detail }: { message: string; detail: string }) {
        record.boxes.push({ title: message, text: detail });
        return { response: record.answer };
      },
    },
    nativeTheme: new StandInTheme(),
    powerMonitor: new EventEmitter(),
    powerSaveBlocker: {
      start(kind: string) {
        record.blockers.push(kind);
        return record.blockers.length - 1;
      },
      stop: (id: number) => delete record.blockers[id],
    },
    screen: { getPrimaryDisplay: () => ({ workAreaSize: record.workArea }) },
  };
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
  const module = {
    app,
    BrowserWindow,
    ...createGuards(app, record),
    ...createSystem(record),
    ...createCarriers(record),
  };
  return { module, app, windows, record };
}

/** An IPC call's event as if sent by `frame` of `contents`. */
export function createSender(contents: StandInContents, frame: Frame | null) {
  return { sender: contents, senderFrame: frame };
}
