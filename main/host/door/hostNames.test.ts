// Names under which a host is reached: what its person is told, and that nobody but the person makes a name trusted.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, onTestFinished, test } from "vitest";
import { joinGuest, TestGuest } from "../guest.stage.ts";
import { startTestHost } from "../host.stage.ts";
import { HostNames } from "./hostNames.ts";

function createNames(readMachineName = () => "pracownia") {
  const told: string[] = [];
  const names = new HostNames({
    readMachineName,
    allowed: ["gra.example.org"],
    onRefused: (name) => told.push(name),
  });
  return { names, told };
}

test("P41 a refused name is told once, and is as foreign as before", () => {
  const { names, told } = createNames();
  for (let i = 0; i < 3; i++) {
    expect(names.judge("http://laptop.fritz.box:8999", "laptop.fritz.box:8999")).toContain("foreign");
  }
  expect(told).toEqual(["laptop.fritz.box"]);
  expect(names.isTrusted("laptop.fritz.box:8999")).toBe(false);
  names.allow("laptop.fritz.box");
  expect(names.judge("http://laptop.fritz.box:8999", "laptop.fritz.box:8999")).toBeNull();
  expect(names.judge("http://evil.example", "laptop.fritz.box:8999")).toContain("foreign");
  expect(names.judge("http://other.fritz.box", "other.fritz.box")).toContain("foreign");
});

test("P41 a machine that another network calls otherwise answers to its new name, and no longer to the old one", () => {
  let machineName = "pc.home.example";
  const { names } = createNames(() => machineName);
  expect(names.isTrusted("pc.home.example:8999")).toBe(true);
  machineName = "PC.school.example";
  expect(names.isTrusted("pc.school.example:8999")).toBe(true);
  expect(names.isTrusted("pc.home.example:8999")).toBe(false);
});

test("P41 a page that points name after name here fills no window", () => {
  const { names, told } = createNames();
  for (let i = 0; i < 1000; i++) names.judge(`http://n${i}.evil.example`, `n${i}.evil.example`);
  expect(told).toHaveLength(8);
});

/** Names somebody else could point here, as headers may write them. */
const evilName = fc.oneof(
  fc.domain(),
  fc.domain().map((domain) => `127.0.0.1.${domain}`),
  fc.domain().map((domain) => `lan.${domain}.`),
  fc.domain().map((domain) => domain.toUpperCase()),
);
const attempt = fc.record({
  name: evilName,
  port: fc.constantFrom("", ":80", ":8999"),
  scheme: fc.constantFrom("http", "https"),
  isSameHost: fc.boolean(),
});

prop.prop([fc.array(attempt, { maxLength: 40 })], { seed: 41, numRuns: 300 })(
  "P41 however often it is tried, a name that nobody allowed is never trusted",
  (attempts) => {
    const { names, told } = createNames();
    for (const { name, port, scheme, isSameHost } of attempts) {
      const host = `${name}${port}`;
      expect(names.judge(`${scheme}://${host}`, isSameHost ? host : "192.168.0.10:8999")).not.toBeNull();
      expect(names.isTrusted(host)).toBe(false);
    }
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeLessThanOrEqual(8);
  },
);

async function knock(port: number, name: string): Promise<TestGuest> {
  const host = `${name}:${port}`;
  const guest = new TestGuest(port, { Host: host, Origin: `http://${host}` });
  await guest.until(() => guest.statusLine !== "");
  onTestFinished(() => void guest.tcp.destroy());
  return guest;
}

test("P41 a page under another name is turned away, its name told, and let in once that is allowed", async () => {
  const { host, port, log } = await startTestHost(onTestFinished);
  expect((await knock(port, "laptop.fritz.box")).statusLine).toContain("403");
  expect((await knock(port, "evil.example")).statusLine).toContain("403");
  expect(log).toContain("news: nameRefused laptop.fritz.box");
  host.allowName("laptop.fritz.box");
  expect((await knock(port, "laptop.fritz.box")).statusLine).toContain("101");
  expect((await knock(port, "evil.example")).statusLine).toContain("403");
  expect((await joinGuest(port, "Ola")).playerId).toBeGreaterThan(0);
  expect(log.filter((line) => line.startsWith("news: nameRefused"))).toHaveLength(2);
});
