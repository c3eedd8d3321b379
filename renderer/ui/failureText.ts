// A join in words: under way, or failed for a reason of the app's or the host's. Knows keys and texts, no component.
import { isolate } from "../../shared/names.ts";
import type { Texts } from "../i18n/texts.ts";
import type { JoinFailure, JoinState } from "./store.ts";

/** Texts of failures before connecting come first, as "full" is in both tables. */
function reasonText(reason: JoinFailure, texts: Texts): string {
  const isCheckFailure = (key: JoinFailure): key is keyof Texts["checkFailure"] =>
    Object.hasOwn(texts.checkFailure, key);
  return isCheckFailure(reason) ? texts.checkFailure[reason] : texts.closed[reason];
}

/** @param name the host's name, or its address @param ownName one's own; empty: none */
export function connectingText(
  { wait }: JoinState & { phase: "connecting" },
  name: string,
  ownName: string,
  { join }: Texts,
): string {
  if (wait === null) return join.connecting(isolate(name));
  if (wait.reason === "full") return join.waits.full(wait.leftS ?? 0);
  if (wait.reason === "asking") return join.waits.asking(ownName === "" ? "" : isolate(ownName));
  return join.waits[wait.reason];
}

export function joinFailureText(join: JoinState & { phase: "failed" }, texts: Texts): string {
  const text = reasonText(join.reason, texts);
  return join.version === null ? text : `${text} ${texts.join.hostVersion(join.version)}`;
}
