// Links that were opened to join a host: which ones count, and the newest that no window has taken yet. Pure: reads no
// argv, follows no link. A stranger may have made the link, so nothing in it is trusted.
import { readJoinText } from "../../shared/net/joinText.ts";

export type JoinWishes = {
  /** Takes a link as the system gave it. @returns whether it counts and is kept */
  offer(link: string): boolean;
  /** The newest link that was not taken yet; null: none. */
  take(): string | null;
  /** Sets the one listener for links that are kept from now on. */
  onKept(listener: () => void): void;
};

/** So much of a refused link is logged. */
const LOGGED_UNITS = 80;

/**
 * The kulki:// link among a command line's arguments. It may be anywhere behind the program, since Chromium puts its
 * own switches where it likes. Of several links the last.
 * @param argv without the program's name
 */
export function findLink(argv: readonly string[]): string | null {
  return argv.findLast((one) => /^kulki:\/\//i.test(one)) ?? null;
}

/** Whether a link may be shown to the person: plain, short enough for readJoinText, and naming a host, or something
 *  that was meant as one. */
export function isJoinLink(link: string): boolean {
  if (!/^kulki:\/\/[\x21-\x7e]+$/i.test(link)) return false;
  if (/["'`<>\\^{|}]/.test(link)) return false;
  const read = readJoinText(link);
  if (read.kind === "refused") return read.reason === "zoned" || read.reason === "blockedPort";
  return read.kind !== "empty";
}

/** @param log called for each refused link */
export function createJoinWishes(log: (text: string) => void): JoinWishes {
  let kept: string | null = null;
  let listener: () => void = () => undefined;
  return {
    offer(link) {
      if (!isJoinLink(link)) {
        log(`a link was not followed: ${JSON.stringify(link.slice(0, LOGGED_UNITS))}`);
        return false;
      }
      kept = link;
      listener();
      return true;
    },
    take() {
      const taken = kept;
      kept = null;
      return taken;
    },
    onKept(next) {
      listener = next;
    },
  };
}
