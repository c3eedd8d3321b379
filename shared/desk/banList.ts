// How bans come and go in a list: the same in the host's thread and in the file that outlives it. Pure.
import { type Ban, type BanChange, MAX_BANS } from "./bans.ts";

/** Whether a ban still counts. */
export function isInForce({ untilMs }: Ban, nowMs: number): boolean {
  return untilMs === null || untilMs > nowMs;
}

/** Which one gives way where there are too many: the oldest that ends by itself, else the oldest. */
function leastNeeded(bans: readonly Ban[]): Ban | undefined {
  const passing = bans.filter(({ untilMs }) => untilMs !== null);
  return (passing.length > 0 ? passing : [...bans]).sort((a, b) => a.sinceMs - b.sinceMs)[0];
}

/** The bans after a change, at most MAX_BANS, without those that are over. One that comes again replaces itself.
 *  @param nowMs milliseconds since 1970 */
export function changeBans(bans: readonly Ban[], { added, removedIds }: BanChange, nowMs: number): Ban[] {
  const gone = new Set([...removedIds, ...added.map(({ id }) => id)]);
  let next = [...bans.filter(({ id }) => !gone.has(id)), ...added].filter((ban) => isInForce(ban, nowMs));
  while (next.length > MAX_BANS) {
    const surplus = leastNeeded(next);
    next = next.filter((ban) => ban !== surplus);
  }
  return next;
}
