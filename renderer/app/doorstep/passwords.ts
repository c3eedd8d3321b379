// Passwords of games, as typed in this page: for coming back without typing them again. They are in memory alone, and
// each is told to no other host than the one it was typed for.

export type Passwords = {
  /** @param url any of the host's @returns null: none is known */
  of(url: string): string | null;
  keep(url: string, password: string): void;
  forget(url: string): void;
};

export function createPasswords(): Passwords {
  const byOrigin = new Map<string, string>();
  const originOf = (url: string) => new URL(url).origin;
  return {
    of: (url) => byOrigin.get(originOf(url)) ?? null,
    keep: (url, password) => void byOrigin.set(originOf(url), password),
    forget: (url) => void byOrigin.delete(originOf(url)),
  };
}
