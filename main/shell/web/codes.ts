// What opens the bridge: a code from the printed link works once and is exchanged for a secret that the tab keeps.
// Keeps only hashes of secrets, compares in constant time; knows no sockets.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export type Codes = {
  /** The code in force. A spent one is replaced by another. */
  current(): string;
  /** The secret of a new tab, null where the code is not the one in force. Spends it. */
  exchange(code: string): string | null;
  /** Whether a tab has this secret. */
  accepts(secret: string): boolean;
};

/** 192 bits: nothing to guess. */
const TOKEN_BYTES = 24;

function createToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** Hashed first: the comparison then takes as long for any length and any text. */
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
