// A socket that outlives what the system refuses and what strangers flood it with.
import { createSocket } from "node:dgram";
import { expect, onTestFinished, test, vi } from "vitest";
import { freeUdpPort, ManualClock, openSpy } from "./discovery.stage.ts";
import { type CreateSocket, MAX_DATAGRAMS_PER_S, openUdpSocket, type UdpSocketOptions } from "./udpSocket.ts";

function open(options: Partial<UdpSocketOptions>, create?: CreateSocket) {
  const clock = new ManualClock();
  const log: string[] = [];
  const heard: Uint8Array[] = [];
  const socket = openUdpSocket(
    { addresses: ["127.0.0.1"], port: 0, onDatagram: (bytes) => void heard.push(bytes), ...options },
    {
      ...{ now: clock.now, later: clock.later, log: (text) => void log.push(text) },
      ...(create && { createSocket: create }),
    },
  );
  onTestFinished(() => socket.close());
  return { socket, clock, log, heard };
}

test("a port somebody has without sharing it: one line, no throw, and it is taken once it is free", async () => {
  const port = await freeUdpPort();
  const other = createSocket("udp4");
  await new Promise<void>((resolve) => other.bind({ address: "127.0.0.1", port }, resolve));
  const { socket, clock, log } = open({ port });
  await vi.waitFor(() => expect(log).toHaveLength(1));
  expect(log[0]).toMatch(/port \d+ cannot be used: .*EADDRINUSE/);
  socket.send(new Uint8Array(8), { address: "127.0.0.1", port });
  clock.advance(30_000);
  await vi.waitFor(() => expect(clock.isIdle()).toBe(false));
  expect(socket.port()).toBeNull();
  await new Promise<void>((resolve) => other.close(resolve));
  clock.advance(30_000);
  await vi.waitFor(() => expect(socket.port()).toBe(port));
  expect(log).toHaveLength(1);
});

test("a system that refuses sockets or broadcasts is a line in the log", async () => {
  const refusing: CreateSocket = (options) => {
    const socket = createSocket(options);
    socket.setBroadcast = () => {
      throw new Error("EACCES");
    };
    return socket;
  };
  const { socket, log } = open({}, refusing);
  await vi.waitFor(() => expect(socket.port()).not.toBeNull());
  expect(log).toEqual([expect.stringContaining("broadcasts are refused")]);
});

test("the first address that the system lets it have", async () => {
  // 192.0.2.0/24 is nobody's (RFC 5737).
  const { socket, log } = open({ addresses: ["192.0.2.1", "127.0.0.1"] });
  await vi.waitFor(() => expect(socket.port()).not.toBeNull());
  expect(log).toEqual([]);
});

test("of a flood no more is read than of fifty hosts; the second after that it hears again", async () => {
  const port = await freeUdpPort();
  const { socket, clock, log, heard } = open({ port });
  await vi.waitFor(() => expect(socket.port()).toBe(port));
  const flooder = await openSpy("127.0.0.1", 0);
  await vi.waitFor(() => {
    for (let i = 0; i < 100; i++) flooder.send(new Uint8Array(500), port, "127.0.0.1");
    expect(socket.port()).toBeNull();
  });
  expect(heard).toHaveLength(MAX_DATAGRAMS_PER_S);
  expect(log).toEqual([expect.stringContaining("the rest is not read")]);
  clock.advance(1000);
  await vi.waitFor(() => {
    flooder.send(new Uint8Array(8), port, "127.0.0.1");
    expect(heard.length).toBeGreaterThan(MAX_DATAGRAMS_PER_S);
  });
});

test("one that is closed before it is open opens no more", async () => {
  const onOpen = vi.fn();
  const { socket, clock } = open({ onOpen });
  socket.close();
  const other = open({});
  await vi.waitFor(() => expect(other.socket.port()).not.toBeNull());
  expect([socket.port(), onOpen.mock.calls, clock.isIdle()]).toEqual([null, [], true]);
});
