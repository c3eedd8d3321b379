// The dedicated host from its command line: flags, the machine-readable line, the control socket, a clean end.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect } from "playwright/test";
import { ask, ROOT } from "../../apps.ts";
import { test } from "../../fixtures.ts";

function headless(...args: string[]) {
  return spawnSync(process.execPath, ["out/main/headless.js", ...args], { cwd: ROOT, encoding: "utf8" });
}

test("says where it listens, answers status.json and ends with Ctrl-C", async ({ openDedicated }) => {
  const dedicated = await openDedicated("--name", "Sala 12", "--ruleset", "classic", "--max-players", "64");
  expect(dedicated.ready).toMatchObject({ event: "listening", addresses: expect.any(Array) });
  const answer = await fetch(`${dedicated.ready.url}status.json`);
  expect(await answer.json()).toMatchObject({
    app: "kulki",
    protocol: expect.any(Number),
    version: expect.any(String),
    name: "Sala 12",
    ruleset: "classic",
    players: 0,
    maxPlayers: 64,
    locked: false,
    uptimeS: expect.any(Number),
  });
  expect(await dedicated.stop()).toBe(0);
});

test("the control socket answers status, invite and stop", async ({ openDedicated, makeDataDir }) => {
  const path = process.platform === "win32" ? String.raw`\\.\pipe\kulki-e2e` : join(makeDataDir(), "control");
  const dedicated = await openDedicated("--control", path, "--name", "Sala 12");
  expect(await ask(path, "status")).toMatchObject({
    name: "Sala 12",
    players: 0,
    port: dedicated.ready.port,
    addresses: dedicated.ready.addresses,
    reach: "thisComputer",
    url: dedicated.ready.url,
    code: null,
  });
  const invitation = await ask(path, "invite");
  expect(invitation).toMatchObject({ url: dedicated.ready.url, code: null, qr: null });
  expect(invitation.text).toContain("Only this computer can join");
  const exited = once(dedicated.child, "exit");
  expect(await ask(path, "stop")).toMatchObject({ ok: true });
  expect((await exited)[0]).toBe(0);
});

test("a wrong flag gets one clear line and exit code 2", () => {
  for (const args of [
    ["--prot", "1"],
    ["--port", "99999"],
    ["--port", "abc"],
    ["--max-players", "0"],
    ["--max-players", "2001"],
    ["--ruleset", "nope"],
  ]) {
    const { status, stderr, stdout } = headless(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(args[0] as string);
  }
});

test("--help explains each flag", () => {
  const { status, stdout } = headless("--help");
  expect(status).toBe(0);
  for (const flag of [
    "port",
    "bind",
    "name",
    "ruleset",
    "max-players",
    "max-per-address",
    "idle-after",
    "seed",
    "json",
    "control",
    "no-qr",
    "help",
  ]) {
    expect(stdout).toContain(`--${flag}`);
  }
});

test("a taken port is one clear line, exit code 1", async ({ openDedicated }) => {
  const { ready } = await openDedicated();
  const { status, stderr } = headless("--bind", "127.0.0.1", "--port", String(ready.port));
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`${ready.port}`));
});
