// Options of a host that are not in the dialog. Types only.
import type { RoomOrder } from "../../../shared/desk/desk.ts";
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";

/** Extras that stay with the match, whoever hosts it later. Names are in lower case. */
export type LastingExtras = {
  seed?: number;
  allowedHostNames?: readonly string[];
  stillAfterS?: number;
  isProbed?: boolean;
  /** What of the room's order is asked for now: it counts before the order that a match was kept with. */
  order?: Partial<RoomOrder>;
};

export type HostExtras = LastingExtras & {
  /** The match to go on with; left out: a new one begins. */
  resume?: HostCheckpoint;
};
