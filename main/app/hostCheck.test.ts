// What the Join dialog is told about an address: every failure apart, against servers on loopback only.
import { EventEmitter, once } from "node:events";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { checkHost, type HostCheckDeps } from "./hostCheck.ts";

const STATUS = {
  app: "kulki",
  version: "0.1.0",
  protocol: 3,
  name: "Sala 12",
  ruleset: "classic",
  players: 1,
  maxPlayers: 8,
  locked: false,
  match: "",
  uptimeS: 5,
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server, host = "127.0.0.1"): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

function serve(onRequest: RequestListener, host?: string) {
  return listen(createHttpServer(onRequest), host);
}

function serveStatus(change: object = {}, host?: string) {
  return serve((_request, response) => response.end(JSON.stringify({ ...STATUS, ...change })), host);
}

function check(address: string, deps: Partial<HostCheckDeps> = {}, signal = new AbortController().signal) {
  const lookup = vi.fn(async () => ["127.0.0.1"]);
  return checkHost(address, { lookup, protocol: 3, ...deps }, signal);
}

const failure = (reason: string, version: string | null = null) => ({ ok: false, reason, version });

test("a host answers with its status and the link to its page", async () => {
  const port = await serveStatus();
  expect(await check(`127.0.0.1:${port}`)).toEqual({
    ok: true,
    url: `http://127.0.0.1:${port}/`,
    status: STATUS,
  });
});

test("a name is looked up and kept in the link; the host is asked under its address, as it need not know the name", async () => {
  let asked = "";
  const port = await serve((request, response) => {
    asked = request.headers.host ?? "";
    response.end(JSON.stringify(STATUS));
  });
  const lookup = vi.fn(async () => ["127.0.0.1"]);
  const result = await check(`PC-Ania.local:${port}`, { lookup });
  expect(result).toMatchObject({ ok: true, url: `http://pc-ania.local:${port}/` });
  expect(lookup.mock.calls).toEqual([["pc-ania.local"]]);
  expect(asked).toBe(`127.0.0.1:${port}`);
});

test("one answering address of a name is enough, in whatever place", async () => {
  const port = await serveStatus({}, "127.0.0.2");
  const lookup = async () => ["::1", "127.0.0.3", "127.0.0.2"];
  expect(await check(`kulki.test:${port}`, { lookup })).toMatchObject({ ok: true });
});

test("what no address can be is told without asking anybody", async () => {
  const lookup = vi.fn(async () => ["127.0.0.1"]);
  const request = vi.fn();
  expect(await check("256.1.1.1", { lookup, request })).toEqual(failure("notAddress"));
  expect(await check("fe80::1%eth0", { lookup, request })).toEqual(failure("zoned"));
  expect(await check("pc-ania:6000", { lookup, request })).toEqual(failure("blockedPort"));
  expect(lookup).not.toHaveBeenCalled();
  expect(request).not.toHaveBeenCalled();
});

test("a name nobody has", async () => {
  const lookup = async () => {
    throw Object.assign(new Error("no"), { code: "ENOTFOUND" });
  };
  expect(await check("nobody.test", { lookup })).toEqual(failure("noSuchName"));
  expect(await check("nobody.test", { lookup: async () => [] })).toEqual(failure("noSuchName"));
});

test("nobody listens", async () => {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  expect(await check(`127.0.0.1:${port}`)).toEqual(failure("refused"));
});

test("a server that accepts and stays silent is a timeout, as is a resolver that never answers", async () => {
  const port = await listen(createServer((socket) => socket.resume()));
  expect(await check(`127.0.0.1:${port}`, { limitMs: 100 })).toEqual(failure("timeout"));
  const lookup = () => new Promise<string[]>(() => undefined);
  expect(await check("silent.test", { lookup, limitMs: 100 })).toEqual(failure("timeout"));
});

test("an answer that trickles does not stretch the limit", async () => {
  const port = await serve((_request, response) => {
    const timer = setInterval(() => response.write(" "), 10);
    response.on("close", () => clearInterval(timer));
  });
  expect(await check(`127.0.0.1:${port}`, { limitMs: 200 })).toEqual(failure("timeout"));
});

test("a network that leads nowhere", async () => {
  const request = ((options: object, onResponse: () => void) => {
    const asked = createUnreachable();
    return Object.assign(asked, { options, onResponse });
  }) as unknown as NonNullable<HostCheckDeps["request"]>;
  expect(await check("127.0.0.1", { request })).toEqual(failure("unreachable"));
});

function createUnreachable() {
  const error = Object.assign(new Error("no route"), { code: "EHOSTUNREACH" });
  return {
    on(event: string, listener: (error: Error) => void) {
      if (event === "error") queueMicrotask(() => listener(error));
      return this;
    },
    end: () => undefined,
  };
}

test.each<[string, RequestListener]>([
  ["another page", (_request, response) => response.end("<h1>It works!</h1>")],
  ["other JSON", (_request, response) => response.end('{"app":"other"}')],
  ["JSON that is no object", (_request, response) => response.end("null")],
  ["a status with fields missing", (_request, response) => response.end('{"app":"kulki"}')],
  ["not found", (_request, response) => response.writeHead(404).end(JSON.stringify(STATUS))],
  ["a redirect", (_request, response) => response.writeHead(302, { Location: "http://127.0.0.1:1/" }).end()],
  [
    "an endless answer",
    (_request, response) => response.end(JSON.stringify({ ...STATUS, pad: "x".repeat(20_000) })),
  ],
  [
    "half an answer",
    (_request, response) => {
      response.writeHead(200, { "Content-Length": "500" });
      response.write("{", () => response.destroy());
    },
  ],
])("%s is not Kulki", async (_what, onRequest) => {
  expect(await check(`127.0.0.1:${await serve(onRequest)}`)).toEqual(failure("notKulki"));
});

test("a server that speaks no HTTP, or hangs up, is not Kulki", async () => {
  const ssh = await listen(
    createServer((socket) => socket.on("error", () => undefined).end("SSH-2.0-x\r\n")),
  );
  expect(await check(`127.0.0.1:${ssh}`)).toEqual(failure("notKulki"));
  const rude = await listen(createServer((socket) => socket.destroy()));
  expect(await check(`127.0.0.1:${rude}`)).toEqual(failure("notKulki"));
});

test("other versions are told apart, with the version", async () => {
  const older = await serveStatus({ protocol: 2, version: "0.0.9" });
  expect(await check(`127.0.0.1:${older}`)).toEqual(failure("hostOlder", "0.0.9"));
  const newer = await serveStatus({ protocol: 4, version: "9.0.0", extra: true });
  expect(await check(`127.0.0.1:${newer}`)).toEqual(failure("hostNewer", "9.0.0"));
});

test("a full host is one to knock at: whether there is a seat is the host's to say", async () => {
  const port = await serveStatus({ players: 8 });
  expect(await check(`127.0.0.1:${port}`)).toMatchObject({ ok: true, status: { players: 8 } });
});

test("a check can be cancelled at any time, and closes what it opened", async () => {
  const cancel = new AbortController();
  const closing = new EventEmitter();
  const closed = once(closing, "closed");
  const port = await listen(
    createServer((socket) => {
      socket.on("data", () => cancel.abort());
      socket.on("error", () => undefined).on("close", () => closing.emit("closed"));
    }),
  );
  expect(await check(`127.0.0.1:${port}`, {}, cancel.signal)).toEqual(failure("cancelled"));
  await closed;
  expect(await check("127.0.0.1", {}, cancel.signal)).toEqual(failure("cancelled"));
});
