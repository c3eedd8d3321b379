// What the system calls an error.

/** Like "ENOENT"; "" where it gave no name. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
