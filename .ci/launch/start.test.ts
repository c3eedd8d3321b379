// The launcher's decisions, and a window that is ready, one that fails, and one that is ended: a script plays Electron.
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import {
  electronArguments,
  electronBinary,
  parseStart,
  plainFolder,
  sandboxRemedy,
  tellingLine,
  webArguments,
  whyNoWindow,
} from "./doors.mjs";
import { runWindow } from "./window.mjs";

test("no window without a display, nor as root", () => {
  const linux = { platform: "linux", env: { DISPLAY: ":0" }, uid: 1000 };
  expect(whyNoWindow(linux)).toBeNull();
  expect(whyNoWindow({ ...linux, env: { WAYLAND_DISPLAY: "wayland-0" } })).toBeNull();
  expect(whyNoWindow({ ...linux, env: {} })).toMatch(/display/);
  expect(whyNoWindow({ ...linux, uid: 0 })).toMatch(/root/);
  expect(whyNoWindow({ platform: "win32", env: {}, uid: undefined })).toBeNull();
  expect(whyNoWindow({ platform: "darwin", env: {}, uid: 501 })).toBeNull();
});

test("flags are passed on to the door in its own words", () => {
  const { values = {} } = parseStart(["--door=web", "--no-open", "--json", "--data-dir", "/d", "--probe"]);
  expect(values.door).toBe("web");
  expect(webArguments(values)).toEqual(["--no-open", "--json", "--probe", "--data-dir", "/d"]);
  expect(electronArguments(values)).toEqual(["--user-data-dir=/d", "--probe"]);
  const linked = parseStart(["kulki://join/10.0.0.7", "--door=web"]).values ?? {};
  for (const args of [webArguments(linked), electronArguments(linked)])
    expect(args).toEqual(["kulki://join/10.0.0.7"]);
  for (const argv of [["kulki.js"], ["kulki://a", "kulki://b"]])
    expect(parseStart(argv).wrong).toContain("kulki://");
  const named = parseStart(["--resolve", "a.test=127.0.0.1", "--resolve", "b.test=::1"]).values ?? {};
  const names = ["--resolve", "a.test=127.0.0.1", "--resolve", "b.test=::1"];
  expect([webArguments(named), electronArguments(named)]).toEqual([names, names]);
  expect(webArguments(parseStart([]).values ?? {})).toEqual([]);
});

test.each([["--door", "window"], ["--nope"], ["extra"], ["--data-dir"]])(
  "%s is refused in one line",
  (...argv) => {
    const { wrong } = parseStart(argv);
    expect(wrong).toContain(argv[0]);
    expect(wrong).toMatch(/\.$/);
    expect(wrong).not.toContain("\n");
  },
);

test.each([
  ["C:\\Users\\Ola Nowak\\Kulki\\", "C:\\Users\\Ola Nowak\\Kulki"],
  ["/home/ola/kulki//", "/home/ola/kulki"],
  ["/home/ola/kulki", "/home/ola/kulki"],
  ["C:\\", "C:\\"],
  ["/", "/"],
])("no folder ends in a separator that would quote the arguments behind it: %s", (typed, plain) => {
  expect(plainFolder(typed)).toBe(plain);
  const { values = {} } = parseStart(["--data-dir", typed]);
  expect(electronArguments(values)).toEqual([`--user-data-dir=${plain}`]);
});

test("where the system allows no sandbox, the line ends with what to do", () => {
  const suid =
    "[1:0101/000000.1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing I'm aborting now. You need to make sure that /opt/a b/chrome-sandbox is owned by root and has mode 4755.";
  expect(sandboxRemedy(suid)).toContain('sudo chmod 4755 "/opt/a b/chrome-sandbox"');
  expect(sandboxRemedy("FATAL: No usable sandbox! Update your kernel")).toMatch(/apparmor_restrict.*=0$/);
  expect(sandboxRemedy("Missing X server or $DISPLAY")).toBeNull();
});

test("of a stack trace the line that says most is shown", () => {
  const text = `TypeError: fetch failed\n    at node:internal\n  [cause]: Error: getaddrinfo ENOTFOUND github.com\n      at x {\n    errno: -3008,\n  }\n}\n`;
  expect(tellingLine(text)).toBe("Error: getaddrinfo ENOTFOUND github.com");
  expect(tellingLine("[1:2] starting\nMissing X server or $DISPLAY\n")).toBe("Missing X server or $DISPLAY");
  expect(tellingLine("")).toBe("");
});

test("the binary is where the package, or the override, has it", () => {
  const where = { packageDir: "/e", platform: "linux", overrideDir: undefined, join };
  expect(electronBinary(where)).toBe(join("/e", "dist", "electron"));
  expect(electronBinary({ ...where, overrideDir: "/o", platform: "win32" })).toBe(join("/o", "electron.exe"));
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** @returns path of an Electron that does what `script` does */
function standIn(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), "kulki-electron-"));
  folders.push(folder);
  const path = join(folder, "electron");
  writeFileSync(path, `#!${process.execPath}\n${script}`);
  chmodSync(path, 0o755);
  return path;
}

/** Runs the launcher with `script` in Electron's place; onLine may end it. */
function start(script: string, onLine: (kill: () => void) => void = () => undefined) {
  const folder = dirname(standIn(script));
  const launcher = fileURLToPath(new URL("./start.mjs", import.meta.url));
  const child = spawn(process.execPath, [launcher, "--door", "electron", "--json", "--probe"], {
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (text) => {
    stdout += text;
    onLine(() => child.kill("SIGINT"));
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, stdout, stderr })),
  );
}

const READY = 'console.log(JSON.stringify({ event: "ready", args: process.argv.slice(3) }));';

test.skipIf(process.platform === "win32")(
  "a window's ready line and its exit code come through",
  async () => {
    const { code, stdout } = await start(`${READY} setTimeout(() => process.exit(7), 50);`);
    expect([code, JSON.parse(stdout)]).toEqual([7, { event: "ready", args: ["--probe"] }]);
  },
);

test.skipIf(process.platform === "win32")(
  "a window that fails is told in one line with its own reason",
  async () => {
    const { code, stderr } = await start('console.error("Missing X server or $DISPLAY"); process.exit(1);');
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("Missing X server or $DISPLAY")]);
  },
);

test.skipIf(process.platform === "win32")("Ctrl-C ends the window and passes its code on", async () => {
  const script = `process.on("SIGTERM", () => process.exit(0)); setInterval(() => {}, 1000); ${READY}`;
  expect((await start(script, (kill) => kill())).code).toBe(0);
});

test.skipIf(process.platform === "win32")(
  "a window that is never ready is asked to end, and said to be late",
  async () => {
    const script = `process.on("SIGTERM", () => { console.error("a scanner reads me"); process.exit(0); }); setInterval(() => {}, 1000);`;
    const path = standIn(script);
    const result = await runWindow({
      path,
      args: [],
      isJson: false,
      onStarted: () => undefined,
      readyLimitMs: 500,
    });
    expect(result).toEqual({ why: "Electron was not ready within 0.5 s: a scanner reads me" });
  },
);
