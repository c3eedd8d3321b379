// What a host is started with that is not chosen in the dialog. Types only.
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";

/** What of it holds for as long as the match goes on, whoever hosts it. Names in lower case. */
export type LastingExtras = {
  seed?: number;
  allowedHostNames?: readonly string[];
  stillAfterS?: number;
  maxPerAddress?: number | null;
  isProbed?: boolean;
};

export type HostExtras = LastingExtras & {
  /** The match that goes on, with the seats of its people; nothing: another one begins. */
  resume?: HostCheckpoint;
};
