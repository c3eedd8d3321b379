// A match as it can be hosted again, after whatever ended its host. Types only: knows no disk.
import type { HostRequest } from "../../../shared/appApi.ts";
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";
import type { LastingExtras } from "../hosting/hostExtras.ts";

export type SavedMatch = {
  /** As it was started; its port is the one that was asked for. */
  request: HostRequest;
  extras: LastingExtras;
  /** Where it listened. */
  boundPort: number;
  /** Milliseconds since 1970. */
  savedAtMs: number;
  checkpoint: HostCheckpoint;
};

/** Who keeps matches for later. Neither call waits for anything, nor fails. */
export type MatchKeeping = {
  /** Each newest state of the match that is hosted; the bytes are the keeper's to read, and nobody changes them. */
  keep(saved: SavedMatch): void;
  /** This match is over: it was stopped on purpose. */
  end(match: string): void;
};
