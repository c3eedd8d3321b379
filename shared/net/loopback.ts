// Which hosts mean this very computer. Pure; looks nothing up.
import type { IpFamily } from "./ipLiteral.ts";

export const LOOPBACK_IPV4 = "127.0.0.1";
export const LOOPBACK_IPV6 = "::1";

/** Reaches every socket on a port of this computer; 127.0.0.1 reaches one of them (Linux: the last that was bound). */
export const LOOPBACK_BROADCAST = "127.255.255.255";

/** This computer's own address in a family; in both, the one of IPv4, which every system has. */
export function loopbackOf(family: IpFamily): string {
  return family === "ipv6" ? LOOPBACK_IPV6 : LOOPBACK_IPV4;
}

/** True for localhost, 127.0.0.0/8 and ::1. @param host lower case; an IPv6 literal with or without brackets */
export function isLoopbackHost(host: string): boolean {
  return (
    host === "localhost" ||
    host === LOOPBACK_IPV6 ||
    host === `[${LOOPBACK_IPV6}]` ||
    /^127\.\d+\.\d+\.\d+$/.test(host)
  );
}
