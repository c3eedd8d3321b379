// The names under which pages of this host may reach it: judges handshakes, tells the host's person of a name that was
// refused, and is told which of them the person allows. Knows no sockets; nobody but the person adds a name.
import { isTrustedHost, isTrustedOrigin, refusedNameOf } from "./originCheck.ts";

/** Each is told once, and no more than this: a page that points name after name here must not fill the host's window. */
const MAX_TOLD_NAMES = 8;

export type HostNamesOptions = {
  /** This machine's name, as pages may be served under it: it can change with the network. */
  readMachineName(): string;
  /** Further names, lower case. */
  allowed: readonly string[];
  onRefused(name: string): void;
};

export class HostNames {
  readonly #readMachineName: () => string;
  readonly #allowed: Set<string>;
  readonly #told = new Set<string>();
  readonly #onRefused: (name: string) => void;

  constructor({ readMachineName, allowed, onRefused }: HostNamesOptions) {
    this.#readMachineName = readMachineName;
    this.#allowed = new Set(allowed);
    this.#onRefused = onRefused;
  }

  /** Whether a Host header names this host in a way that nobody else's name server can claim. */
  isTrusted(host: string | undefined): boolean {
    return isTrustedHost(host, this.#rules());
  }

  /** Why a handshake with these headers is turned away, for the log; null: it may go on. */
  judge(origin: string | undefined, host: string | undefined): string | null {
    if (isTrustedOrigin(origin, host, this.#rules())) return null;
    const name = refusedNameOf(origin, host);
    if (name !== null) this.#tell(name);
    return `foreign origin ${origin} at ${host}`;
  }

  /** From now on. @param name lower case */
  allow(name: string): void {
    this.#allowed.add(name);
  }

  #rules() {
    return { machineName: this.#readMachineName(), allowedHostNames: this.#allowed };
  }

  #tell(name: string): void {
    if (this.#told.has(name) || this.#told.size >= MAX_TOLD_NAMES) return;
    this.#told.add(name);
    this.#onRefused(name);
  }
}
