// The host with socket.io's own client, as every guest page uses it.
import { io, type Socket } from "socket.io-client";
import { expect, onTestFinished, test } from "vitest";
import type { GuestEvents } from "../../shared/net/events/guestEvents.ts";
import type { HostEvents } from "../../shared/net/events/hostEvents.ts";
import { Decoder, Encoder } from "../../shared/net/frameParser.ts";
import { encodeInput } from "../../shared/net/inputCodec.ts";
import { SOCKET_PATH } from "../../shared/net/protocol.ts";
import { createSnapshotDecoder } from "../../shared/net/snapshot/decoder.ts";
import { JOIN } from "./guest.stage.ts";
import { startTestHost } from "./host.stage.ts";

function connect(port: number): Socket<HostEvents, GuestEvents> {
  const socket: Socket<HostEvents, GuestEvents> = io(`http://127.0.0.1:${port}`, {
    path: SOCKET_PATH,
    transports: ["websocket"],
    parser: { Encoder, Decoder },
    forceNew: true,
    reconnection: false,
  });
  onTestFinished(() => void socket.close());
  return socket;
}

function join(socket: Socket<HostEvents, GuestEvents>): Promise<unknown> {
  return new Promise((resolve) => socket.emit("join", JOIN, resolve));
}

test("P2 P19 it joins, plays, is measured, and hears why it is closed", async () => {
  const { host, port } = await startTestHost(onTestFinished);
  const socket = connect(port);
  const decoder = createSnapshotDecoder();
  const ticks: number[] = [];
  const heard: string[] = [];
  socket.on("close", ({ reason }) => heard.push(reason));
  const disconnected = new Promise((resolve) => socket.on("disconnect", resolve));
  const measured = new Promise<number>((resolve) => {
    socket.on("snapshot", (bytes) => {
      const { tick, rttMs } = decoder.decode(new Uint8Array(bytes));
      if (ticks.length % 6 === 0)
        socket.emit("input", encodeInput({ tick: tick + 2, moveX: 5, moveY: 5, buttons: 0 }));
      ticks.push(tick);
      if (host.readRows()[0]?.pingMs != null) resolve(rttMs);
    });
  });
  expect(await join(socket)).toMatchObject({ ok: true, playerId: 1 });
  expect(await measured).toBeLessThan(1000);
  expect(ticks).toEqual(ticks.map((_, i) => ticks[0]! + i));
  await host.stop("stopped");
  expect(await disconnected).toBe("io server disconnect");
  expect(heard).toEqual(["stopped"]);
});

test("P10 an oversized message shows as close code 1009", async () => {
  const { port } = await startTestHost(onTestFinished);
  const socket = connect(port);
  const closed = new Promise<unknown>((resolve) => {
    socket.on("disconnect", (_reason, details) => resolve(details));
  });
  await join(socket);
  socket.emit("input", new Uint8Array(5000));
  expect(await closed).toMatchObject({ context: { code: 1009 } });
});
