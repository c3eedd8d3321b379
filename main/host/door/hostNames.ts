// The names under which pages may reach this host. Judges handshakes, tells the host's person of refused names, and
// takes the names that the person allows. Knows no sockets.
import { isTrustedHost, isTrustedOrigin, refusedNameOf } from "./originCheck.ts";

/** Each refused name is told once, and at most so many: a page that points name after name here must not fill the
 *  host's window. */
const MAX_TOLD_NAMES = 8;

export type HostNamesOptions = {
  /** This machine's name, under which pages may be served; it can change with the network. */
  readMachineName(): string;
  /** Further allowed names, lower case. */
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

  /** Whether a Host header names this host in a way that no other name server can claim. */
  isTrusted(host: string | undefined): boolean {
    return isTrustedHost(host, this.#rules());
  }

  /** Why a handshake with these headers is refused, for the log; null: it may go on. */
  judge(origin: string | undefined, host: string | undefined): string | null {
    if (isTrustedOrigin(origin, host, this.#rules())) return null;
    const name = refusedNameOf(origin, host);
    if (name !== null) this.#tell(name);
    return `foreign origin ${origin} at ${host}`;
  }

  /** Allows a name from now on. @param name lower case */
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
