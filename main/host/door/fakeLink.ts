// A link for tests that keeps what a guest would be sent. No socket behind it.

import { createSnapshotDecoder } from "../../../shared/net/snapshot/decoder.ts";
import type { Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import type { Link } from "./link.ts";

/** A link that keeps what it is given; the test sets the rest. */
export function fakeLink(address = "127.0.0.1") {
  const sent: Snapshot[] = [];
  const asked: (number | null)[] = [];
  const decoder = createSnapshotDecoder();
  const state = { isDrained: true, closedWith: "", rttMs: null as number | null, bytesIn: 0, bytesOut: 0 };
  const link: Link = {
    address,
    peer: address,
    isDrained: () => state.isDrained,
    sendSnapshot: (bytes) => void sent.push(decoder.decode(bytes)),
    tell: (_event, { inS }) => void asked.push(inS),
    close: (reason) => {
      state.closedWith += reason;
    },
    traffic: () => ({ bytesIn: state.bytesIn, bytesOut: state.bytesOut }),
    rttMs: () => state.rttMs,
  };
  return { link, sent, asked, state };
}
