// Whom a ban of an address reaches. Pure; knows no interfaces: whether an address of IPv6 is meant by itself or with its
// network was said when the ban was made, by the peer's key (peerKey.ts).
import type { DeskPerson } from "../../../shared/desk/desk.ts";
import { readIpLiteral, readIpv6Words } from "../../../shared/net/ipLiteral.ts";

const NETWORK = "::/64";
const NETWORK_WORDS = 4;

/** The peer as a ban keeps it: a zone names an interface of this computer, which may have another name tomorrow. */
export function withoutZone(peer: string): string {
  return peer.replace(/%.*$/, "");
}

export function peerReachOf(peer: string): DeskPerson["peerReach"] {
  if (peer.endsWith(NETWORK)) return "network";
  return peer.includes(":") ? "onLink" : "alone";
}

function prefixOf(words: readonly number[] | null): string | null {
  return words?.slice(0, NETWORK_WORDS).join(":") ?? null;
}

/** Words of the address, or of a network's first one. */
function wordsOf(peer: string): number[] | null {
  const plain = withoutZone(peer);
  return readIpv6Words(plain.endsWith(NETWORK) ? plain.slice(0, -"/64".length) : plain);
}

/**
 * Whether an address is a peer's, however the host counts that address by now.
 * @param peer as Ban has it @param other an IP literal, or a peer's key
 */
export function isOfPeer(peer: string, other: string): boolean {
  if (peerReachOf(peer) === "network") return prefixOf(wordsOf(peer)) === prefixOf(wordsOf(other));
  // The network of somebody far off is more than one address in it.
  if (peerReachOf(other) === "network") return false;
  return writtenOf(peer) === writtenOf(other);
}

/** Of several ways to write one address, one. */
function writtenOf(peer: string): string {
  const plain = withoutZone(peer);
  return readIpLiteral(plain)?.text ?? plain;
}
