// What an error of listen() means for a person, judged by its code alone. Knows no sockets.
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { codeOf } from "../../errorCode.ts";

const REASON_OF_CODE: Readonly<Record<string, HostFailure>> = {
  EADDRINUSE: "portTaken",
  EACCES: "portPrivileged",
  EPERM: "portPrivileged",
  EADDRNOTAVAIL: "addressGone",
  ENODEV: "addressGone",
  EINVAL: "addressGone",
  EAFNOSUPPORT: "familyMissing",
  EPROTONOSUPPORT: "familyMissing",
  ENOTFOUND: "noSuchName",
  EAI_AGAIN: "noSuchName",
  ERR_SOCKET_BAD_PORT: "portAbsurd",
};

/** Why listening failed; "unknown" for codes that are not known. */
export function listenFailure(error: unknown): HostFailure {
  return REASON_OF_CODE[codeOf(error)] ?? "unknown";
}
