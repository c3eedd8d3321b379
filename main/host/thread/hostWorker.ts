// The root of the host's thread: takes clock, timers, network and machine name from Node and hands them on. All that
// the thread says goes to the app that started it; hostContract.ts has the messages.
import { readFileSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import { parentPort } from "node:worker_threads";
import { SYSTEM_TIMERS } from "../../timers.ts";
import { listenTcp } from "../door/listen.ts";
import { warmCheckpoints } from "./checkpoints.ts";
import { runHostThread } from "./hostCommands.ts";

/** The longest queue of connections that Linux grants to listen(); null on other systems, which do not tell. */
function readBacklogCap(): number | null {
  try {
    const cap = Number.parseInt(readFileSync("/proc/sys/net/core/somaxconn", "utf8"), 10);
    return Number.isInteger(cap) ? cap : null;
  } catch {
    return null;
  }
}

function createUtilizationReader(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}

const port = parentPort;
if (port === null) throw new Error("the host's thread must be started as a worker");

warmCheckpoints();
runHostThread(
  {
    postMessage: (message, given) => port.postMessage(message, given),
    onCommand: (listener) => void port.on("message", listener),
  },
  {
    now: () => performance.now(),
    wallNow: () => Date.now(),
    timers: SYSTEM_TIMERS,
    listen: listenTcp,
    readUtilization: createUtilizationReader(),
    networkInterfaces,
    readMachineName: hostname,
    backlogCap: readBacklogCap(),
  },
  () => port.close(),
);
