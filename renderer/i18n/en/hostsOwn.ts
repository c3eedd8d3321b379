// English text of ending a game for everybody, of the host's log, and of what went wrong with a host or a recording.
import type { HostFailure, RecordingEnd } from "../../../shared/net/closeReasons.ts";

/** Before the host's person ends the game. */
export const stopping = {
  title: "Stop the game for everybody?",
  quitTitle: "Quit and stop the game for everybody?",
  /** @param count people beside oneself, at least 1 */
  others: (count: number) => (count === 1 ? "One more person is here." : `${count} more people are here.`),
  goOn: "Keep the game going",
};

export const log = {
  title: "Log",
  path: "File",
  empty: "The log is empty.",
  truncated: "Only the newest part is shown; the file has all of it.",
  reading: "Reading…",
  copy: "Copy log",
  openFolder: "Open folder",
  refresh: "Refresh",
};

/** Why a match is no longer recorded. */
export const recordingEnd: Record<RecordingEnd, string> = {
  diskFull: "The disk is full: this match is not recorded any further. What is there can be kept.",
  cannotWrite: "This match is not recorded: Kulki can’t write to the replay folder. See the log for details.",
  tooLong: "The recording reached its maximum length. The match goes on without it.",
  hostCrashed: "The recording ends where the host crashed. The match goes on without it.",
};

/** @param port the port that was asked for */
export const hostFailure: Record<HostFailure, (port: number) => string> = {
  portTaken: (port) => `Port ${port} is already in use by another program.`,
  portPrivileged: (port) => `The system does not allow Kulki to use port ${port}.`,
  portBlocked: (port) => `Browsers refuse to connect to port ${port}, so nobody could join.`,
  portAbsurd: () => "A port is a whole number from 0 to 65535.",
  addressGone: () => "This computer does not have that address now. Choose another one.",
  noSuchName: () => "No address was found for that name.",
  familyMissing: () => "This computer cannot use that IP family. Choose another under Advanced.",
  badAddress: () =>
    "That is not an address. Type one of this computer’s, like 192.168.0.10 or fd00::12, or its name.",
  badOptions: () => "The host could not start with these choices. Please check them.",
  alreadyHosting: () => "Kulki is already hosting a game. Stop it first.",
  crashed: () => "The host stopped because of an error. See the log for details.",
  outOfMemory: () => "The host ran out of memory and stopped.",
  startTimeout: () => "The host did not start in time.",
  matchGone: () => "That game can’t go on: what was kept of it is damaged or gone.",
  unknown: () => "The host could not go on. See the log for details.",
};
