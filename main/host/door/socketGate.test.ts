// The gate on real sockets: what it refuses reaches nobody, neither as HTTP nor after an upgrade.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { gateSocket } from "./socketGate.ts";

type Rig = { client: Socket; server: Server; read: number[] };

/** A server whose sockets may read so many bytes. @returns the sizes it was asked about, too */
async function openRig(limitBytes: number): Promise<Rig> {
  const read: number[] = [];
  let left = limitBytes;
  const server = createServer((_request, response) => void response.end("ok"));
  server.on("connection", (socket) =>
    gateSocket(socket, (bytes) => {
      read.push(bytes);
      left -= bytes;
      return left >= 0;
    }),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  // A reset is what some of these wait for: "close" follows.
  client.on("error", () => client.destroy());
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return { client, server, read };
}

const REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

test("what is allowed passes, byte for byte", async () => {
  const { client, read } = await openRig(REQUEST.length);
  client.write(REQUEST);
  const [answer] = await once(client, "data");
  expect(String(answer)).toContain("200 OK");
  expect(read).toEqual([REQUEST.length]);
});

test("HTTP: of a read that is refused no request is ever seen, and the socket is gone", async () => {
  const { client, server } = await openRig(200);
  let requests = 0;
  server.on("request", () => void requests++);
  client.write(REQUEST.repeat(100));
  await once(client, "close");
  expect(requests).toBe(0);
});

test("HTTP: who is cut off in the midst of a read has next to nothing of the rest looked at", async () => {
  const { client, server } = await openRig(100_000);
  let requests = 0;
  server.on("request", ({ socket }) => {
    requests++;
    socket.destroy();
  });
  client.write(REQUEST.repeat(1000));
  await once(client.resume(), "close");
  expect(requests).toBeLessThan(50);
});

test("a long read arrives whole and in order", async () => {
  const { client, server } = await openRig(100_000);
  const body = Buffer.from(Array.from({ length: 50_000 }, (_, i) => i % 251));
  const read: Buffer[] = [];
  server.prependListener("request", (request) => request.on("data", (part: Buffer) => read.push(part)));
  client.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`);
  client.end(body);
  await once(client.resume(), "close");
  expect(Buffer.concat(read).equals(body)).toBe(true);
});

test("after an upgrade a reader that came later is given nothing of a read that is refused", async () => {
  const { client, server } = await openRig(100);
  let delivered = 0;
  server.on("upgrade", (_request, socket: Socket) => {
    socket.on("data", (bytes: Buffer) => {
      delivered += bytes.length;
    });
    socket.on("error", () => socket.destroy());
    socket.write("HTTP/1.1 101 Switching Protocols\r\n\r\n");
  });
  client.write("GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: x\r\nHost: x\r\n\r\n");
  await once(client, "data");
  client.write("0123456789");
  client.write(Buffer.alloc(60_000));
  await once(client, "close");
  expect(delivered).toBeLessThanOrEqual(10);
});
