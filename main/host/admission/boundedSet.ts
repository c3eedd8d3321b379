// A set that forgets its oldest member when it is full: strangers can be any number.

export class BoundedSet {
  readonly #most: number;
  readonly #members = new Set<string>();

  /** @param most members that are remembered */
  constructor(most: number) {
    this.#most = most;
  }

  has(member: string): boolean {
    return this.#members.has(member);
  }

  /** Adds a member, or makes it the newest. */
  add(member: string): void {
    this.#members.delete(member);
    this.#members.add(member);
    const [oldest] = this.#members;
    if (this.#members.size > this.#most && oldest !== undefined) this.#members.delete(oldest);
  }

  delete(member: string): void {
    this.#members.delete(member);
  }

  clear(): void {
    this.#members.clear();
  }
}
