// Test support: starts the app's shell on a fresh stand-in for Electron, and gives access to its state.
import type { AppEvent } from "../../../shared/appApi.ts";
import type { DesktopOptions } from "./desktop.ts";
import { type createElectronStandIn, createEvent } from "./electron.stage.ts";
import type { SystemShell } from "./systemShell.ts";

type Changes = Partial<DesktopOptions> & { isHosting?: boolean };

export type ElectronStandIn = ReturnType<typeof createElectronStandIn>;

/** Starts the app on the Electron that its imports meet, and waits for its window. */
export async function startShell(standIn: ElectronStandIn, changes: Changes = {}) {
  const seen = {
    lines: [] as unknown[],
    log: [] as string[],
    links: [] as string[],
    disposals: 0,
    isHosting: changes.isHosting ?? false,
    nowMs: 0,
    endBySignal: (): void => undefined,
    shell: null as SystemShell | null,
    emit: (_event: AppEvent): void => undefined,
  };
  const { runDesktop } = await import("./desktop.ts");
  runDesktop({
    platform: "linux",
    preload: "/app/preload.cjs",
    rendererDir: "/app/renderer",
    icon: "/app/icon.png",
    probe: false,
    now: () => seen.nowMs,
    onEndingSignal(end) {
      seen.endBySignal = end;
    },
    createBackend(shell, emit) {
      Object.assign(seen, { shell, emit });
      return {
        call: async () => undefined,
        loadTheme: async () => "light",
        isHosting: () => seen.isHosting,
        dispose: async () => {
          seen.disposals += 1;
        },
      };
    },
    onLink: (link) => seen.links.push(link),
    announce: (line) => seen.lines.push(line),
    log: (text) => seen.log.push(text),
    ...changes,
  });
  await Promise.resolve().then(() => undefined);
  return { seen, app: standIn.app, window: standIn.windows[0]!, shell: seen.shell! };
}

export function press(contents: { emit(name: string, ...args: unknown[]): boolean }, key: string, more = {}) {
  const event = createEvent();
  contents.emit("before-input-event", event, { type: "keyDown", key, ...more });
  return event.prevented;
}
