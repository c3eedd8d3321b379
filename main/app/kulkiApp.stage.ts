// Test support: the app without a window. Calls of its shell are recorded, its host is a stand-in. Nothing of the app
// imports this.
import { vi } from "vitest";
import { createJoinWishes } from "./joinWish.ts";
import { createKulkiApp, type KulkiAppOptions } from "./kulkiApp.ts";

/** @param dataDir a test's own */
export function openTestApp(dataDir: string, options: Partial<KulkiAppOptions> = {}) {
  const shell = {
    setFullscreen: vi.fn(),
    openLogFolder: vi.fn(async () => true),
    copyText: vi.fn(async () => false),
    picturesFolder: (): string | null => null,
    isFullscreen: () => false,
    keepAwake: vi.fn(),
    holdQuit: vi.fn(),
    quit: vi.fn(),
  };
  const app = createKulkiApp({
    door: "web",
    version: "0.1.0",
    locale: "pl-PL",
    probe: true,
    system: "windows",
    opensLinks: false,
    dataDir,
    workerUrl: new URL("file:///nowhere.js"),
    guestDir: dataDir,
    shell,
    joinWishes: createJoinWishes(() => undefined),
    emit: () => undefined,
    lookup: async () => ["127.0.0.1"],
    networkInterfaces: () => ({}),
    now: () => 0,
    rng: () => 0,
    complain: () => undefined,
    ...options,
  });
  return { app, shell };
}
