// The network as it is now: a change is told once, within 5 s, and nobody looks when nobody cares.
import { expect, test } from "vitest";
import type { InterfaceAddress, NetworkInterfaces } from "../../shared/localAddresses.ts";
import { formatHostPort } from "../../shared/net/hostAddress.ts";
import { REQUEST } from "./hosting/hostControl.stage.ts";
import { describeHost, NOTHING_KNOWN } from "./hosting/hostInfo.ts";
import { createNetworkWatch, LOOK_EVERY_MS } from "./networkWatch.ts";

const LOOPBACK: InterfaceAddress = { address: "127.0.0.1", family: "IPv4", internal: true };
const WIRE: InterfaceAddress = { address: "192.168.0.10", family: "IPv4", internal: false };

function createWatch() {
  const timers: { run: () => void; delayMs: number }[] = [];
  const state = { interfaces: { lo: [LOOPBACK] } as NetworkInterfaces, isRefused: false };
  const watch = createNetworkWatch({
    readInterfaces() {
      if (state.isRefused) throw new Error("uv_interface_addresses returned Unknown system error 13");
      return state.interfaces;
    },
    later(run, delayMs) {
      const timer = { run, delayMs };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  const heard: string[] = [];
  const hear = () => watch.onChange((list) => heard.push(list.map(({ address }) => address).join(" ")));
  /** The timer that is due. @returns how long it took */
  const pass = () => {
    const timer = timers.shift();
    timer?.run();
    return timer?.delayMs;
  };
  return { watch, state, timers, heard, hear, pass };
}

test("a network that comes, and goes, is told once each, within 5 s", () => {
  const { state, heard, hear, pass } = createWatch();
  hear();
  pass();
  expect(heard).toEqual([]);
  state.interfaces = { lo: [LOOPBACK], eth0: [WIRE] };
  expect(pass()).toBeLessThanOrEqual(5000);
  pass();
  state.interfaces = { lo: [LOOPBACK] };
  pass();
  pass();
  expect(heard).toEqual(["192.168.0.10 127.0.0.1", "127.0.0.1"]);
});

test("all who listen hear, one timer serves them, and it ends with the last", () => {
  const { state, timers, heard, hear, pass } = createWatch();
  expect(timers).toHaveLength(0);
  const ends = [hear(), hear()];
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([LOOK_EVERY_MS]);
  state.interfaces = { eth0: [WIRE] };
  pass();
  expect(heard).toHaveLength(2);
  ends[0]?.();
  expect(timers).toHaveLength(1);
  ends[1]?.();
  ends[1]?.();
  expect(timers).toHaveLength(0);
});

test("who listens anew hears of what changes from then on", () => {
  const { state, heard, hear, pass } = createWatch();
  hear()();
  state.interfaces = { eth0: [WIRE] };
  hear();
  pass();
  expect(heard).toEqual([]);
});

test("a system that refuses to tell ends nothing: what was told last stands", () => {
  const { watch, state, heard, hear, pass } = createWatch();
  state.interfaces = { eth0: [WIRE] };
  hear();
  state.isRefused = true;
  pass();
  expect(watch.read()).toHaveLength(1);
  expect(heard).toEqual([]);
  state.isRefused = false;
  state.interfaces = { lo: [LOOPBACK] };
  pass();
  expect(heard).toEqual(["127.0.0.1"]);
});

test("an address is this computer's own with and without its zone, told to others or not", () => {
  const { watch, state } = createWatch();
  const air: InterfaceAddress = { address: "FE80::aa", family: "IPv6", internal: false };
  state.interfaces = { lo: [LOOPBACK], eth0: [WIRE, air], off: undefined };
  const own = ["127.0.0.1", "192.168.0.10", "fe80::aa", "fe80::aa%eth0"];
  expect(own.filter(watch.has)).toEqual(own);
  expect(watch.has("192.168.0.11")).toBe(false);
  watch.read();
  state.isRefused = true;
  expect([watch.has("192.168.0.10"), watch.has("192.168.0.11")]).toEqual([true, false]);
});

test("a host is told of under the addresses in the order in which they are listed, virtual ones last", () => {
  const { watch, state } = createWatch();
  const at = (address: string): InterfaceAddress => ({ address, family: "IPv4", internal: false });
  state.interfaces = {
    lo: [LOOPBACK],
    docker0: [at("172.17.0.1")],
    vboxnet0: [at("192.168.56.1")],
    tun0: [at("10.8.0.2")],
    eth0: [WIRE],
  };
  const listed = watch.read().map(({ address }) => address);
  expect(listed).toEqual(["192.168.0.10", "10.8.0.2", "192.168.56.1", "172.17.0.1", "127.0.0.1"]);
  const listening = {
    ...{ match: "m".repeat(22), port: 8999, selfUrl: "http://127.0.0.1:8999/", backlogCap: null },
    listensOn: { address: null, family: "both" as const },
  };
  const host = describeHost(
    { request: REQUEST, listening, boundName: null, hostKey: "h".repeat(22) },
    watch.read(),
    NOTHING_KNOWN,
  );
  expect(host.addresses).toEqual(listed.slice(0, -1).map((address) => formatHostPort(address, 8999)));
});
