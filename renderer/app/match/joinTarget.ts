// Which host a typed text means; if the text alone does not tell, asks the app. Knows no gate and no store.
import type { AppApi, HostCheck } from "../../../shared/appApi.ts";
import { formatHostPort } from "../../../shared/net/hostAddress.ts";
import { hasFormOfJoinCode } from "../../../shared/net/joinCode.ts";
import { type JoinText, type JoinTextRefusal, readJoinText } from "../../../shared/net/joinText.ts";
import { DEFAULT_PORT } from "../../../shared/net/protocol.ts";

export type JoinTarget =
  /** plain: the address, as a check takes it. isCodeElse: if there is no such name, it was a code with a mistake. */
  | { kind: "host"; plain: string; isCodeElse: boolean }
  | { kind: "asked"; code: string; name: string }
  | { kind: "failed"; reason: JoinTextRefusal | "wrongCode" };

/** Longest wait for a host under a name; one on the own network answers sooner. Everybody with a code waits for
 *  this. */
const NAME_LIMIT_MS = 1000;

/** Reads a text without asking the app: what looks like a code is a code. */
export function readTarget(text: string): JoinTarget {
  return targetOf(readJoinText(text), text);
}

function targetOf(read: JoinText, text: string): JoinTarget {
  if (read.kind === "empty") return { kind: "failed", reason: "notAddress" };
  if (read.kind === "refused") return { kind: "failed", reason: read.reason };
  if (read.kind === "wrongCode") {
    if (read.alsoName === null) return { kind: "failed", reason: "wrongCode" };
    return { kind: "host", plain: formatHostPort(read.alsoName, DEFAULT_PORT), isCodeElse: true };
  }
  const isCodeElse = read.from === "address" && hasFormOfJoinCode(text);
  return { kind: "host", plain: formatHostPort(read.host, read.port), isCodeElse };
}

function isHost(check: HostCheck | null): boolean {
  return check !== null && (check.ok || check.reason === "hostOlder" || check.reason === "hostNewer");
}

/** As readTarget, but if a code is also the name of a host that answers, the person is to be asked which was meant.
 *  @param wait resolves after so many milliseconds */
export async function findJoinTarget(
  text: string,
  app: Pick<AppApi, "checkHost">,
  wait: (ms: number) => Promise<void>,
): Promise<JoinTarget> {
  const read = readJoinText(text);
  const target = targetOf(read, text);
  if (target.kind !== "host" || read.kind !== "host" || read.alsoName === null) return target;
  const name = formatHostPort(read.alsoName, DEFAULT_PORT);
  const check = await Promise.race([
    app.checkHost(name).catch(() => null),
    wait(NAME_LIMIT_MS).then(() => null),
  ]);
  return isHost(check) ? { kind: "asked", code: target.plain, name } : target;
}
