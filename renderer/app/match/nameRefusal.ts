// Finds out whether a host refused its own page because of the name in the address bar, and which link works.
import { hostUrl, parseHostAddress } from "../../../shared/net/hostAddress.ts";
import { parseNameRefusal, STATUS_PATH } from "../../../shared/net/messages.ts";

export type Fetch = (url: string) => Promise<Pick<Response, "status" | "json">>;

/**
 * @param servingUrl the page's own origin
 * @returns null where the name is not the reason, or the host does not say; never rejects
 */
export async function findNameRefusal(
  servingUrl: string,
  fetch: Fetch,
): Promise<{ url: string | null } | null> {
  try {
    const answer = await fetch(new URL(STATUS_PATH, servingUrl).href);
    if (answer.status !== 403) return null;
    const { url } = parseNameRefusal(await answer.json());
    const address = parseHostAddress(url ?? "");
    return { url: address.ok ? hostUrl(address.host, address.port) : null };
  } catch {
    return null;
  }
}
