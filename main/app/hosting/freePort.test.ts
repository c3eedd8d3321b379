// The port proposed where another is the way out really is free, and browsers open it.
import { type AddressInfo, createServer } from "node:net";
import { expect, test, vi } from "vitest";
import { suggestPort, tryPort } from "./freePort.ts";

test("a taken port is told from a free one, and a free one is free again after the question", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  expect(await tryPort(port, "127.0.0.1")).toBeNull();
  await new Promise((resolve) => server.close(resolve));
  expect(await tryPort(port, "127.0.0.1")).toBe(port);
  expect(await tryPort(port, "127.0.0.1")).toBe(port);
});

test("the next free port that browsers open is proposed", async () => {
  const attempt = vi.fn(async (port: number) => (port === 6670 ? null : port));
  expect(await suggestPort(6664, "127.0.0.1", attempt)).toBe(6671);
  expect(attempt.mock.calls.map(([port]) => port)).toEqual([6670, 6671]);
});

test("without a taken port the default one comes first; where all are taken the system chooses; or nobody does", async () => {
  expect(await suggestPort(null, "127.0.0.1", async (port) => port)).toBe(8999);
  expect(await suggestPort(80, "127.0.0.1", async (port) => port)).toBe(8999);
  expect(await suggestPort(null, "127.0.0.1", async (port) => (port === 0 ? 40_000 : null))).toBe(40_000);
  expect(await suggestPort(null, "127.0.0.1", async () => null)).toBeNull();
  expect(await suggestPort(null, "127.0.0.1", async (port) => (port === 0 ? 10_080 : null))).toBeNull();
});
