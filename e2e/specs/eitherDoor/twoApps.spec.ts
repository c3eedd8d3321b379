// Two apps on one computer, and a dedicated host beside them: each finds the games of the others, by UDP on loopback alone.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { expect } from "playwright/test";
import { runDedicated } from "../../apps.ts";
import { test } from "../../fixtures.ts";
import { hostGame, waitForMatch } from "../../play.ts";

/** A UDP port nobody has, so that nobody else's games are seen here. */
async function freeUdpPort(): Promise<number> {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  return port;
}

// Several windows and hosts: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

test("an app that hosts is found by another one, and is one press away", async ({ openApp }) => {
  test.skip(process.platform !== "linux", "this system delivers no broadcast on loopback");
  const env = { KULKI_DISCOVERY: `127.255.255.255:${await freeUdpPort()}` };
  const [host, guest] = [await openApp({ env }), await openApp({ env })];
  await hostGame(host.page, { name: "Ola" });
  await guest.page.getByRole("button", { name: /^Ola’s game, Classic, 1 of / }).click();
  await waitForMatch(guest.page);
});

/** How many UDP sockets a process has. */
function countUdpSockets(pid: number): number {
  const inodes = new Set(
    readFileSync(`/proc/${pid}/net/udp`, "utf8")
      .split("\n")
      .map((line) => line.trim().split(/\s+/)[9]),
  );
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`);
    } catch {
      return "closed meanwhile";
    }
  });
  return links.filter((link) => inodes.has(/^socket:\[(\d+)\]$/.exec(link)?.[1] ?? "none")).length;
}

test("a host has UDP sockets where it may be found, and none where discovery is off or it is not to be announced", async ({
  makeDataDir,
}) => {
  test.skip(process.platform !== "linux", "sockets of a process are counted in /proc");
  const place = `127.255.255.255:${await freeUdpPort()}`;
  const check = async (args: string[], KULKI_DISCOVERY: string, sockets: number) => {
    const dataDir = makeDataDir();
    const host = await runDedicated(args, { KULKI_DISCOVERY, KULKI_DATA_DIR: dataDir });
    await expect.poll(() => countUdpSockets(host.child.pid ?? 0)).toBe(sockets);
    expect(await host.stop()).toBe(0);
    // What it noted down of itself, which is done by now, is gone with it.
    expect(readdirSync(dataDir)).toEqual(sockets > 0 ? ["hosts"] : []);
    if (sockets > 0) expect(readdirSync(`${dataDir}/hosts`)).toEqual([]);
  };
  await check([], place, 2);
  await check(["--announce", "off"], place, 0);
  await check([], "off", 0);
  await check([], "nonsense", 0);
});
