// A line to a host that is made before anybody joins: who joins on it, and what becomes of it otherwise.
import { afterEach, expect, test } from "vitest";
import {
  ACCEPTED,
  closeHosts,
  type HostEnd,
  type OnJoin,
  open,
  startHost,
  streams,
} from "./connection.stage.ts";
import { createOpener } from "./connection.ts";

afterEach(closeHosts);

const accept: OnJoin = (host, id) => host.reply(id, ACCEPTED);
const heardOf = (ends: HostEnd[]) =>
  ends.map(({ heard }) => heard.filter((text) => text.includes('"join"')).length);

test.each(["connected by then", "still on its way"])(
  "a line made ahead is joined on, once: %s",
  async (state) => {
    const { url, ends } = await startHost(accept);
    const opener = createOpener();
    opener.reachAhead(url);
    if (state === "connected by then") await expect.poll(() => ends[0]?.heard.length).toBe(1);
    expect(heardOf(ends).every((count) => count === 0)).toBe(true);
    const { result } = await open(url, undefined, opener.open);
    expect(result.ok).toBe(true);
    expect(heardOf(ends)).toEqual([1]);
    // Whoever comes back later has a line of the later time's own.
    expect((await open(url, undefined, opener.open)).result.ok).toBe(true);
    expect(heardOf(ends)).toEqual([1, 1]);
  },
);

test("a line made ahead and lost again is made anew", async () => {
  const { url, ends } = await startHost(accept);
  const opener = createOpener();
  opener.reachAhead(url);
  await expect.poll(() => ends[0]?.heard.length).toBe(1);
  // The guest's end answers, and is closed itself by then.
  const closed = new Promise((done) => streams[0]?.once("close", done));
  ends[0]?.close(1001);
  await closed;
  await new Promise((next) => setImmediate(next));
  expect((await open(url, undefined, opener.open)).result.ok).toBe(true);
  expect(heardOf(ends)).toEqual([0, 1]);
});

test("a line made ahead to another host is given up, and so is one that is wanted no more", async () => {
  const [first, second] = [await startHost(accept), await startHost(accept)];
  const opener = createOpener();
  for (const [to, signal] of [
    [second, undefined],
    [first, AbortSignal.abort()],
  ] as const) {
    opener.reachAhead(first.url);
    await expect.poll(() => first.ends.at(-1)?.heard.length).toBe(1);
    const { result } = await open(to.url, signal && { signal }, opener.open);
    expect(result.ok).toBe(signal === undefined);
    await expect.poll(() => first.ends.at(-1)?.heard).toContain('4{"type":1,"nsp":"/"}');
  }
  expect(heardOf(first.ends)).toEqual([0, 0]);
});
