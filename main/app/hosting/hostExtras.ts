// Options of a host that are not in the dialog. Types only.
import type { Ban } from "../../../shared/desk/bans.ts";
import type { Talk } from "../../../shared/phrases.ts";
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";

/** Extras that stay with the match, whoever hosts it later. Names are in lower case. */
export type LastingExtras = {
  seed?: number;
  allowedHostNames?: readonly string[];
  stillAfterS?: number;
  maxPerAddress?: number | null;
  isProbed?: boolean;
  /** Words that no name may have; left out: they are not looked for. */
  words?: readonly string[];
  /** How much people may say at first. */
  talk?: Talk;
  /** Who is kept out. */
  bans?: readonly Ban[];
};

export type HostExtras = LastingExtras & {
  /** The match to go on with; left out: a new one begins. */
  resume?: HostCheckpoint;
};
