// Media queries about the person and their screen. Styles have the same in @media.

/** Less motion is wished. */
export const CALM = "(prefers-reduced-motion: reduce)";
/** Fingers are the way to point. */
export const FINGERS = "(pointer: coarse)";
/** A window in whose middle is what lies open at its side. */
export const NARROW = "(max-width: 900px), (max-height: 480px)";
