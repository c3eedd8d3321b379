// Where games are looked for and announced by UDP: everywhere on this computer's networks, at one address, or not at all.
// Pure: is told the variable KULKI_DISCOVERY, which a front door reads.

import { DISCOVERY_PORT } from "../../../shared/net/datagrams.ts";
import { readIpLiteral } from "../../../shared/net/ipLiteral.ts";
import { MAX_PORT } from "../../../shared/net/protocol.ts";

export type DiscoveryPlace = {
  /** UDP, 1-65535. */
  port: number;
  /** The only address that datagrams are sent to unasked; null: the broadcast address of each network there is at
   *  that time. */
  target: string | null;
};

/** wrong: a value of the variable that cannot be understood; then nothing is sent. */
export type DiscoveryChoice = { place: DiscoveryPlace | null; wrong: string | null };

const EVERYWHERE: DiscoveryPlace = { port: DISCOVERY_PORT, target: null };

/** @param text "off", "127.255.255.255:8998", or nothing for the usual */
export function readDiscoveryPlace(text: string | undefined): DiscoveryChoice {
  if (text === undefined || text === "") return { place: EVERYWHERE, wrong: null };
  if (text === "off") return { place: null, wrong: null };
  const [, address = "", digits = ""] = /^([\d.]+):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  const isGood = readIpLiteral(address)?.family === "ipv4" && port >= 1 && port <= MAX_PORT;
  return isGood ? { place: { port, target: address }, wrong: null } : { place: null, wrong: text };
}

/** A line about a value of the variable that cannot be understood. */
export function explainDiscovery(wrong: string): string {
  return `KULKI_DISCOVERY is "${wrong}" and not "off" or like "192.168.0.255:${DISCOVERY_PORT}": no games are announced or looked for.`;
}
