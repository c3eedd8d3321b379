// A text's graphemes: what a reader sees as one character. Knows no rule about them.

/** Graphemes, roughly, for browsers without Intl.Segmenter: two regional letters, or a sign with its marks, or marks
 *  alone. */
const PLAIN_GRAPHEMES =
  /\p{Regional_Indicator}{2}|\P{M}(?:\p{M}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic}?)*|\p{M}+/gu;

/** Printable ASCII: each sign is a grapheme and can be seen, so that Unicode need not be asked. */
export const ASCII = /^[ -~]*$/;

/** Made when a text needs it: that takes 20 ms, 80 on a phone, of which its first picture would come later. */
let segmenter: Intl.Segmenter | null = null;

export function graphemesOf(text: string): string[] {
  if (ASCII.test(text)) return [...text];
  // Firefox has it since version 125.
  if (segmenter === null && !("Segmenter" in Intl)) return text.match(PLAIN_GRAPHEMES) ?? [];
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return [...segmenter.segment(text)].map((part) => part.segment);
}
