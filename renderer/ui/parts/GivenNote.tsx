// What the host made of a wish, in words under the field of the wish. Knows no wish.

/** The words come late: right after a choice the host's answer to it is still on its way. */
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
