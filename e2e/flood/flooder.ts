// The root of the flood's own process: opens connections of one kind from an address of their own, evenly, says how many
// got through once all have been tried, and stays until it is ended or its time is over.
import { connect } from "node:net";
import { setPriority } from "node:os";
import { FLOODS, type FloodKind, OPENED_IN_MS } from "./floods.ts";

/** Not without a bound, whatever becomes of whoever started it. */
const MAX_TIME_MS = 60_000;
/** Another machine's processor is what a flood uses: the host and the players go first. */
const NICENESS = 10;
const ADDRESS = "127.0.0.2";
const STEP_MS = 10;
/** The last ones are given so long to get through, milliseconds: on a busy machine a flood is slow, too. */
const SETTLE_MS = 3000;

const [port, kind = "", count] = process.argv.slice(2);
const flood = Object.hasOwn(FLOODS, kind) ? FLOODS[kind as FloodKind] : null;
if (flood === null) throw new Error(`no kind "${kind}"`);
const { opening, leaves } = flood;
const counts = { tried: 0, opened: 0, failed: 0 };

function open(): void {
  counts.tried++;
  const socket = connect({ port: Number(port), host: "127.0.0.1", localAddress: ADDRESS });
  let isOpen = false;
  socket.on("connect", () => {
    isOpen = true;
    counts.opened++;
    socket.write(opening);
  });
  // Being cut off is what is to be expected.
  socket.on("error", () => {
    if (!isOpen) counts.failed++;
    socket.destroy();
  });
  if (leaves) socket.once("data", () => socket.end());
  socket.resume();
}

setPriority(NICENESS);
setTimeout(() => process.exit(), MAX_TIME_MS);
const beganMs = performance.now();
const timer = setInterval(() => {
  const tookMs = performance.now() - beganMs;
  const due = Math.min(Number(count), (Number(count) * tookMs) / OPENED_IN_MS);
  while (counts.tried < due) open();
  const isThrough = counts.opened + counts.failed === Number(count);
  if (!isThrough && tookMs < OPENED_IN_MS + SETTLE_MS) return;
  clearInterval(timer);
  process.stdout.write(`${JSON.stringify({ event: "flooding", ...counts })}\n`);
}, STEP_MS);
