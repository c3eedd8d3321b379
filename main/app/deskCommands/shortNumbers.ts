// Short numbers for things with long ids, so that somebody can type them: each keeps its number while it is there, and
// no number is given twice.

export class ShortNumbers {
  readonly #numbers = new Map<string, number>();
  #last = 0;

  /** Takes in which things there are now. @returns those that are new */
  see<T extends { readonly id: string }>(things: readonly T[]): T[] {
    const present = new Set(things.map(({ id }) => id));
    for (const id of this.#numbers.keys()) if (!present.has(id)) this.#numbers.delete(id);
    const fresh = things.filter(({ id }) => !this.#numbers.has(id));
    for (const { id } of fresh) this.#numbers.set(id, ++this.#last);
    return fresh;
  }

  /** The number of a thing; 0 for one that was not seen. */
  of({ id }: { readonly id: string }): number {
    return this.#numbers.get(id) ?? 0;
  }
}
