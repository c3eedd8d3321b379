// A bare socket.io server with the game's parser: lets anybody join, swallows inputs, and sends each client frames of
// a given size at a given rate. What it costs is the floor under any host on the same machine.
// Arguments: folder of the bundled modules, frames a second, payload bytes, seats. Loopback only.
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Server } from "socket.io";

const [modules = "", rate = "30", size = "100", seats = "1"] = process.argv.slice(2);
/** @param {string} name */
const load = (name) => import(pathToFileURL(join(modules, name)).href);
const { SOCKET_PATH } = await load("protocol.js");
const { Encoder, Decoder } = await load("frameParser.js");
const { KIND_FULL, KIND_SHIFT } = await load("snapshotFormat.js");
const { CLASSIC } = await load("classic.js");

const periodMs = 1000 / Number(rate);
const payloadBytes = Number(size);
const httpServer = createServer();
const server = new Server(httpServer, {
  path: SOCKET_PATH,
  transports: ["websocket"],
  serveClient: false,
  parser: { Encoder, Decoder },
  perMessageDeflate: false,
  httpCompression: false,
});

let players = 0;
/** @type {Set<import("socket.io").Socket>} */
const joined = new Set();
server.on("connection", (socket) => {
  socket.on("join", (_request, reply) => {
    players++;
    reply({
      ok: true,
      playerId: players,
      name: `Echo ${players}`,
      hostName: "Echo",
      maxPlayers: Number(seats),
      rules: CLASSIC,
    });
    joined.add(socket);
  });
  socket.on("input", () => undefined);
  socket.on("disconnect", () => joined.delete(socket));
});

let tick = 0;
let dueMs = performance.now();
function sendTick() {
  tick++;
  const bytes = new Uint8Array(payloadBytes);
  bytes[0] = KIND_FULL << KIND_SHIFT;
  new DataView(bytes.buffer).setUint32(1, tick, true);
  for (const socket of joined) socket.emit("snapshot", bytes);
  // Absolute times: a late tick does not push the next ones back; after a long pause it starts anew.
  dueMs = Math.max(dueMs + periodMs, performance.now() - 250);
  setTimeout(sendTick, Math.max(0, dueMs - performance.now()));
}

httpServer.listen(0, "127.0.0.1", () => {
  const address = httpServer.address();
  console.log(JSON.stringify({ event: "listening", port: typeof address === "object" && address?.port }));
  sendTick();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));
