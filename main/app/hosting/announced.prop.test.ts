// Whatever somebody chooses to listen on, what the host then tells the others is an address they can type, and leads
// back to this host and port.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { parseHostAddress } from "../../../shared/net/hostAddress.ts";
import type { HostMessage } from "../../host/thread/hostContract.ts";
import { goodHost, openRig, REQUEST } from "./hostControl.stage.ts";

/** Starts a host on what was typed; its thread listens where it is told, in a small network. */
async function announce(typed: string, port: number) {
  const { control, workers } = openRig((worker, command) => {
    if (command.kind !== "start") return goodHost(worker, command);
    const { bindAddress: address, family } = command.options;
    const listensOn = { address, family };
    const info = {
      port,
      listensOn,
      selfUrl: `http://127.0.0.1:${port}/`,
      match: "m".repeat(22),
      backlogCap: null,
    };
    worker.say({ kind: "listening", info } satisfies HostMessage);
  });
  const result = await control.start({ ...REQUEST, port, scope: { kind: "address", address: typed } });
  await control.stop();
  return { result, options: workers[0]?.options };
}

const typedText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.ipV4(),
  fc.ipV4Extended(),
  fc.ipV6(),
  fc.ipV6().map((ip) => `[${ip}]`),
  fc.ipV4().map((ip) => `::ffff:${ip}`),
  fc.domain(),
  fc.constantFrom("0", "127.1", "::", "::ffff:127.0.0.1", "PC-Ania.local.", "żółw.local", "fe80::1%eth0"),
);

prop.prop([typedText, fc.integer({ min: 1, max: 65_535 })], { seed: 3, numRuns: 1000 })(
  "every address and link of a host is one that Join accepts, and means that host and port",
  async (typed, port) => {
    const { result } = await announce(typed, port);
    if (!result.ok) return;
    const { addresses, urls } = result.info;
    expect(addresses.length).toBeGreaterThan(0);
    for (const [index, text] of addresses.entries()) {
      const address = parseHostAddress(text);
      expect(address).toMatchObject({ ok: true, port });
      expect(parseHostAddress(urls[index] ?? "")).toEqual(address);
      const bare = address.ok && address.kind === "ipv6" ? `[${address.host}]` : address.ok && address.host;
      expect(new URL(urls[index] ?? "").hostname).toBe(bare);
    }
  },
);

test.each([
  ["127.1", null],
  ["0", null],
  ["127.0.0.1:8999", null],
  ["::ffff:127.0.0.1", "127.0.0.1:8999"],
  ["[FD00::0:12]", "[fd00::12]:8999"],
  ["::", "192.168.0.10:8999"],
  ["0.0.0.0", "192.168.0.10:8999"],
  [" „127.0.0.5”. ", "127.0.0.5:8999"],
  ["Żółw.local", "xn--w-uga1v8h.local:8999"],
])("bound to %j the others are told %j", async (typed, told) => {
  const { result } = await announce(typed, 8999);
  if (told === null) expect(result).toMatchObject({ ok: false, reason: "badAddress" });
  else expect(result).toMatchObject({ ok: true, info: { addresses: expect.arrayContaining([told]) } });
});
