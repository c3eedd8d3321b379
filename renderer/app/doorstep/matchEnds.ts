// What becomes of a window whose match has ended: it tries to get back in, or its person reads why it ended, until when
// that counts, and whether there is a way back in. Knows no connection.
import type { Notice } from "../../ui/notice.ts";
import type { Store } from "../../ui/store.ts";
import type { WaysIn } from "../arrival/waysIn.ts";
import type { Hosting } from "../host/hosting.ts";
import type { MatchGate } from "../match/matchGate.ts";
import type { End } from "../match/seat/comeback.ts";
import { untilWhen } from "./doorstep.ts";

/** @param url the host's page; null: the match was within this page @param wallNowMs milliseconds since 1970 */
export function closedNotice({ reason, leftS }: End, url: string | null, wallNowMs: number): Notice {
  const isBan = reason === "banned";
  // Put out, one may come again: at once, having waited already, or when a ban is over.
  const mayCome = reason === "kicked" || (isBan && leftS !== null);
  const again = mayCome && url !== null ? new URL(url).host : null;
  return { kind: "closed", reason, untilMs: isBan ? untilWhen(leftS, wallNowMs) : null, again };
}

export type MatchEndParts = {
  store: Pick<Store, "notice">;
  gate: Pick<MatchGate, "onEnd">;
  waysIn: {
    guestJoining: Pick<NonNullable<WaysIn["guestJoining"]>, "onMatchEnd"> | null;
    arrival: { drop(): void } | null;
  };
  /** null on a guest's page. */
  hosting: Pick<Hosting, "onMatchEnd"> | null;
  /** Milliseconds since 1970. */
  wallNow: () => number;
};

export function followMatchEnds({ store, gate, waysIn, hosting, wallNow }: MatchEndParts): void {
  gate.onEnd((end, url) => {
    if (waysIn.guestJoining?.onMatchEnd(end.reason) !== true) {
      // The sheet would wait for a life that does not come.
      waysIn.arrival?.drop();
      store.notice.value = closedNotice(end, url, wallNow());
    }
    void hosting?.onMatchEnd(end.reason);
  });
}
