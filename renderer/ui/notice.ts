// Messages for the person beside what they are doing. Plain data.
import type { AppEvent } from "../../shared/appApi.ts";
import type { CloseReason, HostFailure, StorageFailure } from "../../shared/net/closeReasons.ts";

/** What of the app's news a person reads as it comes. */
type ToldByApp = Extract<
  AppEvent,
  { kind: "hostDied" | "keepFailed" | "portMoved" | "recordingEnded" | "nameRefused" | "storage" }
>;

/** What the host's person settled for this guest. */
export type SettledLine = "benched" | "unbenched" | "muted" | "unmuted";

/** A message for the person, until dismissed or replaced. */
export type Notice =
  /** A match ended. untilMs: as in JoinState. again: where one may join anew, like "192.168.0.10:8999". */
  | { kind: "closed"; reason: CloseReason; untilMs?: number | null; again?: string | null }
  | ToldByApp
  /** The host's thread died of this, and another one goes on. */
  | { kind: "hostRestarted"; reason: HostFailure }
  /** The kept last match could not be read, and was set aside. */
  | { kind: "matchDamaged" }
  /** The app behind this window does not answer. */
  | { kind: "appLost" }
  | { kind: "saveFailed"; reason: StorageFailure }
  | { kind: "nameAllowed"; name: string }
  /** The graphics card gave the picture up. */
  | { kind: "drawnByProcessor" }
  /** Others waited for a seat, and nobody answered in this window, so its seat is gone. */
  | { kind: "seatGone" }
  /** A picture was saved. isInPictures: in the person's folder of pictures. */
  | { kind: "pictureSaved"; isInPictures: boolean }
  | { kind: "pictureFailed" }
  /** A part of the page could not be fetched. */
  | { kind: "partMissing" }
  /** A kulki:// link was opened while this window had something else to do. host: "192.168.0.10:8999". */
  | { kind: "linkOpened"; host: string }
  /** Back at the host, which plays another match now. */
  | { kind: "anotherGame"; name: string }
  /** Back at the host, in a new seat, as the old one was gone. */
  | { kind: "startedAnew" }
  /** The host's person has just settled this. */
  | { kind: "settled"; what: SettledLine }
  | { kind: "copied" }
  | { kind: "copyFailed" };
