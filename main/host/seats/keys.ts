// What names a match and what proves a seat: 128 random bits each, and of a seat's the hash (PROTOCOL.md P60).
import { createHash, randomBytes } from "node:crypto";

/** Nobody guesses it. As it travels: base64url. */
export function newKey(): string {
  return randomBytes(16).toString("base64url");
}

/** Of a token, as the room keeps it. */
export function proofOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
