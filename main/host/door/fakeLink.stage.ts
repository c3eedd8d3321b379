// A link for tests that keeps what a guest would be sent. No socket behind it.
import { memoryLink } from "../../../shared/room/room.stage.ts";
import type { Link } from "./link.ts";

/** A link that keeps what it is given; the test sets the rest. */
export function fakeLink(address = "127.0.0.1") {
  const memory = memoryLink();
  const traffic = { bytesIn: 0, bytesOut: 0 };
  const link: Link = { ...memory.link, address, peer: address, traffic: () => ({ ...traffic }) };
  return { ...memory, link, traffic };
}
