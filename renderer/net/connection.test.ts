// Joining and being closed, against a hand-made WebSocket host on loopback: what a person is told in each case.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { ACCEPTED, closeHosts, type HostEnd, open, servers, startHost, streams } from "./connection.stage.ts";

afterEach(async () => {
  vi.restoreAllMocks();
  await closeHosts();
});

test("P7: a join is answered, and snapshots that come with the answer are heard after it, none lost", async () => {
  const { url } = await startHost((host, id) => {
    host.reply(id, ACCEPTED);
    host.raw(2, new Uint8Array([1, 7]));
    host.raw(2, new Uint8Array([1, 8]));
    host.event("close", { reason: "stopped" });
  });
  const { result, snapshots, reasons, closed, heardAtOnce } = await open(url);
  expect(result).toMatchObject({ ok: true, accepted: ACCEPTED });
  expect(heardAtOnce).toBe(0);
  expect(await closed).toBe("stopped");
  expect(snapshots).toEqual([[7], [8]]);
  expect(reasons).toEqual(["stopped"]);
  if (!result.ok) throw new Error("not joined");
  expect(result.connection.counters.snapshots).toBe(2);
  expect(result.connection.counters.bytesIn).toBeGreaterThan(4);
  expect(result.connection.counters.bytesOut).toBeGreaterThan(40);
});

test("P23: a window knows that what it sent still waits in its own socket, and when it no longer does", async () => {
  const { url } = await startHost((host, id) => host.reply(id, ACCEPTED));
  const { result } = await open(url);
  if (!result.ok) throw new Error("not joined");
  const { connection } = result;
  expect(connection.isDrained()).toBe(true);
  streams[0]!.pause();
  for (let sent = 0; sent < 1000 && connection.isDrained(); sent++) {
    connection.send("input", new Uint8Array(1 << 16));
    await new Promise((next) => setImmediate(next));
  }
  expect(connection.isDrained()).toBe(false);
  streams[0]!.removeAllListeners("data").resume();
  await expect.poll(() => connection.isDrained()).toBe(true);
  connection.close();
});

test("P7: an input is one binary frame: code 2, then its bytes", async () => {
  const { url, ends } = await startHost((host, id) => host.reply(id, ACCEPTED));
  const { result, closed } = await open(url);
  if (!result.ok) throw new Error("not joined");
  result.connection.send("input", new Uint8Array([5, 6]));
  result.connection.send("resync");
  result.connection.send("profile", { ...PLAIN_PROFILE, name: "Ola", color: 1 });
  await expect.poll(() => ends[0]!.heard.some((message) => message.includes('["profile"'))).toBe(true);
  expect(ends[0]!.heard).toContain("\u0002\u0005\u0006");
  expect(ends[0]!.heard).toContain('4{"type":2,"nsp":"/","data":["resync"]}');
  ends[0]!.hangUp();
  expect(await closed).toBe("lost");
});

test.each(["full", "guestOlder", "guestNewer"] as const)(
  "P4, P12: a refusal tells its reason: %s",
  async (reason) => {
    const { url } = await startHost((host, id) =>
      host.reply(id, { ok: false, reason, protocol: 2, version: "0.2.0" }),
    );
    const { result } = await open(url);
    const version = reason === "full" ? null : "0.2.0";
    expect(result).toEqual({ ok: false, reason, version, seatInS: null, leftS: null });
  },
);

test("P46: a full host may say when a seat may be free", async () => {
  const refused = { ok: false, reason: "full", protocol: 5, version: "0.2.0", seatInS: 12 };
  const { url } = await startHost((host, id) => host.reply(id, refused));
  expect((await open(url)).result).toMatchObject({ reason: "full", seatInS: 12 });
});

test("P70, P71: a refusal and a close tell for how many more seconds they count; null: for good", async () => {
  for (const leftS of [40, null]) {
    const refused = { ok: false, reason: "passwordTries", protocol: 5, version: "0.2.0", leftS };
    const door = await startHost((host, id) => host.reply(id, refused));
    expect((await open(door.url)).result).toMatchObject({ reason: "passwordTries", leftS });
    const game = await startHost((host, id) => {
      host.reply(id, ACCEPTED);
      host.event("close", { reason: "banned", leftS });
    });
    const { closed, leftTimes } = await open(game.url);
    expect([await closed, leftTimes]).toEqual(["banned", [leftS]]);
  }
});

test("P46: the host's question is heard, rubbish in its place is not, and the answer is sent", async () => {
  const { url, ends } = await startHost((host, id) => {
    host.reply(id, ACCEPTED);
    for (const inS of [15, "soon", -1, null, 0]) host.event("stillThere", { inS });
  });
  const { result, asks, closed } = await open(url);
  if (result.ok) result.connection.send("here");
  await vi.waitFor(() => expect(ends[0]!.heard).toContain('4{"type":2,"nsp":"/","data":["here"]}'));
  ends[0]!.hangUp();
  await closed;
  expect(asks).toEqual([15, null, 0]);
});

test("P4: an event only a newer host knows is not heard, and what comes behind it is", async () => {
  const { url } = await startHost((host, id) => {
    host.reply(id, ACCEPTED);
    host.event("confetti", { for: 4 });
    host.event("toString");
    host.event("stillThere", { inS: 15, why: "somebody waits" });
    host.event("close", { reason: "stopped", at: 5 });
  });
  const { asks, closed } = await open(url);
  expect(await closed).toBe("stopped");
  expect(asks).toEqual([15]);
});

test("P9: a closed join tells the reason of the close", async () => {
  const { url } = await startHost((host) => host.event("close", { reason: "malformed" }));
  expect((await open(url)).result).toEqual({
    ok: false,
    reason: "malformed",
    version: null,
    seatInS: null,
    leftS: null,
  });
});

test("P10: WebSocket close code 1009 is told as oversized", async () => {
  const { url, ends } = await startHost((host, id) => host.reply(id, ACCEPTED));
  const { closed } = await open(url);
  ends[0]!.close(1009);
  expect(await closed).toBe("oversized");
});

test("a host that sends rubbish is left", async () => {
  const { url, ends } = await startHost((host, id) => host.reply(id, ACCEPTED));
  const { closed } = await open(url);
  ends[0]!.raw(2, new Uint8Array([99, 1]));
  expect(await closed).toBe("malformed");
});

test("a reply that is none, and a host that is none, cannot be joined", async () => {
  const { url } = await startHost((host, id) => host.reply(id, { ok: "maybe" }));
  const failed = { ok: false, reason: "cannotConnect", version: null, seatInS: null, leftS: null };
  expect((await open(url)).result).toEqual(failed);
  const web = createServer((_request, response) => response.end("hello"));
  servers.push(web);
  await new Promise<void>((done) => web.listen(0, "127.0.0.1", done));
  expect((await open(`http://127.0.0.1:${(web.address() as AddressInfo).port}/`)).result).toEqual(failed);
});

test("a join can be given up while the host is silent", async () => {
  const abort = new AbortController();
  const { url } = await startHost(() => abort.abort());
  expect((await open(url, { signal: abort.signal })).result).toMatchObject({
    ok: false,
    reason: "cannotConnect",
  });
});

const CLAIM = { match: "m".repeat(22), token: "t".repeat(22), isForced: false };
const DISCONNECT = '"type":1';

/** What the host has heard once a WebSocket's close, without a code, has come. */
async function heardByTheEnd(end: HostEnd): Promise<string> {
  await expect.poll(() => end.heard).toContain("");
  return end.heard.join("\n");
}

test("P61: who hangs up without leaving says nothing, and hears nothing any more", async () => {
  const { url, ends } = await startHost((host, id) => host.reply(id, ACCEPTED));
  const { result, reasons, snapshots } = await open(url);
  if (!result.ok) throw new Error("not joined");
  result.connection.send("input", new Uint8Array([1]));
  result.connection.drop();
  ends[0]!.raw(2, new Uint8Array([1, 7]));
  expect(await heardByTheEnd(ends[0]!)).not.toContain(DISCONNECT);
  expect([reasons, snapshots]).toEqual([[], []]);
});

test("P61: a claim that is given up while the host thinks it over gives no seat up; a newcomer's join leaves", async () => {
  for (const claim of [CLAIM, null]) {
    const abort = new AbortController();
    const { url, ends } = await startHost(() => abort.abort());
    expect((await open(url, { signal: abort.signal, claim })).result).toMatchObject({ ok: false });
    const heard = await heardByTheEnd(ends[0]!);
    expect(heard.includes(DISCONNECT)).toBe(claim === null);
  }
});

test("P62: a host that takes the call and says nothing is given up after its time; the answer of a claim has more", async () => {
  const hanging = createServer();
  hanging.on("upgrade", (_request, stream) => void streams.push(stream));
  servers.push(hanging);
  await new Promise<void>((done) => hanging.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}/`;
  const failed = { ok: false, reason: "cannotConnect", version: null, seatInS: null, leftS: null };
  expect((await open(url, { claim: CLAIM, patienceMs: 60 })).result).toEqual(failed);
  const slow = await startHost((host, id) => setTimeout(() => host.reply(id, ACCEPTED), 150));
  expect((await open(slow.url, { claim: CLAIM, patienceMs: 60 })).result.ok).toBe(true);
});

test("after leaving nothing is heard any more", async () => {
  const { url, ends } = await startHost((host, id) => host.reply(id, ACCEPTED));
  const { result, reasons, snapshots } = await open(url);
  if (!result.ok) throw new Error("not joined");
  const end = ends[0]!;
  end.raw(2, new Uint8Array([1, 7]));
  result.connection.close();
  result.connection.send("input", new Uint8Array([1]));
  await expect.poll(() => end.heard.some((message) => message.includes('"type":1'))).toBe(true);
  expect([reasons, snapshots]).toEqual([[], []]);
});

const YEAR_MS = 365 * 24 * 3_600_000;

test.each([1000, 35_000, 50_000, YEAR_MS, -1000, -50_000, -YEAR_MS])(
  "P19: a system clock that jumps by %i ms ends nothing, and heartbeats go on",
  async (jumpMs) => {
    const { url, ends } = await startHost((host, id) => host.reply(id, ACCEPTED));
    const { result, reasons } = await open(url);
    if (!result.ok) throw new Error("not joined");
    const wallNow = Date.now;
    vi.spyOn(Date, "now").mockImplementation(() => wallNow() + jumpMs);
    result.connection.send("input", new Uint8Array([1]));
    ends[0]!.raw(1, Buffer.from("2"));
    await expect.poll(() => ends[0]!.heard).toContain("3");
    result.connection.send("input", new Uint8Array([2]));
    await expect.poll(() => ends[0]!.heard).toContain("\u0002\u0002");
    expect(ends[0]!.heard).toContain("\u0002\u0001");
    expect(reasons).toEqual([]);
    result.connection.close();
  },
);

test("P19: a host that falls silent is left, whatever the system clock says", async () => {
  const { url } = await startHost((host, id) => host.reply(id, ACCEPTED), {
    pingInterval: 40,
    pingTimeout: 40,
  });
  const { closed } = await open(url);
  vi.spyOn(Date, "now").mockReturnValue(0);
  expect(await closed).toBe("lost");
});
