// Finds out whether a Kulki host answers at an address before any WebSocket is opened, and if not, why. Is handed DNS
// and HTTP; has no words.

import { request as httpRequest } from "node:http";
import type { HostCheck } from "../../shared/appApi.ts";
import type { VersionFit } from "../../shared/games.ts";
import { WireError } from "../../shared/net/bytes.ts";
import type { CheckFailure } from "../../shared/net/closeReasons.ts";
import { formatHostPort, type HostAddress, hostUrl, parseHostAddress } from "../../shared/net/hostAddress.ts";
import { type HostStatus, parseHostStatus, STATUS_PATH } from "../../shared/net/messages.ts";
import { PROTOCOL_VERSION } from "../../shared/net/protocol.ts";
import { codeOf } from "../errorCode.ts";

/** Addresses of a name, as literals; rejects where there are none. */
export type Lookup = (name: string) => Promise<string[]>;

export type HostCheckDeps = {
  lookup: Lookup;
  /** node:http's, for tests that send nothing. */
  request?: typeof httpRequest;
  /** This app's own protocol number, compared with the host's. */
  protocol: number;
  /** Longest time for the whole check: name, connection and answer. */
  limitMs?: number;
};

/** A person waits no longer than this. */
const PROBE_LIMIT_MS = 5000;
/** Longest answer that is read; a status is under 500 bytes. */
const MAX_ANSWER_BYTES = 16 * 1024;
/** Most addresses of a name that are tried; a computer among friends has fewer. */
const MAX_ADDRESSES = 8;

type Failure = Extract<HostCheck, { ok: false }>;

/** If all addresses of a name fail, the first of these failures is the one shown. */
const MOST_TELLING: readonly CheckFailure[] = [
  "hostOlder",
  "hostNewer",
  "notKulki",
  "refused",
  "timeout",
  "unreachable",
];

const REASON_OF_CODE: Readonly<Record<string, CheckFailure>> = {
  ECONNREFUSED: "refused",
  ETIMEDOUT: "timeout",
  // Something is there that hung up or does not speak HTTP.
  ECONNRESET: "notKulki",
  EPIPE: "notKulki",
};

function fail(reason: CheckFailure, version: string | null = null): Failure {
  return { ok: false, reason, version };
}

function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  return fail(REASON_OF_CODE[code] ?? (code.startsWith("HPE_") ? "notKulki" : "unreachable"));
}

/**
 * Asks the host at `address` (as typed) for its status. All addresses of a name are asked at once, so that a silent one
 * does not use up the time of the others.
 * @param signal ends the check with "cancelled"
 */
export async function checkHost(
  address: string,
  deps: HostCheckDeps,
  signal: AbortSignal,
): Promise<HostCheck> {
  const parsed = parseHostAddress(address);
  if (!parsed.ok) return fail(parsed.reason);
  if (signal.aborted) return fail("cancelled");
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let onCancel: () => void = () => undefined;
  const ended = new Promise<Failure>((resolve) => {
    onCancel = () => resolve(fail("cancelled"));
    timer = setTimeout(() => resolve(fail("timeout")), deps.limitMs ?? PROBE_LIMIT_MS);
  });
  signal.addEventListener("abort", onCancel);
  try {
    return await Promise.race([ended, askAll(parsed, deps, ending.signal)]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onCancel);
    ending.abort();
  }
}

/** Whether a host of this version answers at a link. Does not end a check that is under way. */
export async function answersAt(url: string, lookup: Lookup): Promise<boolean> {
  const deps = { lookup, protocol: PROTOCOL_VERSION };
  const result = await checkHost(url, deps, new AbortController().signal);
  return result.ok;
}

async function askAll(target: HostAddress, deps: HostCheckDeps, signal: AbortSignal): Promise<HostCheck> {
  let addresses = [target.host];
  if (target.kind === "name") {
    try {
      addresses = (await deps.lookup(target.host)).slice(0, MAX_ADDRESSES);
    } catch {
      return fail("noSuchName");
    }
    if (addresses.length === 0) return fail("noSuchName");
  }
  const failures: Failure[] = [];
  const asks = addresses.map(async (address) => {
    const result = await ask(address, target, deps, signal);
    if (result.ok) return result;
    failures.push(result);
    throw new Error(result.reason);
  });
  const rank = ({ reason }: Failure) => MOST_TELLING.indexOf(reason);
  return Promise.any(asks).catch(
    (): HostCheck => failures.sort((a, b) => rank(a) - rank(b))[0] ?? fail("unreachable"),
  );
}

async function ask(
  address: string,
  target: HostAddress,
  deps: HostCheckDeps,
  signal: AbortSignal,
): Promise<HostCheck> {
  try {
    const status = await fetchStatus(address, target.port, deps.request ?? httpRequest, signal);
    return status === null ? fail("notKulki") : judge(status, target, deps.protocol);
  } catch (error) {
    return failureOf(error);
  }
}

/** What a host says of itself, null where nobody says what a host does. Rejects with the system's error. */
export async function fetchStatus(
  address: string,
  port: number,
  request: typeof httpRequest,
  signal: AbortSignal,
): Promise<HostStatus | null> {
  const text = await fetchText(address, port, request, signal);
  if (text === null) return null;
  try {
    return parseHostStatus(JSON.parse(text));
  } catch (error) {
    if (error instanceof WireError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The body of the status, null where it is none. Rejects with the system's error. */
function fetchText(
  address: string,
  port: number,
  request: typeof httpRequest,
  signal: AbortSignal,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    // The Host header has the address, as a host need not know the names it is found by.
    const headers = {
      Host: formatHostPort(address.replace(/%.*/, ""), port),
      Accept: "application/json",
    };
    const options = { host: address, port, path: STATUS_PATH, headers, agent: false, signal };
    const asked = request(options, (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const isStatus = response.statusCode === 200;
      if (!isStatus) response.destroy();
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > MAX_ANSWER_BYTES) response.destroy();
      });
      response.on("error", reject);
      response.on("close", () => {
        const isWhole = isStatus && response.complete && length <= MAX_ANSWER_BYTES;
        resolve(isWhole ? Buffer.concat(chunks).toString("utf8") : null);
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** How two protocol versions fit. @param protocol the host's @param own this app's */
export function fitOf(protocol: number, own: number): VersionFit {
  if (protocol === own) return "fits";
  return protocol < own ? "hostOlder" : "hostNewer";
}

function judge(status: HostStatus, target: HostAddress, protocol: number): HostCheck {
  const fit = fitOf(status.protocol, protocol);
  if (fit !== "fits") return fail(fit, status.version);
  return { ok: true, url: hostUrl(target.host, target.port), status };
}
