// Which names in a URL mean this very computer. Pure; looks nothing up.

/** True for localhost, 127.0.0.0/8 and ::1. @param hostname as URL writes it: lower case, IPv6 in brackets */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
