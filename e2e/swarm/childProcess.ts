// A process the swarm starts, measures and ends: the host, or the bare echo host. Knows no game.
import "../../.ci/tools/quiet.mjs";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

export type Measured = {
  readonly pid: number;
  /** The first line of standard output that starts with "{", parsed. */
  readonly ready: Record<string, unknown>;
  /** The newest lines of its standard error. */
  said(): string;
  /** Ends it: asks first, and after a while does not. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
};

const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 5000;

/** Whether a process can be tied to a core here. */
export function hasTaskset(): boolean {
  return spawnSync("taskset", ["--version"]).status === 0;
}

/** Ties all threads of a running process to one core. @returns false where that is refused */
export function pinProcess(pid: number, core: number): boolean {
  return spawnSync("taskset", ["-a", "-p", "-c", String(core), String(pid)]).status === 0;
}

function firstLine(child: ChildProcess): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("it says nothing")), START_TIMEOUT_MS);
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(why));
    };
    child.on("error", (error) => fail(error.message));
    child.on("exit", (code) => fail(`it ended with code ${code}`));
    if (!child.stdout) return fail("it has no standard output");
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (!line.startsWith("{")) return;
      clearTimeout(timer);
      resolve(JSON.parse(line));
    });
  });
}

async function end(child: ChildProcess, first: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  child.kill(first);
  await exited;
  clearTimeout(timer);
}

/** The end of the child's standard error, kept for whoever wants to know why. */
function lastWords(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text = (text + chunk).slice(-4000);
  });
  return () => text.trim();
}

/**
 * Runs node with `args` until its first machine-readable line; rejects if none comes.
 * @param core the only core it may use, null for any
 */
export async function startMeasured(args: readonly string[], core: number | null): Promise<Measured> {
  const command = [process.execPath, ...args];
  const pinned = core === null ? command : ["taskset", "-c", String(core), ...command];
  const child = spawn(pinned[0]!, pinned.slice(1), { stdio: ["ignore", "pipe", "pipe"] });
  const words = lastWords(child);
  const onExit = () => void child.kill("SIGKILL");
  process.once("exit", onExit);
  const endBy = async (first: "SIGTERM" | "SIGKILL") => {
    await end(child, first);
    process.off("exit", onExit);
  };
  const stop = () => endBy("SIGTERM");
  try {
    const ready = await firstLine(child);
    return { pid: child.pid ?? 0, ready, said: words, stop, kill: () => endBy("SIGKILL") };
  } catch (error) {
    await stop();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error([`${args[0]}: ${why}`, words()].filter(Boolean).join("\n"));
  }
}

/** Processor time used by all threads so far, seconds, from a /proc/PID/stat line. Source: proc(5), fields 14 and 15. */
export function parseCpuSeconds(stat: string, ticksPerS: number): number | null {
  // The name, in brackets, may hold spaces: fields are counted behind the last bracket.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const seconds = (Number(fields[11]) + Number(fields[12])) / ticksPerS;
  return Number.isFinite(seconds) ? seconds : null;
}

/** Resident memory, MiB, from the text of /proc/PID/status. */
export function parseRssMb(status: string): number | null {
  const found = /^VmRSS:\s+(\d+) kB$/m.exec(status);
  return found ? Number(found[1]) / 1024 : null;
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}

/** What a process has used so far, from the system's own accounting; null where there is no /proc. */
export function readUsage(pid: number): { cpuS: number | null; rssMb: number | null } {
  const [stat, status] = [readProc(pid, "stat"), readProc(pid, "status")];
  return {
    cpuS: stat === null ? null : parseCpuSeconds(stat, clockTicksPerS()),
    rssMb: status === null ? null : parseRssMb(status),
  };
}

let ticksPerS = 0;

/** Asked once: 100 nearly everywhere. */
function clockTicksPerS(): number {
  if (ticksPerS === 0) ticksPerS = Number(spawnSync("getconf", ["CLK_TCK"]).stdout?.toString()) || 100;
  return ticksPerS;
}
