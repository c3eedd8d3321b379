// Listens to what is typed in a terminal, but only in the foreground: a system stops a background job that reads from the
// terminal, and the game with it. Does not know what is typed for what.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether a process is in the terminal's foreground job. Field 5 of /proc/PID/stat is its job, field 8 the
 *  terminal's; the name before them may have anything in it. */
function isJobOfTerminal(stat: string): boolean {
  const [, , job, , , present] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return present === job || present === "-1";
}

/** Whether this process may read from the terminal now; false where that cannot be found out. */
export function isInForeground({ platform, pid }: Pick<NodeJS.Process, "platform" | "pid">): boolean {
  if (platform === "win32") return true;
  try {
    if (platform === "linux") return isJobOfTerminal(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).includes("+");
  } catch {
    return false;
  }
}

export type TerminalInputDeps = {
  /** Standard input. */
  input: Pick<NodeJS.ReadStream, "isTTY" | "on" | "pause" | "resume">;
  isInForeground: () => boolean;
  /** Calls the listener when the job goes on after it was stopped: only so can it get into the background. */
  onContinued: (listener: () => void) => void;
  /** Does something after so many milliseconds. @returns what keeps it from being done */
  later: (run: () => void, delayMs: number) => () => void;
  /** Takes what was typed, in parts of any size; a terminal hands it over with each Enter. */
  onText: (text: string) => void;
};

/** How often a background job looks whether it is in the foreground, as no event tells it. */
const LOOK_INTERVAL_MS = 2000;

/** Listens to standard input where that is a terminal. @returns whether it is one */
export function listenToTerminal(deps: TerminalInputDeps): boolean {
  const { input, isInForeground, onContinued, later, onText } = deps;
  if (!input.isTTY) return false;
  let stopLooking: () => void = () => undefined;
  const follow = () => {
    stopLooking();
    if (isInForeground()) input.resume();
    else {
      input.pause();
      stopLooking = later(follow, LOOK_INTERVAL_MS);
    }
  };
  input.pause();
  input.on("data", (typed) => onText(String(typed)));
  // The terminal is gone; without a listener the error would end the process.
  input.on("error", () => input.pause());
  onContinued(follow);
  follow();
  return true;
}
