// How a text for "Join by IP" was understood, in one line. Knows keys and texts, no component.
import { formatHostPort, parseHostAddress } from "../../../shared/net/hostAddress.ts";
import { type JoinText, readJoinText } from "../../../shared/net/joinText.ts";
import type { Texts } from "../../i18n/texts.ts";

function hostText(read: JoinText & { kind: "host" }, words: Texts["understood"]): string {
  const { host, port, from, alsoName } = read;
  const plain = formatHostPort(host, port);
  if (alsoName !== null) return words.codeOrName(plain, alsoName);
  if (from !== "address") return words.host(plain, from);
  const parsed = parseHostAddress(plain);
  const isName = parsed.ok && parsed.kind === "name";
  return isName ? words.name(host, String(port)) : words.address(host, String(port));
}

/** @param text as typed in the field */
export function understoodText(text: string, words: Texts["understood"], texts: Texts): string {
  const read = readJoinText(text);
  if (read.kind === "empty") return words.hint;
  if (read.kind === "host") return hostText(read, words);
  if (read.kind === "wrongCode")
    return read.alsoName === null ? words.wrongCode : words.wrongCodeOrName(read.alsoName);
  // A half typed text is mostly no address yet.
  return read.reason === "notAddress" ? words.refused : texts.checkFailure[read.reason];
}
