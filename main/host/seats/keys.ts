// Keys: 128 random bits that name a match or prove a seat, and the hash of a seat's (PROTOCOL.md P60).
import { createHash, randomBytes } from "node:crypto";

/** A new key that nobody can guess, in base64url. */
export function newKey(): string {
  return randomBytes(16).toString("base64url");
}

/** The proof of a token: its hash, which the room keeps. */
export function proofOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
