// The browser door: who gets in, how often, what is served, and what the page's calls come to.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BRIDGE_PATH, type BridgeAnswer } from "../../../shared/doorBridge.ts";
import { readFolderFiles } from "../../disk/folderFiles.ts";
import { createCodes } from "./codes.ts";
import { type Door, openDoor } from "./doorServer.ts";

let folder = "";
let door: Door;
let origin = "";
const links: string[] = [];
const windows: number[] = [];
const log: string[] = [];
let nowMs = 0;
const sockets: Socket[] = [];
const call = vi.fn(async (method: unknown, args: unknown): Promise<unknown> => {
  if (method === "fail") throw new Error("no");
  return { method, args };
});

beforeEach(async () => {
  call.mockClear();
  links.length = 0;
  windows.length = 0;
  log.length = 0;
  nowMs = 0;
  folder = await mkdtemp(join(tmpdir(), "kulki-door-"));
  await mkdir(join(folder, "assets"));
  await writeFile(
    join(folder, "index.html"),
    "<!doctype html><html><head><title>Kulki</title></head></html>",
  );
  await writeFile(join(folder, "assets", "main-12345678.js"), "let x;");
  await writeFile(join(folder, "assets", "main-12345678.js.map"), "{}");
  await writeFile(join(folder, ".env"), "secret");
  door = await openDoor({
    page: await readFolderFiles(folder, () => undefined),
    fragmentEnd: "&probe",
    call,
    onFreshLink: (url) => links.push(url),
    onWindows: (count) => windows.push(count),
    log: (text) => void log.push(text),
    now: () => nowMs,
  });
  origin = new URL(door.link()).origin;
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  await door.close();
  await rm(folder, { recursive: true });
});

function codeOf(url: string): string {
  return new URLSearchParams(new URL(url).hash.slice(1)).get("code") ?? "";
}

/** Opens the bridge; resolves with the tab's secret or rejects with the reason. */
function connect(
  auth: object,
  headers: Record<string, string> = { origin },
): Promise<{ socket: Socket; secret: string }> {
  const socket = io(origin, {
    path: BRIDGE_PATH,
    transports: ["websocket"],
    auth,
    extraHeaders: headers,
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.on("secret", (secret: string) => resolve({ socket, secret }));
    socket.on("connect_error", reject);
  });
}

function get(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const asked = request(`${origin}/`, { path, method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      });
      asked.on("error", reject).end();
    },
  );
}

test("the link is on loopback, on a port of its own, with the code in the fragment", () => {
  const url = new URL(door.link());
  expect(url.hostname).toBe("127.0.0.1");
  expect(url.hash).toMatch(/^#code=[\w-]{32}&probe$/);
});

test("the page is served with its mark and a policy that lets nobody frame it", async () => {
  const page = await get("/");
  expect(page.text).toMatch(/<head>\s*<meta name="kulki-door" content="web">/);
  expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(page.headers["x-frame-options"]).toBe("DENY");
  expect(page.headers["content-security-policy"]).toContain("connect-src 'self' ws: http:");
  expect(await get("/assets/main-12345678.js")).toMatchObject({ status: 200, text: "let x;" });
  expect((await get("/assets/main-12345678.js")).headers["content-type"]).toContain("javascript");
});

test.each([
  "/.env",
  "/../package.json",
  "/%2e%2e/package.json",
  "/assets/main-12345678.js.map",
  "/nothing",
  "//index.html",
])("%s is not there", async (path) => expect((await get(path)).status).toBe(404));

test("under another name, or by another method, there is nothing", async () => {
  const { port } = new URL(origin);
  for (const host of ["evil.test", `evil.test:${port}`, `localhost:${port}`, "127.0.0.1", "127.0.0.1:1"]) {
    expect((await get("/", { host })).status).toBe(403);
  }
  expect((await get("/", {}, "POST")).status).toBe(405);
});

test("a code works once; the secret it gave works again; a fresh link is offered for a second window", async () => {
  const code = codeOf(door.link());
  const { secret } = await connect({ code });
  await expect(connect({ code })).rejects.toThrow("unauthorized");
  expect((await connect({ secret })).secret).toBe(secret);
  expect(links).toHaveLength(1);
  const fresh = codeOf(links[0] as string);
  expect(fresh).not.toBe(code);
  expect((await connect({ code: fresh })).secret).not.toBe(secret);
  expect(links).toHaveLength(2);
});

test("the link in force is offered as often as somebody asks, and windows are counted", async () => {
  expect(door.link()).toBe(door.link());
  const { socket, secret } = await connect({ code: codeOf(door.link()) });
  expect(door.link()).toBe(links[0]);
  await connect({ secret });
  socket.disconnect();
  await vi.waitFor(() => expect(windows).toEqual([1, 2, 1]));
});

test.each<[string, object]>([
  ["nothing", {}],
  ["a wrong code", { code: "x".repeat(32) }],
  ["an empty code", { code: "" }],
  ["a code that is no text", { code: { length: 32 } }],
  ["a wrong secret", { secret: "x".repeat(32) }],
  ["a secret that is no text", { secret: [] }],
])("%s opens nothing, and spends nothing", async (_what, auth) => {
  await expect(connect(auth)).rejects.toThrow("unauthorized");
  expect(links).toEqual([]);
  await connect({ code: codeOf(door.link()) });
});

test("whoever guesses codes fills no log: some lines, and how many were left out", async () => {
  const guess = () => expect(connect({ code: "x".repeat(32) })).rejects.toThrow("unauthorized");
  await Promise.all(Array.from({ length: 100 }, guess));
  expect(log).toEqual(Array(20).fill("a page without a valid code was refused"));
  nowMs = 10_000;
  await guess();
  expect(log.slice(20)).toEqual([
    "lines left out about pages without a valid code: 80",
    "a page without a valid code was refused",
  ]);
  await Promise.all([guess(), guess()]);
  nowMs = 20_000;
  await door.close();
  expect(log.at(-1)).toBe("lines left out about pages without a valid code: 2");
});

test("a call longer than any of the page's own ends that window's line and is not made", async () => {
  const { socket, secret } = await connect({ code: codeOf(door.link()) });
  const other = await connect({ secret });
  const gone = new Promise((resolve) => socket.on("disconnect", resolve));
  socket.emit("call", "copyText", ["x".repeat(64 * 1024)], () => undefined);
  await gone;
  await new Promise((resolve) => other.socket.emit("call", "getHost", [], resolve));
  expect(call.mock.calls).toEqual([["getHost", []]]);
});

test("a page of another origin, or of none, opens nothing even with the code", async () => {
  const auth = { code: codeOf(door.link()) };
  const { port } = new URL(origin);
  for (const foreign of ["http://evil.test", `http://localhost:${port}`, "http://127.0.0.1:1", "null"]) {
    await expect(connect(auth, { origin: foreign })).rejects.toThrow();
  }
  await expect(connect(auth, {})).rejects.toThrow();
  await expect(connect(auth, { origin, host: `evil.test:${port}` })).rejects.toThrow();
  await connect(auth);
});

test("calls are answered, failures hide their reason, events reach every window", async () => {
  const { socket, secret } = await connect({ code: codeOf(door.link()) });
  const second = await connect({ secret });
  const ask = (...args: unknown[]) =>
    new Promise<BridgeAnswer>((resolve) => socket.emit("call", ...args, resolve));
  expect(await ask("getHost", [])).toEqual({ ok: true, value: { method: "getHost", args: [] } });
  expect(await ask("fail", [])).toEqual({ ok: false });
  socket.emit("call", "withoutReply", []);
  socket.emit("call");
  expect(await ask("still", ["there"])).toMatchObject({ ok: true });
  expect(call).not.toHaveBeenCalledWith("withoutReply", []);
  const heard = [socket, second.socket].map((one) => new Promise((resolve) => one.on("event", resolve)));
  door.emit({ kind: "hostDied", reason: "crashed" });
  expect(await Promise.all(heard)).toEqual([
    { kind: "hostDied", reason: "crashed" },
    { kind: "hostDied", reason: "crashed" },
  ]);
});

test("bytes of an answer arrive as they were", async () => {
  const { socket } = await connect({ code: codeOf(door.link()) });
  const bytes = new Uint8Array([0, 128, 255]);
  call.mockResolvedValueOnce({ playerId: 1, bytes });
  const answer = await new Promise<BridgeAnswer>((resolve) =>
    socket.emit("call", "askHost", ["sampleWire", 1], resolve),
  );
  const value = answer.ok ? (answer.value as { playerId: number; bytes: ArrayBuffer }) : null;
  expect(value?.playerId).toBe(1);
  expect([...new Uint8Array(value!.bytes)]).toEqual([...bytes]);
});

test("codes and secrets are not interchangeable", () => {
  const codes = createCodes();
  const code = codes.current();
  expect(codes.accepts(code)).toBe(false);
  const secret = codes.exchange(code) as string;
  expect([codes.exchange(code), codes.exchange(secret), codes.accepts(secret)]).toEqual([null, null, true]);
  expect(codes.current()).not.toBe(code);
  codes.exchange(codes.current());
  expect(codes.accepts(secret)).toBe(true);
});
