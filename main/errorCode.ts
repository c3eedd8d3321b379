// The code by which the system names an error.

/** An error's code, like "ENOENT"; "" where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
