// What the host gave instead of a wish, in words under the wish's field. Knows no wish.

/** The words come a little later: right after a choice the host's answer is still on its way. */
export function GivenNote({ words }: { words: string | null }) {
  return (
    <p class="field-note" role="status">
      {words !== null && (
        <span key={words} class="given">
          {words}
        </span>
      )}
    </p>
  );
}
