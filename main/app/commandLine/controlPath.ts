// Which paths a system takes for a dedicated host's control socket. Pure.

/** Bytes that a system has room for in a socket's address (sun_path), without the zero at the end. The system cuts a
 *  longer path without an error, so that the socket would be under another name. */
function maxPathBytes(platform: NodeJS.Platform): number {
  return platform === "linux" || platform === "android" ? 107 : 103;
}

/** What is wrong with a path, as the end of "--control takes "; null where nothing is. */
export function explainControlPath(path: string, platform: NodeJS.Platform): string | null {
  if (platform === "win32") {
    return /^\\\\[.?]\\pipe\\[^\\]{1,240}$/.test(path) ? null : `\\\\.\\pipe\\NAME, not "${path}"`;
  }
  const [limit, bytes] = [maxPathBytes(platform), new TextEncoder().encode(path).length];
  return bytes <= limit ? null : `a path of at most ${limit} bytes (this system's limit); this has ${bytes}`;
}
