// A bare socket.io server with the game's parser: lets anybody join, swallows inputs, and sends each client frames of
// given sizes in turn at a given rate. What it costs is the floor under any host on the same machine: nothing here is
// done for speed. Arguments: folder of the bundled modules, frames a second, payload bytes as a,b,c, seats. Loopback only.
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Server } from "socket.io";

/**
 * @typedef {object} EchoHostOptions
 * @property {Game} game
 * @property {number} rateHz frames a second to each client
 * @property {readonly number[]} sizes bytes of a frame's payload, in turn
 * @property {number} seats what the answer to a join says
 * @property {number} [pingIntervalMs]
 */
/**
 * What it shares with the game: protocol.ts, frameParser.ts, snapshot/format.ts and the rules of the answer to a join.
 * @typedef {object} Game
 * @property {string} SOCKET_PATH
 * @property {unknown} Encoder
 * @property {unknown} Decoder
 * @property {number} KIND_FULL
 * @property {number} KIND_SHIFT
 * @property {unknown} CLASSIC
 */
/** @typedef {import("socket.io").Socket} Socket */

/** On loopback, on a port the system picks. @param {EchoHostOptions} options */
export function openEchoHost({ game, rateHz, sizes, seats, pingIntervalMs }) {
  const httpServer = createServer();
  const server = new Server(httpServer, {
    path: game.SOCKET_PATH,
    transports: ["websocket"],
    serveClient: false,
    parser: { Encoder: game.Encoder, Decoder: game.Decoder },
    perMessageDeflate: false,
    httpCompression: false,
    ...(pingIntervalMs === undefined ? {} : { pingInterval: pingIntervalMs }),
  });
  const joined = admitAnybody(server, seats, game.CLASSIC);
  const stopTicks = sendTicks(joined, rateHz, sizes, game.KIND_FULL << game.KIND_SHIFT);
  httpServer.listen(0, "127.0.0.1");
  return {
    server,
    /** @returns {Promise<number>} */
    port: once(httpServer, "listening").then(
      () => /** @type {import("node:net").AddressInfo} */ (httpServer.address()).port,
    ),
    close: () => {
      stopTicks();
      return server.close();
    },
  };
}

/** In the place of 128 random bits. */
const NO_KEY = "A".repeat(22);

/** @param {Server} server @param {number} seats @param {unknown} rules @returns {Set<Socket>} who is there */
function admitAnybody(server, seats, rules) {
  let players = 0;
  const joined = new Set();
  server.on("connection", (socket) => {
    socket.on("join", (/** @type {unknown} */ _request, /** @type {(answer: object) => void} */ reply) => {
      players++;
      reply({
        ok: true,
        playerId: players,
        name: `Echo ${players}`,
        hostName: "Echo",
        maxPlayers: seats,
        rules,
        // Nobody comes back to it.
        match: NO_KEY,
        token: NO_KEY,
        isBack: false,
        keepSeatS: 0,
        awayDriver: "nobody",
      });
      joined.add(socket);
    });
    socket.on("input", () => undefined);
    socket.on("disconnect", () => joined.delete(socket));
  });
  return joined;
}

/**
 * @param {Set<Socket>} joined @param {number} rateHz @param {readonly number[]} sizes @param {number} firstByte
 * @returns {() => void} ends them
 */
function sendTicks(joined, rateHz, sizes, firstByte) {
  const periodMs = 1000 / rateHz;
  let tick = 0;
  let dueMs = performance.now();
  let timer = setTimeout(sendTick, 0);
  function sendTick() {
    tick++;
    const payloads = sizes.map((size) => {
      const bytes = new Uint8Array(size);
      bytes[0] = firstByte;
      new DataView(bytes.buffer).setUint32(1, tick, true);
      return bytes;
    });
    // Each client is at another size, so that all ticks weigh the same.
    let turn = tick;
    for (const socket of joined) socket.emit("snapshot", payloads[turn++ % payloads.length]);
    // Absolute times: a late tick does not push the next ones back; after a long pause it starts anew.
    dueMs = Math.max(dueMs + periodMs, performance.now() - 250);
    timer = setTimeout(sendTick, Math.max(0, dueMs - performance.now()));
  }
  return () => clearTimeout(timer);
}

/** @param {readonly string[]} argv as the head of this file has them */
async function run([modules = "", rateHz = "30", sizes = "100", seats = "1"]) {
  /** @param {string} name */
  const load = (name) => import(pathToFileURL(join(modules, name)).href);
  const parts = ["protocol.js", "frameParser.js", "snapshotFormat.js", "classic.js"].map(load);
  const host = openEchoHost({
    game: Object.assign({}, ...(await Promise.all(parts))),
    rateHz: Number(rateHz),
    sizes: sizes.split(",").map(Number),
    seats: Number(seats),
  });
  console.log(JSON.stringify({ event: "listening", port: await host.port }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
  // Whether a hangup ends anything is the swarm's to know, which ends this.
  process.on("SIGHUP", () => undefined);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(process.argv.slice(2));
