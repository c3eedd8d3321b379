// The hand-written wire against the real library: a socket.io server with the game's parser.

import { expect, onTestFinished, test } from "vitest";
import { openEchoHost } from "../../.ci/tools/echoHost.mjs";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { STRANGER } from "../../shared/net/events/join.stage.ts";
import { Decoder, Encoder } from "../../shared/net/frameParser.ts";
import { decodeInput } from "../../shared/net/inputCodec.ts";
import { PROTOCOL_VERSION, SOCKET_PATH } from "../../shared/net/protocol.ts";
import { KIND_FULL, KIND_SHIFT } from "../../shared/net/snapshot/format.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { openRawSocket } from "./rawSocket.ts";
import type { WireOptions } from "./wire.ts";

const GAME = { SOCKET_PATH, Encoder, Decoder, KIND_FULL, KIND_SHIFT, CLASSIC };
const REQUEST = {
  protocol: PROTOCOL_VERSION,
  version: "0.0.0",
  profile: { ...PLAIN_PROFILE, name: "Ola", color: 1 },
  watch: false,
  claim: null,
  ...STRANGER,
};

async function openHost(pingIntervalMs?: number) {
  const options = { game: GAME, rateHz: 100, sizes: [20, 300], seats: 4 };
  const host = openEchoHost({ ...options, ...(pingIntervalMs === undefined ? {} : { pingIntervalMs }) });
  onTestFinished(() => host.close());
  return { ...host, url: `http://127.0.0.1:${await host.port}` };
}

function openClient(url: string, change: Partial<WireOptions> = {}) {
  const wire = openRawSocket({
    url,
    request: REQUEST,
    onAccepted: () => undefined,
    onSnapshot: () => undefined,
    onFault: () => undefined,
    ...change,
  });
  onTestFinished(() => wire.close());
  return wire;
}

test("joins, is told who it is, and follows snapshots of all sizes", async () => {
  const { url } = await openHost();
  const sizes = new Set<number>();
  let playerId = 0;
  await new Promise<void>((resolve, reject) => {
    const wire = openClient(url, {
      onAccepted: (answer) => {
        playerId = answer.playerId;
      },
      onSnapshot: (bytes) => {
        expect(bytes[0]! >> KIND_SHIFT).toBe(KIND_FULL);
        sizes.add(bytes.length);
        if (sizes.size === 2 && wire.bytesRead() > 2000) resolve();
      },
      onFault: (text) => reject(new Error(text)),
    });
  });
  expect(playerId).toBe(1);
  expect([...sizes].sort()).toEqual([20, 300]);
});

test("answers the heartbeat: it is still there after several", async () => {
  const { server, url } = await openHost(20);
  const pongs = new Promise<void>((resolve) => {
    server.on("connection", ({ conn }) => {
      let count = 0;
      conn.on("packet", ({ type }: { type: string }) => {
        if (type === "pong" && ++count === 5) resolve();
      });
    });
  });
  const faults: string[] = [];
  openClient(url, { onFault: (text) => faults.push(text) });
  await pongs;
  expect(faults).toEqual([]);
});

test("its inputs, its readiness and its wish for a full snapshot arrive as the game's events, and its end is seen", async () => {
  const { server, url } = await openHost();
  const heard: unknown[] = [];
  const input = { tick: 77, moveX: -8192, moveY: 5, buttons: 1 };
  const ended = new Promise<void>((resolve) => {
    server.on("connection", (socket) => {
      socket.on("input", (bytes: Uint8Array) => heard.push(decodeInput(bytes)));
      socket.on("ready", (wish: unknown) => heard.push(wish));
      socket.on("resync", () => wire.close());
      socket.on("disconnect", () => resolve());
    });
  });
  const wire = openClient(url, {
    onAccepted: () => {
      wire.sendInput(input);
      wire.sayReady();
      wire.resync();
    },
  });
  await ended;
  expect(heard).toEqual([input, { isReady: true }]);
});

test("a host that refuses, and one that is gone, are said in words", async () => {
  const { server, url, close } = await openHost();
  server.use((_socket, next) => next(new Error("no")));
  const refused = await new Promise<string>((resolve) => openClient(url, { onFault: resolve }));
  expect(refused).toMatch(/packet 4|disconnected|gone/);
  await close();
  const gone = await new Promise<string>((resolve) => openClient(url, { onFault: resolve }));
  expect(gone).toMatch(/ECONNREFUSED/);
});
