// Test support: a link without a socket, which records what would be sent to a guest.
import { memoryLink } from "../../../shared/room/room.stage.ts";
import type { Link } from "./link.ts";

/** A link that records what is sent; the test sets the rest. */
export function fakeLink(address = "127.0.0.1") {
  const memory = memoryLink();
  const traffic = { bytesIn: 0, bytesOut: 0 };
  const link: Link = { ...memory.link, address, peer: address, traffic: () => ({ ...traffic }) };
  return { ...memory, link, traffic };
}
