// The dedicated host's local socket: what its owner can ask, who else gets in, and what it leaves behind.
import * as nodeFs from "node:fs/promises";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { connect, createServer, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { createManualTimers } from "../disk/manualTimers.stage.ts";
import { SYSTEM_TIMERS } from "../timers.ts";
import { type ControlDeps, openControlSocket } from "./controlSocket.ts";

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

const STATUS = '{"ok":true,"name":"Sala 12"}';

async function open(change: Partial<ControlDeps> = {}) {
  const stop = vi.fn();
  const answer = vi.fn(async (line: string) => {
    const json =
      line.trim() === "" ? "" : line.startsWith("status") ? STATUS : `{"ok":true,"did":"${line.trim()}"}`;
    return { json, after: line === "stop" ? stop : null };
  });
  const result = await openControlSocket({
    path,
    isWindows,
    answer,
    timers: SYSTEM_TIMERS,
    log: () => undefined,
    ...change,
  });
  if (result.ok) closing.push(result.close);
  return { result, stop, answer };
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

test("each line is answered with one, in order; no line and a line without its end with none", async () => {
  const { stop, answer } = await open();
  expect(await say("status\n")).toBe(`${STATUS}\n`);
  expect(await say("kick Ola\r\nstatus\n")).toBe(`{"ok":true,"did":"kick Ola"}\n${STATUS}\n`);
  expect(await say("\n \n")).toBe("");
  expect(await say("status")).toBe("");
  expect(stop).not.toHaveBeenCalled();
  expect(answer).toHaveBeenCalledTimes(5);
});

test("a name with letters of several bytes arrives whole, however it is cut", async () => {
  const { answer } = await open();
  const socket = connect(path).resume();
  const bytes = Buffer.from("kick Zażółć 👩‍👩‍👧\n");
  for (const byte of bytes) socket.write(Buffer.from([byte]));
  await vi.waitFor(() => expect(answer.mock.calls).toEqual([["kick Zażółć 👩‍👩‍👧"]]));
  socket.destroy();
});

test("stop is answered, then done", async () => {
  const { stop } = await open();
  expect(await say("stop\n")).toBe('{"ok":true,"did":"stop"}\n');
  expect(stop).toHaveBeenCalledOnce();
});

test("an endless line ends that connection alone", async () => {
  await open();
  expect(await say("s".repeat(100_000))).toBe("");
  expect(await say("status\n")).toContain("Sala 12");
});

test("more lines at once than anybody types end that connection alone", async () => {
  const { answer } = await open();
  expect(await say("status\n".repeat(100))).toBe("");
  expect(answer).not.toHaveBeenCalled();
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
