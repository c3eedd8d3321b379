// Whether hosts answer now: each for itself, within its time, whatever the others do.
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import { createHostPinger, type HostPingerDeps } from "./hostPings.ts";

const STATUS = {
  ...{ app: "kulki", version: "0.1.0", protocol: PROTOCOL_VERSION, name: "Sala 12", ruleset: "arena" },
  ...{ players: 3, maxPlayers: 16, locked: false, match: "", uptimeS: 1 },
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

function openPinger(change: Partial<HostPingerDeps> = {}) {
  return createHostPinger({ lookup: async () => ["127.0.0.1"], now: () => performance.now(), ...change });
}

/** Takes connections and says nothing. */
const silent = () => createServer((socket) => socket.on("error", () => undefined));

test("each answer stands in its own place, whoever else is silent, gone or no Kulki", async () => {
  let asked = 0;
  const host = await listen(
    createHttpServer((_request, response) => {
      asked += 1;
      response.end(JSON.stringify(STATUS));
    }),
  );
  const stranger = await listen(createHttpServer((_request, response) => response.end("hello")));
  const mute = await listen(silent());
  const gone = createServer();
  const gonePort = await listen(gone);
  gone.close();
  const newer = await listen(
    createHttpServer((_request, response) => response.end(JSON.stringify({ ...STATUS, protocol: 9999 }))),
  );
  const ports = [mute, host, gonePort, stranger, newer];
  const addresses = [...ports.map((port) => `127.0.0.1:${port}`), "300.1.1.1", `pc-ania.local:${host}`];
  const here = { ok: true, name: "Sala 12", players: 3, maxPlayers: 16, pingMs: expect.any(Number) };
  const no = (reason: string) => ({ ok: false, reason });
  expect(await openPinger({ limitMs: 2000 }).ping(addresses)).toEqual([
    ...[no("timeout"), here, no("refused"), no("notKulki"), no("hostNewer"), no("notAddress"), here],
  ]);
  expect(asked).toBe(2);
});

test("the ping is the time a connection takes, not the host's time for an answer", async () => {
  let nowMs = 0;
  const host = await listen(
    createHttpServer((_request, response) => {
      nowMs += 900;
      response.end(JSON.stringify(STATUS));
    }).on("connection", () => undefined),
  );
  const pinger = openPinger({ now: () => nowMs });
  expect(await pinger.ping([`127.0.0.1:${host}`])).toMatchObject([{ ok: true, pingMs: 1 }]);
});

test("who is being asked is not asked a second time, and after that is asked again", async () => {
  let asked = 0;
  const host = await listen(
    createHttpServer((_request, response) => {
      asked += 1;
      response.end(JSON.stringify(STATUS));
    }),
  );
  const address = `127.0.0.1:${host}`;
  const pinger = openPinger();
  const [first, second] = await Promise.all([pinger.ping([address, address]), pinger.ping([address])]);
  expect([first[0]?.ok, first[1], second[0], asked]).toEqual([true, first[0], first[0], 1]);
  await pinger.ping([address]);
  expect(asked).toBe(2);
});

test("an app that ends waits for nobody", async () => {
  const mute = await listen(silent());
  const pinger = openPinger({ limitMs: 60_000 });
  const pinged = pinger.ping([`127.0.0.1:${mute}`]);
  pinger.dispose();
  expect(await pinged).toEqual([{ ok: false, reason: "cancelled" }]);
});
