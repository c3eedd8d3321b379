// What a host is handed by its thread's root: clocks, timers, network, and where its news go. Types only.
import type { HostNews } from "../../../shared/appApi.ts";
import type { NetworkInterfaces } from "../../../shared/localAddresses.ts";
import type { Listen } from "../door/listen.ts";
import type { ReplayDisk } from "../recording/recordingsFolder.ts";
import type { PageDeps } from "./guestPage.ts";
import type { HostCheckpoint } from "./hostContract.ts";

export type HostDeps = PageDeps & {
  /** Monotonic milliseconds. */
  now(): number;
  /** Milliseconds since 1970, by the clock of the host's computer, which may be set. */
  wallNow(): number;
  /** Part of the time since the last call in which this thread was busy, 0..1. */
  readUtilization(): number;
  /** Called with every tick, so that the watchdog sees that this thread runs. */
  beat(): void;
  /** Tells the host's person news that nobody asked for. */
  tell(news: HostNews): void;
  /** Takes the match's state, every two seconds while people have seats. The bytes are the taker's to keep. */
  keep(checkpoint: HostCheckpoint): void;
  listen: Listen;
  networkInterfaces(): NetworkInterfaces;
  /** This machine's name, which may change with the network. */
  readMachineName(): string;
  /** The system's own cap of the backlog, null where it does not tell. */
  backlogCap: number | null;
  /** Another disk, for tests. */
  replayDisk?: ReplayDisk;
};
