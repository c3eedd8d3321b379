// A host on one core, and whoever loads it on another: neither takes the other's time.
import { hasTaskset, pinProcess } from "./childProcess.ts";

export const HOST_CORE = 0;
const CLIENT_CORE = 1;

/** Ties this process, and those it starts from now on, to the clients' core. @returns false where that cannot be */
export function pinSelf(): boolean {
  return hasTaskset() && pinProcess(process.pid, CLIENT_CORE);
}
