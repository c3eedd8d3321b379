// Which known word somebody meant who mistyped it. Pure.

/** How many letters have to be changed, put in, left out or swapped with their neighbour to make one of the other. */
function slips(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row++) {
    rows[row] = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      rows[row]?.push(least);
    }
  }
  return at(one.length, other.length);
}

/** The known word that is one slip away, of longer words two; null: none is. */
export function nearest(typed: string, known: readonly string[]): string | null {
  if (typed.length > 40) return null;
  const most = typed.length > 4 ? 2 : 1;
  const rated = known.map((word) => ({ word, count: slips(typed, word) })).sort((a, b) => a.count - b.count);
  const best = rated[0];
  return best !== undefined && best.count <= most ? best.word : null;
}
