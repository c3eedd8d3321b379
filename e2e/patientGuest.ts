// A guest without a page that stands still in its seat, and claims it again until it succeeds. Knows the protocol.

import { PLAIN_PROFILE } from "../shared/model.ts";
import { STRANGER } from "../shared/net/events/join.stage.ts";
import type { JoinAccepted, JoinRequest } from "../shared/net/events/join.ts";
import { PROTOCOL_VERSION } from "../shared/net/protocol.ts";
import { openRawSocket } from "./swarm/rawSocket.ts";
import type { Wire } from "./swarm/wire.ts";

const PAUSE_MS = 250;

export type PatientGuest = {
  /** Each acceptance by the host, with its time; milliseconds since 1970. */
  seats: (Pick<JoinAccepted, "playerId" | "isBack"> & { atMs: number })[];
  close(): void;
};

/** @param url origin of the host */
export function openPatientGuest(url: string, name: string): PatientGuest {
  const seats: PatientGuest["seats"] = [];
  let claim: JoinRequest["claim"] = null;
  let wire: Wire | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;
  const attempt = () => {
    wire = openRawSocket({
      url,
      request: {
        protocol: PROTOCOL_VERSION,
        version: "0.0.0",
        profile: { ...PLAIN_PROFILE, name },
        watch: false,
        claim,
        ...STRANGER,
      },
      onAccepted({ playerId, isBack, match, token }) {
        claim = { match, token, isForced: false };
        seats.push({ playerId, isBack, atMs: Date.now() });
      },
      onSnapshot: () => undefined,
      onFault() {
        later = setTimeout(attempt, PAUSE_MS);
      },
    });
  };
  attempt();
  return {
    seats,
    close() {
      clearTimeout(later);
      wire?.close();
    },
  };
}
