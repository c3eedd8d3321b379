// English text of ending a game for everybody, and of the host's log.

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
