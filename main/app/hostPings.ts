// Whether hosts answer now, and their round trip: several at once, beside the one check that a person waits for. Knows
// no window and no list.
import { request as httpRequest } from "node:http";
import type { HostPing } from "../../shared/games.ts";
import { PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import { checkHost, type HostCheckDeps, type Lookup } from "./hostCheck.ts";

export type HostPingerDeps = {
  lookup: Lookup;
  /** Milliseconds that never go back. */
  now: () => number;
  /** Longest time for one host: name, connection and answer. */
  limitMs?: number;
  request?: NonNullable<HostCheckDeps["request"]>;
};

export type HostPinger = {
  /** Asks all; answers in the order of `addresses`, each as a person may type it. Never rejects. */
  ping(addresses: readonly string[]): Promise<HostPing[]>;
  /** Ends pings under way with "cancelled". */
  dispose(): void;
};

/** A host that needs longer counts as not answering. */
const PING_LIMIT_MS = 2000;

/** Measures the round trip by the TCP connection, as an answer also takes the host's own time. */
function createStopwatch(request: typeof httpRequest, now: () => number) {
  let bestMs: number | null = null;
  const timed = ((options: object, listener: never) => {
    const startMs = now();
    const asked = request(options, listener);
    asked.on("socket", (socket) =>
      socket.once("connect", () => {
        bestMs = Math.min(bestMs ?? Number.POSITIVE_INFINITY, now() - startMs);
      }),
    );
    return asked;
  }) as typeof httpRequest;
  return { timed, bestMs: () => bestMs };
}

/** Makes a pinger. A host that is being asked is not asked a second time. */
export function createHostPinger(deps: HostPingerDeps): HostPinger {
  const { lookup, now, limitMs = PING_LIMIT_MS, request = httpRequest } = deps;
  const ending = new AbortController();
  const underWay = new Map<string, Promise<HostPing>>();

  const ask = async (address: string): Promise<HostPing> => {
    const watch = createStopwatch(request, now);
    const deps = { lookup, request: watch.timed, protocol: PROTOCOL_VERSION, limitMs };
    const result = await checkHost(address, deps, ending.signal);
    if (!result.ok) return { ok: false, reason: result.reason };
    const { name, players, maxPlayers } = result.status;
    return { ok: true, name, players, maxPlayers, pingMs: Math.max(1, Math.round(watch.bestMs() ?? 0)) };
  };

  const askOnce = (address: string): Promise<HostPing> => {
    const asked = underWay.get(address) ?? ask(address).finally(() => underWay.delete(address));
    underWay.set(address, asked);
    return asked;
  };

  return {
    ping: (addresses) => Promise.all(addresses.map(askOnce)),
    dispose: () => ending.abort(),
  };
}
