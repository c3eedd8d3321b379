// The URL class, the one thing that shared code uses beside the language. Node and every browser have it, by the same
// standard.
declare class URL {
  /** @throws TypeError for what is no URL */
  constructor(text: string);
  /** Lower case and ASCII, an IPv6 literal in brackets. */
  readonly hostname: string;
}
