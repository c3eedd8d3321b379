// What the system calls an error, for everybody below main/.

/** Like "ENOENT"; "" where it gave no name. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
