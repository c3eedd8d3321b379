// The root of the attackers' own process, so that what they cost is not the players': opens connections of one kind, and
// opens them again where that is their way, until it is ended or its time is over.
import { connect, type Socket } from "node:net";
import { setPriority } from "node:os";
import { ATTACKS, type Attack } from "./attacks.ts";

/** Not without a bound, whatever becomes of whoever started it. */
const MAX_TIME_MS = 60_000;
/** Another machine's processor is what attackers use: the host and the players go first. */
const NICENESS = 10;
/** A host that resets a connection may reset the next one, too. */
const RETURN_AFTER_MS = 1;

function pour(socket: Socket, bytes: Buffer, bytesPerS: number | null): void {
  if (bytesPerS !== null) {
    const timer = setInterval(() => socket.write(bytes), (bytes.length * 1000) / bytesPerS);
    socket.on("close", () => clearInterval(timer));
    return;
  }
  const write = () => {
    while (!socket.destroyed && socket.write(bytes));
  };
  socket.on("drain", write);
  write();
}

function open(port: number, attack: Attack): void {
  const { opening, flood, waits, reads, bytesPerS, returns } = attack;
  const socket = connect(port, "127.0.0.1");
  // Being cut off is what is to be expected: "close" follows.
  socket.on("error", () => socket.destroy());
  socket.on("close", () => {
    if (returns) setTimeout(() => open(port, attack), RETURN_AFTER_MS);
  });
  if (opening.length > 0) socket.write(opening);
  if (waits && flood) socket.once("data", () => pour(socket, flood, bytesPerS));
  else if (flood) pour(socket, flood, bytesPerS);
  if (reads) socket.resume();
}

const [port, kind = "", count] = process.argv.slice(2);
const attack = ATTACKS[kind];
if (attack === undefined) throw new Error(`no kind "${kind}"`);
setPriority(NICENESS);
setTimeout(() => process.exit(), MAX_TIME_MS);
process.stdout.write(`${JSON.stringify({ event: "attacking" })}\n`);
for (let i = 0; i < Number(count); i++) open(Number(port), attack);
