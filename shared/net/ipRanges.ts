// Which IPv4 addresses are given out at home, at school and on a cable. Numbers only; looks nothing up.
import { readIpv4Number } from "./ipLiteral.ts";

/** As many addresses as `size` says, from `first` on. */
export type IpRange = { readonly first: number; readonly size: number };

/** Addresses of private networks. Join codes count through them in this order, so it stays. Source: RFC 1918. */
export const PRIVATE_RANGES: readonly IpRange[] = [
  { first: 0xc0a80000, size: 1 << 16 },
  { first: 0x0a000000, size: 1 << 24 },
  { first: 0xac100000, size: 1 << 20 },
];

/** Addresses that computers give themselves where nobody gives them one: a cable, or a network without a router.
 *  Source: RFC 3927. */
export const LINK_LOCAL_RANGE: IpRange = { first: 0xa9fe0000, size: 1 << 16 };

export function isInRange(address: number, { first, size }: IpRange): boolean {
  return address >= first && address < first + size;
}

/** @param text an IP literal; an IPv6 one is in none of them */
export function isInRanges(text: string, ranges: readonly IpRange[]): boolean {
  const address = readIpv4Number(text);
  return address !== null && ranges.some((range) => isInRange(address, range));
}

/** The network that every IPv6 interface has, without its zone. Source: RFC 4291. */
export const LINK_LOCAL_IPV6 = "fe80::";
