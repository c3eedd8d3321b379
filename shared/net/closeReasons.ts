// Every reason the wire, a host or the disk can give, as keys. Only the renderer turns a key into words.

/** Why a session ended or a join was refused. Keys travel; their order here is not on the wire. */
export const CLOSE_REASONS = [
  /** The host stopped on purpose. */
  "stopped",
  /** All seats are taken. */
  "full",
  /** As many have joined from the guest's address as this host allows. */
  "addressFull",
  /** The guest speaks an older protocol than the host. */
  "guestOlder",
  /** The guest speaks a newer protocol than the host. */
  "guestNewer",
  /** A message that breaks the protocol. */
  "malformed",
  /** More messages than the host accepts. */
  "tooFast",
  /** The guest reads too slowly for too long. */
  "tooSlow",
  /** Connected, but did not join in time. */
  "joinTimeout",
  /** The host had an accident. */
  "hostFailed",
  /** Somebody plays in the claimed seat, and answered when asked. P60. */
  "alreadyPlaying",
  /** The seat was claimed by another window, and goes on there. P60. */
  "takenOver",
  /** The claimed seat belongs to another match than the one played here. P60. */
  "otherMatch",
  /** Nobody has such a seat here (any more). P60. */
  "seatGone",
  /** The host's person put the guest out, and may still take that back. P70. */
  "kicked",
  /** The host's person keeps the guest, or all of its address, out. P70. */
  "banned",
  /** Nobody new gets in now. P71. */
  "locked",
  /** The host has a password, and the join brought none. P71. */
  "passwordNeeded",
  /** The join brought another password. P71. */
  "passwordWrong",
  /** Too many wrong passwords came from the guest's address. P71. */
  "passwordTries",
  /** The host's person was asked whether the guest may come in: it knocks again, and hears what was said. P72. */
  "asking",
  /** The host's person did not let the guest in. P72. */
  "denied",
  /** As many wait to be let in as may. P72. */
  "doorFull",
] as const;
export type HostCloseReason = (typeof CLOSE_REASONS)[number];

/** What a guest sees: the host's reason, or what the guest itself noticed. */
export type CloseReason = HostCloseReason | "lost" | "oversized" | "cannotConnect";

/** Why an address cannot be joined, found out before any WebSocket is opened. */
export type CheckFailure =
  | "notAddress"
  /** The host does not answer to the name its page was opened under. */
  | "unknownName"
  | "zoned"
  | "blockedPort"
  | "noSuchName"
  | "timeout"
  | "refused"
  | "unreachable"
  | "notKulki"
  | "hostOlder"
  | "hostNewer"
  | "cancelled";

/** Why a host could not start, or died. */
export type HostFailure =
  | "portTaken"
  | "portPrivileged"
  | "portBlocked"
  | "portAbsurd"
  | "addressGone"
  | "noSuchName"
  | "familyMissing"
  /** The host was to listen on something that is no address and no name. */
  | "badAddress"
  | "badOptions"
  | "alreadyHosting"
  | "crashed"
  | "outOfMemory"
  | "startTimeout"
  /** The match that was to go on is not there, or damaged. */
  | "matchGone"
  | "unknown";

/** Failures that another port would avoid. */
export const PORT_FAILURES: ReadonlySet<HostFailure> = new Set([
  "portTaken",
  "portPrivileged",
  "portBlocked",
  "portAbsurd",
]);

/** Why settings could not be stored. */
export type StorageFailure = "readOnly" | "diskFull" | "unwritable";

/** What happened to a file of the app: of the settings on reading, of the bans also on writing. */
export type StorageNotice =
  | "settingsDamaged"
  | "settingsUnreadable"
  | "bansDamaged"
  | "bansUnreadable"
  | "bansUnsaved";

/** Why the recording of a match ended. */
export type RecordingEnd =
  | "diskFull"
  | "cannotWrite"
  | "tooLong"
  /** The host's thread died. The match goes on in another thread, without the recording. */
  | "hostCrashed";
