// What opens the bridge: a code from the printed link works once and is exchanged for a secret that the tab keeps.
// Keeps only hashes of secrets, compares in constant time; knows no sockets.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export type Codes = {
  /** The valid code. After its use there is another. */
  current(): string;
  /** Uses a code up. @returns the secret of a new tab; null where the code is not valid */
  exchange(code: string): string | null;
  /** Whether a tab has this secret. */
  accepts(secret: string): boolean;
};

/** 192 bits, which nobody can guess. */
const TOKEN_BYTES = 24;

function createToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** Texts are hashed first, so that comparing takes the same time for any text. */
function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

export function createCodes(): Codes {
  let code = createToken();
  const secrets: Buffer[] = [];
  return {
    current: () => code,
    exchange(offered) {
      if (!timingSafeEqual(hash(offered), hash(code))) return null;
      code = createToken();
      const secret = createToken();
      secrets.push(hash(secret));
      return secret;
    },
    accepts(secret) {
      const offered = hash(secret);
      let isKnown = false;
      for (const known of secrets) isKnown = timingSafeEqual(offered, known) || isKnown;
      return isKnown;
    },
  };
}
