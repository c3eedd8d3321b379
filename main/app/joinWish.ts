// Links that were opened to join a host: which are taken for one, and the one nobody has been told of yet. Pure: reads no
// argv, follows nothing. Whoever makes a person press a link decides what is in it: believe nothing here.
import { readJoinText } from "../../shared/net/joinText.ts";

export type JoinWishes = {
  /** Takes a link as it came from the system. @returns whether it is kept */
  offer(link: string): boolean;
  /** The newest that nobody has taken; null: none. */
  take(): string | null;
  /** Hears of each that is kept from now on. One listener. */
  onKept(listener: () => void): void;
};

/** Of a link that is not followed so much is written down. */
const LOGGED_UNITS = 80;

/**
 * The kulki:// link among a command line's arguments. It may stand anywhere behind the program, since Chromium puts its own
 * switches where it likes; whatever else stands there is nobody's business here. Of several the last.
 * @param argv without the program itself
 */
export function findLink(argv: readonly string[]): string | null {
  return argv.findLast((one) => /^kulki:\/\//i.test(one)) ?? null;
}

/** Whether a link may be shown to its person: plain, as short as readJoinText wants it, and of a host, or of one that was
 *  meant. */
export function isJoinLink(link: string): boolean {
  if (!/^kulki:\/\/[\x21-\x7e]+$/i.test(link)) return false;
  if (/["'`<>\\^{|}]/.test(link)) return false;
  const read = readJoinText(link);
  if (read.kind === "refused") return read.reason === "zoned" || read.reason === "blockedPort";
  return read.kind !== "empty";
}

/** @param log hears of each link that is not followed */
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
