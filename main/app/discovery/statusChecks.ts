// Asks the hosts found by UDP over TCP, a few at a time; what they say there counts. Knows rows and statuses, no
// datagrams.
import { request as httpRequest } from "node:http";
import { isBlockedPort } from "../../../shared/net/blockedPorts.ts";
import type { HostStatus } from "../../../shared/net/messages.ts";
import { fetchStatus } from "../hostCheck.ts";
import type { FoundRow, FoundRows } from "./foundRows.ts";

/** @returns null where no host answers there. Never rejects */
export type AskStatus = (host: string, port: number, signal: AbortSignal) => Promise<HostStatus | null>;

/** Most connections at once. */
const MAX_AT_ONCE = 4;
/** Longest wait for an answer; on one's own network it takes milliseconds. */
const LIMIT_MS = 2000;

/** Asks by GET /status.json, within LIMIT_MS. */
export const askStatus: AskStatus = async (host, port, signal) => {
  // Whoever announces one would have us knock at somebody's mail server.
  if (isBlockedPort(port)) return null;
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
    return await fetchStatus(host, port, httpRequest, limit);
  } catch (error) {
    // Refused, out of reach, too slow: all the same here.
    if (error instanceof Error) return null;
    throw error;
  }
};

export type StatusChecks = {
  /** Asks rows that are due, as many as may be asked at once. */
  run(): void;
  /** Ends checks under way without a result. */
  cancel(): void;
};

export type StatusChecksDeps = {
  rows: FoundRows;
  now(): number;
  ask: AskStatus;
  /** Called after each check, as a row may have changed. */
  onChecked(): void;
};

/** Makes checks that ask nobody before run(). */
export function createStatusChecks({ rows, now, ask, onChecked }: StatusChecksDeps): StatusChecks {
  let ending = new AbortController();
  let underWay = 0;

  async function check(row: FoundRow, { signal }: AbortController): Promise<void> {
    underWay += 1;
    const status = await ask(row.address, row.port, signal);
    underWay -= 1;
    if (signal.aborted) return;
    rows.check(row, status, now());
    onChecked();
    run();
  }

  function run(): void {
    for (const row of rows.takeDue(MAX_AT_ONCE - underWay, now())) void check(row, ending);
  }

  return {
    run,
    cancel() {
      ending.abort();
      ending = new AbortController();
    },
  };
}
