// Enter in the terminal, heard only while the terminal is ours: a system stops a job in the background that reads from
// it, and the game with it. Knows nothing of what Enter is for.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Field 5 of /proc/PID/stat is the job, field 8 the terminal's present job; the name before them may hold anything. */
function isJobOfTerminal(stat: string): boolean {
  const [, , job, , , present] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return present === job || present === "-1";
}

/** Whether reading from the terminal is harmless now. Where that cannot be found out, it is not. */
export function isInForeground({ platform, pid }: Pick<NodeJS.Process, "platform" | "pid">): boolean {
  if (platform === "win32") return true;
  try {
    if (platform === "linux") return isJobOfTerminal(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).includes("+");
  } catch {
    return false;
  }
}

export type EnterKeyDeps = {
  /** Standard input. Only a terminal is read. */
  input: Pick<NodeJS.ReadStream, "isTTY" | "on" | "pause" | "resume">;
  isInForeground: () => boolean;
  /** Tells when the job goes on after it was stopped: nobody gets it into the background otherwise. */
  onContinued: (listener: () => void) => void;
  /** Does something after so many milliseconds. @returns what keeps it from being done */
  later: (run: () => void, delayMs: number) => () => void;
  onEnter: () => void;
};

/** A job that runs in the background is not told when it comes to the front: so often it looks. */
const LOOK_INTERVAL_MS = 2000;

/** @returns whether there is somebody to press it */
export function listenForEnter(deps: EnterKeyDeps): boolean {
  const { input, isInForeground, onContinued, later, onEnter } = deps;
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
  input.on("data", (typed) => {
    if (String(typed).includes("\n")) onEnter();
  });
  // The terminal is gone; without this the process would be, too.
  input.on("error", () => input.pause());
  onContinued(follow);
  follow();
  return true;
}
