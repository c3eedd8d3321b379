// What a host finds out about who gets in: that it answers here, and when the first guest came from another computer.
import { expect, test, vi } from "vitest";
import type { ConnectionRow, HostInfo, HostNews, LocalAddress } from "../../../shared/appApi.ts";
import { AT_HOME, FakeNetwork, goodHost, local, openRig, REQUEST } from "./hostControl.stage.ts";

const FOR_ALL = { ...REQUEST, scope: { kind: "network" } } as const;
const STARTED_MS = 1_700_000_000_500;

function cameIn(...addresses: string[]): HostNews {
  const row = { name: "Ania", pingMs: 3, bytesInPerS: 1, bytesOutPerS: 2, connectedS: 4 };
  const rows: ConnectionRow[] = addresses.map((address, id) => ({ ...row, id, address }));
  return { kind: "connections", rows, load: "none" };
}

test("it asks itself once it listens, and again on another network: what came of it is told", async () => {
  const answers = vi.fn(async () => true);
  const network = new FakeNetwork();
  const { control, events } = openRig(goodHost, { answers, network });
  const result = await control.start(FOR_ALL);
  expect(result).toMatchObject({ ok: true, info: { answersHere: null } });
  await vi.waitFor(() => expect(events).toMatchObject([{ kind: "hostFacts", info: { answersHere: true } }]));
  expect(answers.mock.calls).toEqual([["http://127.0.0.1:8999/"]]);
  answers.mockResolvedValueOnce(false);
  network.become(local("10.0.0.7", "127.0.0.1"));
  await vi.waitFor(() => expect(control.info()).toMatchObject({ answersHere: false }));
  expect(events.slice(1)).toMatchObject([
    { kind: "hostMoved", info: { answersHere: true, addresses: ["10.0.0.7:8999"] } },
    { kind: "hostFacts", info: { answersHere: false, addresses: ["10.0.0.7:8999"] } },
  ]);
});

test("an answer for a host that has been stopped is nobody's", async () => {
  const slow: ((is: boolean) => void)[] = [];
  const answers = () => new Promise<boolean>((resolve) => slow.push(resolve));
  const { control, events } = openRig(goodHost, { answers });
  await control.start(FOR_ALL);
  await control.stop();
  await control.start(FOR_ALL);
  slow[0]?.(false);
  await Promise.resolve();
  expect([control.info()?.answersHere, events]).toEqual([null, []]);
});

test("the first guest from another computer is remembered for the life of the host, and told once", async () => {
  let nowMs = STARTED_MS;
  const { control, workers, events } = openRig(goodHost, { wallNow: () => nowMs });
  await control.start(FOR_ALL);
  const come = (...addresses: string[]) =>
    workers.at(-1)?.emit("message", { kind: "news", news: cameIn(...addresses) });
  const told = () =>
    events.splice(0).flatMap((event) => (event.kind === "hostFacts" ? [event.info.guestCameAtMs] : []));
  come("127.0.0.1", "::1", "192.168.0.10", "fd00::12");
  expect([told(), control.info()?.guestCameAtMs]).toEqual([[], null]);
  nowMs += 60_000;
  come("127.0.0.1", "192.168.0.23");
  expect(told()).toEqual([STARTED_MS + 60_000]);
  nowMs += 60_000;
  come("192.168.0.24");
  come();
  expect([told(), control.info()?.guestCameAtMs]).toEqual([[], STARTED_MS + 60_000]);
  await control.stop();
  await control.start(FOR_ALL);
  expect(control.info()?.guestCameAtMs).toBeNull();
});

test("each address says what it leads to, also the one that was chosen, and none where it is a name", async () => {
  const network = new FakeNetwork();
  const at = (interfaceName: string, address: string): LocalAddress => ({
    address,
    interfaceName,
    family: "ipv4",
  });
  network.become([
    ...AT_HOME.slice(0, 1),
    at("eth1", "169.254.3.4"),
    at("wg0", "10.8.0.2"),
    at("docker0", "172.17.0.1"),
  ]);
  const info = async (request: Partial<typeof REQUEST>): Promise<HostInfo | null> => {
    const { control } = openRig(goodHost, { network });
    await control.start({ ...FOR_ALL, ...request });
    return control.info();
  };
  expect((await info({}))?.adapters).toEqual([null, "cable", "vpn", "container"]);
  const named = await info({ scope: { kind: "address", address: "pc-ania.local" } });
  expect(named?.addresses).toHaveLength(named?.adapters.length ?? 0);
  expect(named?.adapters[0]).toBeNull();
});
