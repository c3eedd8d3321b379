// A match with all that is needed to host it again. Types only: knows no disk.
import type { HostRequest } from "../../../shared/appApi.ts";
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";
import type { LastingExtras } from "../hosting/hostExtras.ts";

export type SavedMatch = {
  /** The request it was started with; its port is the one that was asked for. */
  request: HostRequest;
  extras: LastingExtras;
  /** The port it listened on. */
  boundPort: number;
  /** Milliseconds since 1970. */
  savedAtMs: number;
  checkpoint: HostCheckpoint;
};

/** Keeps matches for later. Neither call waits for the disk or fails. */
export type MatchKeeping = {
  /** Takes each new state of the hosted match. Nobody changes the bytes after this. */
  keep(saved: SavedMatch): void;
  /** A match is over, as it was stopped on purpose. */
  end(match: string): void;
};
