// How a front door's process ends: by which signals, and by an exit that no disk can hold up. Does not know what runs
// in it.
import { isatty } from "node:tty";
import { isHangupMeant } from "../../shared/hangup.ts";
import { sleep } from "./files/replaceFile.ts";

/** The part of process in use, and isatty. */
export type OwnProcess = Pick<NodeJS.Process, "platform" | "pid" | "getActiveResourcesInfo"> & {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  removeAllListeners(signal: NodeJS.Signals): unknown;
  kill(pid: number, signal: NodeJS.Signals): unknown;
  exit(code: number): unknown;
  isTerminal(fd: number): boolean;
};

export function thisProcess(): OwnProcess {
  return Object.assign(Object.create(process) as NodeJS.Process, { isTerminal: isatty });
}

/** Longest wait; a healthy disk or name server answers sooner. */
const ANSWER_LIMIT_MS = 500;
const LOOK_INTERVAL_MS = 25;

/** How a process ends: with this code, or as a hangup ends one. */
export type Ending = number | "hangup";

/** Calls `end` on Ctrl-C, on a supervisor's signal, and on a hangup that is meant (shared/hangup.ts). */
export function onEndingSignal(own: OwnProcess, end: (ending: Ending) => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) own.on(signal, () => end(0));
  const isMeant = isHangupMeant(own.platform, own.isTerminal);
  // Without any listener a hangup would end the process at once.
  own.on("SIGHUP", isMeant ? () => end("hangup") : () => undefined);
}

/** Whether the process is held by a disk or name server that does not answer. Gives them ANSWER_LIMIT_MS. */
async function isWaiting(own: OwnProcess): Promise<boolean> {
  const asks = () => own.getActiveResourcesInfo().some((name) => /^(FSReq|GetAddrInfo)/.test(name));
  for (let waitedMs = 0; asks() && waitedMs < ANSWER_LIMIT_MS; waitedMs += LOOK_INTERVAL_MS) {
    await sleep(LOOK_INTERVAL_MS);
  }
  return asks();
}

/**
 * Kills the process if it could not end otherwise: a normal exit waits for threads that wait for a disk or a name
 * server, for ever if those do not answer. Its exit code is then the system's.
 * @param isHeld whether another thread of this process is known to wait like that
 */
export async function killIfHeld(isHeld: boolean, own: OwnProcess): Promise<boolean> {
  const isToBeKilled = isHeld || (await isWaiting(own));
  if (isToBeKilled) own.kill(own.pid, "SIGKILL");
  return isToBeKilled;
}

/** Ends by the hangup that was put off. Node's own exit would restore the terminal's modes, and crashes if the
 *  terminal is gone. */
function dieOfHangup(own: OwnProcess): void {
  own.removeAllListeners("SIGHUP");
  own.kill(own.pid, "SIGHUP");
}

/** Ends the process as told, or kills it if it is held (killIfHeld). */
export async function endProcess(ending: Ending, isHeld: boolean, own: OwnProcess): Promise<void> {
  if (await killIfHeld(isHeld, own)) return;
  if (ending !== "hangup") own.exit(ending);
  else if (own.platform === "win32") own.exit(0);
  else dieOfHangup(own);
}
