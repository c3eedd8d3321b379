// What a hangup means to a program that heard one (SIGHUP). Pure: is told the platform and asked about its streams.

/**
 * Whether the terminal that somebody worked with is gone, so that the program must end. nohup asks a program to go on
 * after that, but Node sets the signals it inherits back to their defaults before any of our code runs, and keeps no
 * note of it. What shows is that nohup leaves no stream with the terminal; macOS and the BSDs leave their input.
 * Windows sends a hangup when the console closes, and ends the program anyway.
 * @param isTerminal whether a file descriptor, 0 to 2, is one; asked before the terminal is gone
 */
export function isHangupMeant(platform: string, isTerminal: (fd: number) => boolean): boolean {
  if (platform === "win32") return true;
  const streams = platform === "linux" || platform === "android" ? [0, 1, 2] : [1, 2];
  return streams.some(isTerminal);
}
