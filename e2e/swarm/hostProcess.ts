// A dedicated host of the swarm's own, in its own process, and its owner's socket. Knows the command line, no clients.

import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RulesetId } from "../../shared/rules.ts";
import { type Measured, startMeasured } from "./childProcess.ts";

export type HostProcessOptions = {
  /** Path of the built out/main/headless.js. */
  script: string;
  ruleset: RulesetId;
  players: number;
  seed: number;
  core: number | null;
  /** 0 (or none): the system chooses. */
  port?: number;
  /** Flags beside these. */
  more?: readonly string[];
};

export type HostProcess = Measured & {
  url: string;
  /** Median and 99th percentile of a tick's duration as the host counts them, milliseconds; null when it is silent. */
  readTickMs(): Promise<{ p50: number; p99: number } | null>;
  /** Says one line to its control socket. @returns its answer; rejects when nobody answers in time */
  ask(line: string, timeoutMs?: number): Promise<Record<string, unknown>>;
};

const ANSWER_TIMEOUT_MS = 3000;

/** Asks a control socket: one line there, one back. Rejects when nobody answers. */
function askControl(path: string, line: string, timeoutMs: number): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let text = "";
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.setEncoding("utf8");
    socket.setTimeout(timeoutMs, () => fail(new Error("the control socket is silent")));
    socket.on("error", fail);
    socket.on("close", () => fail(new Error("the control socket was closed")));
    socket.on("connect", () => socket.write(`${line}\n`));
    socket.on("data", (chunk: string) => {
      text += chunk;
      const end = text.indexOf("\n");
      if (end < 0) return;
      resolve(JSON.parse(text.slice(0, end)));
      socket.destroy();
    });
  });
}

async function readTickMs(path: string): Promise<{ p50: number; p99: number } | null> {
  const status = await askControl(path, "status", ANSWER_TIMEOUT_MS).catch(() => null);
  const { tickMsP50, tickMsP99 } = status ?? {};
  return typeof tickMsP50 === "number" && typeof tickMsP99 === "number"
    ? { p50: tickMsP50, p99: tickMsP99 }
    : null;
}

function argumentsOf(options: HostProcessOptions, control: string): string[] {
  const { script, ruleset, players, seed, port = 0, more = [] } = options;
  const choices = {
    bind: "127.0.0.1",
    port,
    ruleset,
    "max-players": players,
    seed,
    name: "Swarm",
    control,
  };
  return [
    script,
    "--json",
    ...Object.entries(choices).flatMap(([flag, value]) => [`--${flag}`, String(value)]),
    ...more,
  ];
}

/** Starts a host on loopback. Rejects with what it said if it does not start. */
export async function startHostProcess(options: HostProcessOptions): Promise<HostProcess> {
  const folder = await mkdtemp(join(tmpdir(), "kulki-swarm-"));
  const isWindows = process.platform === "win32";
  const control = isWindows ? `\\\\.\\pipe\\kulki-swarm-${randomUUID()}` : join(folder, "control");
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  // Also when a signal ends the swarm in the middle.
  process.once("exit", removeFolder);
  try {
    const host = await startMeasured(argumentsOf(options, control), options.core);
    const endBy = (end: () => Promise<void>) => async () => {
      await end();
      process.off("exit", removeFolder);
      removeFolder();
    };
    return {
      ...host,
      url: `http://127.0.0.1:${options.port || host.ready.port}`,
      readTickMs: () => readTickMs(control),
      ask: (line, timeoutMs = ANSWER_TIMEOUT_MS) => askControl(control, line, timeoutMs),
      stop: endBy(host.stop),
      kill: endBy(host.kill),
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}
