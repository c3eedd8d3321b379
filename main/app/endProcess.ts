// The end of a front door's process: signals that ask for it, and an exit that no disk can hold up.
// Knows nothing of what runs in the process.
import { isatty } from "node:tty";
import { isHangupMeant } from "../../shared/hangup.ts";
import { pause } from "./files/replaceFile.ts";

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

/** A healthy disk or name server answers within this time. */
const ANSWER_LIMIT_MS = 500;
const LOOK_INTERVAL_MS = 25;

/** How a process ends: with this code, or as a hangup ends one. */
export type Ending = number | "hangup";

/** Ctrl-C and a supervisor's wish end the process, and so does a hangup that is meant. */
export function onEndingSignal(own: OwnProcess, end: (ending: Ending) => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) own.on(signal, () => end(0));
  const isMeant = isHangupMeant(own.platform, own.isTerminal);
  // Without a listener the process would be ended at once.
  own.on("SIGHUP", isMeant ? () => end("hangup") : () => undefined);
}

/** Whether the process waits for a disk or a name server that does not answer; if it does wait, after a while. */
async function isWaiting(own: OwnProcess): Promise<boolean> {
  const asks = () => own.getActiveResourcesInfo().some((name) => /^(FSReq|GetAddrInfo)/.test(name));
  for (let waitedMs = 0; asks() && waitedMs < ANSWER_LIMIT_MS; waitedMs += LOOK_INTERVAL_MS) {
    await pause(LOOK_INTERVAL_MS);
  }
  return asks();
}

/**
 * Kills the process where it could not end: whatever ends it waits for threads that are with a disk or a name server,
 * for ever if those do not answer. The code it ends with is the system's, then.
 * @param isHeld whether another thread of it is known to wait so
 */
export async function killIfHeld(isHeld: boolean, own: OwnProcess): Promise<boolean> {
  const isToBeKilled = isHeld || (await isWaiting(own));
  if (isToBeKilled) own.kill(own.pid, "SIGKILL");
  return isToBeKilled;
}

/** Dies of the hangup it had put off. Node's own exit gives a terminal its modes back, and crashes where it is gone. */
function dieOfHangup(own: OwnProcess): void {
  own.removeAllListeners("SIGHUP");
  own.kill(own.pid, "SIGHUP");
}

/** Ends the process so, or as killIfHeld. */
export async function endProcess(ending: Ending, isHeld: boolean, own: OwnProcess): Promise<void> {
  if (await killIfHeld(isHeld, own)) return;
  if (ending !== "hangup") own.exit(ending);
  else if (own.platform === "win32") own.exit(0);
  else dieOfHangup(own);
}
