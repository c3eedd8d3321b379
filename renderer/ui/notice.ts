// What a window tells its person beside what they are doing. Plain data.
import type { AppEvent } from "../../shared/appApi.ts";
import type {
  CloseReason,
  HostFailure,
  StorageFailure,
  StorageNotice,
} from "../../shared/net/closeReasons.ts";

/** What of the app's news a person reads as it comes. */
type ToldByApp = Extract<
  AppEvent,
  { kind: "hostDied" | "keepFailed" | "portMoved" | "recordingEnded" | "nameRefused" }
>;

/** One thing to tell the person, until dismissed or replaced. */
export type Notice =
  | { kind: "closed"; reason: CloseReason }
  | ToldByApp
  /** The host died of it, and goes on where it was. */
  | { kind: "hostRestarted"; reason: HostFailure }
  /** What was kept of the last match could not be read, and was set aside. */
  | { kind: "matchDamaged" }
  /** The app behind this window does not answer. */
  | { kind: "appLost" }
  | { kind: "storage"; reason: StorageNotice }
  | { kind: "saveFailed"; reason: StorageFailure }
  | { kind: "nameAllowed"; name: string }
  /** The graphics card gave the picture up. */
  | { kind: "drawnByProcessor" }
  /** Others waited for a seat, and this window's was one that nobody answered from. */
  | { kind: "seatGone" }
  /** isInPictures: in the system's folder of pictures. */
  | { kind: "pictureSaved"; isInPictures: boolean }
  | { kind: "pictureFailed" }
  /** A part of the page could not be fetched. */
  | { kind: "partMissing" }
  /** A kulki:// link was opened while this window had something else to do. host: "192.168.0.10:8999". */
  | { kind: "linkOpened"; host: string }
  /** Back at the host, which plays another game by now. */
  | { kind: "anotherGame"; name: string }
  /** Back at the host, in another seat: the one from before was gone. */
  | { kind: "startedAnew" }
  | { kind: "copied" }
  | { kind: "copyFailed" };
