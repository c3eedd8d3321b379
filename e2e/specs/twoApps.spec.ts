// Two apps on one computer, and a dedicated host beside them: each finds the games of the others, by UDP on loopback alone.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { test } from "../fixtures.ts";
import { hostGame, waitForMatch } from "../play.ts";

/** A UDP port nobody has, so that nobody else's games are seen here. */
async function freeUdpPort(): Promise<number> {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  return port;
}

test("an app that hosts is found by another one, and joined with one press", async ({ openApp }) => {
  test.skip(process.platform !== "linux", "this system delivers no broadcast on loopback");
  const env = { KULKI_DISCOVERY: `127.255.255.255:${await freeUdpPort()}` };
  const [host, guest] = [await openApp({ env }), await openApp({ env })];
  await hostGame(host.page, { name: "Ola" });
  const row = guest.page.getByRole("button", { name: /^Ola’s game, / });
  await row.click();
  await waitForMatch(guest.page);
});
