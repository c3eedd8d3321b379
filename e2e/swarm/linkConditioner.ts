// A bad link on loopback: a TCP proxy that delays, jitters, stalls and paces both directions, order kept.
// Knows bytes alone; what they mean is the business of its ends.
import { connect, createServer, type Server, type Socket } from "node:net";
import { createRng } from "../../shared/math/rng.ts";
import { type Clock, DelayQueue, type LinkRules } from "./delayQueue.ts";

export type LinkConditionerOptions = {
  /** Where the connections go on to; loopback. */
  targetHost: string;
  targetPort: number;
  rules: LinkRules;
  /** The same seed draws the same jitter for the n-th connection. */
  seed: number;
  clock: Clock;
};

export type LinkConditioner = {
  /** Listens at 127.0.0.1. */
  port: number;
  close(): Promise<void>;
};

/** Beyond this a direction stops reading, so the sender's own buffer fills, as with a slow reader. */
const MAX_HELD_BYTES = 64 * 1024;

/** Time as the process has it. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(delayMs, call) {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
};

type Direction = { from: Socket; to: Socket; seed: number; startMs: number };

function carry(options: LinkConditionerOptions, direction: Direction): DelayQueue {
  const { from, to } = direction;
  const queue = new DelayQueue({
    rules: options.rules,
    clock: options.clock,
    rng: createRng(direction.seed),
    startMs: direction.startMs,
    deliver(bytes) {
      if (to.destroyed) return true;
      const hasRoom = to.write(bytes);
      if (queue.heldBytes < MAX_HELD_BYTES) from.resume();
      return hasRoom;
    },
    onFinished: () => void to.end(),
  });
  from.on("data", (bytes: Buffer) => {
    queue.push(bytes);
    if (queue.heldBytes >= MAX_HELD_BYTES) from.pause();
  });
  from.on("end", () => queue.finish());
  to.on("drain", () => queue.resume());
  return queue;
}

/** Joins two sockets; an end travels like the bytes, an accident ends both at once. */
function join(options: LinkConditionerOptions, client: Socket, seed: number, startMs: number): Socket {
  const target = connect({
    host: options.targetHost,
    port: options.targetPort,
    allowHalfOpen: true,
    noDelay: true,
  });
  const queues = [
    carry(options, { from: client, to: target, seed, startMs }),
    carry(options, { from: target, to: client, seed: seed + 1, startMs }),
  ];
  const end = () => {
    for (const queue of queues) queue.dispose();
    client.destroy();
    target.destroy();
  };
  for (const socket of [client, target]) {
    // A plain close comes after its "end": what is still under way to the other one is delivered, then that ends too.
    socket.on("error", end);
  }
  return target;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

/** Rejects only if no port can be opened. */
export async function openLinkConditioner(options: LinkConditionerOptions): Promise<LinkConditioner> {
  const sockets = new Set<Socket>();
  const startMs = options.clock.now();
  let connections = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const target = join(options, client, options.seed + 2 * connections++, startMs);
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    }
  });
  const port = await listen(server);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
