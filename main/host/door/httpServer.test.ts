// Plain HTTP of a whole host: the guest page, the status, and what must not be answered.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseHostStatus, parseNameRefusal } from "../../../shared/net/messages.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { joinGuest } from "../guest.stage.ts";
import { startTestHost } from "../host.stage.ts";
import { MAX_REQUESTS } from "./httpServer.ts";

type Answer = { status: number; headers: Record<string, unknown>; text: string };

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers, method, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** A built page with a secret beside it and a link that leads there. */
function makeGuestDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "kulki-guest-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const guestDir = join(folder, "guest");
  mkdirSync(join(guestDir, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(guestDir, "index.html"), "<!doctype html>Kulki");
  writeFileSync(join(guestDir, ".env"), "secret");
  writeFileSync(join(guestDir, "assets", "index-DiwrgTda.js"), "play()");
  writeFileSync(join(guestDir, "assets", "index-DiwrgTda.js.map"), "secret");
  if (process.platform !== "win32") symlinkSync(join(folder, "secret.txt"), join(guestDir, "link.txt"));
  return guestDir;
}

describe("guest page", () => {
  test("is served with its types, its policy and caching that fits", async () => {
    const { port } = await startTestHost(onTestFinished, { guestDir: makeGuestDir() });
    const page = await ask(port, "/?x=1");
    expect(page).toMatchObject({ status: 200, text: "<!doctype html>Kulki" });
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'self'; connect-src 'self' ws:; img-src 'self' data: blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'",
    });
    const script = await ask(port, "/assets/index-DiwrgTda.js");
    expect(script).toMatchObject({ status: 200, text: "play()" });
    expect(script.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
    const again = await ask(port, "/", { "If-None-Match": String(page.headers.etag) });
    expect(again).toMatchObject({ status: 304, text: "" });
    const head = await ask(port, "/", {}, "HEAD");
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers["content-length"]).toBe("20");
  });

  test("nothing else of the disk is reached", async () => {
    const { port } = await startTestHost(onTestFinished, { guestDir: makeGuestDir() });
    const paths = [
      "/../secret.txt",
      "/..%2fsecret.txt",
      "/%2e%2e/secret.txt",
      "/assets/../../secret.txt",
      "/assets/..\\..\\secret.txt",
      "/.env",
      "/link.txt",
      "/assets/index-DiwrgTda.js.map",
      "//etc/passwd",
      "/etc/passwd",
      "/%00",
      "/%",
      "/assets",
      "/assets/",
      "/__proto__",
      "http://127.0.0.1/../secret.txt",
    ];
    for (const path of paths) {
      const answer = await ask(port, path);
      expect([path, answer.status, answer.text]).toEqual([path, 404, "Not found\n"]);
    }
  });

  test("a folder that is not there costs a line in the log, not the host", async () => {
    const { port, log } = await startTestHost(onTestFinished, {
      guestDir: join(tmpdir(), "kulki-no-such-folder"),
    });
    expect((await ask(port, "/")).status).toBe(404);
    expect(log.filter((line) => line.startsWith("error: no guest page"))).toHaveLength(1);
  });
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is not allowed", async (method) => {
  const { port } = await startTestHost(onTestFinished);
  const answer = await ask(port, "/status.json", {}, method);
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe("GET, HEAD");
});

describe("P27 status", () => {
  test("says who plays what here, uncached", async () => {
    const { port, clock } = await startTestHost(onTestFinished);
    await joinGuest(port);
    clock.skip(65_000);
    const answer = await ask(port, "/status.json");
    expect(answer.status).toBe(200);
    expect(answer.headers["cache-control"]).toBe("no-store");
    const status = parseHostStatus(JSON.parse(answer.text));
    expect(status.uptimeS).toBeGreaterThanOrEqual(65);
    expect(status).toEqual({
      app: "kulki",
      version: "1.2.3",
      protocol: PROTOCOL_VERSION,
      name: "Sala 12",
      match: status.match,
      ruleset: "classic",
      players: 1,
      maxPlayers: 8,
      locked: false,
      uptimeS: status.uptimeS,
    });
  });

  test.each([
    ["192.168.0.10:8999", 200],
    ["localhost", 200],
    ["pracownia:8999", 200],
    ["gra.example.org", 200],
    ["evil.example:8999", 403],
    ["127.0.0.1.evil.example", 403],
  ])("asked as %s: %i", async (host, expected) => {
    const { port } = await startTestHost(onTestFinished);
    expect((await ask(port, "/status.json", { Host: host })).status).toBe(expected);
  });
});

test("P41 under a name of somebody else's making the status tells the address one came to, and nothing more", async () => {
  const { host, port } = await startTestHost(onTestFinished);
  const headers = { Host: `laptop.fritz.box:${port}` };
  const refused = await ask(port, "/status.json", headers);
  expect(refused.status).toBe(403);
  expect(JSON.parse(refused.text)).toEqual({
    app: "kulki",
    reason: "unknownName",
    url: `http://127.0.0.1:${port}/`,
  });
  expect(parseNameRefusal(JSON.parse(refused.text)).url).toBe(`http://127.0.0.1:${port}/`);
  host.allowName("laptop.fritz.box");
  expect(parseHostStatus(JSON.parse((await ask(port, "/status.json", headers)).text)).name).toBe("Sala 12");
  expect((await ask(port, "/status.json", { Host: "evil.example" })).status).toBe(403);
});

test("long polling is not offered", async () => {
  const { port } = await startTestHost(onTestFinished);
  expect((await ask(port, "/play/?EIO=4&transport=polling")).status).toBe(400);
});

/** All that comes back on one connection until the host ends it, or until there is enough. */
function exchange(port: number, bytes: string, isEnough = (_text: string) => false): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("latin1").on("data", (part: string) => {
      text += part;
      if (isEnough(text)) socket.destroy();
    });
    // What a reset leaves unread was not answered.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve(text));
  });
}

function get(path: string, ...headers: string[]): string {
  return [`GET ${path} HTTP/1.1`, "Host: 127.0.0.1", ...headers, "", ""].join("\r\n");
}

describe("P43 requests of one connection", () => {
  test("are answered up to a bound, the last with the word that it is the last", async () => {
    const { port } = await startTestHost(onTestFinished);
    const isAll = (text: string) => text.split('"uptimeS"').length > MAX_REQUESTS;
    const text = await exchange(port, get("/status.json").repeat(MAX_REQUESTS), isAll);
    const answers = text.split("HTTP/1.1 ").slice(1);
    expect(answers.map((answer) => answer.slice(0, 6))).toEqual(Array(MAX_REQUESTS).fill("200 OK"));
    expect(answers.filter((answer) => answer.includes("Connection: close"))).toEqual([answers.at(-1)]);
  });

  test("one more than that cuts it off, and is not answered", async () => {
    const { port } = await startTestHost(onTestFinished);
    const text = await exchange(port, get("/status.json").repeat(MAX_REQUESTS * 4));
    expect(text.split("HTTP/1.1 ").length - 1).toBeLessThanOrEqual(MAX_REQUESTS);
  });
});

describe("P44 who would rather speak something else is answered in HTTP, and that is all", () => {
  test.each([
    ["h2c, with its settings", "/", ["Upgrade: h2c", "HTTP2-Settings: AAMAAABk"], "200 OK"],
    ["h2c for what there is not", "/none", ["Upgrade: h2c"], "404 Not Found"],
    [
      "a WebSocket that is not the game's",
      "/",
      ["Upgrade: websocket", "Sec-WebSocket-Version: 13"],
      "200 OK",
    ],
    ["TLS", "/status.json", ["Upgrade: TLS/1.2"], "200 OK"],
    [
      "h2c where the game's WebSocket is",
      "/play/?EIO=4&transport=websocket",
      ["Upgrade: h2c"],
      "400 Bad Request",
    ],
  ])("%s", async (_what, path, headers, status) => {
    const { port } = await startTestHost(onTestFinished, { guestDir: makeGuestDir() });
    const text = await exchange(port, get(path, "Connection: Upgrade", ...headers) + get(path));
    expect(text.split("\r\n")[0]).toBe(`HTTP/1.1 ${status}`);
    expect(text.split("HTTP/1.1 ")).toHaveLength(2);
    expect(text).toContain("Connection: close");
  });

  test("a reset in the midst of it ends nothing", async () => {
    const { port } = await startTestHost(onTestFinished, { guestDir: makeGuestDir() });
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = connect(port, "127.0.0.1");
        socket.write(get("/", "Connection: Upgrade", "Upgrade: h2c"), () => socket.resetAndDestroy());
        await new Promise((resolve) => socket.once("close", resolve));
      }),
    );
    expect((await ask(port, "/status.json")).status).toBe(200);
  });
});
