// Options of a host that are not in the dialog. Types only.
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";

/** Extras that stay with the match, whoever hosts it later. Names are in lower case. */
export type LastingExtras = {
  seed?: number;
  allowedHostNames?: readonly string[];
  stillAfterS?: number;
  maxPerAddress?: number | null;
  isProbed?: boolean;
};

export type HostExtras = LastingExtras & {
  /** The match to go on with; left out: a new one begins. */
  resume?: HostCheckpoint;
};
