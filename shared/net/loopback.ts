// Which hosts mean this very computer. Pure; looks nothing up.

/** True for localhost, 127.0.0.0/8 and ::1. @param host lower case; an IPv6 literal with or without brackets */
export function isLoopbackHost(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
