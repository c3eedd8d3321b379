// Finds a free port to propose instead of one that cannot be had. Listens on it for an instant.
import { createServer } from "node:net";
import { isBlockedPort } from "../../../shared/net/blockedPorts.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { DEFAULT_PORT, MAX_PORT } from "../../../shared/net/protocol.ts";

/** Ports tried one after the other before the system is asked for any. */
const TRIES = 16;

/** What is wrong with a port on any machine; null: nothing. */
export function portFailure(port: number): HostFailure | null {
  if (!Number.isInteger(port) || port < 0 || port > MAX_PORT) return "portAbsurd";
  return port !== 0 && isBlockedPort(port) ? "portBlocked" : null;
}

/** Listens on `port` (0: any) and lets go at once. Null where the system refuses. */
export type TryPort = (port: number, address: string) => Promise<number | null>;

/** Tries a port by listening on it. */
export const tryPort: TryPort = (port, address) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: address, exclusive: true }, () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === "object" && bound !== null ? bound.port : null));
    });
  });

/**
 * A free port for a host at `address`: from the default, or the one after `taken`, upwards; else any the system picks.
 * @returns null where no port can be had
 */
export async function suggestPort(
  taken: number | null,
  address: string,
  attempt: TryPort,
): Promise<number | null> {
  const first = taken !== null && taken >= 1024 && taken < MAX_PORT - TRIES ? taken + 1 : DEFAULT_PORT;
  for (let port = first; port < first + TRIES; port += 1) {
    if (!isBlockedPort(port) && (await attempt(port, address)) !== null) return port;
  }
  const any = await attempt(0, address);
  return any !== null && isBlockedPort(any) ? null : any;
}
