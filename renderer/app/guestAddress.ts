// An address typed on a guest's page becomes that host's own page. No looking up: the browser does that on the way.
import { DEFAULT_PORT } from "../../shared/net/protocol.ts";

export type GuestAddress = { ok: true; url: string } | { ok: false; reason: "notAddress" | "zoned" };

/** host, host:port, [v6]:port or bare v6, after an optional kulki:// or http://. */
export function parseGuestAddress(text: string): GuestAddress {
  const typed = text
    .trim()
    .replace(/^(kulki|http):\/\//i, "")
    .replace(/\/.*$/, "");
  if (typed.includes("%")) return { ok: false, reason: "zoned" };
  const isBareV6 = !typed.startsWith("[") && (typed.match(/:/g)?.length ?? 0) > 1;
  const place = isBareV6 ? `[${typed}]` : typed;
  const withPort = /:\d+$/.test(place) && !place.endsWith("]") ? place : `${place}:${DEFAULT_PORT}`;
  if (!/^(\[[0-9a-f:.]+\]|[\p{L}\p{N}._-]+):\d{1,5}$/iu.test(withPort))
    return { ok: false, reason: "notAddress" };
  const port = Number(/\d+$/.exec(withPort)?.[0]);
  try {
    // The port is put back by hand: URL leaves out 80, which here would not mean 8999.
    const { hostname } = new URL(`http://${withPort}/`);
    return port >= 1 ? { ok: true, url: `http://${hostname}:${port}/` } : { ok: false, reason: "notAddress" };
  } catch {
    return { ok: false, reason: "notAddress" };
  }
}
