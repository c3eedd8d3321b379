// The dedicated host's local socket: what its owner can ask, who else gets in, and what it leaves behind.
import * as nodeFs from "node:fs/promises";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { connect, createServer, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { hostCallSchema } from "../../shared/hostCalls.ts";
import { createManualTimers } from "../disk/manualTimers.stage.ts";
import { SYSTEM_TIMERS } from "../timers.ts";
import { type ControlDeps, openControlSocket } from "./controlSocket.ts";
import { ROUND_COMMANDS } from "./roundCommands.ts";

const isWindows = process.platform === "win32";
let folder = "";
let path = "";
const closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kulki-control-"));
  path = isWindows ? `\\\\.\\pipe\\kulki-${process.pid}-${folder.slice(-6)}` : join(folder, "control");
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await rm(folder, { recursive: true });
});

async function open(change: Partial<ControlDeps> = {}) {
  const stop = vi.fn();
  const status = async () => ({ name: "Sala 12", port: 8999, players: 2 });
  const result = await openControlSocket({
    path,
    isWindows,
    status,
    invite: () => ({ code: "K3M-7QX" }),
    tellRounds: async () => true,
    stop,
    timers: SYSTEM_TIMERS,
    log: () => undefined,
    ...change,
  });
  if (result.ok) closing.push(result.close);
  return { result, stop };
}

/** All that is answered until the other side ends. */
async function say(text: string): Promise<string> {
  const socket = connect(path);
  socket.setEncoding("utf8");
  let heard = "";
  socket.on("data", (chunk) => {
    heard += chunk;
  });
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.on("error", () => undefined);
  socket.end(text);
  await closed;
  return heard;
}

test("a host that is probed is broken by a word, any other host does not know it", async () => {
  const breakDown = vi.fn();
  const { result } = await open({ breakDown });
  expect(await say("crash\nhang\nmemory\n")).toBe('{"ok":true}\n'.repeat(3));
  expect(breakDown.mock.calls).toEqual([["crash"], ["hang"], ["memory"]]);
  if (result.ok) await result.close();
  closing.length = 0;
  await open();
  expect(await say("crash\n")).toContain(
    "the commands are status, invite, start, end, pause, resume, shuffle and stop",
  );
});

test("status is one line of JSON; several may be asked; what is no command is told so", async () => {
  const { stop } = await open();
  const status = '{"name":"Sala 12","port":8999,"players":2}\n';
  expect(await say("status\n")).toBe(status);
  expect(await say("status\r\nstatus\n")).toBe(status + status);
  expect(await say("invite\n")).toBe('{"code":"K3M-7QX"}\n');
  expect(await say("reboot\n")).toContain('"ok":false');
  expect(await say("status")).toBe("");
  expect(stop).not.toHaveBeenCalled();
});

test("what is said about rounds is handed on, and answered with what came of it", async () => {
  const tellRounds = vi.fn(async (command: string) =>
    command === "start" ? true : command === "end" ? false : null,
  );
  await open({ tellRounds });
  const answers = (await say("start\nend\nshuffle\n")).trim().split("\n");
  expect(answers.map((line) => JSON.parse(line))).toEqual([
    { ok: true },
    { ok: false, error: "there is nothing to end now" },
    { ok: false, error: "the host does not answer" },
  ]);
  expect(tellRounds.mock.calls).toEqual([["start"], ["end"], ["shuffle"]]);
});

test("each word about rounds is one of the host's calls, with what that takes", async () => {
  const asked: unknown[] = [];
  const ask = async (...call: unknown[]) => {
    asked.push(call);
    return null;
  };
  for (const tell of Object.values(ROUND_COMMANDS)) expect(await tell(ask)).toBeNull();
  for (const call of asked) expect(v.is(hostCallSchema, call)).toBe(true);
  expect(asked).toHaveLength(5);
});

test.each(["constructor", "__proto__", "toString"])("%s is no command", async (word) => {
  const tellRounds = vi.fn(async () => true);
  await open({ tellRounds });
  expect(await say(`${word}\n`)).toContain('"ok":false');
  expect(tellRounds).not.toHaveBeenCalled();
});

test("stop is answered, then done", async () => {
  const { stop } = await open();
  expect(await say("stop\n")).toBe('{"ok":true}\n');
  expect(stop).toHaveBeenCalledOnce();
});

test("a host that does not answer is told as such", async () => {
  await open({ status: async () => null, invite: () => null });
  expect(await say("status\n")).toContain('"ok":false');
  expect(await say("invite\n")).toContain('"ok":false');
});

test("an endless line ends that connection alone", async () => {
  await open();
  expect(await say("s".repeat(100_000))).toBe("");
  expect(await say("status\n")).toContain("Sala 12");
});

test("more lines at once than anybody types end that connection alone", async () => {
  const status = vi.fn(async () => ({}));
  await open({ status });
  expect(await say("status\n".repeat(100))).toBe("");
  expect(status).not.toHaveBeenCalled();
});

test("who connects again and again keeps no more than eight lines open", async () => {
  await open();
  const sockets = Array.from({ length: 12 }, () =>
    connect(path)
      .on("error", () => undefined)
      .resume(),
  );
  let gone = 0;
  for (const socket of sockets) socket.on("close", () => gone++);
  await vi.waitFor(() => expect(gone).toBe(4));
  for (const socket of sockets) socket.destroy();
  await vi.waitFor(async () => expect(await say("status\n")).toContain("Sala 12"));
});

test("who says nothing for half a minute is let go", async () => {
  await open();
  const watched = vi.spyOn(Socket.prototype, "setTimeout");
  onTestFinished(() => watched.mockRestore());
  const socket = connect(path)
    .on("error", () => undefined)
    .resume();
  const closed = new Promise((resolve) => socket.on("close", resolve));
  await vi.waitFor(() => expect(watched).toHaveBeenCalledTimes(1));
  const [limitMs, onIdle] = watched.mock.calls[0] ?? [];
  expect(limitMs).toBe(30_000);
  onIdle?.();
  await closed;
});

test.skipIf(isWindows)("not even in the instant before the mode is set may others connect", async () => {
  const modes: number[] = [];
  const chmod: typeof nodeFs.chmod = async (file, mode) => {
    modes.push((await stat(file)).mode & 0o077);
    await nodeFs.chmod(file, mode);
  };
  await open({ fs: { ...nodeFs, chmod } });
  expect(modes).toEqual([0]);
});

test.skipIf(isWindows)("only the owner may connect, and the file goes in the end", async () => {
  const { result } = await open();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  if (result.ok) await result.close();
  closing.length = 0;
  expect(await readdir(folder)).toEqual([]);
});

test("a second host on the same socket is refused and the first goes on", async () => {
  await open();
  expect((await open()).result).toMatchObject({ ok: false, reason: "inUse" });
  expect(await say("status\n")).toContain("Sala 12");
});

test.skipIf(isWindows)("the file of a dead host is replaced, any other file is left alone", async () => {
  // A listening socket whose file is moved away is not there to remove it: as after a crash.
  const dead = createServer();
  await new Promise<void>((resolve) => dead.listen(join(folder, "dying"), resolve));
  const { rename } = await import("node:fs/promises");
  await rename(join(folder, "dying"), path);
  await new Promise((resolve) => dead.close(resolve));
  expect((await open()).result.ok).toBe(true);
  expect(await say("status\n")).toContain("Sala 12");

  const file = join(folder, "letter.txt");
  await writeFile(file, "dear Ania");
  expect((await open({ path: file })).result).toMatchObject({ ok: false, reason: "unusable" });
  expect(await readFile(file, "utf8")).toBe("dear Ania");
  expect((await open({ path: join(folder, "no", "folder") })).result).toMatchObject({ reason: "unusable" });
});

test.skipIf(isWindows)("a socket that could not be kept to its owner is taken away again", async () => {
  const chmod = async () => {
    throw Object.assign(new Error("EPERM: not permitted"), { code: "EPERM" });
  };
  const { result } = await open({ fs: { ...nodeFs, chmod } });
  expect(result).toMatchObject({ ok: false, reason: "unusable" });
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
});

test.skipIf(isWindows)("a disk that never answers is told, and nobody waits for it", async () => {
  const { timers, due, fire } = createManualTimers();
  const opening = open({ timers, fs: { ...nodeFs, lstat: () => new Promise<never>(() => undefined) } });
  expect(due()).toEqual([3000]);
  fire();
  const detail = "the disk does not answer";
  expect((await opening).result).toEqual({ ok: false, reason: "unusable", detail });
});
