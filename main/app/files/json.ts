// JSON that somebody else may have written: text or bytes to a value, never an error.

/** @param text bytes: of UTF-8 @returns undefined for what is no JSON */
export function parseJson(text: string | Uint8Array): unknown {
  try {
    return JSON.parse(
      typeof text === "string" ? text : new TextDecoder("utf-8", { fatal: true }).decode(text),
    );
  } catch {
    return undefined;
  }
}
