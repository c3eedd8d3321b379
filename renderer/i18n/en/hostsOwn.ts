// English text of ending a game for everybody, of the host's log, and of what went wrong with a recording.
import type { RecordingEnd } from "../../../shared/net/closeReasons.ts";

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
