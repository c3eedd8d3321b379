// Starts Kulki's front doors as processes and reads what they say. Knows the command lines, no page.
import "../.ci/tools/quiet.mjs";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { electronBinary, plainFolder } from "../.ci/launch/doors.mjs";

export const ROOT = plainFolder(fileURLToPath(new URL("..", import.meta.url)));

export type RunningProcess = {
  child: ChildProcess;
  /** The first line of standard output that starts with "{", parsed. */
  ready: Record<string, unknown>;
  /** Waits for the next such line with this `event`. */
  nextEvent(event: string): Promise<Record<string, unknown>>;
  /** Standard error so far. */
  errors(): string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** Ends the process like Ctrl-C; resolves with the exit code. */
  stop(): Promise<number | null>;
};

/** through: a command, with its arguments, that runs the one after it. hasInput: the child's standard input is a pipe,
 *  else there is none. */
type Surroundings = { uid?: number; gid?: number; through?: string[]; hasInput?: boolean };

/** Runs node with `args` until the first machine-readable line. Rejects if the process ends before. */
export async function runNode(
  args: string[],
  env: Record<string, string> = {},
  { through = [], hasInput = false, ...user }: Surroundings = {},
): Promise<RunningProcess> {
  const [command = "", ...rest] = [...through, process.execPath, ...args];
  // Types cannot say that of the three only the first may be missing.
  const stdio = [hasInput ? "pipe" : "ignore", "pipe", "pipe"] as ["ignore", "pipe", "pipe"];
  const child = spawn(command, rest, {
    cwd: ROOT,
    stdio,
    env: { ...process.env, ...env },
    ...user,
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const events: Record<string, unknown>[] = [];
  const waiting: (() => void)[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (!line.startsWith("{")) return;
    events.push(JSON.parse(line));
    for (const wake of waiting.splice(0)) wake();
  });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const arrival = () => new Promise<void>((resolve) => waiting.push(resolve));
  let seen = 0;
  const next = async (accept: (event: Record<string, unknown>) => boolean) => {
    for (;;) {
      const at = events.findIndex((event, index) => index >= seen && accept(event));
      if (at >= 0) {
        seen = at + 1;
        return events[at] as Record<string, unknown>;
      }
      const ended = await Promise.race([arrival(), exited.then((code) => ({ code }))]);
      if (ended) throw new Error(`node ${args.join(" ")} ended with code ${ended.code}: ${errors}`);
    }
  };
  return {
    child,
    ready: await next(() => true),
    nextEvent: (name) => next(({ event }) => event === name),
    errors: () => errors,
    ended: exited,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGINT");
      return exited;
    },
  };
}

/** Host names of the tests, resolved by the app itself, so that no query leaves this machine. */
export const RESOLVE = ["--resolve", "kulki.test=127.0.0.1", "--resolve", "two.test=127.0.0.1"];

/** The same for a browser. */
export const BROWSER_NAMES = "--host-resolver-rules=MAP kulki.test 127.0.0.1, MAP 192.168.77.10 127.0.0.1";

/** An app started with this sees made-up interfaces: 192.168.77.10 on a network, and 10.77.0.2 in a VPN. */
export const PRETEND_NETWORK = {
  NODE_OPTIONS: `--import=${new URL("pretendNetwork.mjs", import.meta.url)}`,
  KULKI_DISCOVERY: "off",
};

export function runWebDoor(dataDir: string, env: Record<string, string> = {}, args: readonly string[] = []) {
  return runNode(
    ["out/main/web.js", "--no-open", "--json", "--probe", "--data-dir", dataDir, ...RESOLVE, ...args],
    env,
  );
}

/** A dedicated host on a port that the system picks. */
export function runDedicated(args: readonly string[], env: Record<string, string> = {}) {
  const fixed = ["--json", "--port", "0", "--bind", "127.0.0.1", "--seed", "1"];
  return runNode(["out/main/headless.js", ...fixed, ...args], env);
}

/** Asks a dedicated host on its control socket. @returns the answer */
export async function ask(path: string, line: string): Promise<Record<string, unknown>> {
  const socket = connect(path);
  socket.setEncoding("utf8");
  socket.write(`${line}\n`);
  const [answer] = await once(socket, "data");
  socket.destroy();
  return JSON.parse(String(answer));
}

/** Path of the Electron binary, null where it was never fetched. */
export function findElectron(): string | null {
  const path = electronBinary({
    packageDir: join(ROOT, "node_modules/electron"),
    platform: process.platform,
    overrideDir: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    join,
  });
  return existsSync(path) ? path : null;
}
