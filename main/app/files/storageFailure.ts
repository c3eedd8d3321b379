// Why something could not be written, as a key for a message to the person.
import type { StorageFailure } from "../../../shared/net/closeReasons.ts";
import { codeOf, isDiskFull } from "../../errorCode.ts";

const FAILURE_OF_CODE: Readonly<Record<string, StorageFailure>> = {
  EROFS: "readOnly",
  EACCES: "readOnly",
  EPERM: "readOnly",
};

/** @param error the system's, as node:fs has it */
export function storageFailureOf(error: unknown): StorageFailure {
  if (isDiskFull(error)) return "diskFull";
  return FAILURE_OF_CODE[codeOf(error)] ?? "unwritable";
}
