// Join by IP: every way an address can fail has its own words, nothing typed is lost, and waiting can be ended.

import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { expect } from "playwright/test";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { test } from "../../fixtures.ts";
import { joinGame, pressJoin, readProbe, waitForMatch } from "../../play.ts";

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const STATUS = {
  app: "kulki",
  version: "9.9.9",
  protocol: PROTOCOL_VERSION,
  name: "x",
  ruleset: "classic",
  players: 0,
  maxPlayers: 8,
  locked: false,
  uptimeS: 1,
};

function statusServer(status: unknown): Server {
  return createServer((_request, response) => response.end(JSON.stringify(status)));
}

const TYPED: [string, RegExp][] = [
  ["300.1.1.1", /not an address|address/i],
  ["fe80::1%eth0", /zone|%/i],
  ["no-such-name.test", /name/i],
  ["127.0.0.1:6000", /browser/i],
];

test("what cannot be joined is answered with words, and stays in the field", async ({ openApp }) => {
  const { page } = await openApp();
  const dialog = page.getByRole("dialog", { name: "Join by IP" });
  await page.getByRole("button", { name: "Join by IP" }).click();
  for (const [address, words] of TYPED) {
    await dialog.getByLabel("Address").fill(address);
    // What was said of the address before goes as soon as one types on.
    await expect(dialog.getByRole("alert")).toBeHidden();
    await dialog.getByRole("button", { name: "Join", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText(words);
    await expect(dialog.getByLabel("Address")).toHaveValue(address);
  }
});

test("a closed port, a stranger and a host of another version are told apart", async ({ openApp }) => {
  const { page } = await openApp();
  const dialog = page.getByRole("dialog", { name: "Join by IP" });
  const closed = createTcpServer();
  const closedPort = await listen(closed);
  closed.close();
  const servers = [
    statusServer("hello"),
    statusServer({ ...STATUS, protocol: 9999 }),
    statusServer({ ...STATUS, protocol: 0, version: "0.0.1" }),
  ];
  const [stranger, newer, older] = await Promise.all(servers.map(listen));
  await pressJoin(page, `127.0.0.1:${closedPort}`);
  const said = new Set<string>();
  for (const [port, words] of [
    [closedPort, /refused|no game|not running|nobody/i],
    [stranger, /not a Kulki/i],
    [newer, /newer.*9\.9\.9|9\.9\.9.*newer/i],
    [older, /older.*0\.0\.1|0\.0\.1.*older/i],
  ] as const) {
    await dialog.getByLabel("Address").fill(`127.0.0.1:${port}`);
    await dialog.getByRole("button", { name: "Join", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText(words);
    said.add((await dialog.getByRole("alert").textContent()) ?? "");
  }
  expect(said.size).toBe(4);
  for (const server of servers) server.close();
});

test("a host that stays silent: connecting is shown, can be cancelled, and ends by itself", async ({
  openApp,
}) => {
  const silent = createTcpServer((socket) => socket.on("error", () => socket.destroy()));
  const port = await listen(silent);
  const { page } = await openApp();
  const dialog = page.getByRole("dialog", { name: "Join by IP" });
  await pressJoin(page, `127.0.0.1:${port}`);
  await expect(dialog).toContainText(/Connecting/);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByText(/Connecting/)).toBeHidden();
  await expect(dialog.getByRole("alert")).toBeHidden();
  if (!(await dialog.isVisible())) await page.getByRole("button", { name: "Join by IP" }).click();
  await expect(dialog.getByLabel("Address")).toHaveValue(`127.0.0.1:${port}`);
  await dialog.getByRole("button", { name: "Join", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText(/answer/i);
  silent.close();
});

test("a name, a link and a recent host all lead into the arena", async ({ openApp, openDedicated }) => {
  const { ready } = await openDedicated("--allow-host", "kulki.test");
  const { page } = await openApp();
  await joinGame(page, `kulki://127.0.0.1:${ready.port}`, "Ola");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave game" }).click();
  await page.getByRole("button", { name: "Join by IP" }).click();
  await page.getByRole("list", { name: "Recent" }).getByRole("button").first().click();
  await waitForMatch(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave game" }).click();
  await joinGame(page, `kulki.test:${ready.port}`, "Ola");
  expect((await readProbe(page)).own?.name).toBe("Ola");
});
