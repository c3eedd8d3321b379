// Whom a ban of an address reaches. Pure; knows no interfaces: whether an address of IPv6 is meant by itself or with its
// network was said when the ban was made, by the peer's key (peerKey.ts).
import type { DeskPerson } from "../../../shared/desk/desk.ts";
import { readIpLiteral, readIpv6Words } from "../../../shared/net/ipLiteral.ts";
import { NETWORK_END, networkKeyOf } from "../door/peerKey.ts";

export function peerReachOf(peer: string): DeskPerson["peerReach"] {
  if (peer.endsWith(NETWORK_END)) return "network";
  return peer.includes(":") ? "onLink" : "alone";
}

/** The peer as a ban keeps it: written in one way, and without its zone, which names an interface of this computer that
 *  may have another name tomorrow. @param peer an IP literal, or a peer's key */
export function banPeerOf(peer: string): string {
  const plain = peer.replace(/%.*$/, "");
  if (!plain.endsWith(NETWORK_END)) return readIpLiteral(plain)?.text ?? plain;
  const words = readIpv6Words(plain.slice(0, -"/64".length));
  return words ? networkKeyOf(words) : plain;
}

/** All peers that a ban may name to reach an address, however the host counts that address by now.
 *  @param address an IP literal, or a peer's key */
export function banPeersOf(address: string): string[] {
  const own = banPeerOf(address);
  const words = readIpv6Words(own);
  return words ? [own, networkKeyOf(words)] : [own];
}
