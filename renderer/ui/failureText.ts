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

/** @param name the host's name, or its address */
export function connectingText(
  { seatInS }: JoinState & { phase: "connecting" },
  name: string,
  texts: Texts,
): string {
  return seatInS === null ? texts.join.connecting(isolate(name)) : texts.join.waiting(seatInS);
}

export function joinFailureText(join: JoinState & { phase: "failed" }, texts: Texts): string {
  const text = reasonText(join.reason, texts);
  return join.version === null ? text : `${text} ${texts.join.hostVersion(join.version)}`;
}
