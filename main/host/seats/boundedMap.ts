// A map that forgets what was set longest ago when it is full: strangers can be any number.

export class BoundedMap<T> extends Map<string, T> {
  readonly #most: number;

  /** @param most entries that are remembered */
  constructor(most: number) {
    super();
    this.#most = most;
  }

  /** Sets an entry, and makes it the newest. */
  override set(key: string, value: T): this {
    this.delete(key);
    super.set(key, value);
    const [oldest] = this.keys();
    if (this.size > this.#most && oldest !== undefined) this.delete(oldest);
    return this;
  }
}
