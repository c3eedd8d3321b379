// A dedicated host while its machine is plugged in and pulled out: in a network namespace of its own, so nothing it sends
// leaves this machine. On Linux, for who may make one.
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "playwright/test";
import { readJoinCode } from "../../../shared/net/joinCode.ts";
import { ask, type RunningProcess, runNode } from "../../apps.ts";
import { test } from "../../fixtures.ts";

const OWN_NETWORK = ["unshare", "--net"];

function canHaveOwnNetwork(): boolean {
  return process.platform === "linux" && spawnSync("unshare", ["--net", "ip", "link"]).status === 0;
}

/** Changes the network that the host is in. */
function ip(host: RunningProcess, command: string): void {
  execFileSync("nsenter", ["--target", String(host.child.pid), "--net", "ip", ...command.split(" ")]);
}

test("the addresses of a host follow its network, come and gone", async ({ makeDataDir }) => {
  test.skip(!canHaveOwnNetwork(), "this user may make no network of its own (unshare --net)");
  const control = join(makeDataDir(), "control");
  const args = ["out/main/headless.js", "--json", "--port", "8999", "--control", control];
  const host = await runNode(args, {}, { through: OWN_NETWORK });
  expect(host.ready).toMatchObject({ event: "listening", addresses: ["127.0.0.1:8999"] });
  expect(await ask(control, "status")).toMatchObject({ reach: "offline", addresses: ["127.0.0.1:8999"] });

  ip(host, "link add kulki0 type veth peer name kulki1");
  ip(host, "addr add 10.99.0.7/24 dev kulki0");
  for (const end of ["kulki1", "kulki0"]) ip(host, `link set ${end} up`);
  const addresses = expect.arrayContaining(["10.99.0.7:8999"]);
  expect(await host.nextEvent("moved")).toMatchObject({ addresses, url: "http://10.99.0.7:8999/" });
  expect(await ask(control, "status")).toMatchObject({ reach: "network", addresses });
  const { code, text, qr } = await ask(control, "invite");
  expect(readJoinCode(String(code))).toEqual({ host: "10.99.0.7", port: 8999 });
  expect(text).toContain(code);
  expect(qr).toContain("▀");

  ip(host, "link del kulki0");
  expect(await host.nextEvent("moved")).toMatchObject({ addresses: ["127.0.0.1:8999"] });
  expect(await host.stop()).toBe(0);
});
