// The 20 points of Electron's security checklist, each as a test of the running shell; SECURITY.md is the table.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test, vi } from "vitest";
import { createEvent, createSender, type StandInContents } from "./electron.stage.ts";

const standIn = await vi.hoisted(async () => (await import("./electron.stage.ts")).createElectronStandIn());
vi.mock("electron", () => standIn.module);

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kulki-shell-"));
const rendererDir = join(folder, "renderer");
mkdirSync(rendererDir);
writeFileSync(join(rendererDir, "index.html"), "<title>Kulki</title>");
writeFileSync(join(folder, "secret.txt"), "secret");
afterAll(() => rmSync(folder, { recursive: true }));

const { runDesktop } = await import("./desktop.ts");
await import("./preload.ts");
const calls: unknown[] = [];
runDesktop({
  platform: "linux",
  preload: "/app/preload.cjs",
  rendererDir,
  icon: "/app/icon.png",
  probe: false,
  now: () => 0,
  onLink: () => undefined,
  onEndingSignal: () => undefined,
  createBackend: () => ({
    call: async (...call) => calls.push(call),
    isHosting: () => false,
    loadTheme: async () => "system" as const,
    dispose: async () => undefined,
  }),
  announce: () => undefined,
  log: () => undefined,
});
await vi.waitUntil(() => standIn.windows.length === 1);

const window = standIn.windows[0]!;
const preferences = window.options.webPreferences;
const OWN = { url: "app://kulki/index.html", parent: null };

const request = (url: string, method = "GET") =>
  standIn.record.protocolHandlers.get("app")!({ url, method } as Request);

/** Raises a navigation event on `contents`; true if it was refused. */
function isRefused(contents: StandInContents, name: string, url: string): boolean {
  const event = createEvent({ url });
  contents.emit(name, event);
  return event.prevented;
}

function askPermission(permission: string, url: string): boolean[] {
  const answers: boolean[] = [];
  const { permissionCheck, permissionRequest } = standIn.record as unknown as Record<
    string,
    (...args: unknown[]) => boolean
  >;
  answers.push(permissionCheck!(null, permission, url, { isMainFrame: true }));
  permissionRequest!(window.webContents, permission, (answer: boolean) => answers.push(answer), {
    requestingUrl: url,
  });
  return answers;
}

/** Text of all our sources below a folder, tests and this stand-in aside. */
function sourcesOf(name: string): string {
  return readdirSync(join(root, name), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|tsx|html)$/.test(path) && !/\.(test|bench|stage)\./.test(path))
    .map((path) => readFileSync(join(root, name, path), "utf8"))
    .join("\n");
}

test("1. only load secure content: the one page comes from app://kulki, and scripts from nowhere else", () => {
  expect(window.loadedUrl).toBe("app://kulki/index.html");
  expect(standIn.record.schemes).toEqual([
    [{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } }],
  ]);
  expect(standIn.app.did.indexOf("registerSchemesAsPrivileged")).toBeLessThan(
    standIn.app.did.indexOf("whenReady"),
  );
});

test("2. no Node.js integration for remote content", () => {
  expect(preferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
});

test("3. context isolation in all renderers", () => {
  expect(preferences.contextIsolation).toBe(true);
});

test("4. process sandboxing, for the window and by default", () => {
  expect(preferences.sandbox).toBe(true);
  expect(standIn.app.did.indexOf("enableSandbox")).toBeLessThan(standIn.app.did.indexOf("whenReady"));
  expect(standIn.app.did).toContain("enableSandbox");
});

test("5. session permission requests: our page gets the local network and fullscreen, nobody gets more", () => {
  for (const allowed of ["local-network", "loopback-network", "local-network-access", "fullscreen"]) {
    expect(askPermission(allowed, "app://kulki/")).toEqual([true, true]);
    for (const foreign of ["http://192.168.0.10:8999/", "app://other/", "app://kulki.evil/", "", "null"]) {
      expect(askPermission(allowed, foreign)).toEqual([false, false]);
    }
  }
  for (const denied of ["media", "geolocation", "clipboard-read", "openExternal", "unknown", "hid"]) {
    expect(askPermission(denied, "app://kulki/")).toEqual([false, false]);
  }
  expect((standIn.record.devicePermission as unknown as () => boolean)()).toBe(false);
});

test("6. webSecurity stays on", () => {
  expect(preferences.webSecurity).toBe(true);
});

test("7. a Content-Security-Policy comes with every answer", async () => {
  for (const url of ["app://kulki/index.html", "app://kulki/nothing.js", "app://other/index.html"]) {
    const policy = (await request(url)).headers.get("Content-Security-Policy")!.split("; ");
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "connect-src 'self' ws: http:",
        "img-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join()).not.toContain("unsafe-eval");
  }
});

test("8. allowRunningInsecureContent stays off", () => {
  expect(preferences.allowRunningInsecureContent).toBe(false);
});

test("9. experimental features stay off", () => {
  expect(preferences.experimentalFeatures).toBe(false);
});

test("10. enableBlinkFeatures is not used", () => {
  expect(Object.keys(preferences)).not.toContain("enableBlinkFeatures");
  expect(sourcesOf("main")).not.toMatch(/enableBlinkFeatures|enable-blink-features|appendSwitch/);
});

test("11. no web views, so none with allowpopups", () => {
  expect(preferences.webviewTag).toBe(false);
  expect(sourcesOf("renderer")).not.toMatch(/<webview|allowpopups/i);
});

test("12. web view options before creation: every web view is refused", () => {
  const event = createEvent();
  window.webContents.emit("will-attach-webview", event, { nodeIntegration: true }, { src: OWN.url });
  expect(event.prevented).toBe(true);
});

test("13. navigation leads nowhere but back to our own page", () => {
  for (const name of ["will-navigate", "will-redirect", "will-frame-navigate"]) {
    for (const url of [
      "https://kulki.example/",
      "http://127.0.0.1:8999/",
      "file:///etc/passwd",
      "app://kulki/assets/other.html",
      "app://kulki/index.html?evil",
      "app://user@kulki/index.html",
      "javascript:alert(1)",
      "not an address",
    ]) {
      expect([name, url, isRefused(window.webContents, name, url)]).toEqual([name, url, true]);
    }
    expect(isRefused(window.webContents, name, "app://kulki/index.html#probe")).toBe(false);
  }
});

test("14. no new windows", () => {
  for (const url of ["https://kulki.example/", OWN.url, "about:blank"]) {
    expect(window.webContents.windowOpenHandler!({ url })).toEqual({ action: "deny" });
  }
});

test("15. shell.openExternal is never called", () => {
  expect(sourcesOf("main")).not.toContain("openExternal");
  expect(standIn.record.openedOutside).toEqual([]);
});

test("16. a current version of Electron: the major version is at least the one this was written for", () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(Number(/^\^(\d+)\./.exec(devDependencies.electron)?.[1])).toBeGreaterThanOrEqual(45);
});

test("17. the sender of every IPC message is validated", async () => {
  const call = standIn.record.invokeHandlers.get("kulki:call")!;
  expect([...standIn.record.invokeHandlers.keys()]).toEqual(["kulki:call"]);
  const others = Object.assign(Object.create(null), window.webContents);
  for (const sender of [
    createSender(window.webContents, null),
    createSender(window.webContents, { url: OWN.url, parent: {} }),
    createSender(window.webContents, { url: "http://192.168.0.10:8999/", parent: null }),
    createSender(window.webContents, { url: "app://other/index.html", parent: null }),
    createSender(others, OWN),
  ]) {
    await expect(call(sender, "quit", [])).rejects.toThrow();
  }
  expect(calls).toEqual([]);
  await call(createSender(window.webContents, OWN), "getHost", []);
  expect(calls).toEqual([["getHost", []]]);
});

test("18. no file://: files come by our own scheme, from one folder only", async () => {
  const page = await request("app://kulki/");
  expect([page.status, page.headers.get("Content-Type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(await page.text()).toBe("<title>Kulki</title>");
  for (const path of [
    "../secret.txt",
    "%2e%2e/secret.txt",
    "..%2fsecret.txt",
    "..%5csecret.txt",
    "%2e%2e%2fsecret.txt",
    "x/..%2f..%2fsecret.txt",
    "%00",
    "%ff",
    "../renderer",
    "",
  ]) {
    const url = path === "" ? "app://other/index.html" : `app://kulki/${path}`;
    const answer = await request(url);
    expect([url, answer.status >= 400, await answer.text()]).toEqual([url, true, ""]);
  }
  expect((await request("app://kulki/index.html", "POST")).status).toBe(405);
});

test("19. the fuses are all decided, and the risky ones are off", () => {
  const config = readFileSync(join(root, "electron-builder.yml"), "utf8");
  for (const [fuse, value] of [
    ["runAsNode", false],
    ["enableCookieEncryption", false],
    ["enableNodeOptionsEnvironmentVariable", false],
    ["enableNodeCliInspectArguments", false],
    ["enableEmbeddedAsarIntegrityValidation", true],
    ["onlyLoadAppFromAsar", true],
    ["loadBrowserProcessSpecificV8Snapshot", false],
    ["grantFileProtocolExtraPrivileges", false],
  ] as const) {
    expect(config).toMatch(new RegExp(`^ {2}${fuse}: ${value}$`, "m"));
  }
});

test("20. no Electron API reaches the page: the bridge has two functions and hides the event", async () => {
  expect([...standIn.record.exposed.keys()]).toEqual(["kulkiApp"]);
  const bridge = standIn.record.exposed.get("kulkiApp") as {
    call(method: string, args: unknown[]): Promise<unknown>;
    onEvent(listener: (...heard: unknown[]) => void): () => void;
  };
  expect(Object.keys(bridge).sort()).toEqual(["call", "onEvent"]);
  expect(await bridge.call("checkHost", ["10.0.0.1"])).toBe("answer");
  expect(standIn.record.invoked).toEqual([["kulki:call", "checkHost", ["10.0.0.1"]]]);
  const heard: unknown[][] = [];
  const stop = bridge.onEvent((...args) => heard.push(args));
  const ipcRenderer = standIn.module.ipcRenderer;
  ipcRenderer.emit("kulki:event", { sender: ipcRenderer }, { kind: "fullscreen", on: true });
  stop();
  ipcRenderer.emit("kulki:event", { sender: ipcRenderer }, { kind: "fullscreen", on: false });
  expect(heard).toEqual([[{ kind: "fullscreen", on: true }]]);
});
