// How the host's thread carries out commands and answers them, over any message port. Knows the contract, no
// environment.

import { callHost } from "./callHost.ts";
import type { GameHost } from "./gameHost.ts";
import { beat, type HostCommand, type HostMessage } from "./hostContract.ts";
import type { HostDeps } from "./hostDeps.ts";
import { startGameHost } from "./startHost.ts";

/** The thread's end of the message port. */
export type HostPort = {
  /** @param given memory that is handed over with the message */
  postMessage(message: HostMessage, given?: readonly ArrayBuffer[]): void;
  onCommand(listener: (command: HostCommand) => void): void;
};

/** How often the Players panel gets its lines. */
const ROWS_INTERVAL_MS = 1000;

type StartCommand = Extract<HostCommand, { kind: "start" }>;

type CallCommand = Extract<HostCommand, { kind: "call" }>;

/** Answers a call. If the call fails, the host goes on. */
async function answer(port: HostPort, host: GameHost, { requestId, call, args }: CallCommand): Promise<void> {
  try {
    const value = await callHost(host, call, args);
    host.keepDesk();
    port.postMessage({ kind: "answer", requestId, ok: true, value });
  } catch (error) {
    const text = `the call ${String(call)} was not answered: ${error}`;
    port.postMessage({ kind: "log", level: "warn", text });
    port.postMessage({ kind: "answer", requestId, ok: false });
  }
}

function obey(port: HostPort, host: GameHost, command: Exclude<HostCommand, StartCommand>): void {
  if (command.kind === "call") void answer(port, host, command);
  else if (command.kind === "break") host.breakDown(command.how);
  else {
    if (command.keeps) host.keepMatch();
    void host.stop(command.reason);
  }
}

/** Serves one host: "start" once, then calls and "stop". Lines for `log` go over the port, too.
 *  @param onFinished called when the host is gone and its last message is posted */
export function runHostThread(
  port: HostPort,
  environment: Omit<HostDeps, "beat" | "log" | "tell" | "keep">,
  onFinished: () => void,
): void {
  const { timers } = environment;
  const deps: Omit<HostDeps, "beat"> = {
    ...environment,
    log: (level, text) => port.postMessage({ kind: "log", level, text }),
    tell: (news) => port.postMessage({ kind: "news", news }),
    keep: (checkpoint) => port.postMessage({ kind: "checkpoint", checkpoint }, [checkpoint.room.buffer]),
  };
  let starting: Promise<GameHost | null> | null = null;
  let rowsTimer: unknown;

  function sendRows(host: GameHost): void {
    deps.tell({ kind: "connections", rows: host.readRows(), load: host.readLoad() });
    rowsTimer = timers.setTimer(() => sendRows(host), ROWS_INTERVAL_MS);
  }

  function finish(message: HostMessage): void {
    timers.clearTimer(rowsTimer);
    port.postMessage(message);
    onFinished();
  }

  async function start({ options, pulse }: StartCommand): Promise<GameHost | null> {
    const result = await startGameHost(options, { ...deps, beat: () => beat(pulse) });
    if (!result.ok) {
      finish({ kind: "failed", reason: result.reason, detail: result.detail });
      return null;
    }
    const { host } = result;
    port.postMessage({ kind: "listening", info: host.info });
    sendRows(host);
    void host.ended.then((reason) =>
      finish(
        reason === "hostFailed" ? { kind: "failed", reason: "crashed", detail: reason } : { kind: "stopped" },
      ),
    );
    return host;
  }

  port.onCommand((command) => {
    if (command.kind === "start") {
      if (starting === null) starting = start(command);
      else deps.log("error", "told to start twice");
      return;
    }
    if (command.kind === "stop" && starting === null) {
      finish({ kind: "stopped" });
      return;
    }
    void starting?.then((host) => {
      if (host !== null) obey(port, host, command);
    });
  });
}
