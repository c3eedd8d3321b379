// The local socket of a dedicated host: its owner gives commands with one line each, and is answered with one line of JSON.
// Knows no command.
import * as nodeFs from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { type AnswerLimit, limitEach } from "../disk/answerLimit.ts";
import { codeOf } from "../errorCode.ts";
import type { LogLevel } from "../host/thread/hostContract.ts";
import type { Timers } from "../timers.ts";
import { type CommandAnswer, MAX_COMMAND_UNITS } from "./deskCommands/ownerDesk.ts";

/** The part of node:fs/promises in use. */
export type ControlFs = Pick<typeof nodeFs, "chmod" | "lstat" | "unlink">;

export type ControlDeps = {
  /** Unix: path of the socket's file. Windows: \\.\pipe\NAME. */
  path: string;
  isWindows: boolean;
  answer: (line: string) => Promise<Pick<CommandAnswer, "json" | "after">>;
  log: (level: LogLevel, text: string) => void;
  timers: Timers;
  fs?: ControlFs;
};

export type ControlResult =
  | { ok: true; close: () => Promise<void> }
  /** inUse: another host answers there. unusable: the system refuses, `detail` says why. */
  | { ok: false; reason: "inUse" | "unusable"; detail: string };

/** Longest line, UTF-16 units, its end excluded. */
const MAX_LINE_UNITS = MAX_COMMAND_UNITS;
/** Most lines at once. */
const MAX_LINES = 64;
const MAX_CONNECTIONS = 8;
const IDLE_LIMIT_MS = 30_000;
/** If the disk with the socket's file takes longer, there is no socket. */
const FILE_LIMIT_MS = 3000;

function onConnection(socket: Socket, deps: ControlDeps): void {
  let rest = "";
  let lastAnswer: Promise<void> = Promise.resolve();

  async function onLine(line: string): Promise<void> {
    const { json, after } = await deps.answer(line);
    if (json === "") return;
    // What cannot be told any more is done all the same.
    if (socket.destroyed) after?.();
    else socket.write(`${json}\n`, () => after?.());
  }

  function onData(text: string): void {
    rest += text;
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > MAX_LINE_UNITS || lines.length > MAX_LINES) {
      socket.destroy();
      return;
    }
    for (const line of lines) lastAnswer = lastAnswer.then(() => onLine(line));
  }

  socket.setEncoding("utf8");
  socket.setTimeout(IDLE_LIMIT_MS, () => socket.destroy());
  socket.on("data", onData);
  // A last line without an end is no command, but commands before it are still answered.
  socket.on("end", () => void lastAnswer.then(() => socket.end()));
  socket.on("error", (error) => deps.log("info", `control socket: ${error.message}`));
}

/** Errors that say that nobody listens. Others may come from a host that is too busy, or somebody else's. */
const NOBODY: readonly string[] = ["ECONNREFUSED", "ENOENT"];

/** Whether anybody answers at a socket's file. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", (error) => settle(!NOBODY.includes(codeOf(error))));
  });
}

/** Removes the socket's file of a dead host. A file that is no socket stays. */
async function clearStale(path: string, fs: ControlFs): Promise<"free" | "inUse" | "noSocket"> {
  const found = await fs.lstat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (found === null) return "free";
  if (!found.isSocket()) return "noSocket";
  if (await isAlive(path)) return "inUse";
  await fs.unlink(path);
  return "free";
}

/** Listens so that only the owner can connect, also in the instant before the mode is set. */
function listenPrivately(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const mask = process.umask(0o077);
    try {
      server.listen(path, resolve);
    } finally {
      process.umask(mask);
    }
  });
}

/** Opens the socket. Its file goes when it is closed. */
export async function openControlSocket(deps: ControlDeps): Promise<ControlResult> {
  const { path, isWindows } = deps;
  const limit: AnswerLimit = { limitMs: FILE_LIMIT_MS, timers: deps.timers };
  const fs = limitEach(deps.fs ?? nodeFs, limit);
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    onConnection(socket, deps);
  });
  const sockets = new Set<Socket>();
  server.maxConnections = MAX_CONNECTIONS;
  try {
    const state = isWindows ? "free" : await clearStale(path, fs);
    if (state === "noSocket")
      return { ok: false, reason: "unusable", detail: "there is a file that is no socket" };
    if (state === "inUse") return { ok: false, reason: "inUse", detail: "another host answers there" };
    await listenPrivately(server, path);
    if (!isWindows) await fs.chmod(path, 0o600);
  } catch (error) {
    // The mode could not be set, so others might connect: close the socket again.
    server.close();
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: codeOf(error) === "EADDRINUSE" ? "inUse" : "unusable", detail };
  }
  return {
    ok: true,
    close: () =>
      new Promise((resolve) => {
        // Closing removes the file; connections that are still open are dropped.
        server.close(() => resolve());
        for (const socket of sockets) socket.destroySoon();
        setTimeout(() => sockets.forEach((socket) => void socket.destroy()), 200).unref();
      }),
  };
}
