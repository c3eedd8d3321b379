// Makes a server listen where its options say, and tells where that is. Knows no sessions.

import type { ListenOptions, Server } from "node:net";
import { hostUrl } from "../../../shared/net/hostAddress.ts";
import { ANY_IPV4, ANY_IPV6 } from "../../../shared/net/ipLiteral.ts";
import { loopbackOf } from "../../../shared/net/loopback.ts";
import { codeOf } from "../../errorCode.ts";
import type { HostOptions, ListensOn } from "../thread/hostContract.ts";

/** Makes a server listen; replaced in tests. Resolves when it listens, rejects with the system's error. */
export type Listen = (server: Server, options: ListenOptions) => Promise<void>;

/** Listens with Node's own listen(). */
export const listenTcp: Listen = (server, options) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options, () => {
      server.removeListener("error", reject);
      resolve();
    });
  });

export type Bind = Pick<HostOptions, "bindAddress" | "family" | "port" | "backlog">;

const NO_IPV6 = new Set(["EAFNOSUPPORT", "EADDRNOTAVAIL", "EPROTONOSUPPORT"]);

/** Listens where the options say. If both families are asked for and the machine has no IPv6, IPv4 alone will do.
 *  @throws the system's error */
export async function listenAsAsked(server: Server, bind: Bind, listen: Listen): Promise<void> {
  const { port, backlog } = bind;
  if (bind.bindAddress !== null) {
    // The flag on an IPv4 address is an error of its own.
    const ipv6Only = bind.bindAddress.includes(":") && bind.family === "ipv6";
    return listen(server, { host: bind.bindAddress, ipv6Only, port, backlog });
  }
  if (bind.family === "ipv4") return listen(server, { host: ANY_IPV4, port, backlog });
  if (bind.family === "ipv6") return listen(server, { host: ANY_IPV6, ipv6Only: true, port, backlog });
  try {
    await listen(server, { host: ANY_IPV6, port, backlog });
  } catch (error) {
    if (!NO_IPV6.has(codeOf(error))) throw error;
    await listen(server, { host: ANY_IPV4, port, backlog });
  }
}

/** Where a server is bound, as server.address() tells it. */
export type Bound = { address: string; family: string; port: number };

/** Where a bound server takes connections. */
export function listensOn(bound: Bound, bind: Bind): ListensOn {
  const { address } = bound;
  if (address === ANY_IPV4) return { address: null, family: "ipv4" };
  if (address === ANY_IPV6) return { address: null, family: bind.family === "ipv6" ? "ipv6" : "both" };
  return { address, family: address.includes(":") ? "ipv6" : "ipv4" };
}

/** Where the host's own window joins: loopback if the server listens there, else the bound address. */
export function selfUrl(bound: Bound, bind: Bind): string {
  const { address, family } = listensOn(bound, bind);
  return hostUrl(address ?? loopbackOf(family), bound.port);
}
