// Hosting from the dialog's side: where it listens, every way it can fail, and stopping.
import { expect, onTestFinished, test, vi } from "vitest";
import type { HostNews, HostRequest } from "../../../shared/appApi.ts";
import type { HostOptions } from "../../host/thread/hostContract.ts";
import type { AnnouncedHost } from "../discovery/responder.ts";
import {
  AT_HOME,
  FakeNetwork,
  goodHost,
  local,
  OFFLINE,
  openRig,
  REQUEST,
  SILENT_PLAYER,
} from "./hostControl.stage.ts";

test("a started host tells addresses for the others, without loopback, as text and as links", async () => {
  const { control, workers } = openRig(goodHost);
  const result = await control.start({ ...REQUEST, scope: { kind: "network" } });
  expect(result).toEqual({
    ok: true,
    info: {
      name: "Sala 12",
      ruleset: "classic",
      port: 8999,
      selfUrl: "http://127.0.0.1:8999/",
      addresses: ["192.168.0.10:8999", "[fd00::12]:8999"],
      urls: ["http://192.168.0.10:8999/", "http://[fd00::12]:8999/"],
      adapters: [null, null],
      answersHere: null,
      guestCameAtMs: null,
      reach: "network",
      maxPlayers: 8,
      backlog: 511,
      match: "m".repeat(22),
      backlogCap: 4096,
      hostKey: expect.stringMatching(/^[\w-]{22}$/),
    },
  });
  expect(control.info()).toEqual(result.ok && result.info);
  const told = { bindAddress: null, family: "both", guestDir: "/guest", version: "0.1.0" };
  expect(workers[0]?.options).toMatchObject(told);
  expect(await control.ask("report", null)).toMatchObject({ players: 2, tick: 30 });
});

const BOUND: Partial<HostOptions> = { bindAddress: "127.0.0.5", family: "ipv4" };

test.each<[string, Partial<HostRequest>, Partial<HostOptions>]>([
  ["this computer", {}, { bindAddress: "127.0.0.1", family: "ipv4" }],
  ["this computer over IPv6", { family: "ipv6" }, { bindAddress: "::1", family: "ipv6" }],
  ["the network", { scope: { kind: "network" }, family: "ipv4" }, { bindAddress: null, family: "ipv4" }],
  ["an address", { scope: { kind: "address", address: " 127.0.0.5 " } }, BOUND],
  [
    "a bracketed address",
    { scope: { kind: "address", address: "[FD00::12]" } },
    { bindAddress: "fd00::12", family: "ipv6" },
  ],
  ["all of IPv4", { scope: { kind: "address", address: "0.0.0.0" } }, { bindAddress: null, family: "ipv4" }],
  [
    "all, as the lecture's ''",
    { scope: { kind: "address", address: "" } },
    { bindAddress: null, family: "both" },
  ],
  [
    "a name",
    { scope: { kind: "address", address: "PC-Ania.local" } },
    { bindAddress: "127.0.0.1", family: "ipv4", allowedHostNames: ["pc-ania.local"] },
  ],
])("listens on %s", async (_what, change, expected) => {
  const { control, workers } = openRig(goodHost);
  expect(await control.start({ ...REQUEST, ...change })).toMatchObject({ ok: true });
  expect(workers[0]?.options).toMatchObject(expected);
});

test("what a command line adds reaches the thread; nothing added, it is as usual", async () => {
  const extras = { seed: 7, stillAfterS: 5, order: { maxPerAddress: 2 } };
  const { control, workers } = openRig(goodHost);
  await control.start(REQUEST, extras);
  expect(workers[0]?.options).toMatchObject({
    ...{ seed: 7, stillAfterS: 5 },
    desk: { order: { maxPerAddress: 2 } },
  });
  await control.stop();
  await control.start(REQUEST);
  expect(workers[1]?.options).toMatchObject({
    ...{ stillAfterS: 60, allowedHostNames: [] },
    desk: { order: { maxPerAddress: null } },
  });
});

test("a match is written down where that is wished, and where there is a folder for it", async () => {
  const recordingOf = async (record: boolean, replayDir: string | null) => {
    const { control, workers } = openRig(goodHost, { replayDir });
    await control.start({ ...REQUEST, record });
    return workers[0]?.options.recording;
  };
  expect(await recordingOf(true, "/replays")).toEqual({ dir: "/replays", startedAtS: 1_700_000_000 });
  expect(await recordingOf(false, "/replays")).toBeNull();
  expect(await recordingOf(true, null)).toBeNull();
});

test.each<[string, Partial<HostRequest>, string]>([
  ["a port no browser opens", { port: 6000 }, "portBlocked"],
  ["a port too high", { port: 65536 }, "portAbsurd"],
  ["a port below zero", { port: -1 }, "portAbsurd"],
  ["half a port", { port: 8999.5 }, "portAbsurd"],
  ["no number", { port: Number.NaN }, "portAbsurd"],
])("%s starts nothing and gets a proposal", async (_what, change, reason) => {
  const { control, workers } = openRig(goodHost);
  expect(await control.start({ ...REQUEST, ...change })).toEqual({ ok: false, reason, suggestedPort: 8999 });
  expect(workers).toHaveLength(0);
});

test("names that lead nowhere, or to the other family, and zoned addresses are refused", async () => {
  const named = { ...REQUEST, scope: { kind: "address", address: "pc-ania" } as const };
  const reject = openRig(goodHost, { lookup: () => Promise.reject(new Error("ENOTFOUND")) });
  expect(await reject.control.start(named)).toEqual({ ok: false, reason: "noSuchName", suggestedPort: null });
  const other = openRig(goodHost);
  expect(await other.control.start({ ...named, family: "ipv6" })).toMatchObject({ reason: "familyMissing" });
  const zoned = { ...REQUEST, scope: { kind: "address", address: "fe80::1%eth0" } as const };
  expect(await other.control.start(zoned)).toMatchObject({ reason: "badAddress" });
});

test("the network comes and goes under a host: each change is told once, and its end ends the watch", async () => {
  const network = new FakeNetwork();
  network.become(OFFLINE);
  const { control, events } = openRig(goodHost, { network });
  const result = await control.start({ ...REQUEST, scope: { kind: "network" } });
  const alone = { reach: "offline", addresses: ["127.0.0.1:8999"], urls: ["http://127.0.0.1:8999/"] };
  expect(result).toMatchObject({ ok: true, info: alone });
  const places: unknown[] = [];
  for (const addresses of [AT_HOME, AT_HOME, local("10.0.0.7", "127.0.0.1"), OFFLINE]) {
    network.become(addresses);
    places.push(events.splice(0));
    expect(control.info()?.addresses).toHaveLength(addresses === AT_HOME ? 2 : 1);
  }
  expect(places).toMatchObject([
    [{ kind: "hostMoved", info: { reach: "network", addresses: ["192.168.0.10:8999", "[fd00::12]:8999"] } }],
    [],
    [{ kind: "hostMoved", info: { reach: "network", urls: ["http://10.0.0.7:8999/"] } }],
    [{ kind: "hostMoved", info: alone }],
  ]);
  await control.stop();
  expect(network.listeners.size).toBe(0);
});

test.each([
  [{ address: "192.168.0.10", family: "ipv4" }, AT_HOME, "network", "192.168.0.10:8999"],
  [{ address: "192.168.0.10", family: "ipv4" }, local("10.0.0.7"), "offline", "192.168.0.10:8999"],
  [{ address: "127.0.0.5", family: "ipv4" }, AT_HOME, "thisComputer", "127.0.0.5:8999"],
  [{ address: null, family: "ipv6" }, AT_HOME, "network", "[fd00::12]:8999"],
  [{ address: null, family: "ipv6" }, local("10.0.0.7"), "offline", "[::1]:8999"],
  [{ address: null, family: "ipv4" }, AT_HOME, "network", "192.168.0.10:8999"],
] as const)("listening on %j with %j: %s, %s", async (listensOn, addresses, reach, told) => {
  const network = new FakeNetwork();
  network.become([...addresses]);
  const info = {
    port: 8999,
    listensOn,
    selfUrl: "http://127.0.0.1:8999/",
    match: "m".repeat(22),
    backlogCap: null,
  };
  const { control } = openRig((worker) => worker.say({ kind: "listening", info }), { network });
  expect(await control.start(REQUEST)).toMatchObject({ ok: true, info: { reach, addresses: [told] } });
});

test.each([
  ["portTaken", 9001],
  ["portPrivileged", 8999],
  ["addressGone", null],
  ["unknown", null],
] as const)(
  "a host that fails with %s gives the proposal %j, and another try may succeed",
  async (reason, port) => {
    let isFirst = true;
    const { control, events } = openRig(
      (worker, command) => {
        if (isFirst && command.kind === "start") worker.say({ kind: "failed", reason, detail: "" });
        else goodHost(worker, command);
        isFirst = false;
      },
      { tryPort: async (tried) => (tried === 9000 ? null : tried) },
    );
    const result = await control.start({ ...REQUEST });
    expect(result).toEqual({ ok: false, reason, suggestedPort: port });
    expect(control.info()).toBeNull();
    expect(await control.start(REQUEST)).toMatchObject({ ok: true });
    expect(events).toEqual([]);
  },
);

test("a second host is refused while one runs or starts", async () => {
  const { control } = openRig(goodHost);
  const [first, second] = await Promise.all([control.start(REQUEST), control.start(REQUEST)]);
  expect([first.ok, second]).toEqual([true, { ok: false, reason: "alreadyHosting", suggestedPort: null }]);
});

test("stopping tells the guests why, and the next host may start", async () => {
  const { control, workers, events } = openRig(goodHost);
  await control.start(REQUEST);
  await control.stop();
  expect(workers[0]?.commands.at(-1)).toEqual({ kind: "stop", reason: "stopped" });
  expect([control.info(), await control.ask("report", null), events]).toEqual([null, null, []]);
  expect(await control.start(REQUEST)).toMatchObject({ ok: true });
  await control.stop();
  await control.stop();
});

const ROW = {
  id: 1,
  name: "Ania",
  address: "127.0.0.1",
  pingMs: 3,
  bytesInPerS: 1,
  bytesOutPerS: 2,
  connectedS: 4,
};

test.each<HostNews>([
  { kind: "connections", rows: [ROW], load: "far" },
  { kind: "nameRefused", name: "laptop.fritz.box" },
  { kind: "recordingEnded", reason: "diskFull" },
])("what the thread tells unasked is handed on as it is: %j", async (news) => {
  const { control, workers, events } = openRig(goodHost);
  await control.start(REQUEST);
  workers[0]?.emit("message", { kind: "news", news });
  expect(events).toEqual([news]);
});

test("a call goes to the host that runs, and to none before and after", async () => {
  const { control, workers } = openRig(goodHost);
  expect(await control.ask("allowName", "laptop.fritz.box")).toBeNull();
  await control.start(REQUEST, { allowedHostNames: ["gra.example.org"] });
  expect(workers[0]?.options.allowedHostNames).toEqual(["gra.example.org"]);
  expect(await control.ask("allowName", "laptop.fritz.box")).toBe(true);
  expect(workers[0]?.commands.slice(1)).toEqual([
    { kind: "call", requestId: 1, call: "allowName", args: "laptop.fritz.box" },
  ]);
  await control.stop();
  expect(await control.ask("allowName", "laptop.fritz.box")).toBeNull();
});

test("a call that is refused, or answered with something else, has no answer", async () => {
  const log = vi.fn();
  let isRefused = true;
  const { control } = openRig(
    (worker, command) => {
      if (command.kind !== "call") return goodHost(worker, command);
      const { requestId } = command;
      if (isRefused) worker.say({ kind: "answer", requestId, ok: false });
      else worker.say({ kind: "answer", requestId, ok: true, value: { players: "two" } });
    },
    { log },
  );
  await control.start(REQUEST);
  log.mockClear();
  expect(await control.ask("report", null)).toBeNull();
  expect(log).not.toHaveBeenCalled();
  isRefused = false;
  expect(await control.ask("report", null)).toBeNull();
  expect(log).toHaveBeenCalledWith("error", expect.stringContaining("report"));
});

test("a sample of the wire comes from the thread, for whom it was asked", async () => {
  const { control } = openRig(goodHost);
  expect(await control.ask("sampleWire", null)).toBeNull();
  await control.start(REQUEST);
  const samples = await Promise.all([control.ask("sampleWire", 3), control.ask("sampleWire", 4)]);
  expect(samples).toMatchObject([{ playerId: 3 }, { playerId: 4 }]);
});

test("a sample that does not come in time is none", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { control } = openRig(goodHost);
  await control.start(REQUEST);
  const silent = control.ask("sampleWire", SILENT_PLAYER);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await silent).toBeNull();
});

test("a host is announced from its start to its end, with its players; not where its person does not want it", async () => {
  const end = vi.fn();
  const announce = vi.fn((_host: AnnouncedHost) => end);
  const { control } = openRig(goodHost, { announce });
  await control.start({ ...REQUEST, announce: false });
  await control.stop();
  expect(announce).not.toHaveBeenCalled();
  await control.start(REQUEST);
  const host = announce.mock.calls[0]![0];
  expect(host).toMatchObject({
    ...{ name: "Sala 12", ruleset: "classic", version: "0.1.0", port: 8999, maxPlayers: 8 },
    listensOn: { address: null, family: "both" },
  });
  expect(await host.readPlayers()).toBe(2);
  expect(end).not.toHaveBeenCalled();
  await control.stop();
  expect(end).toHaveBeenCalledOnce();
});
