// A game's password as it is kept: made into a hash that is slow to guess at, and compared with it. Knows neither where
// it is kept nor who tries.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { PasswordHash } from "../shared/desk/desk.ts";

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Takes 16 MiB and 35 to 100 ms of a core for each guess, so that a class of 30 is through before its patience is.
 *  Source: Node's own defaults. */
const COST = { N: 2 ** 14, r: 8, p: 1 };

/** One letter may be typed as one sign on one computer and as two on another. */
function derive(text: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(text.normalize("NFC"), Buffer.from(salt, "base64url"), HASH_BYTES, COST, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}

export async function hashPassword(text: string): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES).toString("base64url");
  const hash = await derive(text, salt);
  return { salt, hash: hash.toString("base64url") };
}

export async function isPassword(text: string, { salt, hash }: PasswordHash): Promise<boolean> {
  const kept = Buffer.from(hash, "base64url");
  const tried = await derive(text, salt);
  return kept.length === tried.length && timingSafeEqual(kept, tried);
}
