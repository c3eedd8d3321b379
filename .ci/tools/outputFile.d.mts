// Types of outputFile.mjs for tests.
export function whyNotWritten(path: string, isForced: boolean): string | null;
export function writeOutput(
  path: string,
  isForced: boolean,
  produce: (write: (bytes: Uint8Array) => void) => void,
): void;
